// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>
#include <cli/io/time.hpp>
#include <cli/logs/order_tables.hpp>
#include <cli/logs/order_values.hpp>

namespace alcove::logs {
namespace {

/// What the first row of an order says of all of it.
struct Head {
  std::string name;
  std::string shopper;
  std::string currency;
  std::optional<Instant> time;
  std::string timeText;
  bool isVoid = false;
};

class Reader {
 public:
  Reader(const io::Table& table, const io::Columns& columns, OrderBuilder& orders, io::FileReport& report)
      : table_(table),
        orders_(orders),
        report_(report),
        name_(columns.find({"name"})),
        email_(columns.find({"shopper_id", "email"})),
        created_(columns.find({"time", "created_at"})),
        cancelled_(columns.find({"cancelled_at"})),
        status_(columns.find({"financial_status"})),
        currency_(columns.find({"currency"})),
        itemName_(columns.find({"lineitem_name"})),
        sku_(columns.find({"item_id", "lineitem_sku"})),
        price_(columns.find({"lineitem_price"})),
        quantity_(columns.find({"lineitem_quantity"})) {}

  void addRow() {
    report_.row();
    const std::size_t line = table_.line();
    if (field(name_).empty()) return report_.bad(line, "no order id");
    if (field(name_) != head_.name) readHead();
    if (field(itemName_).empty() && field(sku_).empty()) return;  // a row of payments or discounts
    if (head_.isVoid) return report_.note("has lines of cancelled or refunded orders, left out", line);
    if (!head_.time) return report_.bad(line, "time not understood", head_.timeText);
    const auto quantity = parseQuantity(field(quantity_));
    if (!quantity) return report_.bad(line, "quantity not understood", field(quantity_));
    if (*quantity <= 0) return report_.note("has lines with no quantity or returns, left out", line);
    if (field(sku_).empty())
      report_.note("has lines without SKU: the product's name stands for it", line, field(itemName_));
    orders_.add({.order = head_.name,
                 .shopper = head_.shopper,
                 .item = field(sku_).empty() ? field(itemName_) : field(sku_),
                 .name = field(itemName_),
                 .price = field(price_),
                 .currency = head_.currency,
                 .time = head_.time,
                 .quantity = static_cast<std::uint32_t>(*quantity)},
                NameChoice::last, line, report_);
  }

 private:
  [[nodiscard]] std::string_view field(std::size_t column) const { return text::trim(table_.field(column)); }

  void readHead() {
    head_ = {.name = std::string(field(name_)),
             .shopper = shopperKey(field(email_)),
             .currency = std::string(field(currency_)),
             .time = io::parseTime(field(created_)),
             .timeText = std::string(field(created_)),
             .isVoid = isVoidStatus(field(status_)) || !field(cancelled_).empty()};
  }

  const io::Table& table_;
  OrderBuilder& orders_;
  io::FileReport& report_;
  std::size_t name_, email_, created_, cancelled_, status_, currency_, itemName_, sku_, price_, quantity_;
  Head head_;
};

}  // namespace

std::optional<Error> readShopifyOrders(io::Table& table, const io::Columns& columns, OrderBuilder& orders,
                                       io::FileReport& report) {
  for (const std::string_view needed : {"name", "created_at", "lineitem_name", "lineitem_quantity"}) {
    if (!columns.has(needed)) return columns.missing(report.file(), needed);
  }
  Reader reader(table, columns, orders, report);
  while (table.next()) reader.addRow();
  return std::nullopt;
}

}  // namespace alcove::logs
