// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace alcove::io {

struct Price {
  std::string literal;     ///< decimal, as parseMoney reads it: "1299.00"; empty when there is a fault
  std::string_view fault;  ///< why it is none, a literal for the report
};

/// Reads what feeds and exports write: "12.99", "12.99 EUR", "EUR 12.99", "12,99 €", "1.299,00 €",
/// "$1,299.00". A currency that is named and is not the shop's is a fault. A comma before three digits groups
/// thousands; a point there is decimal, as the feed specifications have it.
[[nodiscard]] Price parsePrice(std::string_view text, std::string_view currency);

}  // namespace alcove::io
