// SPDX-License-Identifier: MIT
// How well what was bought together foretells the rest of the newest 6 % of a shop's orders, by several ways
// to rank pairs. Each item of an order asks its list for the others; each order counts once.
#include <fmt/core.h>

#include <algorithm>
#include <cli/count/support.hpp>
#include <cli/count/together.hpp>
#include <cli/fit/choose.hpp>
#include <cli/fit/content.hpp>
#include <cli/fit/log_catalogue.hpp>
#include <cli/logs/read_orders.hpp>
#include <cmath>
#include <map>

namespace {

using namespace alcove;

constexpr std::size_t listLength = 10;
constexpr std::size_t slateLength = 4;
constexpr std::uint32_t support = 3;

struct Split {
  count::Sessions older;
  count::Sessions all;
  std::size_t first;  ///< of the newer ones
};

Split splitOf(const logs::Log& log, const count::Items& items) {
  Split split{.all = count::collectSessions(log, count::renumber(log, items),
                                            {.ordered = false, .kinds = {EventKind::purchase}})};
  split.first = split.all.all.size() * 94 / 100;
  split.older = split.all;
  split.older.all.resize(split.first);
  return split;
}

/// Lists by any function of (common orders, orders of the one, of the other, all orders).
template <typename Score>
count::Lists ranked(const count::Sessions& orders, const count::Postings& postings, Score score) {
  count::Lists lists(postings.items());
  const count::SupportedPairs pairs(orders, postings, support);
  for (std::uint32_t item = 0; item < lists.size(); ++item) {
    std::map<std::uint32_t, double> both;
    for (const std::uint32_t order : postings.of(item)) {
      std::vector<std::uint32_t> lines(orders.of(orders.all[order]).begin(),
                                       orders.of(orders.all[order]).end());
      std::sort(lines.begin(), lines.end());
      lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
      for (const std::uint32_t other : lines) both[other] += 1;
    }
    for (const auto& [other, times] : both) {
      if (other != item && pairs.has(item, other))
        lists[item].push_back({other, score(times, static_cast<double>(postings.of(item).size()),
                                            static_cast<double>(postings.of(other).size()),
                                            static_cast<double>(orders.all.size()))});
    }
    count::keepBest(lists[item], listLength);
  }
  return lists;
}

/// Rare items count more in the last figure: each by 1 / √(its orders), so that bestsellers alone don't make
/// it.
void print(std::string_view name, const count::Lists& lists, const Split& split,
           const count::Postings& postings) {
  const auto value = [&](std::uint32_t item) {
    return 1 / std::sqrt(static_cast<double>(postings.of(item).size() + 1));
  };
  double found = 0;
  double foundInSlate = 0;
  double recall = 0;
  double orders = 0;
  for (std::size_t at = split.first; at < split.all.all.size(); ++at) {
    std::vector<std::uint32_t> order(split.all.of(split.all.all[at]).begin(),
                                     split.all.of(split.all.all[at]).end());
    std::sort(order.begin(), order.end());
    order.erase(std::unique(order.begin(), order.end()), order.end());
    if (order.size() < 2) continue;
    orders += 1;
    double total = 0;
    for (const std::uint32_t item : order) total += value(item);
    for (const std::uint32_t item : order) {
      const count::List& list = lists[item];
      std::size_t first = listLength;
      double here = 0;
      for (std::size_t i = 0; i < std::min(listLength, list.size()); ++i) {
        if (!std::binary_search(order.begin(), order.end(), list[i].item)) continue;
        first = std::min(first, i);
        here += value(list[i].item);
      }
      const double share = 1 / static_cast<double>(order.size());
      found += first < listLength ? share : 0;
      foundInSlate += first < slateLength ? share : 0;
      recall += share * here / (total - value(item));
    }
  }
  fmt::print("{:<34} {:.4f}  {:.4f}  {:.4f}\n", name, found / orders, foundInSlate / orders, recall / orders);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  io::Report report;
  auto log = logs::readOrders({{.file = argv[1]}}, "", {}, report);
  const auto until = parseInstant(argv[2]);
  if (!log || !until) return 1;
  std::erase_if(log->rows, [&](const logs::Row& row) { return row.time >= *until; });
  std::size_t left = 0;
  const feeds::Catalogue catalogue = fit::catalogueOfLogs(nullptr, &*log, "GBP", support, left);
  count::Items items;
  for (const Item& item : catalogue.items) items.ids.push_back(item.id);
  const Split split = splitOf(*log, items);
  const count::Postings postings(split.older, items.size());

  fmt::print(
      "{} orders, the newest {} foretold; {} items\n{:<34} HR@10   HR@4    rarity-weighted recall@10\n",
      split.all.all.size(), split.all.all.size() - split.first, items.size(), "");
  print("common orders", ranked(split.older, postings, [](double n, double, double, double) { return n; }),
        split, postings);
  print("lift",
        ranked(split.older, postings,
               [](double n, double a, double b, double all) { return n * all / (a * b); }),
        split, postings);
  print("n / (sqrt(a b) + 10)",
        ranked(split.older, postings,
               [](double n, double a, double b, double) { return n / (std::sqrt(a * b) + 10); }),
        split, postings);
  for (const double shrink : {0.3, 1.0, 3.0, 10.0}) {
    print(fmt::format("shrunk lift over chance, {}", shrink),
          count::togetherLists(split.older, postings,
                               {.shrink = shrink, .keep = listLength, .support = support}),
          split, postings);
  }
  const count::Lists alike = fit::contentLists(catalogue, {.keep = 24});
  count::Lists mixed = count::togetherLists(split.older, postings, {.keep = 40, .support = support});
  for (std::size_t item = 0; item < mixed.size(); ++item)
    fit::alternate(mixed[item], alike[item], listLength);
  print("3, half of them alike at most", mixed, split, postings);
  return 0;
}
