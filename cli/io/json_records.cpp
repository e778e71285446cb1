// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <cli/io/json_records.hpp>

namespace alcove::io {
namespace {

constexpr std::string_view space = " \t\r\n";

/// Whether the text is one object over several lines, not one a line.
bool isOneObject(std::string_view text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view second = text.substr(std::min(text.find_first_not_of(space, end), text.size()));
  return text.starts_with('{') && !text::trim(text.substr(0, end)).ends_with('}') && !second.empty() &&
         !second.starts_with('{');
}

/// Where the records of {"orders":[{…},…]} begin: at the bracket, if that member comes first.
std::size_t wrappedArray(std::string_view text) {
  const std::size_t quote = text.find_first_not_of(space, 1);
  if (quote >= text.size() || text[quote] != '"') return std::string_view::npos;
  const std::size_t nameEnd = text.find('"', quote + 1);
  const std::size_t colon = text.find_first_not_of(space, std::min(nameEnd, text.size() - 1) + 1);
  if (colon >= text.size() || text[colon] != ':') return std::string_view::npos;
  const std::size_t bracket = text.find_first_not_of(space, colon + 1);
  if (bracket >= text.size() || text[bracket] != '[') return std::string_view::npos;
  const std::size_t brace = text.find_first_not_of(space, bracket + 1);
  constexpr std::array<std::string_view, 4> names = {"orders", "products", "items", "create"};
  const bool known =
      std::find(names.begin(), names.end(), text.substr(quote + 1, nameEnd - quote - 1)) != names.end();
  return known && brace < text.size() && text[brace] == '{' ? bracket : std::string_view::npos;
}

}  // namespace

JsonRecords::JsonRecords(std::string_view text) : text_(text) {
  const std::size_t start = std::min(text.find_first_not_of(space), text.size());
  const std::string_view body = text.substr(start);
  if (const std::size_t array = body.starts_with('{') ? wrappedArray(body) : std::string_view::npos;
      array != std::string_view::npos) {
    lines_ = false;
    array_ = true;
    skipTo(start + array + 1);
  } else if (body.starts_with('[')) {
    lines_ = false;
    array_ = true;
    skipTo(start + 1);
  } else if (isOneObject(body)) {
    lines_ = false;
    skipTo(start);
  }
}

bool JsonRecords::next() {
  return lines_ ? nextLine() : nextElement();
}

bool JsonRecords::parse(simdjson::dom::object& record) {
  return parser_.parse(record_.data(), record_.size()).get(record) == simdjson::SUCCESS;
}

bool JsonRecords::nextLine() {
  while (at_ < text_.size()) {
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    record_ = text::trim(text_.substr(at_, end - at_));
    at_ = end + 1;
    line_ = nextLine_++;
    if (!record_.empty()) return true;
  }
  return false;
}

bool JsonRecords::nextElement() {
  skipTo(std::min(text_.find_first_not_of(" \t\r\n,", at_), text_.size()));
  if (at_ == text_.size() || text_[at_] == ']') return false;
  line_ = nextLine_;
  const std::size_t end = std::max(valueEnd(at_), at_ + 1);
  record_ = text_.substr(at_, end - at_);
  skipTo(end);
  return true;
}

std::size_t JsonRecords::valueEnd(std::size_t start) const {
  std::size_t depth = 0;
  bool quoted = false;
  for (std::size_t i = start; i < text_.size(); ++i) {
    const char c = text_[i];
    if (quoted) {
      if (c == '\\')
        ++i;
      else if (c == '"')
        quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if (c == '}' || c == ']') {
      if (depth <= 1) return depth == 0 ? i : i + 1;
      --depth;
    } else if (c == ',' && depth == 0) {
      return i;
    }
  }
  return text_.size();
}

void JsonRecords::skipTo(std::size_t at) {
  const std::string_view passed = text_.substr(at_, at - at_);
  nextLine_ += static_cast<std::size_t>(std::count(passed.begin(), passed.end(), '\n'));
  at_ = at;
}

std::string textOf(const simdjson::dom::element& value) {
  if (std::string_view text; value.get(text) == simdjson::SUCCESS) return std::string(text);
  std::array<char, 40> digits;
  const auto written = [&](auto number) {
    return std::string(digits.data(),
                       std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
  };
  if (std::int64_t whole = 0; value.get(whole) == simdjson::SUCCESS) return written(whole);
  if (std::uint64_t large = 0; value.get(large) == simdjson::SUCCESS) return written(large);
  if (double number = 0; value.get(number) == simdjson::SUCCESS) return written(number);
  if (bool truth = false; value.get(truth) == simdjson::SUCCESS) return truth ? "true" : "false";
  return {};
}

std::string textOf(const simdjson::dom::object& object, std::string_view key) {
  simdjson::dom::element value;
  return object.at_key(key).get(value) == simdjson::SUCCESS ? textOf(value) : std::string();
}

}  // namespace alcove::io
