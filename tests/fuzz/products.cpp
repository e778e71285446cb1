// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>
#include <alcove/model/category.hpp>
#include <cli/feeds/read_catalogue.hpp>

#include "memory_file.hpp"

namespace {

using namespace alcove;

bool isShownLink(std::string_view link) {
  return link.empty() || link.starts_with("https://") || link.starts_with("http://") ||
         link.starts_with('/') || text::fold(link.substr(0, 8)).starts_with("http");
}

void requireLine(const std::string& text) {
  fuzz::require(text::isUtf8(text) && text::oneLine(text) == text, "what a feed says is one line of UTF-8");
}

void requireItem(const Item& item, std::size_t languages) {
  fuzz::require(!item.id.empty(), "an item has an id");
  requireLine(item.id);
  requireLine(item.groupId);
  requireLine(item.brand);
  fuzz::require(categoryPath(item.category) == item.category, "a category is a path");
  fuzz::require(item.price.minor >= 0 && item.listPrice.minor >= 0, "no price is below zero");
  fuzz::require(item.listPrice.minor == 0 || item.listPrice > item.price, "a list price is above the price");
  fuzz::require(item.texts.size() == languages && !item.texts.front().name.empty(), "an item has its texts");
  for (const ItemText& text : item.texts) {
    requireLine(text.name);
    requireLine(text.description);
    fuzz::require(isShownLink(text.link) && isShownLink(text.picture), "links lead to the web or the shop");
  }
  for (const auto& [name, value] : item.attributes) requireLine(value);
}

/// All that was understood and said, to compare.
std::string read(const fuzz::MemoryFile& file) {
  io::Report report;
  const auto catalogue = feeds::readCatalogue({.products = {file.input()}}, "EUR", "", report);
  std::string out;
  for (const std::string& line : report.lines()) {
    fuzz::require(line.find('\n') == std::string::npos, "a report is made of lines");
    out += line + '\n';
  }
  if (!catalogue) {
    fuzz::requireKnown(catalogue.error());
    return out + std::string(catalogue.error().code) + catalogue.error().detail;
  }
  for (std::size_t i = 0; i < catalogue->items.size(); ++i) {
    const Item& item = catalogue->items[i];
    fuzz::require(i == 0 || catalogue->items[i - 1].id < item.id, "items are sorted, none twice");
    requireItem(item, catalogue->languages.size());
    out += item.id + item.texts.front().name + std::to_string(item.price.minor) + '\n';
  }
  return out;
}

}  // namespace

/// Every format of products, told apart by its content as in a build.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::MemoryFile file(fuzz::textOf(data, size));
  fuzz::require(read(file) == read(file), "reading twice gives the same");
  return 0;
}
