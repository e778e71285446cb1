// SPDX-License-Identifier: MIT
#include <tbb/parallel_for.h>

#include <alcove/shard/float16.hpp>
#include <cli/site/pack.hpp>
#include <cmath>

namespace alcove::site {
namespace {

/// The largest of a list's weights, as a shard holds it.
template <typename Weight>
float scaleOf(const count::List& list, Weight count::Entry::*weight) {
  Weight largest = 0;
  for (const count::Entry& entry : list) largest = std::max(largest, entry.*weight);
  return shard::fromFloat16(shard::toFloat16(static_cast<float>(largest)));
}

double part(double weight, float scale) {
  return scale > 0 ? weight / static_cast<double>(scale) : 0;
}

std::uint8_t eightBits(double part) {
  return static_cast<std::uint8_t>(std::min(255.0, std::floor(part * 255 + 0.5)));
}

}  // namespace

PackedList pack(const count::List& list) {
  PackedList packed;
  packed.scale = scaleOf(list, &count::Entry::weight);
  packed.learnedScale = scaleOf(list, &count::Entry::learned);
  for (const shard::Basis basis : {shard::Basis::counted, shard::Basis::derived, shard::Basis::content}) {
    const std::size_t before = packed.entries.size();
    for (const count::Entry& entry : list) {
      if (entry.basis != basis) continue;
      const PackedList::Entry made{entry.item, eightBits(std::sqrt(part(entry.weight, packed.scale))),
                                   eightBits(part(static_cast<double>(entry.learned), packed.learnedScale))};
      if (made.weight > 0 || made.learned > 0) packed.entries.push_back(made);
    }
    const auto added = static_cast<std::uint16_t>(packed.entries.size() - before);
    if (basis == shard::Basis::counted) packed.evidence = added;
    if (basis == shard::Basis::derived) packed.derived = added;
  }
  return packed;
}

std::vector<PackedList> packAll(const count::Lists& lists) {
  std::vector<PackedList> packed(lists.size());
  tbb::parallel_for(std::size_t{0}, lists.size(),
                    [&](std::size_t item) { packed[item] = pack(lists[item]); });
  return packed;
}

}  // namespace alcove::site
