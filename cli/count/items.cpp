// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/count/items.hpp>

namespace alcove::count {

std::optional<std::uint32_t> Items::find(std::string_view id) const {
  const auto at = std::lower_bound(ids.begin(), ids.end(), id);
  if (at == ids.end() || *at != id) return std::nullopt;
  return static_cast<std::uint32_t>(at - ids.begin());
}

Items itemsOf(const logs::Log& log) {
  Items items{log.items};
  std::sort(items.ids.begin(), items.ids.end());
  items.ids.erase(std::unique(items.ids.begin(), items.ids.end()), items.ids.end());
  return items;
}

std::vector<std::uint32_t> renumber(const logs::Log& log, const Items& items) {
  std::vector<std::uint32_t> numbers;
  numbers.reserve(log.items.size());
  for (const std::string& id : log.items) numbers.push_back(items.find(id).value_or(noItem));
  return numbers;
}

}  // namespace alcove::count
