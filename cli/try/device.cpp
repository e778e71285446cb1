// SPDX-License-Identifier: MIT
#include <alcove/base/json_writer.hpp>
#include <alcove/base/text.hpp>
#include <alcove/model/event_json.hpp>
#include <alcove/shard/names.hpp>
#include <cli/try/answers.hpp>
#include <cli/try/device.hpp>
#include <cli/try/marks.hpp>
#include <cli/try/plan.hpp>
#include <cstring>

namespace alcove::attempt {
namespace {

void fill(Engine& engine, std::string_view bytes) {
  const auto room = engine.inbox(bytes.size());
  if (!bytes.empty()) std::memcpy(room.data(), bytes.data(), bytes.size());
}

/// An engine's reply as a command shows it: the value itself, or {"error":…}.
std::string unwrapped(const std::string& reply) {
  const auto root = json::parse(reply);
  const json::Value* error = root ? root->find("error") : nullptr;
  if (error != nullptr) return "{\"error\":" + json::Writer().value(*error).text() + "}";
  constexpr std::string_view head = "{\"ok\":true,\"value\":";
  return reply.substr(head.size(), reply.size() - head.size() - 1);
}

std::string languageOf(const shard::Manifest& manifest, std::string chosen) {
  const json::Value* languages = manifest.config.find("languages");
  if (!chosen.empty() || languages == nullptr) return chosen;
  return std::string(languages->string("default"));
}

}  // namespace

Device::Device(std::shared_ptr<const SiteReader> site, std::string language, std::string shopper)
    : site_(std::move(site)),
      language_(languageOf(site_->manifest(), std::move(language))),
      shopper_(std::move(shopper)) {
  fill(engine_, site_->manifestText());
  json::Writer environment;
  environment.beginObject()
      .member("language", language_)
      .member("now", formatInstant(site_->manifest().builtAt));
  static_cast<void>(engine_.configure(environment.endObject().text()));
}

void Device::restore(std::string_view history) {
  for (const std::string_view line : text::split(history, '\n')) {
    if (const auto event = parseEvent(line)) loadItem(*event);
  }
  fill(engine_, history);
  static_cast<void>(engine_.restore());
}

void Device::record(const Event& event) {
  loadItem(event);
  static_cast<void>(engine_.record(eventLine(event)));
}

std::string Device::answer(std::string_view line) {
  auto request = json::parse(line);
  if (!request) return errorLine(request.error());
  json::Value markup{.kind = json::Kind::array};
  markup.items.push_back(markFor(request->string("placement")));
  if (const json::Value* page = request->find("page")) {
    json::Value where = *page;
    if (where.string("language").empty()) {
      where.members.push_back({"language", {.kind = json::Kind::string, .text = language_}});
    }
    for (const std::string& name : plan(site_->manifest(), where, markup)) load(name);
  }
  if (shopper_.empty() || request->kind != json::Kind::object) return unwrapped(engine_.query(line));
  for (const char* const mark : {"shopper", "session"}) {
    if (request->find(mark) == nullptr)
      request->members.push_back({mark, {.kind = json::Kind::string, .text = shopper_}});
  }
  return unwrapped(engine_.query(json::Writer().value(*request).text()));
}

/// As in the page: what is not there or damaged is gone without, once.
void Device::load(const std::string& name) {
  if (!loaded_.insert(name).second) return;
  const auto bytes = site_->read(name);
  if (!bytes) return;
  fill(engine_, *bytes);
  static_cast<void>(engine_.addShard(name));
}

void Device::loadItem(const Event& event) {
  if (event.kind != EventKind::viewItem) return;
  load(buildFolder(site_->manifest(), language_) +
       shard::itemFile(event.lines.front().item, static_cast<std::uint64_t>(site_->manifest().itemFiles)));
}

}  // namespace alcove::attempt
