// SPDX-License-Identifier: MIT
#pragma once

#include <cli/feeds/product.hpp>
#include <string_view>

namespace alcove::feeds {

/// Shopify's price and "compare at" price as price and sale price.
void setShopifyPrices(Product& product, std::string_view price, std::string_view compareAt);

/// Stock counts only where it is tracked and the shop does not sell beyond it.
[[nodiscard]] bool isShopifyAvailable(std::string_view tracker, std::string_view quantity,
                                      std::string_view policy);

}  // namespace alcove::feeds
