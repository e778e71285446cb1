// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/base/text.hpp>
#include <alcove/model/event_json.hpp>

namespace alcove {
namespace {

constexpr std::size_t textLimit = 256;
constexpr std::size_t linesLimit = 200;
constexpr std::size_t eventLimit = 64 * 1024;

Error invalid(std::string path) {
  return {codes::eventInvalid, std::move(path), ""};
}

bool isText(std::string_view text) {
  return !text.empty() && text.size() <= textLimit && text::oneLine(text) == text;
}

bool concernsOneItem(EventKind kind) {
  return kind != EventKind::purchase && kind != EventKind::viewItemList && kind != EventKind::viewCategory;
}

/// "items": ids, or {"item","quantity"}.
std::optional<Event::Line> readLine(const json::Value& value) {
  if (value.kind == json::Kind::string)
    return isText(value.text) ? std::optional(Event::Line{value.text, 1}) : std::nullopt;
  const std::string_view item = value.string("item");
  const auto quantity = value.find("quantity") == nullptr ? 1 : value.count("quantity");
  if (!isText(item) || !quantity) return std::nullopt;
  return Event::Line{std::string(item), *quantity};
}

/// A member that need not be there; `null` is how many shops say so.
bool readText(const json::Value& value, std::string_view key, std::string& text) {
  const json::Value* member = value.find(key);
  if (member == nullptr || member->kind == json::Kind::null) return true;
  text = member->text;
  return member->kind == json::Kind::string && (text.empty() || isText(text));
}

}  // namespace

Result<Event> readEvent(const json::Value& value) {
  Event event;
  const auto kind = eventKind(value.string("name"));
  if (!kind) return invalid("/name");
  event.kind = *kind;
  const auto time = parseInstant(value.string("time"));
  if (!time) return invalid("/time");
  event.time = *time;
  if (concernsOneItem(event.kind)) {
    const auto line = readLine(value);
    if (!line) return invalid(isText(value.string("item")) ? "/quantity" : "/item");
    event.lines.push_back(*line);
  } else if (const json::Value* items = value.find("items")) {
    if (items->kind != json::Kind::array || items->items.size() > linesLimit) return invalid("/items");
    for (const json::Value& item : items->items) {
      const auto line = readLine(item);
      if (!line) return invalid("/items");
      event.lines.push_back(*line);
    }
  }
  if (!readText(value, "list", event.list)) return invalid("/list");
  if (!readText(value, "category", event.category)) return invalid("/category");
  if (event.kind == EventKind::viewCategory && event.category.empty()) return invalid("/category");
  if (event.kind == EventKind::purchase && event.lines.empty()) return invalid("/items");
  return event;
}

Result<json::Value> parseEventJson(std::string_view text) {
  if (text.size() > eventLimit) return Error{codes::eventTooLarge, "", std::to_string(text.size())};
  return json::parse(text);
}

Result<Event> parseEvent(std::string_view text) {
  const auto value = parseEventJson(text);
  if (!value) return value.error();
  return readEvent(*value);
}

std::string eventLine(const Event& event) {
  json::Writer out;
  out.beginObject().member("name", eventName(event.kind));
  if (concernsOneItem(event.kind)) {
    out.member("item", event.lines.front().item);
    if (event.lines.front().quantity != 1) out.member("quantity", event.lines.front().quantity);
  } else if (!event.lines.empty()) {
    out.key("items").beginArray();
    for (const Event::Line& line : event.lines) {
      if (line.quantity == 1) {
        out.string(line.item);
      } else {
        out.beginObject().member("item", line.item).member("quantity", line.quantity).endObject();
      }
    }
    out.endArray();
  }
  if (!event.list.empty()) out.member("list", event.list);
  if (!event.category.empty()) out.member("category", event.category);
  return out.member("time", formatInstant(event.time)).endObject().take();
}

}  // namespace alcove
