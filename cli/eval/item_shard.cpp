// SPDX-License-Identifier: MIT
#include <alcove/shard/names.hpp>
#include <cli/eval/item_shard.hpp>

namespace alcove::eval {

shard::Shard itemShard(const count::Items& items, std::uint32_t item, const site::PackedList& packed,
                       const std::vector<std::uint8_t>& popularity) {
  shard::Shard shard{.build = std::string(16, '0'), .name = shard::itemFile(items.ids[item], 0)};
  shard.ids.push_back(items.ids[item]);
  shard.popularity.push_back(popularity[item]);
  shard::List list{.owner = 0,
                   .scale = packed.scale,
                   .learnedScale = packed.learnedScale,
                   .evidence = packed.evidence,
                   .derived = packed.derived};
  for (const site::PackedList::Entry& entry : packed.entries) {
    const bool itself = entry.item == item;
    list.entries.push_back(
        {static_cast<std::uint16_t>(itself ? 0 : shard.ids.size()), entry.weight, entry.learned});
    if (itself) continue;
    shard.ids.push_back(items.ids[entry.item]);
    shard.popularity.push_back(popularity[entry.item]);
  }
  shard.lists.push_back(std::move(list));
  return shard;
}

}  // namespace alcove::eval
