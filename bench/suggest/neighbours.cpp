// SPDX-License-Identifier: MIT
#include <algorithm>
#include <bench/suggest/neighbours.hpp>
#include <cli/count/items.hpp>

namespace alcove::bench {

std::vector<Clicked> clickedItems(std::span<const std::uint32_t> seen) {
  std::vector<Clicked> clicked;
  for (std::uint32_t p = 0; p < seen.size(); ++p) {
    const bool again = std::find(seen.begin() + p + 1, seen.end(), seen[p]) != seen.end();
    if (seen[p] != count::noItem && !again) clicked.push_back({seen[p], p + 1});
  }
  return clicked;
}

std::vector<Neighbour> NeighbourFinder::find(const Memory& memory, std::span<const Clicked> clicked,
                                             std::size_t sample) {
  std::vector<Neighbour> found;
  for (const Clicked& each : clicked) {
    // The latest of all sessions are among the latest of each item.
    const auto holding = memory.holding(each.item);
    for (const std::uint32_t session : holding.last(std::min(sample, holding.size()))) {
      if (place_[session] == 0) {
        found.push_back({session});
        place_[session] = static_cast<std::uint32_t>(found.size());
      }
    }
  }
  for (const Neighbour& each : found) place_[each.session] = 0;
  if (found.size() > sample) {
    const auto end = found.begin() + static_cast<std::ptrdiff_t>(sample);
    std::nth_element(found.begin(), end, found.end(),
                     [](const Neighbour& a, const Neighbour& b) { return a.session > b.session; });
    found.resize(sample);
  }
  for (std::size_t i = 0; i < found.size(); ++i) place_[found[i].session] = static_cast<std::uint32_t>(i + 1);
  for (const Clicked& each : clicked) {
    const auto holding = memory.holding(each.item);
    for (const std::uint32_t session : holding.last(std::min(sample, holding.size()))) {
      if (place_[session] == 0) continue;
      Neighbour& neighbour = found[place_[session] - 1];
      neighbour.similarity += each.weight;
      neighbour.lastShared = std::max(neighbour.lastShared, each.position);
    }
  }
  for (const Neighbour& each : found) place_[each.session] = 0;
  return found;
}

void keepNearest(std::vector<Neighbour>& neighbours, std::size_t k) {
  if (neighbours.size() <= k) return;
  const auto end = neighbours.begin() + static_cast<std::ptrdiff_t>(k);
  std::nth_element(neighbours.begin(), end, neighbours.end(), [](const Neighbour& a, const Neighbour& b) {
    return a.similarity != b.similarity ? a.similarity > b.similarity : a.session > b.session;
  });
  neighbours.resize(k);
}

}  // namespace alcove::bench
