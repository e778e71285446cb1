// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <cli/feeds/plain_text.hpp>
#include <cli/io/printable.hpp>
#include <utility>

namespace alcove::feeds {
namespace {

constexpr std::size_t longestReference = 12;

constexpr std::array<std::pair<std::string_view, char32_t>, 26> references = {{
    {"amp", '&'},      {"lt", '<'},       {"gt", '>'},        {"quot", '"'},     {"apos", '\''},
    {"nbsp", ' '},     {"ndash", 0x2013}, {"mdash", 0x2014},  {"lsquo", 0x2018}, {"rsquo", 0x2019},
    {"ldquo", 0x201C}, {"rdquo", 0x201D}, {"hellip", 0x2026}, {"bull", 0x2022},  {"euro", 0x20AC},
    {"trade", 0x2122}, {"copy", 0xA9},    {"reg", 0xAE},      {"deg", 0xB0},     {"times", 0xD7},
    {"auml", 0xE4},    {"ouml", 0xF6},    {"uuml", 0xFC},     {"Auml", 0xC4},    {"Ouml", 0xD6},
    {"szlig", 0xDF},
}};

bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool startsWithName(std::string_view text, std::string_view lowerName) {
  return text.size() >= lowerName.size() &&
         std::equal(lowerName.begin(), lowerName.end(), text.begin(),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + 32 : b); });
}

/// Behind the tag or comment that starts here, with what scripts and styles hold; 0 where none starts.
std::size_t tagEnd(std::string_view markup) {
  const char second = markup.size() > 1 ? markup[1] : ' ';
  if (!isLetter(second) && second != '/' && second != '!' && second != '?') return 0;
  if (markup.starts_with("<!--")) {
    const std::size_t close = markup.find("-->");
    return close == std::string_view::npos ? markup.size() : close + 3;
  }
  const std::size_t close = markup.find('>');
  if (close == std::string_view::npos) return 0;  // "a <b" to the end is no tag
  for (const std::string_view name : {std::string_view("script"), std::string_view("style")}) {
    if (!startsWithName(markup.substr(1), name)) continue;
    for (std::size_t end = markup.find("</", close); end != std::string_view::npos;
         end = markup.find("</", end + 2)) {
      if (startsWithName(markup.substr(end + 2), name))
        return std::min(markup.find('>', end), markup.size() - 1) + 1;
    }
    return markup.size();
  }
  return close + 1;
}

char32_t numbered(std::string_view digits) {
  int base = 10;
  if (digits.starts_with('x') || digits.starts_with('X')) {
    digits.remove_prefix(1);
    base = 16;
  }
  std::uint32_t value = 0;
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  const bool good = failure == std::errc() && end == digits.data() + digits.size() && value >= 0x20 &&
                    value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF);
  return good ? char32_t{value} : U' ';
}

/// Reads "&amp;" off the front; nothing is taken where no known reference stands.
std::size_t takeReference(std::string_view text, std::string& out) {
  const std::size_t end = text.substr(0, longestReference).find(';');
  if (end == std::string_view::npos || end < 2) return 0;
  const std::string_view name = text.substr(1, end - 1);
  if (name.starts_with('#')) {
    text::appendCodePoint(out, numbered(name.substr(1)));
    return end + 1;
  }
  for (const auto& [known, value] : references) {
    if (known != name) continue;
    text::appendCodePoint(out, value);
    return end + 1;
  }
  return 0;
}

/// White space of any length, controls too, as one space.
std::string collapsed(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    const bool space = static_cast<unsigned char>(c) <= 0x20 || c == 0x7F;
    if (!space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace

std::string plainText(std::string_view markup) {
  if (markup.find_first_of("<&") == std::string_view::npos) return collapsed(markup);
  std::string out;
  out.reserve(markup.size());
  // Without a '>' further on nothing is a tag: asked once, so that "<a<a<a…" stays linear.
  const std::size_t lastClose = markup.rfind('>');
  for (std::size_t i = 0; i < markup.size();) {
    std::size_t taken = 0;
    if (markup[i] == '<' && lastClose != std::string_view::npos && i < lastClose) {
      taken = tagEnd(markup.substr(i));
      if (taken > 0) out += ' ';
    } else if (markup[i] == '&') {
      taken = takeReference(markup.substr(i), out);
    }
    if (taken == 0) out += markup[i];
    i += std::max(taken, std::size_t{1});
  }
  return collapsed(out);
}

std::string shortText(std::string_view markup, std::size_t most) {
  constexpr std::size_t mostMarkup = std::size_t{1}
                                     << 16;  // tags and all; what follows is not even looked at
  const std::string text = plainText(io::beginning(markup, std::max(mostMarkup, most)));
  return text.size() > most ? io::shortened(text, most) : text;
}

}  // namespace alcove::feeds
