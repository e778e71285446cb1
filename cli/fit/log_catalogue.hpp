// SPDX-License-Identifier: MIT
#pragma once

#include <cli/feeds/catalogue.hpp>
#include <cli/logs/log.hpp>
#include <cstdint>
#include <string_view>

namespace alcove::fit {

/// A catalogue for a shop without a feed: the items of its orders and events that at least `support` shoppers
/// had to do with (an engraved ring that one person ordered is nobody else's business). `left` counts the
/// others.
[[nodiscard]] feeds::Catalogue catalogueOfLogs(const logs::Log* events, const logs::Log* orders,
                                               std::string_view currency, std::uint32_t support,
                                               std::size_t& left);

}  // namespace alcove::fit
