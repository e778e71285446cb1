// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/config.hpp>
#include <alcove/shard/shard.hpp>
#include <cli/rules/item_answers.hpp>
#include <cli/site/layout.hpp>
#include <cli/site/pack.hpp>
#include <vector>

namespace alcove::site {

/// How many of a related list's entries have their card beside them: with these no slate changes (DESIGN's
/// measure).
inline constexpr std::size_t relatedCards = 24;

/// Turns the files of a layout into shards. The model must outlive it.
class Renderer {
 public:
  Renderer(const fit::Model& model, const config::Config& config, const rules::RuleProgram& rules,
           Instant now);

  /// The shard of one file, still without its build.
  [[nodiscard]] shard::Shard render(const SiteFile& file) const;

 private:
  struct PackedRanked {
    PackedList bestsellers;
    std::vector<PackedList> trending;  ///< by period
    PackedList newest;
  };
  static PackedRanked packed(const fit::Ranked& ranked);

  const fit::Model& model_;
  const config::Config& config_;
  std::vector<PackedList> related_;
  std::vector<PackedList> together_;
  std::vector<PackedList> similar_;
  std::vector<std::uint32_t> handPicked_;
  rules::ItemAnswers answers_;
};

}  // namespace alcove::site
