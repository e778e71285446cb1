// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace alcove::io {

/// Reads a CSV (RFC 4180) or TSV text row by row, in one pass and without copying what is not escaped.
/// The delimiter is whichever of , ; tab | the header has most of; lines end in LF, CR LF or CR.
/// A field that starts with a quote but is not well quoted is taken as it stands, so a stray quote costs no
/// other row.
class Table {
 public:
  explicit Table(std::string_view text);

  [[nodiscard]] const std::vector<std::string>& header() const { return header_; }
  [[nodiscard]] char delimiter() const { return delimiter_; }

  /// Moves to the next row that is not empty.
  bool next();
  /// A field of the row, valid until the next one; "" beyond its end.
  [[nodiscard]] std::string_view field(std::size_t column) const {
    return column < fields_.size() ? fields_[column] : std::string_view();
  }
  /// Whether something stands beyond the last column of the header: a row out of step.
  [[nodiscard]] bool hasExtraFields() const;
  /// Of the row's first character, from 1.
  [[nodiscard]] std::size_t line() const { return line_; }

 private:
  void readRow();
  void keep(std::string_view field);
  bool readQuoted();
  void readPlain();
  [[nodiscard]] bool atFieldEnd(std::size_t at) const {
    return at == text_.size() || text_[at] == delimiter_ || text_[at] == lineEnd_ ||
           (text_[at] == '\r' && at + 1 < text_.size() && text_[at + 1] == lineEnd_);
  }

  std::string_view text_;
  char delimiter_ = ',';
  char lineEnd_ = '\n';
  std::size_t at_ = 0;
  std::size_t line_ = 0;
  std::size_t nextLine_ = 1;
  std::vector<std::string> header_;
  std::vector<std::string_view> fields_;
  bool hasMoreFields_ = false;         ///< beyond those that are kept
  std::deque<std::string> unescaped_;  // stable places for the fields that hold doubled quotes
  std::size_t unescapedUsed_ = 0;
};

}  // namespace alcove::io
