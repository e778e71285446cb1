// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>
#include <algorithm>
#include <cli/io/time.hpp>
#include <cli/logs/order_tables.hpp>
#include <cli/logs/order_values.hpp>
#include <cstdlib>

namespace alcove::logs {
namespace {

struct UciColumns {
  explicit UciColumns(const io::Columns& columns)
      : invoice(columns.find({"order_id", "invoice", "invoiceno"})),
        time(columns.find({"time", "invoice_time", "invoicedate"})),
        customer(columns.find({"shopper_id", "customer_id", "customerid"})),
        sku(columns.find({"item_id", "sku", "stockcode"})),
        name(columns.find({"description"})),
        quantity(columns.find({"quantity"})),
        price(columns.find({"price", "unit_price", "unitprice"})) {}

  std::size_t invoice, time, customer, sku, name, quantity, price;
};

/// Goods have five digits and up to two letters; POST, DOT, M, BANK CHARGES and their like have not.
bool isGoods(std::string_view sku) {
  const auto digits = sku.substr(0, 5);
  const auto letters = sku.substr(std::min<std::size_t>(5, sku.size()));
  return digits.size() == 5 && letters.size() <= 2 &&
         std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
         std::all_of(letters.begin(), letters.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool isPositive(std::string_view price) {
  return !price.starts_with('-') && price.find_first_of("123456789") != std::string_view::npos;
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  }
  return out;
}

void addRow(const io::Table& table, const UciColumns& columns, OrderBuilder& orders, io::FileReport& report) {
  report.row();
  const std::size_t line = table.line();
  const auto field = [&table](std::size_t column) { return text::trim(table.field(column)); };
  const auto quantity = parseQuantity(field(columns.quantity));
  const auto time = io::parseTime(field(columns.time));
  if (table.hasExtraFields()) return report.bad(line, "more fields than the header");
  if (!quantity) return report.bad(line, "quantity not understood", field(columns.quantity));
  if (!time) return report.bad(line, "time not understood", field(columns.time));

  const std::string_view invoice = field(columns.invoice);
  const std::string sku = upper(field(columns.sku));  // the shop typed 85123a for 85123A
  const std::string shopper = shopperKey(field(columns.customer));
  OrderLine order{.order = invoice,
                  .shopper = shopper,
                  .item = sku,
                  .name = field(columns.name),
                  .price = field(columns.price),
                  .currency = {},
                  .time = time,
                  .quantity = static_cast<std::uint32_t>(std::abs(*quantity))};
  if (invoice.starts_with('A')) return report.note("has lines of bookkeeping (A…), left out", line, invoice);
  if (!isGoods(sku)) return report.note("has lines that are not goods, left out", line, sku);
  if (invoice.starts_with('C') || invoice.starts_with('c')) {
    if (shopper.empty()) return report.note("has cancellations by guests, left out", line, invoice);
    report.note("has cancellations, taken off what the customer bought before", line, invoice);
    return orders.cancel(order);
  }
  if (*quantity <= 0) return report.note("has lines with no quantity or stock corrections, left out", line);
  if (!isPositive(order.price)) return report.note("has lines without price (write-offs), left out", line);
  orders.add(order, NameChoice::mostFrequent, line, report);
}

}  // namespace

std::optional<Error> readUciOrders(io::Table& table, const io::Columns& columns, OrderBuilder& orders,
                                   io::FileReport& report) {
  const UciColumns found(columns);
  while (table.next()) addRow(table, found, orders, report);
  return std::nullopt;
}

}  // namespace alcove::logs
