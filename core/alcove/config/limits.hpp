// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace alcove::config {

/// The longest slate: what a placement, its category cap and a request may ask for.
inline constexpr std::int64_t slateItemsMost = 48;

}  // namespace alcove::config
