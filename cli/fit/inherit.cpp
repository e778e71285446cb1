// SPDX-License-Identifier: MIT
#include <tbb/parallel_for.h>

#include <algorithm>
#include <cli/fit/inherit.hpp>
#include <map>

namespace alcove::fit {
namespace {

/// Of the item itself an entry says only that shoppers come back.
bool hasCompany(const count::List& list, std::uint32_t owner) {
  return std::any_of(list.begin(), list.end(),
                     [owner](const count::Entry& entry) { return entry.item != owner; });
}

/// The largest weight in an item's list but for its own.
double strongest(const count::List& list, std::uint32_t owner) {
  double most = 0;
  for (const count::Entry& entry : list) {
    if (entry.item != owner) most = std::max(most, count::strength(entry));
  }
  return most;
}

count::List inherited(std::uint32_t owner, const count::Lists& related, const count::List& alike,
                      double scale, const InheritOptions& options) {
  std::map<std::uint32_t, count::Entry> found;
  const auto add = [&](std::uint32_t item, double weight, shard::Basis basis) {
    if (item == owner) return;
    count::Entry& entry = found.emplace(item, count::Entry{item, 0, basis}).first->second;
    entry.weight += weight;
    if (basis == shard::Basis::content) entry.basis = basis;
  };
  const double nearest = strongest(alike, owner);
  for (const count::Entry& near : alike) {
    const double second = near.weight / nearest * near.weight / nearest;
    const double weight = second * second * second * second;
    add(near.item, weight, shard::Basis::content);
    const double largest = strongest(related[near.item], near.item);
    for (const count::Entry& entry : related[near.item]) {
      if (entry.item != near.item)
        add(entry.item, options.company * weight * count::strength(entry) / largest, shard::Basis::derived);
    }
  }
  count::List list;
  for (const auto& [item, entry] : found) list.push_back(entry);
  count::keepBest(list, options.keep);
  const double largest = strongest(list, owner);
  for (count::Entry& entry : list) entry.weight *= scale / largest;
  return list;
}

}  // namespace

count::Lists inheritedLists(const count::Lists& related, const count::Lists& alike, double scale,
                            const InheritOptions& options) {
  count::Lists lists(related.size());
  tbb::parallel_for(std::size_t{0}, lists.size(), [&](std::size_t item) {
    const auto owner = static_cast<std::uint32_t>(item);
    if (!hasCompany(related[item], owner))
      lists[item] = inherited(owner, related, alike[item], scale, options);
  });
  return lists;
}

}  // namespace alcove::fit
