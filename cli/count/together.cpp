// SPDX-License-Identifier: MIT
#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

#include <cli/count/support.hpp>
#include <cli/count/together.hpp>
#include <cmath>

namespace alcove::count {
namespace {

struct Scratch {
  explicit Scratch(std::size_t items) : both(items), lastOrder(items, logs::noShopper), support(items) {}
  std::vector<std::uint32_t> both;
  std::vector<std::uint32_t> lastOrder;
  std::vector<std::uint32_t> met;
  SupportCounter support;
};

List listOf(std::uint32_t item, const Sessions& orders, const Postings& postings,
            const TogetherOptions& options, Scratch& scratch) {
  const auto holding = postings.of(item);
  for (const std::uint32_t order : holding) {
    for (const std::uint32_t other : orders.of(orders.all[order])) {
      if (other == item || scratch.lastOrder[other] == order) continue;
      if (scratch.both[other]++ == 0) scratch.met.push_back(other);
      scratch.lastOrder[other] = order;
    }
  }
  scratch.support.count(orders, holding);
  List list;
  for (const std::uint32_t other : scratch.met) {
    if (scratch.support.of(other) >= options.support) {
      const double expected =
          std::sqrt(static_cast<double>(holding.size()) * static_cast<double>(postings.of(other).size()));
      list.push_back({other, scratch.both[other] / (expected + options.shrink)});
    }
    scratch.both[other] = 0;
    scratch.lastOrder[other] = logs::noShopper;
  }
  scratch.met.clear();
  scratch.support.clear();
  keepBest(list, options.keep);
  return list;
}

}  // namespace

Lists togetherLists(const Sessions& orders, const Postings& postings, const TogetherOptions& options) {
  Lists lists(postings.items());
  tbb::enumerable_thread_specific<Scratch> scratch([&] { return Scratch(postings.items()); });
  tbb::parallel_for(tbb::blocked_range<std::uint32_t>(0, static_cast<std::uint32_t>(lists.size()), 64),
                    [&](const tbb::blocked_range<std::uint32_t>& range) {
                      Scratch& mine = scratch.local();
                      for (std::uint32_t item = range.begin(); item < range.end(); ++item) {
                        lists[item] = listOf(item, orders, postings, options, mine);
                      }
                    });
  return lists;
}

}  // namespace alcove::count
