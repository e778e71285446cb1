// SPDX-License-Identifier: MIT
#include <tbb/parallel_for.h>

#include <alcove/shard/encode.hpp>
#include <alcove/shard/names.hpp>
#include <algorithm>
#include <cli/eval/view_bytes.hpp>
#include <cli/site/gzip.hpp>

namespace alcove::eval {
namespace {

shard::Shard shardOf(const count::Items& items, std::uint32_t item, const site::PackedList& packed) {
  shard::Shard shard{.build = std::string(16, '0'), .name = shard::itemFile(items.ids[item], 0)};
  shard.ids.push_back(items.ids[item]);
  shard::List list{.owner = 0, .scale = packed.scale, .evidence = packed.evidence};
  for (const site::PackedList::Entry& entry : packed.entries) {
    const bool itself = entry.item == item;
    list.entries.push_back({static_cast<std::uint16_t>(itself ? 0 : shard.ids.size()), entry.weight});
    if (!itself) shard.ids.push_back(items.ids[entry.item]);
  }
  shard.lists.push_back(std::move(list));
  return shard;
}

}  // namespace

ViewBytes viewBytes(const count::Items& items, const std::vector<site::PackedList>& lists) {
  constexpr std::size_t most = 2000;
  const std::size_t step = std::max<std::size_t>(1, items.size() / most);
  std::vector<std::size_t> sizes((items.size() + step - 1) / step);
  tbb::parallel_for(std::size_t{0}, sizes.size(), [&](std::size_t i) {
    const auto item = static_cast<std::uint32_t>(i * step);
    sizes[i] = site::gzip(shard::encode(shardOf(items, item, lists[item]))).size();
  });
  if (sizes.empty()) return {};
  std::sort(sizes.begin(), sizes.end());
  return {.median = sizes[sizes.size() / 2], .p95 = sizes[sizes.size() * 95 / 100]};
}

}  // namespace alcove::eval
