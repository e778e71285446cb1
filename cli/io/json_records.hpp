// SPDX-License-Identifier: MIT
#pragma once

#include <simdjson.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace alcove::io {

/// Cuts a JSON text into its records, so that one damaged record costs no other and a large file is never one
/// tree: JSON lines, an array of records, or an object that holds such an array ({"orders":[…]}).
class JsonRecords {
 public:
  explicit JsonRecords(std::string_view text);

  /// Moves to the next record; its text is read by parse().
  bool next();
  /// The record, where it is a well-formed object; valid until the next call.
  [[nodiscard]] bool parse(simdjson::dom::object& record);
  [[nodiscard]] std::size_t line() const { return line_; }
  /// Whether an array ended without its bracket: the rest of the file is missing. Asked behind the last
  /// record.
  [[nodiscard]] bool isCut() const { return array_ && at_ == text_.size(); }
  [[nodiscard]] std::string_view text() const { return record_; }

 private:
  bool nextLine();
  bool nextElement();
  /// Behind the value that starts here, with strings and brackets counted; the end of the text where it is
  /// cut.
  [[nodiscard]] std::size_t valueEnd(std::size_t start) const;
  void skipTo(std::size_t at);

  std::string_view text_;
  std::string_view record_;
  bool lines_ = true;
  bool array_ = false;
  std::size_t at_ = 0;
  std::size_t line_ = 0;
  std::size_t nextLine_ = 1;
  simdjson::dom::parser parser_;
};

/// A member as text: a string as it is, a number as it is written shortest, true and false; else "".
[[nodiscard]] std::string textOf(const simdjson::dom::element& value);
[[nodiscard]] std::string textOf(const simdjson::dom::object& object, std::string_view key);

}  // namespace alcove::io
