// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/suggest/candidates.hpp>
#include <optional>
#include <string_view>

namespace alcove::suggest {

/// Why an item must not be in this slate, as `explain` names it; nothing where it may. Exact, whatever its
/// score.
[[nodiscard]] std::optional<std::string_view> suppressed(std::uint32_t item, const Context& context,
                                                         config::Model model, bool dedupePage);

}  // namespace alcove::suggest
