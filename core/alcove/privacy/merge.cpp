// SPDX-License-Identifier: MIT
#include <alcove/model/event_json.hpp>
#include <alcove/privacy/merge.hpp>
#include <functional>
#include <map>
#include <string>

namespace alcove::privacy {

std::vector<Event> merge(std::vector<Event> own, std::vector<Event> others) {
  std::map<std::string, std::uint32_t, std::less<>> held;
  for (const Event& event : own) ++held[eventLine(event)];
  std::erase_if(others, [&held](const Event& event) {
    std::uint32_t& copies = held[eventLine(event)];
    return copies > 0 && copies-- > 0;
  });
  std::vector<Event> merged;
  auto next = own.begin();
  for (Event& other : others) {
    while (next != own.end() && next->time <= other.time) merged.push_back(std::move(*next++));
    merged.push_back(std::move(other));
  }
  while (next != own.end()) merged.push_back(std::move(*next++));
  return merged;
}

}  // namespace alcove::privacy
