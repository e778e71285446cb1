// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>
#include <algorithm>
#include <cli/io/table.hpp>

namespace alcove::io {
namespace {

/// More than any table has. A line of a hundred million delimiters must not become a hundred million fields.
constexpr std::size_t mostFields = 10'000;

char mostFrequentDelimiter(std::string_view line) {
  char best = ',';
  std::ptrdiff_t most = 0;
  bool quoted = false;
  std::string outside;
  for (const char c : line) {
    if (c == '"')
      quoted = !quoted;
    else if (!quoted)
      outside += c;
  }
  for (const char candidate : {',', ';', '\t', '|'}) {
    const auto count = std::count(outside.begin(), outside.end(), candidate);
    if (count > most) {
      most = count;
      best = candidate;
    }
  }
  return best;
}

}  // namespace

Table::Table(std::string_view text) : text_(text) {
  if (text_.find('\n') == std::string_view::npos) lineEnd_ = '\r';
  if (text_.starts_with("sep=")) {  // a spreadsheet's own line
    const auto end = std::min(text_.find(lineEnd_), text_.size() - 1);
    text_.remove_prefix(end + 1);
    ++nextLine_;
  }
  const auto start = std::min(text_.find_first_not_of("\r\n"), text_.size());
  delimiter_ = mostFrequentDelimiter(text_.substr(start, text_.find(lineEnd_, start) - start));
  if (next()) {
    for (const std::string_view name : fields_) header_.emplace_back(text::trim(name));
  }
}

bool Table::next() {
  while (at_ < text_.size()) {
    line_ = nextLine_;
    fields_.clear();
    hasMoreFields_ = false;
    unescapedUsed_ = 0;
    readRow();
    if (fields_.size() > 1 || !text::trim(fields_.front()).empty()) return true;
  }
  return false;
}

bool Table::hasExtraFields() const {
  if (hasMoreFields_) return true;
  for (std::size_t i = header_.size(); i < fields_.size(); ++i) {
    if (!text::trim(fields_[i]).empty()) return true;
  }
  return false;
}

void Table::readRow() {
  for (;;) {
    if (at_ == text_.size() || text_[at_] != '"' || !readQuoted()) readPlain();
    if (at_ < text_.size() && text_[at_] == delimiter_) {
      ++at_;
      continue;
    }
    if (at_ < text_.size() && text_[at_] != lineEnd_) ++at_;  // the CR of CR LF
    if (at_ < text_.size()) ++at_;
    ++nextLine_;
    return;
  }
}

/// Linear in all, however the quotes stand: a failed try ends at the first odd run of quotes, and an even run
/// at the start of a field closes within itself.
bool Table::readQuoted() {
  const std::size_t start = at_ + 1;
  std::size_t from = start;
  std::string* copy = nullptr;
  for (;;) {
    const std::size_t quote = text_.find('"', from);
    if (quote == std::string_view::npos) return false;
    const bool doubled = quote + 1 < text_.size() && text_[quote + 1] == '"';
    if (!doubled && !atFieldEnd(quote + 1)) return false;
    if (doubled && copy == nullptr) {
      if (unescapedUsed_ == unescaped_.size()) unescaped_.emplace_back();
      copy = &unescaped_[unescapedUsed_];
      copy->clear();
    }
    if (copy != nullptr) copy->append(text_, from, quote - from + (doubled ? 1 : 0));
    if (!doubled) {
      const std::string_view raw = text_.substr(start, quote - start);
      nextLine_ += static_cast<std::size_t>(std::count(raw.begin(), raw.end(), lineEnd_));
      if (copy != nullptr && fields_.size() < mostFields) ++unescapedUsed_;
      keep(copy != nullptr ? std::string_view(*copy) : raw);
      at_ = quote + 1;
      return true;
    }
    from = quote + 2;
  }
}

void Table::readPlain() {
  std::size_t end = at_;
  while (end < text_.size() && text_[end] != delimiter_ && text_[end] != lineEnd_) ++end;
  const bool carriageReturn = end > at_ && end < text_.size() && text_[end] == '\n' && text_[end - 1] == '\r';
  const std::size_t stop = end - (carriageReturn ? 1 : 0);
  keep(text_.substr(at_, stop - at_));
  at_ = stop;
}

void Table::keep(std::string_view field) {
  if (fields_.size() < mostFields)
    fields_.push_back(field);
  else
    hasMoreFields_ = hasMoreFields_ || !text::trim(field).empty();
}

}  // namespace alcove::io
