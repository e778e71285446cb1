// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>
#include <cli/feeds/namesakes.hpp>
#include <map>
#include <utility>

namespace alcove::feeds {

void groupNamesakes(Catalogue& catalogue) {
  constexpr std::size_t most = 12;
  constexpr std::size_t usual = 20;  ///< one in so many items may be a namesake
  std::map<std::pair<std::string, std::string>, std::vector<Item*>> named;  // by words of name, brand
  for (Item& item : catalogue.items) {
    if (!item.groupId.empty() || item.texts.empty() || item.texts.front().name == item.id) continue;
    std::string name;
    for (const std::string& word : text::words(item.texts.front().name)) name += word + ' ';
    if (!name.empty()) named[{name, text::fold(item.brand)}].push_back(&item);
  }
  std::size_t namesakes = 0;
  for (const auto& [name, items] : named) namesakes += items.size() > 1 ? items.size() : 0;
  if (namesakes * usual > catalogue.items.size()) return;
  for (const auto& [name, items] : named) {
    if (items.size() < 2 || items.size() > most) continue;
    for (Item* item : items) item->groupId = items.front()->id;
  }
}

}  // namespace alcove::feeds
