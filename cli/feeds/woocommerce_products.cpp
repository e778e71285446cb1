// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>
#include <cli/feeds/feed_readers.hpp>
#include <unordered_map>

namespace alcove::feeds {
namespace {

struct WooColumns {
  explicit WooColumns(const io::Columns& c)
      : chosenId(c.renamed("id")),
        id(c.own("id")),
        type(c.find({"type"})),
        sku(c.find({"sku"})),
        name(c.find({"title", "name"})),
        published(c.find({"published"})),
        shortDescription(c.find({"short_description"})),
        description(c.find({"description"})),
        inStock(c.find({"availability", "in_stock?", "in_stock"})),
        regularPrice(c.find({"price", "regular_price"})),
        salePrice(c.find({"sale_price"})),
        categories(c.find({"product_type", "categories"})),
        images(c.find({"image_link", "images"})),
        parent(c.find({"parent"})),
        link(c.find({"link", "permalink", "url", "external_url"})),
        brand(c.find({"brand", "brands"})) {
    for (int i = 1; i <= 20; ++i) {
      const std::string prefix = "attribute_" + std::to_string(i) + '_';
      const auto attributeName = c.find({prefix + "name"});
      const auto attributeValue = c.find({prefix + "value(s)"});
      if (attributeName == io::Columns::none || attributeValue == io::Columns::none) break;
      attributes.emplace_back(attributeName, attributeValue);
    }
  }

  std::size_t chosenId, id, type, sku, name, published, shortDescription, description, inStock, regularPrice,
      salePrice, categories, images, parent, link, brand;
  std::vector<std::pair<std::size_t, std::size_t>> attributes;
};

struct Row {
  Product product;
  std::string parent;  ///< a SKU or "id:123"
  bool isVariable = false;
  bool isHidden = false;
};

/// The deepest of "Clothing > Hoodies, Clothing"; a comma inside a name is written "\,".
std::string deepestCategory(std::string_view list) {
  std::string deepest;
  std::string current;
  for (std::size_t i = 0; i <= list.size(); ++i) {
    if (i == list.size() || list[i] == ',') {
      keepDeeper(deepest, text::trim(current));
      current.clear();
    } else if (list[i] == '\\' && i + 1 < list.size()) {
      current += list[++i];
    } else {
      current += list[i];
    }
  }
  return deepest;
}

std::string_view firstOfList(std::string_view list) {
  return text::trim(list.substr(0, list.find(',')));
}

Row readRow(const io::Table& table, const WooColumns& at) {
  const auto field = [&table](std::size_t column) { return text::trim(table.field(column)); };
  Row row;
  Product& product = row.product;
  product.line = table.line();
  product.id = field(at.chosenId);
  if (product.id.empty()) product.id = field(at.sku).empty() ? field(at.id) : field(at.sku);
  product.title = field(at.name);
  product.description = field(at.description).empty() ? field(at.shortDescription) : field(at.description);
  product.price = field(at.regularPrice);
  product.salePrice = field(at.salePrice);
  product.availability = field(at.inStock);
  product.productType = deepestCategory(field(at.categories));
  product.imageLink = firstOfList(field(at.images));
  product.link = field(at.link);
  product.brand = firstOfList(field(at.brand));
  for (const auto& [name, value] : at.attributes) {
    if (!field(name).empty()) product.attributes.emplace_back(io::columnKey(field(name)), field(value));
  }
  row.parent = field(at.parent);
  const std::string type = text::fold(field(at.type));
  row.isVariable = type.find("variable") != std::string::npos || type.find("grouped") != std::string::npos;
  row.isHidden = field(at.published) == "0" || field(at.published) == "-1";
  return row;
}

void takeFromParent(Product& product, const Product& parent) {
  product.itemGroupId = parent.id;
  const auto fill = [](std::string& mine, const std::string& theirs) {
    if (mine.empty()) mine = theirs;
  };
  fill(product.title, parent.title);
  fill(product.description, parent.description);
  fill(product.productType, parent.productType);
  fill(product.imageLink, parent.imageLink);
  fill(product.link, parent.link);
  fill(product.brand, parent.brand);
}

}  // namespace

std::optional<Error> readWooProducts(io::Table& table, const io::Columns& columns,
                                     CatalogueBuilder& catalogue, io::FileReport& report) {
  const WooColumns at(columns);
  std::vector<Row> rows;  // parents may stand behind their variations
  std::unordered_map<std::string, std::size_t> byName;
  while (table.next()) {
    byName.emplace("id:" + std::string(text::trim(table.field(at.id))), rows.size());
    byName.emplace(text::trim(table.field(at.sku)), rows.size());
    rows.push_back(readRow(table, at));
  }
  for (Row& row : rows) {
    const auto parent = byName.find(row.parent);
    const bool isChild = !row.parent.empty() && parent != byName.end();
    if (row.isHidden || (isChild && rows[parent->second].isHidden)) {
      report.note("has products that are not published, left out", row.product.line, row.product.id);
    } else if (!row.isVariable) {  // what has variations is sold through them
      if (isChild) takeFromParent(row.product, rows[parent->second].product);
      catalogue.add(row.product, report);
    }
  }
  return std::nullopt;
}

}  // namespace alcove::feeds
