// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace alcove::feeds {

/// One line of text for people: tags go (scripts and styles with what they hold), character references are
/// read, runs of white space become one space. Text is shown as text, so this is for the eye, not for safety.
[[nodiscard]] std::string plainText(std::string_view markup);

/// What a card has room for, in bytes. A title travels with every neighbour of its item, so one of a megabyte
/// would be paid for by every page that shows it.
inline constexpr std::size_t longestTitle = 600;

/// Plain text of at most `most` bytes; what is longer ends in "…".
[[nodiscard]] std::string shortText(std::string_view markup, std::size_t most);

}  // namespace alcove::feeds
