// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/suggest/shelf.hpp>
#include <cli/count/items.hpp>
#include <cli/eval/replay.hpp>
#include <cli/site/pack.hpp>
#include <vector>

namespace alcove::eval {

/// A device that holds every item's file and the shop's most popular items. Numbers on the shelf are item
/// numbers. Without `categories` (by item) all items are of one, and diversity changes nothing.
[[nodiscard]] suggest::Shelf fullShelf(const count::Items& items, const std::vector<site::PackedList>& lists,
                                       const std::vector<std::uint8_t>& popularity,
                                       const std::vector<std::uint32_t>& popular,
                                       const std::vector<std::string>& categories = {});

/// The slate of the standard placement on a product page, with all that a page does to it: the page's item is
/// left out, so are repeats, and the slate is diversified and topped up with bestsellers.
[[nodiscard]] Ranker shippedRanker(const suggest::Shelf& shelf, std::span<const float> reranker,
                                   std::size_t cutoff);

}  // namespace alcove::eval
