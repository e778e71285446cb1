// SPDX-License-Identifier: MIT
#include <alcove/base/json.hpp>
#include <alcove/privacy/forget.hpp>

namespace alcove::privacy {

bool forget(std::vector<Event>& history, std::string_view what) {
  if (what == "all" || what == "history") {
    history.clear();
    return true;
  }
  const auto request = json::parse(what);
  const std::string_view item = request ? request->string("item") : std::string_view();
  const bool orders = what == "orders";
  if (!orders && item.empty()) return false;
  std::erase_if(history, [&](Event& event) {
    if (orders) return event.kind == EventKind::purchase;
    std::erase_if(event.lines, [item](const Event::Line& line) { return line.item == item; });
    return event.lines.empty() && event.kind != EventKind::viewCategory;
  });
  return true;
}

}  // namespace alcove::privacy
