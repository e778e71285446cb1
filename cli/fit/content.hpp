// SPDX-License-Identifier: MIT
#pragma once

#include <cli/count/lists.hpp>
#include <cli/feeds/catalogue.hpp>

namespace alcove::fit {

struct ContentOptions {
  std::size_t keep = 12;
  double category = 0.5;  ///< for the same path; its share of common levels for others
  double brand = 0.15;
  double attributes = 0.2;       ///< times the share of the attributes that agree
  double price = 0.25;           ///< times min / max of the two prices
  double description = 0.3;      ///< weight of a description's word against one of the name
  std::size_t candidates = 120;  ///< compared in full, the best by words
  std::size_t postings = 400;    ///< items looked at for one word or category: bounds the work per item
};

/// Items that are alike by what the catalogue says of them: the cosine of their idf-weighted words (BM25's
/// saturation), plus category, brand, attributes and price. Variants of one product are not each other's
/// neighbours. Items that are not available are in no list, but have one.
[[nodiscard]] count::Lists contentLists(const feeds::Catalogue& catalogue,
                                        const ContentOptions& options = {});

}  // namespace alcove::fit
