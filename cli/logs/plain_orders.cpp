// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>
#include <cli/io/time.hpp>
#include <cli/logs/order_tables.hpp>
#include <cli/logs/order_values.hpp>

namespace alcove::logs {
namespace {

struct PlainColumns {
  explicit PlainColumns(const io::Columns& columns)
      : order(columns.find({"order_id", "order_number", "order_#", "order"})),
        shopper(columns.find({"shopper_id", "customer_id", "user_id", "customer_email", "email_(billing)",
                              "billing_email", "email"})),
        time(columns.find(
            {"time", "timestamp", "unix_time", "order_date", "date", "created_at", "date_created"})),
        item(columns.find({"item_id", "sku", "item_sku", "product_sku", "product_id"})),
        fallbackItem(columns.find({"product_id", "item_product_id"})),
        quantity(columns.find({"quantity", "item_quantity", "qty", "quantity_(__refund)"})),
        price(columns.find({"price", "unit_price", "item_price", "item_cost"})),
        name(columns.find({"name", "item_name", "product_name"})),
        status(columns.find({"order_status", "status"})),
        currency(columns.find({"currency", "order_currency"})) {}

  std::size_t order, shopper, time, item, fallbackItem, quantity, price, name, status, currency;
};

void addRow(const io::Table& table, const PlainColumns& columns, OrderBuilder& orders,
            io::FileReport& report) {
  report.row();
  const auto field = [&table](std::size_t column) { return text::trim(table.field(column)); };
  if (table.hasExtraFields()) return report.bad(table.line(), "more fields than the header");
  if (isVoidStatus(field(columns.status))) {
    return report.note("has lines of cancelled or refunded orders, left out", table.line());
  }
  std::optional<Instant> time;
  if (columns.time != io::Columns::none) {
    time = io::parseTime(field(columns.time));
    if (!time) return report.bad(table.line(), "time not understood", field(columns.time));
  }
  std::optional<std::int64_t> quantity = 1;
  if (const auto written = field(columns.quantity); !written.empty()) quantity = parseQuantity(written);
  if (!quantity) return report.bad(table.line(), "quantity not understood", field(columns.quantity));
  if (*quantity <= 0) return report.note("has lines with no quantity or returns, left out", table.line());
  const std::string shopper = shopperKey(field(columns.shopper));
  const auto item = field(columns.item);
  orders.add({.order = field(columns.order),
              .shopper = shopper,
              .item = item.empty() ? field(columns.fallbackItem) : item,
              .name = field(columns.name),
              .price = field(columns.price),
              .currency = field(columns.currency),
              .time = time,
              .quantity = static_cast<std::uint32_t>(*quantity)},
             NameChoice::last, table.line(), report);
}

}  // namespace

std::optional<Error> readPlainOrders(io::Table& table, const io::Columns& columns, OrderBuilder& orders,
                                     io::FileReport& report) {
  const PlainColumns found(columns);
  if (found.order == io::Columns::none) return columns.missing(report.file(), "order_id");
  if (found.item == io::Columns::none) return columns.missing(report.file(), "item_id");
  while (table.next()) addRow(table, found, orders, report);
  return std::nullopt;
}

}  // namespace alcove::logs
