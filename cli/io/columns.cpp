// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/base/text.hpp>
#include <algorithm>
#include <cli/io/columns.hpp>
#include <cli/io/printable.hpp>

namespace alcove::io {

std::string columnKey(std::string_view name) {
  std::string key = text::fold(text::trim(name));
  if (key.starts_with("g:")) key.erase(0, 2);
  for (char& c : key) {
    if (c == ' ' || c == '-') c = '_';
  }
  key.erase(std::unique(key.begin(), key.end(), [](char a, char b) { return a == '_' && b == '_'; }),
            key.end());
  return key;
}

Columns::Columns(const std::vector<std::string>& header, const ColumnNames& renamed) : renamed_(renamed) {
  for (const std::string& name : header) {
    keys_.push_back(columnKey(name));
    present_ += (present_.empty() ? "" : ", ") + name;
  }
}

std::size_t Columns::at(const std::string& key) const {
  const auto found = std::find(keys_.begin(), keys_.end(), key);
  return found == keys_.end() ? none : static_cast<std::size_t>(found - keys_.begin());
}

std::size_t Columns::renamed(std::string_view name) const {
  if (!renamed_.empty()) asked_.emplace(name);
  for (const auto& [ours, theirs] : renamed_) {
    if (columnKey(ours) == name) return at(columnKey(theirs));
  }
  return none;
}

std::size_t Columns::find(std::initializer_list<std::string_view> names) const {
  if (const std::size_t column = renamed(*names.begin()); column != none) return column;
  for (const std::string_view name : names) {
    if (const std::size_t column = own(name); column != none) return column;
  }
  return none;
}

Error Columns::missing(const std::string& file, std::string_view name) const {
  constexpr std::size_t longest = 500;  // a file that is no table may be one long "name"
  return {codes::inputMissingColumn, file + ":1", std::string(name) + "; " + shortened(present_, longest)};
}

std::optional<Error> Columns::missingRenamed(const std::string& file) const {
  for (const auto& [ours, theirs] : renamed_) {
    if (at(columnKey(theirs)) == none) return missing(file, theirs);
  }
  return std::nullopt;
}

std::optional<Error> Columns::neverAsked(const std::string& file) const {
  for (const auto& [ours, theirs] : renamed_) {
    if (asked_.contains(columnKey(ours))) continue;
    std::string known;
    for (const std::string& name : asked_) known += (known.empty() ? "" : ", ") + name;
    return Error{codes::inputUnknownColumn, file, ours + "; " + known};
  }
  return std::nullopt;
}

}  // namespace alcove::io
