// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace alcove::feeds {

/// One line of text for people: tags go (scripts and styles with what they hold), character references are
/// read, runs of white space become one space. Text is shown as text, so this is for the eye, not for safety.
[[nodiscard]] std::string plainText(std::string_view markup);

}  // namespace alcove::feeds
