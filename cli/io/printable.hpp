// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace alcove::io {

/// Fit for one line of a terminal: what would break the line, move the cursor or change colours (the control
/// characters of ASCII and of Latin-1) becomes a space.
[[nodiscard]] std::string printable(std::string_view utf8);

/// The first `most` bytes, or one to three less: no character is cut in two.
[[nodiscard]] std::string_view beginning(std::string_view utf8, std::size_t most);

/// Printable, cut behind `most` bytes at a character's border, with "…" where something is missing.
[[nodiscard]] std::string shortened(std::string_view utf8, std::size_t most);

}  // namespace alcove::io
