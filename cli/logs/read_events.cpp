// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/base/text.hpp>
#include <charconv>
#include <cli/io/columns.hpp>
#include <cli/io/json_records.hpp>
#include <cli/io/shape.hpp>
#include <cli/io/table.hpp>
#include <cli/io/text_file.hpp>
#include <cli/io/time.hpp>
#include <cli/logs/event_kinds.hpp>
#include <cli/logs/ga4.hpp>
#include <cli/logs/log_builder.hpp>
#include <cli/logs/read_events.hpp>

namespace alcove::logs {
namespace {

using Failure = std::optional<Error>;

/// The parts of a row before they are understood.
struct RawEvent {
  std::string_view session, item, shopper, time, position, event;
};

std::optional<std::int64_t> wholeNumber(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  return failure == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

void addEvent(const RawEvent& raw, bool hasTime, std::size_t line, LogBuilder& log, io::FileReport& report) {
  report.row();
  Entry entry{.session = text::trim(raw.session),
              .item = text::trim(raw.item),
              .shopper = text::trim(raw.shopper),
              .time = std::nullopt};
  if (const auto refusal = LogBuilder::refusal(entry)) return report.bad(line, *refusal);
  if (hasTime) {
    entry.time = io::parseTime(raw.time);
    if (!entry.time) return report.bad(line, "time not understood", raw.time);
  } else if (!raw.position.empty()) {
    const auto position = wholeNumber(text::trim(raw.position));
    if (!position) return report.bad(line, "position is no whole number", raw.position);
    entry.position = *position;
  }
  if (const auto name = text::trim(raw.event); !name.empty()) {
    const auto kind = eventKindOfLog(name);
    if (!kind) return report.note("has events of kinds that are not used", line, name);
    entry.kind = *kind;
  }
  log.add(entry);
}

Failure readCsv(std::string_view text, const io::ColumnNames& renamed, LogBuilder& log,
                io::FileReport& report) {
  io::Table table(text);
  const io::Columns columns(table.header(), renamed);
  if (auto missing = columns.missingRenamed(report.file())) return missing;
  const auto session = columns.find({"session_id", "session"});
  const auto item = columns.find({"item_id", "product_id"});
  const auto shopper = columns.find({"shopper_id", "user_id", "customer_id", "visitor_id", "user_pseudo_id"});
  const auto time = columns.find({"timestamp", "unix_time", "time", "event_time"});
  const auto position = columns.find({"pos", "position"});
  const auto event = columns.find({"event", "event_name", "event_type"});
  if (session == io::Columns::none) return columns.missing(report.file(), "session_id");
  if (item == io::Columns::none) return columns.missing(report.file(), "item_id");
  if (auto unknown = columns.neverAsked(report.file())) return unknown;
  while (table.next()) {
    if (table.hasExtraFields()) {
      report.row();
      report.bad(table.line(), "more fields than the header");
      continue;
    }
    addEvent({table.field(session), table.field(item), table.field(shopper), table.field(time),
              table.field(position), table.field(event)},
             time != io::Columns::none, table.line(), log, report);
  }
  return std::nullopt;
}

/// Our names in the order of RawEvent's members, by the config's names for them.
struct JsonNames {
  explicit JsonNames(const io::ColumnNames& renamed) {
    for (const auto& [ours, theirs] : renamed) {
      for (auto& name : names) {
        if (name.front() == ours) name = {theirs};
      }
    }
  }
  [[nodiscard]] std::string read(const simdjson::dom::object& record, std::size_t member) const {
    for (const std::string& name : names[member]) {
      if (std::string value = io::textOf(record, name); !value.empty()) return value;
    }
    return {};
  }
  std::vector<std::vector<std::string>> names = {{"session_id", "session"},
                                                 {"item_id", "product_id"},
                                                 {"shopper_id", "user_id", "customer_id"},
                                                 {"timestamp", "unix_time", "time", "event_time"},
                                                 {"pos", "position"},
                                                 {"event", "event_name"}};
};

/// Whether records carry a time is what the first one says; a later one without it is a bad row.
Failure readJson(std::string_view text, const io::ColumnNames& renamed, LogBuilder& log,
                 io::FileReport& report) {
  io::JsonRecords records(text);
  const JsonNames names(renamed);
  std::optional<bool> hasTime;
  while (records.next()) {
    simdjson::dom::object record;
    if (!records.parse(record)) {
      report.row();
      report.bad(records.line(), "no JSON object", records.text());
      continue;
    }
    const std::string session = names.read(record, 0), item = names.read(record, 1),
                      shopper = names.read(record, 2), time = names.read(record, 3),
                      position = names.read(record, 4), event = names.read(record, 5);
    if (!hasTime) hasTime = !time.empty();
    addEvent({session, item, shopper, time, position, event}, *hasTime, records.line(), log, report);
  }
  if (records.isCut()) return report.error(codes::fileDamaged, records.line(), "JSON without its end");
  return std::nullopt;
}

bool isGa4(std::string_view text) {
  io::JsonRecords records(text);
  simdjson::dom::object record;
  simdjson::dom::element ignored;
  return records.next() && records.parse(record) &&
         record.at_key("event_name").get(ignored) == simdjson::SUCCESS &&
         record.at_key("session_id").get(ignored) != simdjson::SUCCESS;
}

Failure readFile(const io::FoundFile& file, const io::ColumnNames& renamed, LogBuilder& log,
                 io::Report& report) {
  const auto opened = io::TextFile::open(file);
  if (!opened) return opened.error();
  const std::string_view text = opened->text();
  const io::Shape shape = io::shapeOf(text);
  const bool json = shape == io::Shape::json;
  const bool ga4 = json && isGa4(text);
  io::FileReport fileReport(report, file.name, ga4 ? "ga4-jsonl" : json ? "events-jsonl" : "events-csv");
  opened->noteEncoding(fileReport);
  if (shape == io::Shape::xml) return fileReport.error(codes::inputUnknownFormat, 0, "XML");
  if (shape == io::Shape::binary) return fileReport.error(codes::inputUnknownFormat, 0, "binary");
  if (shape == io::Shape::empty) {  // the day's file of a log without a visit
    fileReport.note("is empty");
    return std::nullopt;
  }
  Failure failure = ga4    ? readGa4(text, log, fileReport)
                    : json ? readJson(text, renamed, log, fileReport)
                           : readCsv(text, renamed, log, fileReport);
  return failure ? failure : fileReport.tooManyBadRows();
}

}  // namespace

Result<Log> readEvents(const std::vector<config::InputFile>& inputs, const std::filesystem::path& base,
                       io::Report& report, const ReadOptions& options) {
  LogBuilder log;
  for (const config::InputFile& input : inputs) {
    const auto files = io::findFiles(base, input.file);
    if (!files) return files.error();
    for (const io::FoundFile& file : *files) {
      log.startFile(file.name);
      if (auto failure = readFile(file, input.columns, log, report)) return *std::move(failure);
    }
  }
  log.dropRowsAhead(report);
  return log.finish(options.keepSessionIds);
}

}  // namespace alcove::logs
