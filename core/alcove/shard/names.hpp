// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/hash.hpp>
#include <cstdint>
#include <string>
#include <string_view>

/// Names of a built site's files, relative to builds/<build>/ (docs/format.md; tests/fixtures/names.json).
namespace alcove::shard {

[[nodiscard]] inline std::string languageFolder(std::string_view language) {
  return language.empty() ? std::string() : std::string(language) + "/";
}

/// `itemFiles` 0: a file an item.
[[nodiscard]] inline std::string itemFile(std::string_view id, std::uint64_t itemFiles) {
  if (itemFiles == 0) return hex16(fnv1a64(id)) + ".bin";
  return "items-" + std::to_string(fnv1a64(id) % itemFiles) + ".bin";
}

[[nodiscard]] inline std::string categoryFile(std::string_view path, std::uint64_t categoryFiles) {
  return "category-" + std::to_string(fnv1a64(path) % (categoryFiles > 0 ? categoryFiles : 1)) + ".bin";
}

inline constexpr std::string_view popularFile = "popular.bin";
inline constexpr std::string_view changesFile = "changes.json";
inline constexpr std::string_view catalogueFile = "catalogue.bin";

}  // namespace alcove::shard
