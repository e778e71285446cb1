// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/model/event.hpp>
#include <optional>
#include <string_view>

namespace alcove::logs {

/// GA4's names, and the shorter ones that older logs use ("view", "click", "addtocart", "transaction").
[[nodiscard]] std::optional<EventKind> eventKindOfLog(std::string_view name);

}  // namespace alcove::logs
