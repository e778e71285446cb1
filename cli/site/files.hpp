// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace alcove::site {

[[nodiscard]] std::optional<std::string> readFile(const std::filesystem::path& file);

/// Writes a new file in place; for folders that nobody reads yet.
[[nodiscard]] std::optional<Error> writeNew(const std::filesystem::path& file, std::string_view bytes);

/// Writes beside and renames: a reader finds the old bytes or the new ones. A file that has them already
/// stays.
[[nodiscard]] std::optional<Error> replaceFile(const std::filesystem::path& file, std::string_view bytes);

/// Copies every file of a folder and its folders, each by replaceFile, new names first; hidden ones stay
/// behind.
[[nodiscard]] std::optional<Error> copyFolder(const std::filesystem::path& from,
                                              const std::filesystem::path& to, std::size_t& copied);

/// Removes what builds that were killed left in an output folder.
void removeHalfWritten(const std::filesystem::path& out);

}  // namespace alcove::site
