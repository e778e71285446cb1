// SPDX-License-Identifier: MIT
#include <tbb/parallel_for.h>

#include <alcove/shard/encode.hpp>
#include <algorithm>
#include <cli/eval/item_shard.hpp>
#include <cli/eval/view_bytes.hpp>
#include <cli/site/gzip.hpp>

namespace alcove::eval {
ViewBytes viewBytes(const count::Items& items, const std::vector<site::PackedList>& lists,
                    const std::vector<std::uint8_t>& popularity) {
  constexpr std::size_t most = 2000;
  const std::size_t step = std::max<std::size_t>(1, items.size() / most);
  std::vector<std::size_t> sizes((items.size() + step - 1) / step);
  std::vector<std::size_t> listSizes(sizes.size());
  tbb::parallel_for(std::size_t{0}, sizes.size(), [&](std::size_t i) {
    const auto item = static_cast<std::uint32_t>(i * step);
    shard::Shard shard = itemShard(items, item, lists[item], popularity);
    sizes[i] = site::gzip(shard::encode(shard)).size();
    shard.lists.clear();
    listSizes[i] = sizes[i] - site::gzip(shard::encode(shard)).size();
  });
  if (sizes.empty()) return {};
  std::sort(sizes.begin(), sizes.end());
  std::sort(listSizes.begin(), listSizes.end());
  return {.median = sizes[sizes.size() / 2],
          .p95 = sizes[sizes.size() * 95 / 100],
          .list = listSizes[listSizes.size() * 95 / 100]};
}

}  // namespace alcove::eval
