// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

namespace alcove::bench {

/// A made-up shop as large as one likes, the same for the same numbers.
struct ShopSize {
  std::size_t items;
  std::size_t events;
  std::size_t maxFiles = 20'000;
  std::uint64_t seed = 1;
};

/// Writes products.csv, events.csv and alcove.json into a folder; rows are made as they are written, so
/// memory follows the items alone. Items belong to topics, by forty or so, a topic to a shelf of a
/// department. A session stays with a topic, looks into the one beside it or at the shop's favourites, and
/// comes back to what it has seen. Within a topic as among topics the n-th is chosen by 1 / n: few are known
/// to all, most to few. A shopper comes three times on average. False where the folder takes no file.
[[nodiscard]] bool writeShop(const ShopSize& size, const std::filesystem::path& folder);

}  // namespace alcove::bench
