// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/shard/changes.hpp>
#include <cli/site/catalogue_file.hpp>
#include <filesystem>
#include <optional>
#include <string>

namespace alcove::site {

/// The build that stands in the output folder, as far as the next one depends on it.
struct Previous {
  std::string build;
  KnownCatalogue catalogue;
  shard::Changes changes;
};

/// Nothing where no manifest stands there, or what it names cannot be read: then this build is the first.
[[nodiscard]] std::optional<Previous> readPrevious(const std::filesystem::path& out);

/// When a build was made, by its catalogue; nothing where it has none.
[[nodiscard]] std::optional<Instant> builtAt(const std::filesystem::path& build);

inline constexpr int changesKeptDays = 30;
inline constexpr std::size_t changesKept = 5000;  ///< the newest; some 400 KB before packing

/// What became of the previous build's items, with its own changes of the last 30 days. Empty without one.
[[nodiscard]] shard::Changes changesSince(const std::optional<Previous>& previous, const KnownCatalogue& now);

}  // namespace alcove::site
