// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/base/text.hpp>
#include <cli/feeds/feed_readers.hpp>
#include <cli/feeds/shopify.hpp>
#include <cli/io/json_records.hpp>

namespace alcove::feeds {
namespace {

using simdjson::SUCCESS;
using Array = simdjson::dom::array;
using Element = simdjson::dom::element;
using Object = simdjson::dom::object;

/// {"value":"12.99","currency":"EUR"} (the Content API's prices) as "12.99 EUR"; else the value itself.
std::string priceText(const Element& value) {
  Object amount;
  if (value.get(amount) != SUCCESS) return io::textOf(value);
  return io::textOf(amount, "value") + ' ' + io::textOf(amount, "currency");
}

/// The first text of a list, or the text itself; of objects the member.
std::string firstText(const Object& object, std::string_view key, std::string_view inner) {
  Element value;
  if (object.at_key(key).get(value) != SUCCESS) return {};
  if (Array list; value.get(list) == SUCCESS) {
    if (list.begin() == list.end()) return {};
    value = *list.begin();
  }
  Object nested;
  return value.get(nested) == SUCCESS ? io::textOf(nested, inner) : io::textOf(value);
}

/// "imageLink" → "image_link", so that the Content API's names are the feed's.
std::string snakeCase(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') {
      out += '_';
      out += static_cast<char>(c + 32);
    } else {
      out += c;
    }
  }
  return io::columnKey(out);
}

std::string ourName(std::string_view key, const io::ColumnNames& renamed) {
  for (const auto& [ours, theirs] : renamed) {
    if (theirs == key) return ours;
  }
  return snakeCase(key);
}

void addGoogle(const Object& record, const io::ColumnNames& renamed, std::size_t line,
               CatalogueBuilder& catalogue, io::FileReport& report) {
  Product product;
  product.line = line;
  for (const auto& [key, value] : record) {
    const std::string name = ourName(key, renamed);
    if (name == "product_type" || name == "product_types") {
      Array types;
      if (value.get(types) != SUCCESS)
        keepDeeper(product.productType, io::textOf(value));
      else
        for (const Element type : types) keepDeeper(product.productType, io::textOf(type));
    } else if (isAttributeName(name)) {
      product.attributes.emplace_back(name, io::textOf(value));
    } else if (Object attributes; name == "attributes" && value.get(attributes) == SUCCESS) {
      for (const auto& [attribute, text] : attributes)
        product.attributes.emplace_back(attribute, io::textOf(text));
    } else if (std::string* member = product.member(name); member != nullptr) {
      *member = name == "price" || name == "sale_price" ? priceText(value) : io::textOf(value);
    }
  }
  catalogue.add(product, report);
}

/// The member that the config has for the id, else the SKU, else the platform's number.
std::string platformId(const Object& record, const io::ColumnNames& renamed) {
  for (const auto& [ours, theirs] : renamed) {
    if (ours == "id") return io::textOf(record, theirs);
  }
  std::string sku = io::textOf(record, "sku");
  return sku.empty() ? io::textOf(record, "id") : sku;
}

/// A product of Shopify's products.json or Admin API: one item a variant.
void addShopify(const Object& record, const Array& variants, const io::ColumnNames& renamed, std::size_t line,
                CatalogueBuilder& catalogue, io::FileReport& report) {
  Product head;
  head.line = line;
  head.title = io::textOf(record, "title");
  head.description = io::textOf(record, "body_html");
  head.brand = io::textOf(record, "vendor");
  head.productType = io::textOf(record, "product_type");
  head.link = "/products/" + io::textOf(record, "handle");
  head.imageLink = firstText(record, "images", "src");
  head.addedAt = io::textOf(record, "published_at");
  if (head.addedAt.empty()) head.addedAt = io::textOf(record, "created_at");
  if (const std::string status = io::textOf(record, "status"); status == "draft" || status == "archived") {
    return report.note("has products that are not published, left out", line, head.title);
  }
  std::vector<std::string> options;
  if (Array list; record.at_key("options").get(list) == SUCCESS) {
    for (const Element option : list) {
      Object named;
      options.push_back(option.get(named) == SUCCESS ? io::textOf(named, "name") : io::textOf(option));
    }
  }
  if (variants.size() > 1) head.itemGroupId = io::textOf(record, "handle");
  for (const Element element : variants) {
    Object variant;
    if (element.get(variant) != SUCCESS) continue;
    Product product = head;
    product.id = platformId(variant, renamed);
    setShopifyPrices(product, io::textOf(variant, "price"), io::textOf(variant, "compare_at_price"));
    const std::string tracked = io::textOf(variant, "inventory_management");
    bool available = isShopifyAvailable(tracked, io::textOf(variant, "inventory_quantity"),
                                        io::textOf(variant, "inventory_policy"));
    if (bool told = false; variant.at_key("available").get(told) == SUCCESS)
      available = told;  // products.json
    product.availability = available ? "in stock" : "out of stock";
    for (std::size_t i = 0; i < options.size() && i < 3; ++i) {
      const std::string value = io::textOf(variant, "option" + std::to_string(i + 1));
      if (!value.empty() && value != "Default Title" && options[i] != "Title")
        product.attributes.emplace_back(io::columnKey(options[i]), value);
    }
    catalogue.add(product, report);
  }
}

/// A product of WooCommerce's REST API.
void addWoo(const Object& record, const io::ColumnNames& renamed, std::size_t line,
            CatalogueBuilder& catalogue, io::FileReport& report) {
  Product product;
  product.line = line;
  product.id = platformId(record, renamed);
  product.title = io::textOf(record, "name");
  product.description = io::textOf(record, "description");
  if (product.description.empty()) product.description = io::textOf(record, "short_description");
  product.link = io::textOf(record, "permalink");
  product.imageLink = firstText(record, "images", "src");
  product.productType = firstText(record, "categories", "name");
  product.brand = firstText(record, "brands", "name");
  product.availability = io::textOf(record, "stock_status");
  const std::string regular = io::textOf(record, "regular_price");
  product.price =
      regular.empty() ? io::textOf(record, "price") : regular;  // variable products have the latter only
  product.salePrice = io::textOf(record, "sale_price");
  product.addedAt = io::textOf(record, "date_created");
  if (const std::string status = io::textOf(record, "status"); !status.empty() && status != "publish") {
    return report.note("has products that are not published, left out", line, product.id);
  }
  if (Array list; record.at_key("attributes").get(list) == SUCCESS) {
    for (const Element element : list) {
      Object attribute;
      if (element.get(attribute) != SUCCESS) continue;
      const std::string value = io::textOf(attribute, "option").empty()
                                    ? firstText(attribute, "options", "name")
                                    : io::textOf(attribute, "option");
      product.attributes.emplace_back(io::columnKey(io::textOf(attribute, "name")), value);
    }
  }
  catalogue.add(product, report);
}

}  // namespace

std::optional<Error> readProductsJson(std::string_view text, const io::ColumnNames& renamed,
                                      CatalogueBuilder& catalogue, io::FileReport& report) {
  io::JsonRecords records(text);
  while (records.next()) {
    Object record;
    if (!records.parse(record)) {
      report.row();
      report.bad(records.line(), "no JSON object", records.text());
      continue;
    }
    if (Object inner; record.at_key("product").get(inner) == SUCCESS) record = inner;  // {"product":{…}}
    Element mark;
    if (Array variants; record.at_key("variants").get(variants) == SUCCESS) {
      addShopify(record, variants, renamed, records.line(), catalogue, report);
    } else if (record.at_key("stock_status").get(mark) == SUCCESS ||
               record.at_key("regular_price").get(mark) == SUCCESS) {
      addWoo(record, renamed, records.line(), catalogue, report);
    } else {
      addGoogle(record, renamed, records.line(), catalogue, report);
    }
  }
  if (records.isCut()) return report.error(codes::fileDamaged, records.line(), "JSON without its end");
  return std::nullopt;
}

}  // namespace alcove::feeds
