// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace alcove::logs {

/// A whole or decimal number of pieces ("2", "2.0", "-6"), cut to the whole; nothing for other text.
[[nodiscard]] std::optional<std::int64_t> parseQuantity(std::string_view text);

/// Whether an order of this status never became a sale, or was taken back whole.
[[nodiscard]] bool isVoidStatus(std::string_view status);

/// What stands for a shopper in a log: an e-mail address by its hash, a number as it is; "" for a guest
/// (empty or 0).
[[nodiscard]] std::string shopperKey(std::string_view name);

}  // namespace alcove::logs
