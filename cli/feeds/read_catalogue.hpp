// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/config.hpp>
#include <cli/feeds/catalogue.hpp>
#include <cli/io/report.hpp>
#include <cli/logs/log.hpp>
#include <filesystem>
#include <string_view>

namespace alcove::feeds {

/// Reads build.products: Google Merchant XML, TSV, CSV and JSON lines, and the product exports of Shopify and
/// WooCommerce, told apart by what is in them. Feeds with a language are joined by id. Paths are relative to
/// base.
[[nodiscard]] Result<Catalogue> readCatalogue(const config::Build& build, std::string_view currency,
                                              const std::filesystem::path& base, io::Report& report);

/// A catalogue for a shop that has orders alone: names and prices from the lines, no dates, no
/// links. Items without a name are called by their id.
[[nodiscard]] Catalogue catalogueFromLog(const logs::Log& log, std::string_view currency);

}  // namespace alcove::feeds
