// SPDX-License-Identifier: MIT
#pragma once

#include <cli/feeds/catalogue.hpp>
#include <cli/logs/log.hpp>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>

namespace alcove::fit {

/// The newest time in the inputs: of the logs, else of the feed's dates; 0 where there is none. Whole
/// seconds.
[[nodiscard]] Instant newestTime(std::span<const logs::Log* const> logs, const feeds::Catalogue& catalogue);

/// What an earlier build took for an item's date; nothing where it did not know the item.
using EarlierDate = std::function<std::optional<Instant>(const std::string& id)>;

struct DateInputs {
  std::span<const logs::Log* const> logs;
  std::uint32_t support = 3;
  EarlierDate earlier;  ///< empty where no build stands
  Instant now;
};

/// Fills addedAt where the feed gives none: from the build before, else when the logs say that it was
/// launched, else now for an item that the build before did not know. Whole seconds.
void resolveDates(feeds::Catalogue& catalogue, const DateInputs& inputs);

}  // namespace alcove::fit
