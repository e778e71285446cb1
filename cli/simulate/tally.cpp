// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/simulate/tally.hpp>

namespace alcove::simulate {

void PlacementTally::add(const std::array<Shown, 2>& pair) {
  for (const Side side : {config, against}) {
    const Shown& given = pair[side];
    if (given.places == 0) continue;
    sides[side].slots += 1;
    sides[side].places += given.places;
    sides[side].filled += given.items.size();
    sides[side].empty += given.items.empty();
    for (const std::string& item : given.items) ++shown[item][side];
  }
  if (pair[config].places == 0 || pair[against].places == 0) return;
  ++slates;
  if (pair[config].items == pair[against].items) return;
  auto items = std::array{pair[config].items, pair[against].items};
  for (auto& each : items) std::sort(each.begin(), each.end());
  ++(items[config] == items[against] ? reordered : changed);
}

void PlacementTally::add(const PlacementTally& other) {
  for (const Side side : {config, against}) {
    sides[side].slots += other.sides[side].slots;
    sides[side].places += other.sides[side].places;
    sides[side].filled += other.sides[side].filled;
    sides[side].empty += other.sides[side].empty;
  }
  slates += other.slates;
  changed += other.changed;
  reordered += other.reordered;
  for (const auto& [item, counts] : other.shown) {
    for (const Side side : {config, against}) shown[item][side] += counts[side];
  }
}

}  // namespace alcove::simulate
