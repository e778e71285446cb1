// SPDX-License-Identifier: MIT
#pragma once

#include <cli/count/sessions.hpp>
#include <cli/feeds/catalogue.hpp>
#include <cli/logs/log.hpp>
#include <cstdint>
#include <optional>
#include <vector>

namespace alcove::eval {

/// The products of a catalogue fall into so many parts by their ids; one of them is hidden at a time.
inline constexpr std::uint32_t hiddenParts = 20;

/// By item number the first item of its product: variants share it.
[[nodiscard]] std::vector<std::uint32_t> productsOf(const feeds::Catalogue& catalogue);

/// What a shop knew before its newest sessions, had it never sold some of its products.
struct ColdSplit {
  std::vector<bool> hidden;         ///< by item number
  std::optional<logs::Log> events;  ///< older sessions, hidden items taken out of them
  std::optional<logs::Log> orders;
  count::Sessions newer;  ///< sessions of views, else orders, that follow; items by catalogue number
  bool ofOrders = false;  ///< which of the two
};

/// Hides the products of one part (0 to hiddenParts − 1; nothing for any other number) and cuts the logs
/// where `newerShare` of the sessions of views (orders, where there are no views) are left.
[[nodiscard]] ColdSplit hideItems(const feeds::Catalogue& catalogue, const logs::Log* events,
                                  const logs::Log* orders, std::uint32_t part, double newerShare);

}  // namespace alcove::eval
