// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/base/json_writer.hpp>
#include <alcove/base/text.hpp>
#include <alcove/config/read.hpp>
#include <alcove/engine/engine.hpp>
#include <alcove/model/event_json.hpp>
#include <alcove/privacy/forget.hpp>
#include <alcove/privacy/keep.hpp>
#include <alcove/privacy/merge.hpp>
#include <alcove/shard/changes.hpp>
#include <alcove/shard/names.hpp>
#include <alcove/suggest/slate.hpp>
#include <algorithm>
#include <iterator>
#include <utility>

namespace alcove {
namespace {

using json::Writer;

constexpr std::size_t errorsKept = 20;

std::int64_t number(std::size_t size) {
  return static_cast<std::int64_t>(size);
}

}  // namespace

std::span<std::byte> Engine::inbox(std::size_t size) {
  inbox_.resize(size);
  return inbox_;
}

std::string_view Engine::inboxText() const {
  return {reinterpret_cast<const char*>(inbox_.data()), inbox_.size()};
}

std::string Engine::fail(const Error& error) {
  if (errors_.size() == errorsKept) errors_.erase(errors_.begin());
  errors_.push_back(error);
  return json::errorReply(error);
}

std::string Engine::configure(std::string_view environment) {
  const auto settings = json::parse(environment);
  if (!settings) return fail(settings.error());
  auto manifest = shard::readManifest(inboxText());
  if (!manifest) return fail(manifest.error());
  std::vector<config::Finding> findings;
  config_ = config::read(manifest->config, findings);
  manifest_ = std::move(*manifest);
  language_ = settings->string("language");
  now_ = parseInstant(settings->string("now")).value_or(manifest_->builtAt);

  Writer out;
  out.beginObject().member("language", language_).key("warnings").beginArray();
  for (const config::Finding& finding : findings) {
    out.beginObject().member("code", finding.code).member("path", finding.path).endObject();
  }
  return json::successReply(out.endArray().endObject().text());
}

std::vector<Event> Engine::takeLog() {
  std::vector<Event> log = std::exchange(aged_, {});
  log.insert(log.end(), std::make_move_iterator(history_.begin()), std::make_move_iterator(history_.end()));
  history_.clear();
  return log;
}

void Engine::useLog(std::vector<Event> log) {
  const auto split =
      log.begin() + static_cast<std::ptrdiff_t>(privacy::overdue(log, now_, now_, config_.privacy.history));
  history_.assign(std::make_move_iterator(split), std::make_move_iterator(log.end()));
  aged_.assign(std::make_move_iterator(log.begin()), std::make_move_iterator(split));
  facts_.reset();
}

std::string Engine::restore() {
  const std::string_view text = inboxText();
  std::vector<Event> log = takeLog();
  if (!text.starts_with('\n')) {
    log.clear();
    unread_.clear();
  }
  for (const std::string_view line : text::split(text, '\n')) {
    if (line.empty()) continue;
    if (auto event = parseEvent(line)) {
      log.push_back(std::move(*event));
    } else {
      unread_.push_back(log.size());  // cut short, or from a version to come: the rest still counts
    }
  }
  const config::History& limits = config_.privacy.history;
  const Instant builtAt = manifest_ ? manifest_->builtAt : now_;
  std::size_t drop = privacy::overdue(log, privacy::confirmed(log, now_, builtAt), now_, limits);
  drop += static_cast<std::size_t>(std::lower_bound(unread_.begin(), unread_.end(), drop) - unread_.begin());
  useLog(std::move(log));
  Writer out;
  out.beginObject().member("events", number(history_.size())).member("skipped", number(unread_.size()));
  return json::successReply(out.member("drop", number(drop)).endObject().text());
}

std::string Engine::record(std::string_view text) {
  const auto value = parseEventJson(text);
  if (!value) return fail(value.error());
  auto event = readEvent(*value);
  if (!event) return fail(event.error());
  Writer out;
  out.beginObject();
  if (const auto why = privacy::refused(*event, value->string("path"), history_, config_)) {
    return json::successReply(out.member("refused", *why).endObject().text());
  }
  out.member("line", eventLine(*event));
  history_.push_back(std::move(*event));
  facts_.reset();
  return json::successReply(out.endObject().text());
}

std::string Engine::addShard(std::string_view name) {
  Writer out;
  out.beginObject();
  if (name.ends_with(shard::changesFile)) {
    const auto changes = shard::readChanges(inboxText());
    if (!changes) return fail({changes.error().code, std::string(name), changes.error().path});
    shelf_.add(*changes);
    out.member("changes", number(changes->items.size()));
  } else {
    auto decoded = shard::decode(inbox_, name);
    if (!decoded) return fail(decoded.error());
    // Kept from a visit in another language: it tells what belongs together, but its words are not this
    // page's.
    if (!isOwnLanguage(decoded->name)) decoded->cards.clear();
    shelf_.add(*decoded);
    out.member("items", number(decoded->ids.size())).member("cards", number(decoded->cards.size()));
  }
  if (std::find(shards_.begin(), shards_.end(), name) == shards_.end()) shards_.emplace_back(name);
  return json::successReply(out.endObject().text());
}

bool Engine::isOwnLanguage(std::string_view shardName) const {
  if (!manifest_) return true;
  const std::string_view folder = shardName.substr(0, shardName.rfind('/') + 1);
  return folder == shard::languageFolder(shard::catalogueLanguage(*manifest_, language_));
}

const suggest::Facts& Engine::facts() {
  if (!facts_) facts_ = suggest::summarize(history_, shelf_);
  return *facts_;
}

std::string Engine::query(std::string_view text) {
  if (!manifest_) return fail({codes::engineNotConfigured, "", ""});
  const auto request = json::parse(text);
  if (!request) return fail(request.error());
  const std::string_view kind = request->string("kind");
  if (kind == "profile") return profile();
  if (kind == "recent") {
    const config::Placement recent{
        .id = "recent", .sources = {{.model = config::Model::recent}}, .dedupePage = false};
    return suggestSlate(*request, recent, {.asked = recent.id});
  }
  if (kind != "suggest") return fail({codes::requestUnknownKind, "/kind", std::string(kind)});
  const std::string_view id = request->string("placement");
  const config::Assignment assigned = config::assign(manifest_->config, *request, id);
  const config::Placement* placement = config_.placement(assigned.placement);
  if (placement == nullptr) return fail({codes::requestUnknownPlacement, "/placement", std::string(id)});
  return suggestSlate(*request, *placement, assigned);
}

std::string Engine::suggestSlate(const json::Value& value, const config::Placement& placement,
                                 const config::Assignment& assigned) {
  const auto request = suggest::readRequest(value, shelf_);
  if (!request) return fail(request.error());
  const suggest::Context context{shelf_,
                                 facts(),
                                 *request,
                                 manifest_->evidence,
                                 placement.seed,
                                 manifest_->ranker,
                                 config_,
                                 language_,
                                 parseInstant(value.string("now")).value_or(now_)};
  return json::successReply(suggest::slateJson(suggest::fill(placement, context), placement, context, config_,
                                               language_, assigned));
}

std::string Engine::profile() {
  Writer out;
  out.beginObject().member("events", number(history_.size()));
  if (!history_.empty()) out.member("since", formatInstant(history_.front().time));
  out.key("viewed").beginArray();
  for (const suggest::Facts::Recent& recent : facts().recent) out.string(shelf_.id(recent.item));
  out.endArray().key("bought").beginArray();
  // By id: numbers follow the order in which shards arrived.
  std::vector<suggest::Candidate> bought;
  for (std::uint32_t item = 0; item < facts().byItem.size(); ++item) {
    if (facts().byItem[item].bought.times > 0) bought.push_back({.item = item});
  }
  suggest::sortBest(bought, shelf_);
  for (const suggest::Candidate& each : bought) out.string(shelf_.id(each.item));
  return json::successReply(out.endArray().endObject().text());
}

std::string Engine::logJson() const {
  Writer out;
  out.beginObject().key("lines").beginArray();
  for (const Event& event : aged_) out.string(eventLine(event));
  for (const Event& event : history_) out.string(eventLine(event));
  return json::successReply(out.endArray().endObject().text());
}

std::string Engine::erase(std::string_view what) {
  if (!privacy::forget(aged_, what) || !privacy::forget(history_, what)) {
    return fail({codes::requestInvalid, "/item", std::string(what.substr(0, 64))});
  }
  facts_.reset();
  return logJson();
}

std::string Engine::exportState() const {
  Writer out;
  out.beginObject().member("version", 1).key("lines").beginArray();
  for (const Event& event : history_) out.string(eventLine(event));
  return json::successReply(out.endArray().endObject().text());
}

std::string Engine::importState() {
  const auto root = json::parse(inboxText());
  if (!root) return fail(root.error());
  if (root->count("version") != 1) return fail({codes::requestInvalid, "/version", ""});
  const json::Value* lines = root->find("lines");
  if (lines == nullptr || lines->kind != json::Kind::array)
    return fail({codes::requestInvalid, "/lines", ""});
  std::vector<Event> imported;
  for (const json::Value& line : lines->items) {
    auto event = parseEvent(line.text);
    if (!event) return fail({event.error().code, "/lines", event.error().path});
    imported.push_back(std::move(*event));
  }
  useLog(privacy::merge(takeLog(), std::move(imported)));
  return logJson();
}

std::string Engine::diagnose() const {
  Writer out;
  out.beginObject()
      .member("build", manifest_ ? std::string_view(manifest_->build) : "")
      .member("language", language_);
  out.member("events", number(history_.size())).member("items", number(shelf_.items()));
  out.member("cards", number(shelf_.cards())).key("shards").beginArray();
  for (const std::string& name : shards_) out.string(name);
  out.endArray().key("errors").beginArray();
  for (const Error& error : errors_) {
    out.beginObject()
        .member("code", error.code)
        .member("path", error.path)
        .member("detail", error.detail)
        .endObject();
  }
  return json::successReply(out.endArray().endObject().text());
}

}  // namespace alcove
