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
  double score = 0;
  ReasonCode reason = ReasonCode::picked;
  std::optional<std::uint32_t> because = std::nullopt;
  std::int64_t days = 0;  ///< between this shopper's own purchases of it; 0: too few to tell
};

/// All that a slate is made from.
struct Context {
  const Shelf& shelf;
  const Facts& facts;
  const Request& request;
  shard::Evidence evidence;
  config::Seed seed;
  std::span<const float> ranker;  ///< of related items; empty: the plain sum ranks
  const config::Config& config;
  std::string_view language;  ///< of the page
  Instant now;
};

/// Total order: score, then id.
void sortBest(std::vector<Candidate>& candidates, const Shelf& shelf);

/// The source's candidates, best first, before anything is suppressed, in total order.
[[nodiscard]] std::vector<Candidate> candidates(const config::Source& source, const Context& context);

}  // namespace alcove::suggest
