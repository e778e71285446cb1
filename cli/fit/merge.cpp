// SPDX-License-Identifier: MIT
#include <tbb/parallel_for.h>

#include <algorithm>
#include <cli/fit/choose.hpp>
#include <cli/fit/merge.hpp>

namespace alcove::fit {
namespace {

count::List merged(count::List list, const count::List& learned, double factor, std::size_t keep) {
  const auto byItem = [](const count::Entry& a, const count::Entry& b) { return a.item < b.item; };
  std::sort(list.begin(), list.end(), byItem);
  const std::size_t counted = list.size();
  for (const count::Entry& entry : learned) {
    const auto end = list.begin() + static_cast<std::ptrdiff_t>(counted);
    const auto at = std::lower_bound(list.begin(), end, entry, byItem);
    if (at != end && at->item == entry.item) {
      at->learned = static_cast<float>(factor * entry.weight);
    } else {
      list.push_back({entry.item, 0, shard::Basis::derived, static_cast<float>(factor * entry.weight)});
    }
  }
  count::keepBest(list, keep);
  return list;
}

}  // namespace

count::Lists merge(const count::Lists& counted, const count::Lists& learned, double share, std::size_t keep) {
  const double factor = share * usualScale(counted) / usualScale(learned);
  count::Lists lists(counted.size());
  tbb::parallel_for(std::size_t{0}, lists.size(), [&](std::size_t item) {
    lists[item] = merged(counted[item], learned[item], factor, keep);
  });
  return lists;
}

}  // namespace alcove::fit
