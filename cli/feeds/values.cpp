// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>
#include <algorithm>
#include <array>
#include <cli/feeds/values.hpp>

namespace alcove::feeds {
namespace {

constexpr std::array<std::string_view, 18> availableWords = {"instock",
                                                             "available",
                                                             "availablefororder",
                                                             "availabletoorder",
                                                             "limitedavailability",
                                                             "lowstock",
                                                             "onlineonly",
                                                             "instoreonly",
                                                             "preorder",
                                                             "presale",
                                                             "backorder",
                                                             "onbackorder",
                                                             "madetoorder",
                                                             "reserved",
                                                             "1",
                                                             "true",
                                                             "yes",
                                                             "y"};
constexpr std::array<std::string_view, 12> unavailableWords = {"outofstock",  "soldout",      "discontinued",
                                                               "unavailable", "notavailable", "notinstock",
                                                               "oos",         "nostock",      "0",
                                                               "false",       "no",           "n"};

bool hasControl(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

}  // namespace

std::optional<bool> parseAvailability(std::string_view text) {
  const std::string folded = text::fold(text::trim(text));
  std::string word = folded.substr(folded.find_last_of('/') + 1);  // schema.org/InStock; npos + 1 is 0
  std::erase_if(word, [](char c) { return c == ' ' || c == '_' || c == '-'; });
  const auto is = [&word](std::string_view known) { return known == word; };
  if (word.empty() || std::any_of(availableWords.begin(), availableWords.end(), is)) return true;
  if (std::any_of(unavailableWords.begin(), unavailableWords.end(), is)) return false;
  return std::nullopt;
}

std::string safeLink(std::string_view link) {
  link = text::trim(link);
  const std::string scheme = text::fold(link.substr(0, 8));
  const bool good = scheme.starts_with("https://") || scheme.starts_with("http://") || link.starts_with('/');
  // Browsers read a backslash as a slash, so "/\host" would leave the site.
  if (!good || hasControl(link) || link.find('\\') != std::string_view::npos) return {};
  std::string out = link.starts_with("//") ? "https:" : "";
  for (const char c : link) {
    if (c == ' ')
      out += "%20";
    else
      out += c;
  }
  return out;
}

}  // namespace alcove::feeds
