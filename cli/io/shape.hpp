// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace alcove::io {

enum class Shape : std::uint8_t { empty, table, json, xml, binary };

/// What a text looks like from its first characters; a table is what remains.
[[nodiscard]] Shape shapeOf(std::string_view text);

}  // namespace alcove::io
