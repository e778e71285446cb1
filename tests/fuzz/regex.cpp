// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/base/regex.hpp>

#include "fuzz.hpp"

namespace {

using namespace alcove;

/// A pattern, a line feed, a text.
void search(std::string_view pattern, std::string_view text, bool anyCase) {
  const auto regex = Regex::compile(pattern, anyCase);
  if (!regex) {
    fuzz::require(regex.error().code == codes::configInvalidPattern, "a pattern is refused as one");
    fuzz::require(regex.error().offset <= pattern.size(), "the fault lies within the pattern");
    return;
  }
  const auto found = regex->search(text);
  fuzz::require(found.steps <= (Regex::statesMost + 1) * (text.size() + 1), "the work is bounded");

  // A part that fits makes the whole fit, and what fits anywhere fits behind anything.
  const std::string grouped = "(?:" + std::string(pattern) + ")";
  const auto inGroup = Regex::compile(grouped, anyCase);
  if (inGroup) fuzz::require(inGroup->search(text).found == found.found, "a group changes nothing");
  if (const auto orNothing = Regex::compile(grouped + "|", anyCase))
    fuzz::require(orNothing->search(text).found, "nothing fits everything");
  if (const auto behind = Regex::compile("^[^]*" + grouped, anyCase))
    fuzz::require(behind->search(text).found == found.found, "what fits anywhere fits behind anything");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = fuzz::textOf(data, size);
  const std::size_t end = input.find('\n');
  const std::string_view pattern = input.substr(0, end);
  const std::string_view text = end == std::string_view::npos ? std::string_view() : input.substr(end + 1);
  search(pattern, text, false);
  search(pattern, text, true);
  return 0;
}
