// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/count/popularity.hpp>
#include <cli/feeds/read_catalogue.hpp>
#include <cli/fit/log_catalogue.hpp>

namespace alcove::fit {
namespace {

bool byId(const Item& a, const Item& b) {
  return a.id < b.id;
}

feeds::Catalogue supported(const logs::Log* log, std::string_view currency, std::uint32_t support,
                           std::size_t& left) {
  if (log == nullptr) return {.items = {}, .languages = {""}};
  feeds::Catalogue catalogue = feeds::catalogueFromLog(*log, currency);
  const count::Items items = count::itemsOf(*log);
  const auto touches = count::touches(*log, count::renumber(*log, items));
  const auto counted = count::popularity(touches, items.size(), log->newest).support;
  const std::size_t before = catalogue.items.size();
  std::erase_if(catalogue.items,
                [&](const Item& item) { return counted[items.find(item.id).value()] < support; });
  left += before - catalogue.items.size();
  return catalogue;
}

}  // namespace

feeds::Catalogue catalogueOfLogs(const logs::Log* events, const logs::Log* orders, std::string_view currency,
                                 std::uint32_t support, std::size_t& left) {
  feeds::Catalogue catalogue = supported(orders, currency, support, left);
  std::size_t leftOfEvents = 0;
  const std::size_t known = catalogue.items.size();
  for (Item& item : supported(events, currency, support, leftOfEvents).items) {
    const auto end = catalogue.items.begin() + static_cast<std::ptrdiff_t>(known);
    if (!std::binary_search(catalogue.items.begin(), end, item, byId))
      catalogue.items.push_back(std::move(item));
  }
  left = std::max(left, leftOfEvents);
  std::sort(catalogue.items.begin(), catalogue.items.end(), byId);
  return catalogue;
}

}  // namespace alcove::fit
