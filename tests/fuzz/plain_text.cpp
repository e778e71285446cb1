// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>
#include <cli/feeds/plain_text.hpp>
#include <cli/feeds/values.hpp>

#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace alcove;
  const std::string_view markup = fuzz::textOf(data, size);
  const std::string plain = feeds::plainText(markup);
  fuzz::require(text::oneLine(plain) == plain && plain.find("  ") == std::string::npos,
                "plain text is one line, single spaced");
  fuzz::require(!text::isUtf8(markup) || text::isUtf8(plain), "plain text of UTF-8 is UTF-8");
  fuzz::require(plain.size() <= size, "plain text is no longer than its markup");
  const std::string link = feeds::safeLink(markup);
  fuzz::require(link.empty() || link.front() == '/' || text::fold(link.substr(0, 4)) == "http",
                "a link leads to the web or the shop");
  fuzz::require(!link.starts_with("//") && text::oneLine(link) == link, "a link is one address");
  static_cast<void>(feeds::parseAvailability(markup));
  return 0;
}
