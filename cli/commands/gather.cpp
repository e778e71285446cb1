// SPDX-License-Identifier: MIT
#include <cli/commands/gather.hpp>
#include <cli/feeds/namesakes.hpp>
#include <cli/feeds/read_catalogue.hpp>
#include <cli/fit/log_catalogue.hpp>
#include <cli/logs/read_events.hpp>
#include <cli/logs/read_orders.hpp>

namespace alcove::commands {

Result<Gathered> gather(const config::Config& config, const std::filesystem::path& folder,
                        io::Report& report) {
  const config::Build& build = config.build;
  const std::string& currency = config.shop.currency;
  Gathered gathered;
  gathered.catalogue.languages = {""};
  if (!build.events.empty()) {
    auto events = logs::readEvents(build.events, folder, report);
    if (!events) return events.error();
    gathered.events = std::move(*events);
  }
  if (!build.orders.empty()) {
    auto orders = logs::readOrders(build.orders, currency, folder, report,
                                   {.support = static_cast<std::size_t>(build.support)});
    if (!orders) return orders.error();
    gathered.orders = std::move(*orders);
  }
  if (!build.products.empty()) {
    auto catalogue = feeds::readCatalogue(build, currency, folder, report);
    if (!catalogue) return catalogue.error();
    gathered.catalogue = std::move(*catalogue);
  } else {
    gathered.fromLogs = gathered.events || gathered.orders;
    gathered.catalogue =
        fit::catalogueOfLogs(gathered.eventLog(), gathered.orderLog(), currency,
                             static_cast<std::uint32_t>(build.support), gathered.unsupportedItems);
  }
  feeds::groupNamesakes(gathered.catalogue);
  return gathered;
}

}  // namespace alcove::commands
