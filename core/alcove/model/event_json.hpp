// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <alcove/base/json.hpp>
#include <alcove/base/json_writer.hpp>
#include <alcove/model/event.hpp>
#include <string_view>

namespace alcove {

/// An event from JSON (docs/engine.md). Errors: event.invalid with the member, event.too_large.
[[nodiscard]] Result<Event> readEvent(const json::Value& value);
/// The JSON of an event, unless it is too large to be one.
[[nodiscard]] Result<json::Value> parseEventJson(std::string_view text);
[[nodiscard]] Result<Event> parseEvent(std::string_view text);

/// One line of the log: the allowed members in a fixed order, and nothing else.
[[nodiscard]] std::string eventLine(const Event& event);

}  // namespace alcove
