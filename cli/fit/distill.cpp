// SPDX-License-Identifier: MIT
#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <cli/fit/distill.hpp>
#include <span>

namespace alcove::fit {
namespace {

struct Scratch {
  explicit Scratch(std::size_t items) : isMet(items) {}
  std::vector<bool> isMet;
  std::vector<std::uint32_t> met;

  void meet(std::uint32_t item) {
    if (isMet[item]) return;
    isMet[item] = true;
    met.push_back(item);
  }
  void clear() {
    for (const std::uint32_t item : met) isMet[item] = false;
    met.clear();
  }
};

std::span<const count::Entry> best(const count::List& list, std::size_t most) {
  return std::span(list).first(std::min(most, list.size()));
}

}  // namespace

count::Lists distill(const WideVectors& vectors, const count::Lists& paths, const std::vector<bool>& allowed,
                     const DistillOptions& options) {
  WideVectors units = vectors;
  for (Eigen::Index row = 0; row < units.rows(); ++row) {
    const float size = units.row(row).norm();
    if (size > 0) units.row(row) /= size;
  }
  const auto listOf = [&](std::uint32_t item, Scratch& scratch) {
    scratch.meet(item);
    for (const count::Entry& near : best(paths[item], options.first)) {
      scratch.meet(near.item);
      for (const count::Entry& far : best(paths[near.item], options.second)) scratch.meet(far.item);
    }
    count::List list;
    const auto own = vectors.row(static_cast<Eigen::Index>(item));
    for (const std::uint32_t other : scratch.met) {
      if (allowed[other])
        list.push_back({other, static_cast<double>(own.dot(units.row(static_cast<Eigen::Index>(other))))});
    }
    scratch.clear();
    count::keepBest(list, options.floor);
    const double zero = list.size() == options.floor ? list.back().weight : 0;
    std::erase_if(list,
                  [zero](const count::Entry& entry) { return entry.weight <= zero || entry.weight <= 0; });
    for (count::Entry& entry : list) entry.weight -= std::max(0.0, zero);
    if (list.size() > options.keep) list.resize(options.keep);
    list.shrink_to_fit();
    return list;
  };
  count::Lists lists(paths.size());
  tbb::enumerable_thread_specific<Scratch> scratch([&] { return Scratch(lists.size()); });
  tbb::parallel_for(tbb::blocked_range<std::uint32_t>(0, static_cast<std::uint32_t>(lists.size()), 64),
                    [&](const tbb::blocked_range<std::uint32_t>& range) {
                      Scratch& mine = scratch.local();
                      for (std::uint32_t item = range.begin(); item < range.end(); ++item) {
                        if (allowed[item]) lists[item] = listOf(item, mine);
                      }
                    });
  return lists;
}

}  // namespace alcove::fit
