// SPDX-License-Identifier: MIT
#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <cli/count/support.hpp>
#include <cli/count/together.hpp>

namespace alcove::count {
namespace {

/// An order as pairs see it: each item once, and what a pair in it weighs.
struct Orders {
  Orders(const Sessions& orders, std::size_t items) : holding(items) {
    for (const Session& order : orders.all) {
      std::vector<std::uint32_t> distinct(orders.of(order).begin(), orders.of(order).end());
      std::sort(distinct.begin(), distinct.end());
      distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
      if (distinct.size() > 1) {
        for (const std::uint32_t item : distinct) holding[item] += 1;
        lines += static_cast<double>(distinct.size());
      }
      all.push_back(std::move(distinct));
    }
  }
  [[nodiscard]] double expected(std::uint32_t left, std::uint32_t right) const {
    return holding[left] * holding[right] / lines;
  }

  std::vector<std::vector<std::uint32_t>> all;
  std::vector<double> holding;  ///< by item: orders with it and another one
  double lines = 0;
};

struct Scratch {
  explicit Scratch(std::size_t items) : together(items), support(items) {}
  std::vector<double> together;
  std::vector<std::uint32_t> met;
  SupportCounter support;
};

List listOf(std::uint32_t item, const Sessions& sessions, const Orders& orders, const Postings& postings,
            const TogetherOptions& options, Scratch& scratch) {
  const auto holding = postings.of(item);
  for (const std::uint32_t order : holding) {
    const std::vector<std::uint32_t>& lines = orders.all[order];
    for (const std::uint32_t other : lines) {
      if (other == item) continue;
      if (scratch.together[other] == 0) scratch.met.push_back(other);
      scratch.together[other] += 1 / static_cast<double>(lines.size() - 1);
    }
  }
  scratch.support.count(sessions, holding);
  List list;
  for (const std::uint32_t other : scratch.met) {
    const double together = scratch.together[other];
    const double expected = orders.expected(item, other);
    if (scratch.support.of(other) >= options.support && together > expected)
      list.push_back({other, (together + options.shrink) / (expected + options.shrink)});
    scratch.together[other] = 0;
  }
  scratch.met.clear();
  scratch.support.clear();
  keepBest(list, options.keep);
  return list;
}

}  // namespace

Lists togetherLists(const Sessions& sessions, const Postings& postings, const TogetherOptions& options) {
  Lists lists(postings.items());
  const Orders orders(sessions, postings.items());
  tbb::enumerable_thread_specific<Scratch> scratch([&] { return Scratch(postings.items()); });
  tbb::parallel_for(tbb::blocked_range<std::uint32_t>(0, static_cast<std::uint32_t>(lists.size()), 64),
                    [&](const tbb::blocked_range<std::uint32_t>& range) {
                      Scratch& mine = scratch.local();
                      for (std::uint32_t item = range.begin(); item < range.end(); ++item) {
                        lists[item] = listOf(item, sessions, orders, postings, options, mine);
                      }
                    });
  return lists;
}

}  // namespace alcove::count
