// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>
#include <cli/site/cards.hpp>
#include <cmath>

namespace alcove::site {
namespace {

const std::string& text(const Item& item, std::size_t language, std::string ItemText::*field) {
  static const std::string none;
  if (language < item.texts.size() && !(item.texts[language].*field).empty())
    return item.texts[language].*field;
  return item.texts.empty() ? none : item.texts.front().*field;
}

}  // namespace

std::string picturePart(const std::string& picture, std::string_view pattern) {
  constexpr std::string_view slot = "{picture}";
  const auto at = pattern.find(slot);
  if (at == std::string_view::npos) return picture;
  const std::string_view before = pattern.substr(0, at);
  const std::string_view after = pattern.substr(at + slot.size());
  const bool fits = picture.size() > before.size() + after.size() && picture.starts_with(before) &&
                    picture.ends_with(after);
  if (!fits) return picture;
  std::string part = picture.substr(before.size(), picture.size() - before.size() - after.size());
  // A part that looks like an address of its own would be taken for one.
  return part.front() == '/' || part.find("://") != std::string::npos ? picture : part;
}

shard::Card cardOf(const fit::Model& model, std::uint32_t number, std::size_t language,
                   std::string_view picturePattern) {
  const Item& item = model.catalogue.items[number];
  return {.name = text::oneLine(text(item, language, &ItemText::name)),
          .link = text::oneLine(text(item, language, &ItemText::link)),
          .picture = picturePart(text::oneLine(text(item, language, &ItemText::picture)), picturePattern),
          .group = text::oneLine(item.groupId),
          .brand = text::oneLine(item.brand),
          .category = text::oneLine(item.category),
          .price = item.price,
          .listPrice = item.listPrice,
          .available = item.available,
          .replenishable = model.repurchases[number].isUsual,
          .intervalDays = static_cast<std::uint32_t>(std::ceil(model.repurchases[number].days))};
}

}  // namespace alcove::site
