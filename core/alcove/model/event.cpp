// SPDX-License-Identifier: MIT
#include <alcove/model/event.hpp>
#include <array>

namespace alcove {
namespace {

constexpr std::array<std::string_view, 8> names = {"view_item", "add_to_cart",    "remove_from_cart",
                                                   "purchase",  "view_item_list", "select_item",
                                                   "hide_item", "view_category"};

}  // namespace

std::string_view eventName(EventKind kind) {
  return names[static_cast<std::size_t>(kind)];
}

std::optional<EventKind> eventKind(std::string_view name) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<EventKind>(i);
  }
  return std::nullopt;
}

}  // namespace alcove
