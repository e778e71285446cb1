// SPDX-License-Identifier: MIT
#include <cli/feeds/feed_readers.hpp>
#include <iterator>

namespace alcove::feeds {
namespace {

constexpr std::string_view memberNames[] = {
    "id",    "title",        "description",  "link",         "image_link",
    "price", "sale_price",   "availability", "product_type", "google_product_category",
    "brand", "item_group_id"};

struct Places {
  std::vector<std::pair<std::string_view, std::size_t>> members;
  std::vector<std::pair<std::string_view, std::size_t>> attributes;
};

Places placesOf(const io::Columns& columns) {
  Places places;
  for (const auto name : memberNames) {
    if (const auto at = columns.find({name}); at != io::Columns::none) places.members.emplace_back(name, at);
  }
  for (const auto name : dateNames) {
    if (const auto at = columns.find({name}); at != io::Columns::none) places.members.emplace_back(name, at);
  }
  for (const auto name : attributeNames) {
    if (const auto at = columns.find({name}); at != io::Columns::none)
      places.attributes.emplace_back(name, at);
  }
  return places;
}

Product productOf(const io::Table& table, const Places& places) {
  Product product;
  for (const auto& [name, at] : places.members) *product.member(name) = table.field(at);
  for (const auto& [name, at] : places.attributes) product.attributes.emplace_back(name, table.field(at));
  product.line = table.line();
  return product;
}

}  // namespace

std::optional<Error> readGoogleTable(io::Table& table, const io::Columns& columns,
                                     CatalogueBuilder& catalogue, io::FileReport& report) {
  if (!columns.has("id")) return columns.missing(report.file(), "id");
  // A feed of another language may be texts alone.
  for (const std::string_view needed : {"title", "price"}) {
    if (catalogue.isFirstLanguage() && !columns.has(needed)) return columns.missing(report.file(), needed);
  }
  const Places places = placesOf(columns);
  while (table.next()) {
    if (table.hasExtraFields()) {
      report.row();
      report.bad(table.line(), "more fields than the header");
    } else {
      catalogue.add(productOf(table, places), report);
    }
  }
  return std::nullopt;
}

}  // namespace alcove::feeds
