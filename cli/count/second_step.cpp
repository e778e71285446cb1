// SPDX-License-Identifier: MIT
#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

#include <cli/count/second_step.hpp>
#include <span>

namespace alcove::count {
namespace {

std::span<const Entry> best(const List& list, std::size_t fan) {
  return std::span(list).first(std::min(fan, list.size()));
}

struct Scratch {
  explicit Scratch(std::size_t items) : sums(items) {}
  std::vector<double> sums;
  std::vector<std::uint32_t> met;
};

/// What the second step reaches, except the item itself, in scratch.
void walk(const Lists& lists, std::uint32_t item, const SecondStepOptions& options, Scratch& scratch) {
  for (const Entry& first : best(lists[item], options.fan)) {
    if (first.item == item) continue;
    const auto onward = best(lists[first.item], options.fan);
    double total = 0;
    for (const Entry& second : onward) total += second.item != first.item ? second.weight : 0;
    for (const Entry& second : onward) {
      if (second.item == first.item || second.item == item) continue;
      if (scratch.sums[second.item] == 0) scratch.met.push_back(second.item);
      scratch.sums[second.item] += options.weight * first.weight * second.weight / total;
    }
  }
}

List extended(const Lists& lists, std::uint32_t item, const SecondStepOptions& options, Scratch& scratch) {
  walk(lists, item, options, scratch);
  List list = lists[item];
  for (Entry& entry : list) {
    entry.weight += scratch.sums[entry.item];
    scratch.sums[entry.item] = 0;
  }
  for (const std::uint32_t other : scratch.met) {
    if (scratch.sums[other] > 0) list.push_back({other, scratch.sums[other], shard::Basis::derived});
    scratch.sums[other] = 0;
  }
  scratch.met.clear();
  keepBest(list, options.keep);
  return list;
}

}  // namespace

Lists addSecondStep(const Lists& lists, const SecondStepOptions& options) {
  Lists result(lists.size());
  tbb::enumerable_thread_specific<Scratch> scratch([&] { return Scratch(lists.size()); });
  tbb::parallel_for(tbb::blocked_range<std::uint32_t>(0, static_cast<std::uint32_t>(lists.size()), 64),
                    [&](const tbb::blocked_range<std::uint32_t>& range) {
                      Scratch& mine = scratch.local();
                      for (std::uint32_t item = range.begin(); item < range.end(); ++item) {
                        result[item] = extended(lists, item, options, mine);
                      }
                    });
  return result;
}

}  // namespace alcove::count
