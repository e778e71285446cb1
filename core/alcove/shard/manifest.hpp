// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <alcove/base/instant.hpp>
#include <alcove/base/json.hpp>
#include <cstdint>
#include <string>
#include <vector>

namespace alcove::shard {

/// What lists of related items rest on: it decides what a reason may say.
enum class Evidence : std::uint8_t { views, orders };

/// How many weights a re-ranker has: of 20 hidden units and 24 features.
inline constexpr std::size_t rankerWeights = 20 * (1 + 24 + 1) + 24;

/// The one mutable file of a built site.
struct Manifest {
  static constexpr std::int64_t format = 1;
  std::string build;
  Instant builtAt;
  std::int64_t items = 0;
  std::vector<std::string> languages;  ///< of the catalogue; empty where there is only one
  std::int64_t itemFiles = 0;          ///< 0: a file an item
  std::int64_t categoryFiles = 1;
  std::int64_t support = 3;
  std::string supportBy = "shoppers";  ///< or sessions
  Evidence evidence = Evidence::views;
  bool hasChanges = true;     ///< files.changes
  std::vector<float> ranker;  ///< weights of the re-ranker (suggest/rerank.hpp), or none
  json::Value config;         ///< the public part, for config::read
};

[[nodiscard]] Result<Manifest> readManifest(std::string_view text);

/// `config` is JSON text.
[[nodiscard]] std::string writeManifest(const Manifest& manifest, std::string_view config);

/// The catalogue's language for the page's: itself, its shorter forms ("de-AT" → "de"), one with the same
/// first subtag ("zh-CN" → "zh-Hans"), the config's default, the first one. "" where the catalogue has no
/// languages.
[[nodiscard]] std::string_view catalogueLanguage(const Manifest& manifest, std::string_view pageLanguage);

}  // namespace alcove::shard
