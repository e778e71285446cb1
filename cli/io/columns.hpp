// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace alcove::io {

/// A column's name for comparing: lower case, "image link", "Image-Link" and "g:image_link" are all
/// image_link.
[[nodiscard]] std::string columnKey(std::string_view name);

using ColumnNames = std::vector<std::pair<std::string, std::string>>;  ///< our name → the file's

/// Finds the columns of a table by name.
class Columns {
 public:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  Columns(const std::vector<std::string>& header, const ColumnNames& renamed);

  /// The column that the config gives for the first of the names, else the first name that the file has.
  [[nodiscard]] std::size_t find(std::initializer_list<std::string_view> names) const;
  /// The column that the config gives for our name; none where it gives none.
  [[nodiscard]] std::size_t renamed(std::string_view name) const;
  /// The file's own column of this name, whatever the config says.
  [[nodiscard]] std::size_t own(std::string_view name) const { return at(std::string(name)); }
  [[nodiscard]] bool has(std::string_view name) const { return find({name}) != none; }

  /// input.missing_column, with the columns present.
  [[nodiscard]] Error missing(const std::string& file, std::string_view name) const;
  /// The first column that the config names and the file has not.
  [[nodiscard]] std::optional<Error> missingRenamed(const std::string& file) const;
  /// Once the file is read: the first name of ours in the config that nobody asked for
  /// (input.unknown_column), with those that somebody did.
  [[nodiscard]] std::optional<Error> neverAsked(const std::string& file) const;

 private:
  [[nodiscard]] std::size_t at(const std::string& key) const;

  std::vector<std::string> keys_;
  ColumnNames renamed_;
  std::string present_;
  mutable std::set<std::string, std::less<>> asked_;
};

}  // namespace alcove::io
