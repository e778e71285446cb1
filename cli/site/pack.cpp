// SPDX-License-Identifier: MIT
#include <tbb/parallel_for.h>

#include <alcove/shard/float16.hpp>
#include <cli/site/pack.hpp>
#include <cmath>

namespace alcove::site {
namespace {

std::uint8_t packedWeight(double weight, float scale) {
  const double part = std::sqrt(weight / static_cast<double>(scale));
  return static_cast<std::uint8_t>(std::min(255.0, std::floor(part * 255 + 0.5)));
}

}  // namespace

PackedList pack(const count::List& list) {
  PackedList packed;
  double largest = 0;
  for (const count::Entry& entry : list) largest = std::max(largest, entry.weight);
  packed.scale = shard::fromFloat16(shard::toFloat16(static_cast<float>(largest)));
  if (!(packed.scale > 0)) return packed;
  for (const shard::Basis basis : {shard::Basis::counted, shard::Basis::derived, shard::Basis::content}) {
    const std::size_t before = packed.entries.size();
    for (const count::Entry& entry : list) {
      if (entry.basis != basis) continue;
      const std::uint8_t weight = packedWeight(entry.weight, packed.scale);
      if (weight > 0) packed.entries.push_back({entry.item, weight});
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
