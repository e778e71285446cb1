// SPDX-License-Identifier: MIT
#pragma once

#include <cli/feeds/catalogue.hpp>
#include <cli/feeds/product.hpp>
#include <cli/io/report.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace alcove::feeds {

/// Joins the products of all feeds by id. What is sold (price, stock, category, attributes) follows the first
/// language that has the item, the last row of it; texts follow the row's own language.
class CatalogueBuilder {
 public:
  explicit CatalogueBuilder(std::string_view currency) : currency_(currency) {}

  /// The feeds that follow are in this language.
  void startFeed(std::string_view language);
  /// Whether a feed may come without prices: when the items are known from an earlier language.
  [[nodiscard]] bool isFirstLanguage() const { return language_ == 0; }

  /// Takes a product, or reports a bad row.
  void add(const Product& product, io::FileReport& report);

  /// Sorted by id; every item has a text in the first language. The builder is spent.
  [[nodiscard]] Catalogue finish();

 private:
  struct Known {
    std::size_t index = 0;
    std::size_t soldLanguage = 0;   ///< whose rows set price and stock
    std::vector<bool> hasLanguage;  ///< by language, for duplicates
  };
  void setText(Item& item, std::string name, const Product& product, io::FileReport& report) const;
  void setSold(Item& item, const Product& product, Money price, Money listPrice,
               io::FileReport& report) const;

  std::string currency_;
  Catalogue catalogue_;
  std::size_t language_ = 0;
  std::unordered_map<std::string, Known> known_;
};

}  // namespace alcove::feeds
