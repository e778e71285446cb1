// SPDX-License-Identifier: MIT
#pragma once

#include <cli/io/columns.hpp>
#include <cli/io/report.hpp>
#include <cli/io/table.hpp>
#include <cli/logs/order_builder.hpp>
#include <optional>
#include <string_view>

namespace alcove::logs {

/// Which orders table this is, by its columns: "shopify-csv", "uci-csv" or "orders-csv".
[[nodiscard]] std::string_view orderTableFormat(const io::Columns& columns);

/// One line a row, in our names or in those of the WooCommerce export plugins.
[[nodiscard]] std::optional<Error> readPlainOrders(io::Table& table, const io::Columns& columns,
                                                   OrderBuilder& orders, io::FileReport& report);

/// Shopify's orders export: what concerns the whole order stands in its first row only.
[[nodiscard]] std::optional<Error> readShopifyOrders(io::Table& table, const io::Columns& columns,
                                                     OrderBuilder& orders, io::FileReport& report);

/// The UCI Online Retail table, cleaned: cancelled invoices (C…) take back what the customer bought before,
/// bookkeeping (A…), stock corrections, write-offs and postage go. What went is noted by reason.
[[nodiscard]] std::optional<Error> readUciOrders(io::Table& table, const io::Columns& columns,
                                                 OrderBuilder& orders, io::FileReport& report);

/// WooCommerce's and Shopify's order JSON, and JSON lines in our names.
[[nodiscard]] std::optional<Error> readOrdersJson(std::string_view text, const io::ColumnNames& renamed,
                                                  OrderBuilder& orders, io::FileReport& report);

}  // namespace alcove::logs
