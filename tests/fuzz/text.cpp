// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>

#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace alcove;
  const std::string_view text = fuzz::textOf(data, size);
  const std::string folded = text::fold(text);
  fuzz::require(text::isUtf8(folded), "folded text is UTF-8");
  fuzz::require(text::fold(folded) == folded, "folding twice changes nothing");
  for (const std::string& word : text::words(text)) {
    fuzz::require(!word.empty() && text::fold(word) == word, "search words are folded");
    fuzz::require(text::isUtf8(word), "a search word is UTF-8");
  }
  const std::string line = text::oneLine(text);
  fuzz::require(text::oneLine(line) == line, "one line stays one line");
  fuzz::require(!text::isUtf8(text) || text::isUtf8(line), "one line of UTF-8 is UTF-8");
  std::string joined;
  for (const std::string_view part : text::split(text, ',')) joined.append(part) += ',';
  fuzz::require(joined == std::string(text) + ',', "what is split can be joined");
  std::string copy;
  for (std::string_view rest = text; !rest.empty();) text::appendCodePoint(copy, text::takeCodePoint(rest));
  fuzz::require(text::isUtf8(copy) && (!text::isUtf8(text) || copy == text),
                "code points give the text back");
  return 0;
}
