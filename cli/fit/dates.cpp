// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/count/popularity.hpp>
#include <cli/fit/dates.hpp>

namespace alcove::fit {
namespace {

Instant wholeSeconds(Instant instant) {
  return {instant.ms / 1000 * 1000};
}

/// By item of the catalogue: the earliest that any log tells. 0 where none does, or where that is before the
/// log itself: an item that was looked at all along is not new for having sold late.
std::vector<Instant> sinceLogs(const feeds::Catalogue& catalogue, const DateInputs& inputs) {
  count::Items items;
  for (const Item& item : catalogue.items) items.ids.push_back(item.id);
  struct Told {
    Instant at;
    bool isOlder = false;  ///< than its log
  };
  std::vector<Told> told(items.size());
  for (const logs::Log* log : inputs.logs) {
    if (log == nullptr || !log->hasTime) continue;
    const count::Launches launches = count::launches(count::touches(*log, count::renumber(*log, items)),
                                                     items.size(), inputs.support, log->newest);
    for (std::size_t i = 0; i < told.size(); ++i) {
      const Instant at = launches.at[i];
      if (at.ms != 0 && (told[i].at.ms == 0 || at < told[i].at)) told[i] = {at, at <= launches.began};
    }
  }
  std::vector<Instant> since;
  for (const Told& each : told) since.push_back(each.isOlder ? Instant{} : each.at);
  return since;
}

}  // namespace

Instant newestTime(std::span<const logs::Log* const> logs, const feeds::Catalogue& catalogue) {
  Instant newest;
  for (const logs::Log* log : logs) {
    if (log != nullptr && log->hasTime) newest = std::max(newest, log->newest);
  }
  if (newest.ms == 0) {
    for (const Item& item : catalogue.items) newest = std::max(newest, item.addedAt);
  }
  return wholeSeconds(newest);
}

void resolveDates(feeds::Catalogue& catalogue, const DateInputs& inputs) {
  const std::vector<Instant> since = sinceLogs(catalogue, inputs);
  for (std::size_t i = 0; i < catalogue.items.size(); ++i) {
    Item& item = catalogue.items[i];
    if (item.addedAt.ms == 0) {
      const auto earlier = inputs.earlier ? inputs.earlier(item.id) : std::nullopt;
      const Instant unknownBefore = inputs.earlier ? inputs.now : Instant{};
      item.addedAt = earlier ? *earlier : since[i].ms > 0 ? since[i] : unknownBefore;
    }
    item.addedAt = wholeSeconds(item.addedAt);
  }
}

}  // namespace alcove::fit
