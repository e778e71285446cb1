// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>
#include <alcove/model/category.hpp>
#include <algorithm>

namespace alcove {

std::string categoryPath(std::string_view text) {
  const char separator = text.find('>') != std::string_view::npos ? '>' : '/';
  std::string path;
  for (const std::string_view part : text::split(text, separator)) {
    std::string level(text::trim(part));
    if (level.empty()) continue;
    std::replace(level.begin(), level.end(), '/', '-');
    if (!path.empty()) path += '/';
    path += level;
  }
  return path;
}

}  // namespace alcove
