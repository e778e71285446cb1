// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/base/json_writer.hpp>
#include <alcove/base/text.hpp>
#include <alcove/engine/engine.hpp>
#include <alcove/model/event_json.hpp>
#include <alcove/shard/names.hpp>
#include <cli/io/mapped_file.hpp>
#include <cli/try/plan.hpp>
#include <cli/try/site_reader.hpp>
#include <cli/try/try_suggest.hpp>
#include <cstring>
#include <memory>
#include <set>

namespace alcove::attempt {
namespace {

void fill(Engine& engine, std::string_view bytes) {
  const auto room = engine.inbox(bytes.size());
  if (!bytes.empty()) std::memcpy(room.data(), bytes.data(), bytes.size());
}

/// An engine's reply as this command shows it: the value itself, or {"error":…}.
std::string unwrapped(const std::string& reply) {
  const auto root = json::parse(reply);
  const json::Value* error = root ? root->find("error") : nullptr;
  if (error != nullptr) return "{\"error\":" + json::Writer().value(*error).text() + "}";
  constexpr std::string_view head = "{\"ok\":true,\"value\":";
  return reply.substr(head.size(), reply.size() - head.size() - 1);
}

/// What a placement's element would be in the markup of a page.
json::Value markFor(std::string_view placement) {
  json::Value mark{.kind = json::Kind::object};
  mark.members.push_back({"element", {.kind = json::Kind::string, .text = "alcove-suggest"}});
  mark.members.push_back({"placement", {.kind = json::Kind::string, .text = std::string(placement)}});
  return mark;
}

/// A device with this site and this history.
class Device {
 public:
  Device(SiteReader site, std::string language, std::string shopper)
      : site_(std::move(site)), language_(std::move(language)), shopper_(std::move(shopper)) {
    fill(engine_, site_.manifestText());
    json::Writer environment;
    environment.beginObject()
        .member("language", language_)
        .member("now", formatInstant(site_.manifest().builtAt));
    static_cast<void>(engine_.configure(environment.endObject().text()));
  }

  void restore(std::string_view history) {
    const std::string folder = buildFolder(site_.manifest(), language_);
    for (const std::string_view line : text::split(history, '\n')) {
      const auto event = parseEvent(line);
      if (!event || event->kind != EventKind::viewItem) continue;
      load(folder + shard::itemFile(event->lines.front().item,
                                    static_cast<std::uint64_t>(site_.manifest().itemFiles)));
    }
    fill(engine_, history);
    static_cast<void>(engine_.restore());
  }

  std::string answer(std::string_view line) {
    auto request = json::parse(line);
    if (!request) return errorLine(request.error());
    json::Value markup{.kind = json::Kind::array};
    markup.items.push_back(markFor(request->string("placement")));
    if (const json::Value* page = request->find("page")) {
      json::Value where = *page;
      if (where.string("language").empty()) {
        where.members.push_back({"language", {.kind = json::Kind::string, .text = language_}});
      }
      for (const std::string& name : plan(site_.manifest(), where, markup)) load(name);
    }
    if (shopper_.empty() || request->kind != json::Kind::object) return unwrapped(engine_.query(line));
    for (const char* const mark : {"shopper", "session"}) {
      if (request->find(mark) == nullptr)
        request->members.push_back({mark, {.kind = json::Kind::string, .text = shopper_}});
    }
    return unwrapped(engine_.query(json::Writer().value(*request).text()));
  }

 private:
  /// As in the page: what is not there or damaged is gone without, once.
  void load(const std::string& name) {
    if (!loaded_.insert(name).second) return;
    const auto bytes = site_.read(name);
    if (!bytes) return;
    fill(engine_, *bytes);
    static_cast<void>(engine_.addShard(name));
  }

  SiteReader site_;
  std::string language_;
  std::string shopper_;
  Engine engine_;
  std::set<std::string> loaded_;
};

json::Value everyPlacementOf(const shard::Manifest& manifest, std::string_view pageType) {
  json::Value markup{.kind = json::Kind::array};
  const json::Value* placements = manifest.config.find("placements");
  if (placements == nullptr) return markup;
  for (const json::Member& placement : placements->members) {
    const std::string_view page = placement.value.string("page");
    if (page.empty() || page == pageType) markup.items.push_back(markFor(placement.key));
  }
  return markup;
}

}  // namespace

Result<Answer> openSuggest(const std::filesystem::path& folder, const std::string& historyFile,
                           const std::string& language, const std::string& shopper) {
  auto site = SiteReader::open(folder);
  if (!site) return site.error();
  const json::Value* languages = site->manifest().config.find("languages");
  const std::string chosen =
      language.empty() && languages != nullptr ? std::string(languages->string("default")) : language;
  auto device = std::make_shared<Device>(std::move(*site), chosen, shopper);
  if (!historyFile.empty()) {
    const auto history = io::MappedFile::open(historyFile, historyFile);
    if (!history) return history.error();
    device->restore(history->bytes());
  }
  return Answer([device](std::string_view line) { return device->answer(line); });
}

Result<Answer> openPlan(const std::filesystem::path& folder) {
  auto opened = SiteReader::open(folder);
  if (!opened) return opened.error();
  auto site = std::make_shared<SiteReader>(std::move(*opened));
  return Answer([site](std::string_view line) {
    const auto request = json::parse(line);
    if (!request) return errorLine(request.error());
    const json::Value* page = request->find("page");
    if (page == nullptr || page->kind != json::Kind::object)
      return errorLine({codes::requestInvalid, "/page", ""});
    const json::Value* markup = request->find("markup");
    json::Writer out;
    out.beginObject().key("files").beginArray();
    const json::Value marks =
        markup != nullptr ? *markup : everyPlacementOf(site->manifest(), page->string("type"));
    for (const std::string& name : plan(site->manifest(), *page, marks)) out.string(name);
    return out.endArray().endObject().take();
  });
}

}  // namespace alcove::attempt
