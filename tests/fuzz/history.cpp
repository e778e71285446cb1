// SPDX-License-Identifier: MIT
#include <alcove/base/json.hpp>
#include <alcove/engine/engine.hpp>
#include <alcove/model/event_json.hpp>
#include <cstring>
#include <optional>

#include "fuzz.hpp"

namespace {

using namespace alcove;

void write(Engine& engine, std::string_view bytes) {
  const auto room = engine.inbox(bytes.size());
  if (!bytes.empty()) std::memcpy(room.data(), bytes.data(), bytes.size());
}

/// The lines of a reply that has some, one each line; nothing where the call was refused.
std::optional<std::string> linesOf(const std::string& reply) {
  const auto root = json::parse(reply, {.bytes = std::size_t{64} << 20});
  fuzz::require(bool(root), "a reply is JSON");
  if (!root->isTrue("ok")) {
    fuzz::requireKnown(root->find("error")->string("code"));
    return std::nullopt;
  }
  std::string lines;
  for (const json::Value& line : root->find("value")->find("lines")->items) {
    const auto event = parseEvent(line.text);
    fuzz::require(event && eventLine(*event) == line.text, "a log is made of events");
    lines.append(line.text) += '\n';
  }
  return lines;
}

}  // namespace

/// A log, then an export of another device, then what is to be erased, with empty lines between: each of them
/// whatever it is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::textOf(data, size);
  const std::size_t first = std::min(text.find("\n\n"), size);
  const std::string_view rest = text.substr(std::min(first + 2, size));
  const std::size_t second = std::min(rest.find("\n\n"), rest.size());

  Engine engine;
  write(engine, text.substr(0, first));
  static_cast<void>(engine.restore());
  const auto before = linesOf(engine.exportState());
  fuzz::require(before.has_value(), "any log can be restored and exported");

  write(engine, rest.substr(0, second));
  const auto merged = linesOf(engine.importState());
  const auto after = linesOf(engine.exportState());
  if (!merged) fuzz::require(after == before, "an import that is refused changes nothing");
  if (merged) fuzz::require(merged->ends_with(*after), "what is used of a log is its end");

  const std::string what(rest.substr(std::min(second + 2, rest.size())));
  const auto left = linesOf(engine.erase(what));
  const auto kept = linesOf(engine.exportState());
  if (!left) fuzz::require(kept == after, "what cannot be erased stays");
  if (left) fuzz::require(left->ends_with(*kept) && kept->size() <= after->size(), "erasing adds nothing");
  return 0;
}
