// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/config.hpp>
#include <cli/io/report.hpp>
#include <cli/logs/log.hpp>
#include <cli/logs/read_events.hpp>
#include <filesystem>
#include <string_view>
#include <vector>

namespace alcove::logs {

/// Reads orders into one log: each order is a session of purchase rows, with names and usual prices in
/// Log::seen. CSV and TSV with one line a row (order_id, shopper_id, time, item_id, quantity, price, name),
/// the orders exports of Shopify and WooCommerce (CSV and JSON), JSON lines with our names, and the UCI
/// Online Retail table. An e-mail address names a shopper by its hash only; nothing else of a person is kept.
[[nodiscard]] Result<Log> readOrders(const std::vector<config::InputFile>& inputs, std::string_view currency,
                                     const std::filesystem::path& base, io::Report& report,
                                     const ReadOptions& options = {});

}  // namespace alcove::logs
