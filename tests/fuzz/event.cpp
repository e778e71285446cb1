// SPDX-License-Identifier: MIT
#include <alcove/config/config.hpp>
#include <alcove/model/event_json.hpp>
#include <alcove/privacy/keep.hpp>

#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace alcove;
  const auto event = parseEvent(fuzz::textOf(data, size));
  if (!event) {
    fuzz::requireKnown(event.error());
    return 0;
  }
  const std::string line = eventLine(*event);
  fuzz::require(line.find('\n') == std::string::npos, "an event is one line of the log");
  const auto again = parseEvent(line);
  fuzz::require(bool(again), "a line of the log can be read");
  fuzz::require(eventLine(*again) == line, "what was read back is written the same");

  config::Config config;
  config.capture.ignorePaths = {"/private/*"};
  config.privacy.neverStore = {"SECRET*"};
  const auto refused = privacy::refused(*event, "/shop", {}, config);
  fuzz::require(!refused || *refused == "never-store", "a single event is refused only for what it names");
  return 0;
}
