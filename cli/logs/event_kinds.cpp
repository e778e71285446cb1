// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cli/io/columns.hpp>
#include <cli/logs/event_kinds.hpp>
#include <utility>

namespace alcove::logs {

std::optional<EventKind> eventKindOfLog(std::string_view name) {
  if (const auto kind = eventKind(name)) return kind;
  constexpr std::array<std::pair<std::string_view, EventKind>, 12> aliases = {{
      {"view", EventKind::viewItem},
      {"click", EventKind::viewItem},
      {"detail", EventKind::viewItem},
      {"product_view", EventKind::viewItem},
      {"cart", EventKind::addToCart},
      {"addtocart", EventKind::addToCart},
      {"add", EventKind::addToCart},
      {"remove", EventKind::removeFromCart},
      {"removefromcart", EventKind::removeFromCart},
      {"order", EventKind::purchase},
      {"buy", EventKind::purchase},
      {"transaction", EventKind::purchase},
  }};
  const std::string key = io::columnKey(name);
  if (const auto kind = eventKind(key)) return kind;
  const auto* const found =
      std::find_if(aliases.begin(), aliases.end(), [&](const auto& alias) { return alias.first == key; });
  return found == aliases.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace alcove::logs
