// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/model/event.hpp>
#include <vector>

namespace alcove::privacy {

/// Puts the events of another log into one's own. Each log keeps its order, whatever its clock said; between the
/// two the earlier event comes first. What both hold is kept once (as often as the one that holds it more often).
[[nodiscard]] std::vector<Event> merge(std::vector<Event> own, std::vector<Event> others);

}  // namespace alcove::privacy
