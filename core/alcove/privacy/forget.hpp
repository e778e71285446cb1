// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/model/event.hpp>
#include <string_view>
#include <vector>

namespace alcove::privacy {

/// Takes out of a history what `what` names: "all" or "history", "orders" (what was bought; what was looked at
/// stays), or one item as {"item":"…"}. False where it names none of these; the history is then as it was.
[[nodiscard]] bool forget(std::vector<Event>& history, std::string_view what);

}  // namespace alcove::privacy
