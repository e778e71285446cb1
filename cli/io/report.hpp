// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace alcove::io {

/// When bad rows are a bad file: above the share and above the number, or when nothing else is in it.
struct BadRowLimits {
  double share = 0.2;
  std::size_t rows = 100;
  std::size_t shown = 5;  ///< rows shown of each file
};

/// A row that was skipped.
struct BadRow {
  std::string file;
  std::size_t line = 0;
  std::string_view reason;  ///< a literal
  std::string value;        ///< the offending one, shortened
};

/// Something that reading left out or changed on purpose, counted by file and kind.
struct Note {
  std::string file;
  std::string_view what;  ///< a literal
  std::string example;    ///< the first one's value
  std::size_t line = 0;   ///< the first one's; 0: the whole file
  std::size_t count = 0;
};

struct FileSummary {
  std::string file;
  std::string_view format;  ///< "google-xml", "shopify-csv" …
  std::size_t rows = 0;     ///< good and bad
  std::size_t bad = 0;
};

/// What reading the inputs had to say, in the order of the files.
struct Report {
  BadRowLimits limits;
  std::vector<FileSummary> files;
  std::vector<BadRow> badRows;  ///< the first few of each file
  std::vector<Note> notes;

  /// One line each: "orders.csv:17 skipped: price "12,x" is no price", then the notes.
  [[nodiscard]] std::vector<std::string> lines() const;
};

/// The part of a report that is about one file.
class FileReport {
 public:
  FileReport(Report& report, std::string file, std::string_view format);

  void row() { ++summary().rows; }
  [[nodiscard]] std::size_t rows() const { return report_->files[index_].rows; }
  /// Counts a skipped row, which row() has counted too.
  void bad(std::size_t line, std::string_view reason, std::string_view value = {});
  void note(std::string_view what, std::size_t line = 0, std::string_view example = {},
            std::size_t count = 1);

  /// The error that the bad rows amount to, if they do; asked once the file is read.
  [[nodiscard]] std::optional<Error> tooManyBadRows() const;
  [[nodiscard]] Error error(std::string_view code, std::size_t line, std::string detail) const;
  [[nodiscard]] const std::string& file() const { return report_->files[index_].file; }

 private:
  FileSummary& summary() { return report_->files[index_]; }

  Report* report_;
  std::size_t index_;
  std::size_t firstNote_;
};

}  // namespace alcove::io
