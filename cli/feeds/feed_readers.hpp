// SPDX-License-Identifier: MIT
#pragma once

#include <cli/feeds/catalogue_builder.hpp>
#include <cli/io/columns.hpp>
#include <cli/io/report.hpp>
#include <cli/io/table.hpp>
#include <optional>
#include <string_view>

namespace alcove::feeds {

/// Google Merchant XML: RSS 2.0 items or Atom entries, with or without the g: prefix. A feed that declares
/// entities is refused (file.damaged): none needs them, and they are how small files become large.
[[nodiscard]] std::optional<Error> readGoogleXml(std::string_view text, CatalogueBuilder& catalogue,
                                                 io::FileReport& report);

/// Which products table this is, by its columns: "shopify-csv", "woocommerce-csv" or "google-csv".
[[nodiscard]] std::string_view productTableFormat(const io::Columns& columns);

/// Google Merchant's attribute names as columns.
[[nodiscard]] std::optional<Error> readGoogleTable(io::Table& table, const io::Columns& columns,
                                                   CatalogueBuilder& catalogue, io::FileReport& report);

/// Shopify's products export: one row a variant, what concerns the product in its first row.
[[nodiscard]] std::optional<Error> readShopifyProducts(io::Table& table, const io::Columns& columns,
                                                       CatalogueBuilder& catalogue, io::FileReport& report);

/// WooCommerce's products export: variations name their parent and take from it what they lack.
[[nodiscard]] std::optional<Error> readWooProducts(io::Table& table, const io::Columns& columns,
                                                   CatalogueBuilder& catalogue, io::FileReport& report);

/// JSON lines or an array with Google Merchant's names, Shopify's products.json, WooCommerce's REST products.
[[nodiscard]] std::optional<Error> readProductsJson(std::string_view text, const io::ColumnNames& renamed,
                                                    CatalogueBuilder& catalogue, io::FileReport& report);

}  // namespace alcove::feeds
