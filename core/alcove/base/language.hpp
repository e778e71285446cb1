// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace alcove {

/// Which of the languages serves a tag: the tag itself without regard to case, else with subtags cut from its end, else
/// one with the same first subtag ("zh-CN" takes "zh-Hans"). The twin of js/matchLanguage.js.
[[nodiscard]] std::optional<std::size_t> matchLanguage(const std::vector<std::string_view>& languages,
                                                       std::string_view tag);

}  // namespace alcove
