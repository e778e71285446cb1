// SPDX-License-Identifier: MIT
#include <cli/commands/fit_model.hpp>
#include <cli/fit/dates.hpp>

namespace alcove::commands {

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
                          .now = now},
                         counts);
}

Instant newestTime(const Gathered& inputs) {
  const logs::Log* const logs[] = {inputs.eventLog(), inputs.orderLog()};
  return fit::newestTime(logs, inputs.catalogue);
}

}  // namespace alcove::commands
