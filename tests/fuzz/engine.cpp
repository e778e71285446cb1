// SPDX-License-Identifier: MIT
#include <alcove/base/json.hpp>
#include <alcove/base/json_writer.hpp>
#include <alcove/engine/engine.hpp>
#include <alcove/model/event_json.hpp>
#include <alcove/shard/encode.hpp>
#include <cstring>
#include <optional>
#include <set>

#include "core/samples.hpp"
#include "fuzz.hpp"
#include "random_shard.hpp"

namespace {

using namespace alcove;
using json::Writer;

constexpr const char* manifests[] = {
    R"("pdp":{"page":"product","limit":4,"sources":[{"model":"related"},{"model":"similar"},{"model":"bestsellers"}]})",
    R"("pdp":{"page":"product","limit":2,"sources":[{"model":"together"},{"model":"for-you"}],"diversity":{"by":"category","max":1}})",
    R"("pdp":{"page":"cart","limit":48,"dedupe":"none","sources":[{"model":"hand-picked","items":["POT","FAR"]},{"model":"recent"},{"model":"trending"},{"model":"new"}]})",
    R"("pdp":{"seed":"cart","limit":1,"sources":[{"model":"related"},{"model":"bestsellers","scope":"category"},{"model":"buy-again"}]})",
};

constexpr const char* environments[] = {
    R"({"language":"en","timezone":"Europe/Berlin","now":"2026-11-02T00:00:00Z"})",
    R"({"language":"de-AT","now":"2027-12-31T23:59:59Z"})",
    R"({})",
};

void write(Engine& engine, std::string_view bytes) {
  const auto room = engine.inbox(bytes.size());
  if (!bytes.empty()) std::memcpy(room.data(), bytes.data(), bytes.size());
}

/// The value of a reply, nothing where it is an error; both have the one shape that there is.
std::optional<json::Value> opened(const std::string& reply) {
  auto root = json::parse(reply, {.bytes = std::size_t{64} << 20});
  fuzz::require(bool(root), "a reply is JSON");
  const json::Value* ok = root->find("ok");
  fuzz::require(ok != nullptr && ok->kind == json::Kind::boolean && root->members.size() == 2,
                "a reply has one of two shapes");
  if (ok->boolean) {
    fuzz::require(root->find("value") != nullptr, "a good reply has a value");
    return *root->find("value");
  }
  const json::Value* error = root->find("error");
  fuzz::require(error != nullptr && error->members.size() == 3, "a bad reply has code, path and detail");
  fuzz::requireKnown(error->string("code"));
  return std::nullopt;
}

std::string linesOf(const json::Value& state) {
  std::string lines;
  const json::Value* list = state.find("lines");
  fuzz::require(list != nullptr && list->kind == json::Kind::array, "a state has lines");
  for (const json::Value& line : list->items) lines.append(line.text) += '\n';
  return lines;
}

std::string exported(const Engine& engine) {
  const auto state = opened(engine.exportState());
  fuzz::require(state.has_value(), "a state can always be exported");
  return linesOf(*state);
}

/// One shopper's device, driven by the input until it is used up.
class Session {
 public:
  Session(const std::uint8_t* data, std::size_t size) : in_(data, size) { configure(); }

  void run() {
    for (int steps = 0; in_.remaining_bytes() > 0 && steps < 64; ++steps) step();
    requireRestorable();
  }

 private:
  void step() {
    switch (in_.ConsumeIntegralInRange(0, 11)) {
      case 0:
        return configure();
      case 1:
        return restore();
      case 2:
        return addSample();
      case 3:
        return addShard();
      case 4:
        return addChanges();
      case 5:
        return erase();
      case 6:
        return import();
      case 7:
        static_cast<void>(opened(engine_.diagnose()));
        return;
      case 8:
      case 9:
        return query();
      default:
        return record();
    }
  }

  void configure() {
    if (fuzz::rarely(in_)) {
      write(engine_, in_.ConsumeRandomLengthString(200));
      static_cast<void>(opened(engine_.configure(in_.ConsumeRandomLengthString(60))));
      return;
    }
    write(engine_,
          samples::manifest(in_.PickValueInArray(manifests), in_.ConsumeBool() ? "views" : "orders"));
    fuzz::require(opened(engine_.configure(in_.PickValueInArray(environments))).has_value(),
                  "a good manifest configures");
  }

  void restore() {
    std::string lines;
    for (int count = in_.ConsumeIntegralInRange(0, 6); count > 0; --count) lines += randomEvent() + '\n';
    write(engine_, lines);
    fuzz::require(opened(engine_.restore()).has_value(), "any log can be restored");
  }

  void record() {
    const auto value = opened(engine_.record(randomEvent()));
    if (!value || value->find("refused") != nullptr) return;
    const std::string lines = exported(engine_);
    const std::string line = std::string(value->string("line")) + '\n';
    fuzz::require(!value->string("line").empty() && lines.ends_with(line),
                  "what was recorded is the last line of the log");
  }

  void addSample() {
    const shard::Shard shards[] = {samples::mugShard(), samples::teaShard(), samples::popularShard()};
    const shard::Shard& shard = shards[in_.ConsumeIntegralInRange(0, 2)];
    write(engine_, shard::encode(shard));
    fuzz::require(opened(engine_.addShard("builds/b1/" + shard.name)).has_value(), "a good shard is taken");
  }

  void addShard() {
    std::string bytes =
        shard::encode(fuzz::randomShard(in_, "b1", in_.ConsumeBool() ? "mug.bin" : "en/mug.bin"));
    if (fuzz::rarely(in_))
      bytes[in_.ConsumeIntegralInRange<std::size_t>(0, bytes.size() - 1)] ^= in_.ConsumeIntegral<char>();
    if (fuzz::rarely(in_)) bytes.resize(in_.ConsumeIntegralInRange<std::size_t>(0, bytes.size()));
    write(engine_, bytes);
    static_cast<void>(
        opened(engine_.addShard(in_.ConsumeBool() ? "builds/b1/mug.bin" : "builds/b1/en/mug.bin")));
  }

  void addChanges() {
    Writer out;
    out.beginObject().member("build", "b1").key("items").beginObject();
    std::set<std::string> ids;
    for (int count = in_.ConsumeIntegralInRange(0, 4); count > 0; --count) ids.insert(fuzz::randomId(in_));
    for (const std::string& id : ids) {
      out.key(id)
          .beginObject()
          .member("at", formatInstant(fuzz::randomInstant(in_)))
          .key("removed")
          .boolean(in_.ConsumeBool());
      out.member("price", in_.ConsumeIntegral<std::uint32_t>())
          .key("available")
          .boolean(in_.ConsumeBool())
          .endObject();
    }
    write(engine_,
          fuzz::rarely(in_) ? in_.ConsumeRandomLengthString(100) : out.endObject().endObject().take());
    static_cast<void>(opened(engine_.addShard("builds/b1/changes.json")));
  }

  void erase() {
    if (in_.ConsumeIntegralInRange(0, 3) == 0) {
      const auto left = opened(engine_.erase(in_.ConsumeBool() ? "all" : "history"));
      fuzz::require(left && linesOf(*left).empty() && exported(engine_).empty(),
                    "nothing is left once all is erased");
      return;
    }
    const std::string id = fuzz::randomId(in_);
    const auto left = opened(engine_.erase(Writer().beginObject().member("item", id).endObject().text()));
    if (id.empty()) return;
    fuzz::require(left && linesOf(*left).ends_with(exported(engine_)), "erasing tells the log as it now is");
    for (const json::Value& line : left->find("lines")->items) {
      const auto event = parseEvent(line.text);
      fuzz::require(event && std::none_of(event->lines.begin(), event->lines.end(),
                                          [&](const Event::Line& each) { return each.item == id; }),
                    "an item that was erased stands in no line");
    }
  }

  void import() {
    const std::string state = engine_.exportState();
    const std::string before = exported(engine_);
    const std::string_view value = std::string_view(state).substr(std::strlen(R"({"ok":true,"value":)"));
    write(engine_, value.substr(0, value.size() - 1));
    const auto log = opened(engine_.importState());
    fuzz::require(log && linesOf(*log).ends_with(before), "importing one's own export leaves the log as it was");
    fuzz::require(linesOf(*log).ends_with(exported(engine_)), "what is used of a log is its end");
    Engine fresh;
    write(fresh, value.substr(0, value.size() - 1));
    fuzz::require(opened(fresh.importState()).has_value() && exported(fresh) == before,
                  "an export restores the same log elsewhere");
  }

  void query() {
    const std::string request = randomRequest();
    const std::string reply = engine_.query(request);
    fuzz::require(engine_.query(request) == reply, "the same question has the same answer");
    const auto value = opened(reply);
    if (!value || value->find("items") == nullptr) return;
    const auto asked = json::parse(request);
    std::set<std::string_view> barred;
    if (const json::Value* page = asked->find("page")) {
      barred.insert(page->string("item"));
      if (const json::Value* cart = page->find("cart")) {
        for (const json::Value& item : cart->items) barred.insert(item.text);
      }
    }
    const auto& items = value->find("items")->items;
    fuzz::require(static_cast<std::int64_t>(items.size()) <= value->count("limit").value_or(0),
                  "a slate is no longer than its limit");
    for (const json::Value& item : items) {
      fuzz::require(barred.insert(item.string("id")).second,
                    "a slate shows nothing twice, nor the page's item, nor the cart");
      fuzz::require(item.count("score").has_value(), "a score is a whole number");
    }
  }

  /// A new device with this log answers as this one does, as far as the log alone decides.
  void requireRestorable() {
    const std::string lines = exported(engine_);
    Engine fresh;
    write(fresh, lines);
    const auto restored = opened(fresh.restore());
    fuzz::require(restored && restored->count("skipped") == 0, "every line of a log can be read again");
    fuzz::require(lines.ends_with(exported(fresh)), "a log is restored as it was, but for what is overdue");
  }

  std::string randomEvent() {
    if (fuzz::rarely(in_)) return in_.ConsumeRandomLengthString(80);
    const auto kind = static_cast<EventKind>(in_.ConsumeIntegralInRange(0, 7));
    Writer out;
    out.beginObject().member("name", eventName(kind)).member("time", formatInstant(fuzz::randomInstant(in_)));
    if (kind == EventKind::purchase || kind == EventKind::viewItemList) {
      out.key("items").beginArray();
      for (int count = in_.ConsumeIntegralInRange(0, 4); count > 0; --count) {
        if (in_.ConsumeBool()) {
          out.string(fuzz::randomId(in_));
        } else {
          out.beginObject()
              .member("item", fuzz::randomId(in_))
              .member("quantity", in_.ConsumeIntegral<std::int8_t>())
              .endObject();
        }
      }
      out.endArray();
    } else {
      out.member("item", fuzz::randomId(in_));
    }
    if (in_.ConsumeBool()) out.member("list", "pdp");
    if (in_.ConsumeBool()) out.member("category", in_.PickValueInArray(fuzz::someCategories));
    return out.endObject().take();
  }

  std::string randomRequest() {
    if (fuzz::rarely(in_)) return in_.ConsumeRandomLengthString(80);
    constexpr const char* kinds[] = {"suggest", "suggest", "recent", "profile", "orders"};
    Writer out;
    out.beginObject()
        .member("kind", in_.PickValueInArray(kinds))
        .member("placement", fuzz::rarely(in_) ? "none" : "pdp");
    out.key("page")
        .beginObject()
        .member("type", "product")
        .member("category", in_.PickValueInArray(fuzz::someCategories));
    if (in_.ConsumeBool()) out.member("item", fuzz::randomId(in_));
    writeIds(out, "cart");
    out.endObject();
    writeIds(out, "shown");
    if (in_.ConsumeBool()) out.member("limit", in_.ConsumeIntegralInRange(-1, 50));
    return out.key("explain").boolean(in_.ConsumeBool()).endObject().take();
  }

  void writeIds(Writer& out, std::string_view key) {
    out.key(key).beginArray();
    for (int count = in_.ConsumeIntegralInRange(0, 3); count > 0; --count) out.string(fuzz::randomId(in_));
    out.endArray();
  }

  FuzzedDataProvider in_;
  Engine engine_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Session(data, size).run();
  return 0;
}
