// SPDX-License-Identifier: MIT
#include <alcove/base/json.hpp>
#include <alcove/base/json_writer.hpp>

#include "fuzz.hpp"

namespace {

using namespace alcove;
using json::Kind;

/// What stands at the offset of a value is that value.
void requirePlaces(const json::Value& value, std::string_view text) {
  fuzz::require(value.offset < text.size(), "a value's offset lies within the text");
  const std::string_view here = text.substr(value.offset);
  if (value.kind == Kind::object) fuzz::require(here.front() == '{', "an object begins at its offset");
  if (value.kind == Kind::array) fuzz::require(here.front() == '[', "an array begins at its offset");
  if (value.kind == Kind::string) fuzz::require(here.front() == '"', "a string begins at its offset");
  if (value.kind == Kind::number)
    fuzz::require(here.starts_with(value.text), "a number begins at its offset");
  for (const json::Value& item : value.items) requirePlaces(item, text);
  for (const json::Member& member : value.members) {
    fuzz::require(member.keyOffset < text.size() && text[member.keyOffset] == '"',
                  "a key begins at its offset");
    fuzz::require(value.find(member.key) == &member.value, "a key stands once in an object");
    requirePlaces(member.value, text);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::textOf(data, size);
  const auto root = json::parse(text);
  if (!root) {
    fuzz::requireKnown(root.error());
    fuzz::require(root.error().offset <= text.size(), "an error lies within the text");
    return 0;
  }
  requirePlaces(*root, text);
  const std::string written = json::Writer().value(*root).take();
  const auto again = json::parse(written);
  fuzz::require(bool(again), "what is written can be read");
  fuzz::require(json::Writer().value(*again).text() == written, "what was read back is written the same");
  return 0;
}
