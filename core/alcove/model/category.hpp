// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace alcove {

/// The path of a category, levels joined by '/', as feeds, pages and configs write it: "A > B", "A/B", " A /
/// B ". Levels are parted by '>' where the text holds one, else by '/'; they are trimmed, empty ones dropped;
/// between '>', a level's own '/' becomes '-'. js/categoryPath.js is its twin
/// (tests/fixtures/categoryPaths.json).
[[nodiscard]] std::string categoryPath(std::string_view text);

}  // namespace alcove
