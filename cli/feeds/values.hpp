// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace alcove::feeds {

/// "in stock", "in_stock", "https://schema.org/InStock", "1"; preorder and backorder can be bought too.
/// Nothing for words that are not known; "" counts as available.
[[nodiscard]] std::optional<bool> parseAvailability(std::string_view text);

/// A link that a page may show: http, https, or a path on the shop's own site; spaces are encoded. "" for
/// others.
[[nodiscard]] std::string safeLink(std::string_view link);

}  // namespace alcove::feeds
