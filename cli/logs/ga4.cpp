// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/base/text.hpp>
#include <algorithm>
#include <charconv>
#include <cli/io/json_records.hpp>
#include <cli/io/time.hpp>
#include <cli/logs/ga4.hpp>

namespace alcove::logs {
namespace {

using simdjson::SUCCESS;

/// event_params is a list of {"key":"ga_session_id","value":{"int_value":"1720000000"}}.
std::string sessionNumber(const simdjson::dom::object& event) {
  simdjson::dom::array parameters;
  if (event.at_key("event_params").get(parameters) != SUCCESS) return {};
  for (const simdjson::dom::element element : parameters) {
    simdjson::dom::object parameter;
    simdjson::dom::object value;
    std::string_view key;
    if (element.get(parameter) != SUCCESS || parameter.at_key("key").get(key) != SUCCESS ||
        key != "ga_session_id" || parameter.at_key("value").get(value) != SUCCESS) {
      continue;
    }
    std::string number = io::textOf(value, "int_value");
    return number.empty() ? io::textOf(value, "string_value") : number;
  }
  return {};
}

std::uint32_t quantityOf(const simdjson::dom::object& item) {
  const std::string text = io::textOf(item, "quantity");
  std::uint32_t quantity = 1;
  std::from_chars(text.data(), text.data() + text.size(), quantity);
  return std::max(quantity, 1u);
}

void addItems(const simdjson::dom::array& items, Entry entry, std::size_t line, LogBuilder& log,
              io::FileReport& report) {
  for (const simdjson::dom::element element : items) {
    simdjson::dom::object item;
    if (element.get(item) != SUCCESS) continue;
    const std::string id = io::textOf(item, "item_id");
    entry.item = text::trim(id);
    if (entry.item == "(not set)") entry.item = {};
    entry.quantity = quantityOf(item);
    if (const auto refusal = LogBuilder::refusal(entry)) {
      report.note("has events with items that cannot be named", line, *refusal);
    } else {
      log.add(entry);
    }
  }
}

void readEvent(const simdjson::dom::object& event, std::size_t line, LogBuilder& log,
               io::FileReport& report) {
  const std::string name = io::textOf(event, "event_name");
  const auto kind = eventKind(name);
  simdjson::dom::array items;
  if (!kind || event.at_key("items").get(items) != SUCCESS || items.begin() == items.end()) {
    return report.note("has events of kinds that are not used", line, name);
  }
  const std::string stamp = io::textOf(event, "event_timestamp");
  const auto time = io::parseTime(stamp);
  if (!time) return report.bad(line, "event_timestamp not understood", stamp);
  const std::string shopper = io::textOf(event, "user_pseudo_id");
  const std::string number = sessionNumber(event);
  // Without either the event belongs to nobody's session (consent mode): nothing can be learned from it.
  if (shopper.empty() || number.empty()) return report.note("has events without a session", line, name);
  const std::string session = shopper + '.' + number;
  addItems(items, {.session = session, .item = {}, .shopper = shopper, .time = time, .kind = *kind}, line,
           log, report);
}

}  // namespace

std::optional<Error> readGa4(std::string_view text, LogBuilder& log, io::FileReport& report) {
  io::JsonRecords records(text);
  while (records.next()) {
    report.row();
    simdjson::dom::object event;
    if (records.parse(event)) {
      readEvent(event, records.line(), log, report);
    } else {
      report.bad(records.line(), "no JSON object", records.text());
    }
  }
  if (records.isCut()) return report.error(codes::fileDamaged, records.line(), "JSON without its end");
  return std::nullopt;
}

}  // namespace alcove::logs
