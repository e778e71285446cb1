// SPDX-License-Identifier: MIT
#include <alcove/base/hash.hpp>
#include <alcove/base/random.hpp>
#include <algorithm>
#include <cli/eval/hidden_items.hpp>
#include <map>

namespace alcove::eval {
namespace {

const std::string& productOf(const Item& item) {
  return item.groupId.empty() ? item.id : item.groupId;
}

/// When each session of a log ended: its moment, or its place where the log knows no time.
std::vector<std::int64_t> endsOf(const logs::Log& log) {
  std::vector<std::int64_t> ends(log.sessions);
  for (const logs::Row& row : log.rows) {
    std::int64_t& end = ends[row.session];
    end = log.hasTime ? std::max(end, row.time.ms) : std::int64_t{row.session};
  }
  return ends;
}

std::int64_t cutOf(const logs::Log& log, double newerShare) {
  std::vector<std::int64_t> ends = endsOf(log);
  if (ends.empty()) return 0;
  const auto at = static_cast<std::size_t>(static_cast<double>(ends.size()) * (1 - newerShare));
  std::nth_element(ends.begin(), ends.begin() + static_cast<std::ptrdiff_t>(at), ends.end());
  return ends[at];
}

template <typename Keep>
logs::Log filtered(const logs::Log& log, Keep keep) {
  logs::Log kept = log;
  std::erase_if(kept.rows, [&keep](const logs::Row& row) { return !keep(row); });
  kept.newest = {};
  for (const logs::Row& row : kept.rows) kept.newest = std::max(kept.newest, row.time);
  return kept;
}

bool isView(const logs::Row& row) {
  return row.kind == EventKind::viewItem || row.kind == EventKind::selectItem ||
         row.kind == EventKind::addToCart;
}

}  // namespace

std::vector<std::uint32_t> productsOf(const feeds::Catalogue& catalogue) {
  std::map<std::string_view, std::uint32_t> first;
  std::vector<std::uint32_t> products;
  for (std::uint32_t item = 0; item < catalogue.items.size(); ++item) {
    const std::string& group = catalogue.items[item].groupId;
    products.push_back(group.empty() ? item : first.emplace(group, item).first->second);
  }
  return products;
}

ColdSplit hideItems(const feeds::Catalogue& catalogue, const logs::Log* events, const logs::Log* orders,
                    std::uint32_t part, double newerShare) {
  ColdSplit split;
  count::Items items;
  for (const Item& item : catalogue.items) {
    items.ids.push_back(item.id);
    split.hidden.push_back(Random(fnv1a64(productOf(item))).below(hiddenParts) == part);
  }
  split.ofOrders = events == nullptr || std::none_of(events->rows.begin(), events->rows.end(), isView);
  const logs::Log* asked = split.ofOrders ? orders : events;
  if (asked == nullptr) return split;
  const std::int64_t cut = cutOf(*asked, newerShare);
  const auto older = [&](const logs::Log& log) {
    const std::vector<std::uint32_t> numbers = count::renumber(log, items);
    const std::vector<std::int64_t> ends = endsOf(log);
    return filtered(log, [&](const logs::Row& row) {
      const std::uint32_t item = numbers[row.item];
      return ends[row.session] < cut && item != count::noItem && !split.hidden[item];
    });
  };
  if (events != nullptr) split.events = older(*events);
  if (orders != nullptr) split.orders = older(*orders);
  const std::vector<std::int64_t> ends = endsOf(*asked);
  const logs::Log newer = filtered(*asked, [&](const logs::Row& row) { return ends[row.session] >= cut; });
  count::SessionOptions options;
  if (split.ofOrders) options = {.ordered = false, .kinds = {EventKind::purchase}};
  split.newer = count::collectSessions(newer, count::renumber(newer, items), options);
  return split;
}

}  // namespace alcove::eval
