// SPDX-License-Identifier: MIT
#include <cli/commands/fit_model.hpp>
#include <cli/fit/dates.hpp>
#include <set>

namespace alcove::commands {
namespace {

/// The lifts that sources of pairs ask for, largest first.
std::vector<double> liftBounds(const config::Config& config) {
  std::set<double, std::greater<>> bounds;
  for (const config::Placement& placement : config.placements) {
    for (const config::Source& source : placement.sources) {
      if (source.minLift > 0) bounds.insert(source.minLift);
    }
  }
  return {bounds.begin(), bounds.end()};
}

}  // namespace

fit::Model fitModel(Gathered& inputs, const config::Config& config,
                    const std::optional<site::Previous>& previous, Instant now, fit::Counts& counts) {
  const logs::Log* const logs[] = {inputs.eventLog(), inputs.orderLog()};
  fit::DateInputs dates{
      .logs = logs, .support = static_cast<std::uint32_t>(config.build.support), .earlier = {}, .now = now};
  if (previous) {
    dates.earlier = [&previous](const std::string& id) {
      const site::KnownItem* known = previous->catalogue.find(id);
      return known != nullptr ? std::optional(known->addedAt) : std::nullopt;
    };
  }
  fit::resolveDates(inputs.catalogue, dates);
  return fit::buildModel(std::move(inputs.catalogue),
                         {.events = logs[0],
                          .orders = logs[1],
                          .support = dates.support,
                          .learning = config.build.strict ? fit::Learning::strict : fit::Learning::standard,
                          .now = now,
                          .trendDays = config::trendPeriods(config),
                          .liftBounds = liftBounds(config)},
                         counts);
}

Instant newestTime(const Gathered& inputs) {
  const logs::Log* const logs[] = {inputs.eventLog(), inputs.orderLog()};
  return fit::newestTime(logs, inputs.catalogue);
}

bool haveSameModel(const config::Config& a, const config::Config& b) {
  return a.build == b.build && a.shop.currency == b.shop.currency &&
         config::trendPeriods(a) == config::trendPeriods(b) && liftBounds(a) == liftBounds(b);
}

}  // namespace alcove::commands
