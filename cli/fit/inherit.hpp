// SPDX-License-Identifier: MIT
#pragma once

#include <cli/count/lists.hpp>
#include <cli/feeds/catalogue.hpp>

namespace alcove::fit {

struct InheritOptions {
  double company = 0.5;  ///< weight of the best of an alike item's list against the alike item itself
  std::size_t keep = 50;
};

/// Lists for the items that have none, being new: the company of their product's other variants, items alike,
/// and what goes with these. Each alike item weighs the eighth power of its likeness against the most alike
/// one: a few near ones say more than many. What a variant or an alike item brings is derived, an alike item
/// itself is content; `scale` becomes the largest weight. Empty for all other items. What is inherited rests
/// on lists that have support, and on the catalogue: it says nothing of anybody.
[[nodiscard]] count::Lists inheritedLists(const feeds::Catalogue& catalogue, const count::Lists& related,
                                          const count::Lists& alike, double scale,
                                          const InheritOptions& options = {});

}  // namespace alcove::fit
