// SPDX-License-Identifier: MIT
#pragma once

#include <cli/logs/log.hpp>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace alcove::count {

inline constexpr std::uint32_t noItem = std::numeric_limits<std::uint32_t>::max();

/// Items by number, in the order of their ids: ties by number are ties by id.
struct Items {
  std::vector<std::string> ids;  ///< sorted, none twice

  [[nodiscard]] std::size_t size() const { return ids.size(); }
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;
};

/// Numbers for all items that the log names.
[[nodiscard]] Items itemsOf(const logs::Log& log);

/// For each of the log's own item numbers the number in `items`, or noItem.
[[nodiscard]] std::vector<std::uint32_t> renumber(const logs::Log& log, const Items& items);

}  // namespace alcove::count
