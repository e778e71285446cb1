// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>
#include <array>
#include <cli/feeds/feed_readers.hpp>
#include <cli/feeds/shopify.hpp>
#include <utility>

namespace alcove::feeds {

void setShopifyPrices(Product& product, std::string_view price, std::string_view compareAt) {
  // "Compare at" is the price before the sale; where it is not above the price, the sale is over.
  const bool onSale = !text::trim(compareAt).empty();
  product.price = onSale ? compareAt : price;
  product.salePrice = onSale ? price : std::string_view();
}

bool isShopifyAvailable(std::string_view tracker, std::string_view quantity, std::string_view policy) {
  const std::string beyond = text::fold(policy);
  if (text::trim(tracker).empty() || beyond == "continue" || beyond == "true") return true;
  return !quantity.starts_with('-') && quantity.find_first_of("123456789") != std::string_view::npos;
}

namespace {

struct ShopifyColumns {
  explicit ShopifyColumns(const io::Columns& c)
      : handle(c.find({"handle", "url_handle"})),
        title(c.find({"title"})),
        body(c.find({"description", "body_(html)", "body_html"})),
        vendor(c.find({"brand", "vendor"})),
        type(c.find({"product_type", "type", "custom_product_type"})),
        category(c.find({"google_product_category", "product_category", "standardized_product_type"})),
        published(c.find({"published", "published_on_online_store"})),
        status(c.find({"status"})),
        id(c.renamed("id")),
        sku(c.find({"variant_sku", "sku"})),
        price(c.find({"price", "variant_price"})),
        compareAt(c.find({"variant_compare_at_price", "compare_at_price"})),
        picture(c.find({"image_link", "image_src", "product_image_url"})),
        variantPicture(c.find({"variant_image", "variant_image_url"})),
        tracker(c.find({"variant_inventory_tracker", "inventory_tracker"})),
        quantity(c.find({"variant_inventory_qty", "inventory_quantity"})),
        policy(c.find({"variant_inventory_policy", "continue_selling_when_out_of_stock"})),
        options{{{c.find({"option1_name"}), c.find({"option1_value"})},
                 {c.find({"option2_name"}), c.find({"option2_value"})},
                 {c.find({"option3_name"}), c.find({"option3_value"})}}} {}

  std::size_t handle, title, body, vendor, type, category, published, status, id, sku, price, compareAt,
      picture, variantPicture, tracker, quantity, policy;
  std::array<std::pair<std::size_t, std::size_t>, 3> options;
};

/// Collects the rows of one handle, which follow one another.
class Reader {
 public:
  Reader(const io::Table& table, const io::Columns& columns, CatalogueBuilder& catalogue,
         io::FileReport& report)
      : table_(table), at_(columns), catalogue_(catalogue), report_(report) {}

  void addRow() {
    if (field(at_.handle).empty()) {
      report_.row();
      return report_.bad(table_.line(), "no handle");
    }
    if (field(at_.handle) != handle_) {
      flush();
      readHead();
    }
    if (field(at_.price).empty() && field(at_.options[0].second).empty())
      return;  // a row for one more picture
    Product variant = head_;
    variant.line = table_.line();
    std::string_view sku = field(at_.id).empty() ? field(at_.sku) : field(at_.id);
    if (sku.starts_with('\'')) sku.remove_prefix(1);  // keeps spreadsheets from reading it as a number
    variant.title = head_.title;
    std::string choice;
    for (std::size_t i = 0; i < at_.options.size(); ++i) {
      const auto value = field(at_.options[i].second);
      if (value.empty() || value == "Default Title") continue;
      variant.attributes.emplace_back(io::columnKey(optionNames_[i]), value);
      choice += (choice.empty() ? " - " : " / ") + std::string(value);
    }
    // The orders export names a line the same way, so both meet without a SKU too.
    variant.id = sku.empty() ? head_.title + choice : std::string(sku);
    setShopifyPrices(variant, field(at_.price), field(at_.compareAt));
    if (!field(at_.variantPicture).empty()) variant.imageLink = field(at_.variantPicture);
    variant.availability = isShopifyAvailable(field(at_.tracker), field(at_.quantity), field(at_.policy))
                               ? "in stock"
                               : "out of stock";
    variants_.push_back(std::move(variant));
  }

  void flush() {
    if (hidden_) report_.note("has products that are not published, left out", head_.line, handle_);
    for (Product& variant : variants_) {
      if (variants_.size() > 1) variant.itemGroupId = handle_;
      if (!hidden_) catalogue_.add(variant, report_);
    }
    variants_.clear();
  }

 private:
  [[nodiscard]] std::string_view field(std::size_t column) const { return text::trim(table_.field(column)); }

  void readHead() {
    handle_ = field(at_.handle);
    head_ = {};
    head_.title = field(at_.title);
    head_.description = field(at_.body);
    head_.link = "/products/" + handle_;  // fixed by the platform
    head_.imageLink = field(at_.picture);
    head_.brand = field(at_.vendor);
    head_.productType = field(at_.type);
    head_.googleProductCategory = field(at_.category);
    head_.line = table_.line();
    hidden_ = field(at_.status) == "draft" || field(at_.status) == "archived" ||
              text::fold(field(at_.published)) == "false";
    for (std::size_t i = 0; i < optionNames_.size(); ++i) optionNames_[i] = field(at_.options[i].first);
  }

  const io::Table& table_;
  ShopifyColumns at_;
  CatalogueBuilder& catalogue_;
  io::FileReport& report_;
  std::string handle_;
  Product head_;
  bool hidden_ = false;
  std::array<std::string, 3> optionNames_;
  std::vector<Product> variants_;
};

}  // namespace

std::optional<Error> readShopifyProducts(io::Table& table, const io::Columns& columns,
                                         CatalogueBuilder& catalogue, io::FileReport& report) {
  if (!columns.has("title")) return columns.missing(report.file(), "Title");
  Reader reader(table, columns, catalogue, report);
  while (table.next()) reader.addRow();
  reader.flush();
  return std::nullopt;
}

}  // namespace alcove::feeds
