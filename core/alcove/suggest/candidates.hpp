// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/config.hpp>
#include <alcove/shard/manifest.hpp>
#include <alcove/suggest/facts.hpp>
#include <alcove/suggest/request.hpp>
#include <optional>
#include <string_view>
#include <vector>

namespace alcove::suggest {

/// Why an item is shown: the evidence that its source had (docs/engine.md).
enum class ReasonCode : std::uint8_t {
  viewedTogether,
  becauseViewed,
  boughtTogether,
  similar,
  viewedRecently,
  bestseller,
  bestsellerInCategory,
  trending,
  newest,
  picked,
  assortment,
  buyAgain,
};

[[nodiscard]] std::string_view reasonName(ReasonCode code);

struct Candidate {
  std::uint32_t item;
  double score;
  ReasonCode reason;
  std::optional<std::uint32_t> because;
  std::int64_t days = 0;  ///< between this shopper's own purchases of it; 0: too few to tell
};

/// All that a slate is made from.
struct Context {
  const Shelf& shelf;
  const Facts& facts;
  const Request& request;
  shard::Evidence evidence;
  config::Seed seed;
  std::span<const float> ranker = {};  ///< of related items; empty: the plain sum ranks
};

/// The source's candidates, best first, before anything is suppressed. Total order: score, then id.
[[nodiscard]] std::vector<Candidate> candidates(const config::Source& source, const Context& context);

}  // namespace alcove::suggest
