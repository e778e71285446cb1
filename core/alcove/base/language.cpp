// SPDX-License-Identifier: MIT
#include <alcove/base/language.hpp>
#include <alcove/base/text.hpp>

namespace alcove {
namespace {

std::string_view primarySubtag(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

}  // namespace

std::optional<std::size_t> matchLanguage(const std::vector<std::string_view>& languages,
                                         std::string_view tag) {
  const std::string folded = text::fold(tag);
  for (std::string_view wanted = folded; !wanted.empty();) {
    for (std::size_t i = 0; i < languages.size(); ++i) {
      if (text::fold(languages[i]) == wanted) return i;
    }
    const auto cut = wanted.find_last_of('-');
    wanted = wanted.substr(0, cut == std::string_view::npos ? 0 : cut);
  }
  for (std::size_t i = 0; i < languages.size(); ++i) {
    if (!folded.empty() && primarySubtag(text::fold(languages[i])) == primarySubtag(folded)) return i;
  }
  return std::nullopt;
}

}  // namespace alcove
