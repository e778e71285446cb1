// SPDX-License-Identifier: MIT
#include <alcove/base/json.hpp>
#include <alcove/base/json_writer.hpp>
#include <alcove/base/random.hpp>
#include <alcove/engine/engine.hpp>
#include <alcove/shard/encode.hpp>
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstring>
#include <set>

#include "core/samples.hpp"

namespace alcove {
namespace {

constexpr const char* placements =
    R"("pdp":{"page":"product","limit":4,"sources":[{"model":"related"},{"model":"bestsellers"}]},)"
    R"("home":{"page":"home","limit":4,"sources":[{"model":"for-you"},{"model":"trending"}]},)"
    R"("top":{"page":"category","sources":[{"model":"bestsellers","scope":"category"}]},)"
    R"("cart":{"page":"cart","sources":[{"model":"together"}]})";

void fill(Engine& engine, std::string_view bytes) {
  const auto room = engine.inbox(bytes.size());
  if (!bytes.empty()) std::memcpy(room.data(), bytes.data(), bytes.size());
}

json::Value valueOf(const std::string& reply) {
  const auto root = json::parse(reply);
  BOOST_REQUIRE_MESSAGE(root, reply);
  BOOST_REQUIRE_MESSAGE(root->isTrue("ok"), reply);
  return *root->find("value");
}

std::string errorOf(const std::string& reply) {
  const auto root = json::parse(reply);
  BOOST_REQUIRE_MESSAGE(root && !root->isTrue("ok"), reply);
  return std::string(root->find("error")->string("code")) + " " +
         std::string(root->find("error")->string("path"));
}

/// A visit to the shop of mugs.
struct Visit {
  Engine engine;
  int second = 0;

  explicit Visit(const std::string& evidence = "views") {
    fill(engine, samples::manifest(placements, evidence));
    static_cast<void>(valueOf(engine.configure(R"({"language":"en","now":"2026-11-02T00:00:00Z"})")));
    for (const shard::Shard& shard : {samples::mugShard(), samples::teaShard(), samples::popularShard()}) {
      fill(engine, shard::encode(shard));
      static_cast<void>(valueOf(engine.addShard("builds/b1/" + shard.name)));
    }
  }
  std::string time() {
    const std::string digits = std::to_string(100 + second++);
    return "2026-11-02T10:0" + digits.substr(0, 1) + ":" + digits.substr(1) + "Z";
  }
  std::string record(const std::string& name, const std::string& rest) {
    return engine.record(R"({"name":")" + name + R"(",)" + rest + R"(,"time":")" + time() + "\"}");
  }
  void view(const std::string& item) {
    static_cast<void>(valueOf(record("view_item", "\"item\":\"" + item + "\"")));
  }

  json::Value ask(const std::string& request) { return valueOf(engine.query(request)); }
  std::string slate(const std::string& placement, const std::string& page, const std::string& more = "") {
    const auto value =
        ask(R"({"kind":"suggest","placement":")" + placement + R"(","page":)" + page + more + "}");
    std::string ids;
    for (const json::Value& item : value.find("items")->items) {
      ids += (ids.empty() ? "" : " ") + std::string(item.string("id"));
    }
    return ids;
  }
};

std::string view(const std::string& item, const std::string& time) {
  return R"({"name":"view_item","item":")" + item + R"(","time":")" + time + "\"}";
}

constexpr const char* mugPage = R"({"type":"product","item":"MUG"})";

}  // namespace

BOOST_AUTO_TEST_SUITE(engine)

BOOST_AUTO_TEST_CASE(a_product_page_shows_what_goes_with_it_then_what_sells) {
  Visit visit;
  visit.view("MUG");
  // KETTLE by evidence; TEA is out of stock; CUP by content; FAR has no card; then bestsellers: POT (KETTLE
  // is in, MUG is here).
  BOOST_TEST(visit.slate("pdp", mugPage) == "KETTLE CUP POT");
  const auto value =
      visit.ask(R"({"kind":"suggest","placement":"pdp","page":{"type":"product","item":"MUG"}})");
  const auto& items = value.find("items")->items;
  BOOST_TEST(items[0].find("reason")->string("code") == "viewed-together");
  BOOST_TEST(items[0].find("reason")->find("because")->string("name") == "Mug");
  BOOST_TEST(items[0].string("picture") == "/img/Kettle.svg");
  BOOST_TEST(*items[0].find("price")->count("minor") == 3999);
  BOOST_TEST(items[1].find("reason")->string("code") == "similar");
  BOOST_TEST(items[2].find("reason")->string("code") == "bestseller");
}

BOOST_AUTO_TEST_CASE(two_steps_of_evidence_never_read_as_one) {
  Visit visit;
  shard::Shard shard = samples::mugShard();
  shard.name = "two.bin";
  shard.builtAt.ms += 1000;
  shard.lists[0].evidence = 1;
  shard.lists[0].derived = 2;  // TEA and CUP
  fill(visit.engine, shard::encode(shard));
  static_cast<void>(valueOf(visit.engine.addShard("builds/b1/two.bin")));
  const auto value =
      visit.ask(R"({"kind":"suggest","placement":"pdp","page":{"type":"product","item":"MUG"}})");
  const auto& items = value.find("items")->items;
  BOOST_TEST(items[0].find("reason")->string("code") == "viewed-together");
  BOOST_TEST(items[1].string("id") == "CUP");
  BOOST_TEST(items[1].find("reason")->string("code") == "because-viewed");
}

BOOST_AUTO_TEST_CASE(lists_from_orders_say_bought_and_never_viewed) {
  Visit visit("orders");
  const auto value =
      visit.ask(R"({"kind":"suggest","placement":"pdp","page":{"type":"product","item":"MUG"}})");
  BOOST_TEST(value.find("items")->items[0].find("reason")->string("code") == "bought-together");
}

BOOST_AUTO_TEST_CASE(history_colours_the_slates) {
  Visit visit;
  BOOST_TEST(visit.slate("home", R"({"type":"home"})") == "CUP");  // nothing known: trending only
  visit.view("TEA");
  BOOST_TEST(visit.slate("home", R"({"type":"home"})") == "KETTLE POT CUP");
  visit.view("MUG");
  const auto value =
      visit.ask(R"({"kind":"suggest","placement":"pdp","page":{"type":"product","item":"MUG"}})");
  // TEA's list now adds POT behind KETTLE, with TEA as the reason.
  BOOST_TEST(value.find("items")->items[1].string("id") == "POT");
  BOOST_TEST(value.find("items")->items[1].find("reason")->string("code") == "because-viewed");
  BOOST_TEST(value.find("items")->items[1].find("reason")->find("because")->string("id") == "TEA");
}

BOOST_AUTO_TEST_CASE(suppression_is_exact) {
  Visit visit;
  BOOST_TEST(visit.slate("pdp", R"({"type":"product","item":"MUG","cart":["KETTLE"]})") == "CUP POT");
  BOOST_TEST(visit.slate("pdp", mugPage, R"(,"shown":["CUP"])") == "KETTLE POT");
  static_cast<void>(visit.record("hide_item", R"("item":"POT")"));
  BOOST_TEST(visit.slate("pdp", mugPage) == "KETTLE CUP");
  static_cast<void>(visit.record("purchase", R"("items":[{"item":"KETTLE","quantity":2}])"));
  BOOST_TEST(visit.slate("pdp", mugPage) == "CUP");
  for (int i = 0; i < 8; ++i)
    static_cast<void>(visit.record("view_item_list", R"("list":"pdp","items":["CUP"])"));
  BOOST_TEST(visit.slate("pdp", mugPage) == "");
}

BOOST_AUTO_TEST_CASE(a_click_makes_an_item_welcome_again) {
  Visit visit;
  for (int i = 0; i < 8; ++i)
    static_cast<void>(visit.record("view_item_list", R"("list":"pdp","items":["CUP"])"));
  static_cast<void>(visit.record("select_item", R"("list":"pdp","item":"CUP")"));
  BOOST_TEST(visit.slate("pdp", mugPage) == "KETTLE CUP POT");
}

BOOST_AUTO_TEST_CASE(the_cart_is_a_seed_on_the_cart_page) {
  Visit visit;
  BOOST_TEST(visit.slate("cart", R"({"type":"cart","cart":["TEA"]})") == "POT");
  BOOST_TEST(visit.slate("cart", R"({"type":"cart","cart":[]})") == "");
}

BOOST_AUTO_TEST_CASE(a_category_page_shows_its_own_bestsellers) {
  Visit visit;
  BOOST_TEST(visit.slate("top", R"({"type":"category","category":"table > mugs"})") == "MUG");
  BOOST_TEST(visit.slate("top", R"({"type":"category","category":"nowhere"})") == "");
}

BOOST_AUTO_TEST_CASE(recent_is_newest_first_without_this_page) {
  Visit visit;
  for (const char* item : {"MUG", "KETTLE", "POT", "MUG"}) visit.view(item);
  const auto value = visit.ask(R"({"kind":"recent","limit":2,"page":{"type":"product","item":"MUG"}})");
  BOOST_TEST(value.find("items")->items[0].string("id") == "POT");
  BOOST_TEST(value.find("items")->items[1].string("id") == "KETTLE");
}

BOOST_AUTO_TEST_CASE(changes_correct_older_cards) {
  Visit visit;
  fill(visit.engine, R"({"build":"b1","items":{"KETTLE":{"at":"2026-11-02T00:00:00Z","removed":true},
    "POT":{"at":"2026-11-02T00:00:00Z","price":1999,"listPrice":2499,"available":true},
    "CUP":{"at":"2026-10-01T00:00:00Z","removed":true}}})");
  static_cast<void>(valueOf(visit.engine.addShard("builds/b1/changes.json")));
  // KETTLE is gone; CUP's change is older than its card.
  BOOST_TEST(visit.slate("pdp", mugPage) == "CUP POT");
  const auto value =
      visit.ask(R"({"kind":"suggest","placement":"pdp","page":{"type":"product","item":"MUG"}})");
  BOOST_TEST(*value.find("items")->items[1].find("price")->count("minor") == 1999);
  BOOST_TEST(*value.find("items")->items[1].find("listPrice")->count("minor") == 2499);
}

BOOST_AUTO_TEST_CASE(cards_from_builds_long_ago_are_not_shown) {
  Visit visit;
  shard::Shard newer = samples::popularShard();
  newer.build = "b2";
  newer.builtAt = {samples::popularShard().builtAt.ms + 31 * msPerDay};
  newer.ids = {"MUG", "X"};
  newer.cards.resize(1);
  newer.lists.clear();
  fill(visit.engine, shard::encode(newer));
  static_cast<void>(valueOf(visit.engine.addShard("builds/b2/popular.bin")));
  BOOST_TEST(visit.slate("pdp", mugPage) == "");
}

BOOST_AUTO_TEST_CASE(cards_of_another_language_are_not_shown_but_their_lists_count) {
  Engine engine;
  std::string manifest = samples::manifest(placements);
  manifest.replace(manifest.find("\"languages\":[]"), 14, "\"languages\":[\"en\",\"de\"]");
  fill(engine, manifest);
  static_cast<void>(valueOf(engine.configure(R"({"language":"en-GB","now":"2026-11-02T00:00:00Z"})")));
  shard::Shard german = samples::mugShard();
  german.name = "de/mug.bin";
  for (shard::Card& card : german.cards) card.name = "Deutsch";
  shard::Shard english = samples::teaShard();
  english.name = "en/tea.bin";
  for (const shard::Shard& shard : {german, english}) {
    fill(engine, shard::encode(shard));
    static_cast<void>(valueOf(engine.addShard("builds/b1/" + shard.name)));
  }
  const std::string reply =
      engine.query(R"({"kind":"suggest","placement":"pdp","page":{"type":"product","item":"MUG"}})");
  // MUG's German list names KETTLE, whose English card came with TEA; CUP has a German card only.
  BOOST_TEST(reply.find("\"name\":\"Kettle\"") != std::string::npos);
  BOOST_TEST(reply.find("Deutsch") == std::string::npos);
  BOOST_TEST(reply.find("CUP") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_order_in_which_shards_arrive_changes_nothing) {
  std::vector<shard::Shard> shards = {samples::mugShard(), samples::teaShard(), samples::popularShard()};
  std::vector<std::size_t> order = {0, 1, 2};
  std::set<std::string> answers;
  do {
    Engine engine;
    fill(engine, samples::manifest(placements));
    static_cast<void>(valueOf(engine.configure(R"({"language":"en","now":"2026-11-02T00:00:00Z"})")));
    for (const std::size_t at : order) {
      fill(engine, shard::encode(shards[at]));
      static_cast<void>(valueOf(engine.addShard("builds/b1/" + shards[at].name)));
    }
    fill(engine, R"({"name":"purchase","items":["CUP","TEA","POT"],"time":"2026-11-02T10:00:00Z"})");
    static_cast<void>(valueOf(engine.restore()));
    answers.insert(engine.query(R"({"kind":"suggest","placement":"pdp","page":{"type":"product","item":"MUG"}})") +
                   engine.query(R"({"kind":"suggest","placement":"home","page":{"type":"home"}})") +
                   engine.query(R"({"kind":"profile"})"));
  } while (std::next_permutation(order.begin(), order.end()));
  BOOST_TEST(answers.size() == 1u);
}

BOOST_AUTO_TEST_CASE(the_log_restores_the_same_state) {
  Visit visit;
  std::string log;
  for (const char* item : {"MUG", "TEA", "POT"}) {
    const auto kept = valueOf(visit.record("view_item", "\"item\":\"" + std::string(item) + "\""));
    log += std::string(kept.string("line")) + "\n";
  }
  Visit later;
  fill(later.engine, log + "{\"name\":\"view_item\",\"item\":\"CU");  // the last line was cut by a crash
  const auto summary = valueOf(later.engine.restore());
  BOOST_TEST(*summary.count("events") == 3);
  BOOST_TEST(*summary.count("skipped") == 1);
  BOOST_TEST(later.slate("home", R"({"type":"home"})") == visit.slate("home", R"({"type":"home"})"));
  BOOST_TEST(later.engine.exportState() == visit.engine.exportState());
}

BOOST_AUTO_TEST_CASE(export_and_import_give_the_same_history_and_doubles_are_kept_once) {
  Visit visit;
  visit.view("MUG");
  visit.view("TEA");
  const std::string exported = visit.engine.exportState();
  const std::string state =
      exported.substr(exported.find("\"value\":") + 8, exported.size() - exported.find("\"value\":") - 9);
  Visit other;
  fill(other.engine, state);
  static_cast<void>(valueOf(other.engine.importState()));
  fill(other.engine, state);
  static_cast<void>(valueOf(other.engine.importState()));
  BOOST_TEST(other.engine.exportState() == exported);
}

BOOST_AUTO_TEST_CASE(an_export_is_restored_as_it_stood_and_merged_by_time) {
  const std::string later = R"({\"name\":\"view_item\",\"item\":\"TEA\",\"time\":\"2026-11-02T10:00:00Z\"})";
  const std::string earlier =
      R"({\"name\":\"view_item\",\"item\":\"MUG\",\"time\":\"2026-11-01T10:00:00Z\"})";
  const auto state = [](const std::string& lines) { return R"({"version":1,"lines":[)" + lines + "]}"; };
  // The device's clock was set back, and one view came twice in a moment: both are what happened.
  const std::string log = '"' + later + R"(",")" + earlier + R"(",")" + earlier + '"';
  Visit visit;
  fill(visit.engine, state(log));
  for (int times = 0; times < 2; ++times) {
    fill(visit.engine, state(log));
    static_cast<void>(valueOf(visit.engine.importState()));
    BOOST_TEST(visit.engine.exportState() == R"({"ok":true,"value":)" + state(log) + "}");
  }
  Visit other;
  static_cast<void>(other.record("view_item", R"("item":"CUP")"));
  fill(other.engine, state('"' + earlier + '"'));
  const auto merged = valueOf(other.engine.importState());
  BOOST_REQUIRE(merged.find("lines")->items.size() == 2u);
  BOOST_TEST(merged.find("lines")->items[0].text.find("MUG") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_import_brings_nothing_back_that_is_too_old) {
  const std::string old = view("MUG", "2025-01-01T00:00:00Z");  // 400 days before are kept
  Visit visit;
  fill(visit.engine, old);
  BOOST_TEST(*valueOf(visit.engine.restore()).count("events") == 0);
  const std::string mine = json::Writer().string(old).take();
  const std::string theirs = json::Writer().string(view("TEA", "2025-01-02T00:00:00Z")).take();
  fill(visit.engine, R"({"version":1,"lines":[)" + mine + "," + theirs + "]}");
  const auto log = valueOf(visit.engine.importState());
  BOOST_TEST(log.find("lines")->items.size() == 2u);  // the clock may be wrong today: the next visit decides
  BOOST_TEST(*visit.ask(R"({"kind":"profile"})").count("events") == 0);
}

BOOST_AUTO_TEST_CASE(erasing_an_item_leaves_no_trace_of_it) {
  Visit visit;
  static_cast<void>(visit.record("view_item", R"("item":"MUG","category":"table/mugs")"));
  visit.view("TEA");
  static_cast<void>(visit.record("view_category", R"("category":"table/mugs")"));
  static_cast<void>(visit.record("purchase", R"("items":["MUG","POT"])"));
  const auto lines = valueOf(visit.engine.erase(R"({"item":"MUG"})"));
  BOOST_TEST(lines.find("lines")->items.size() == 3u);
  BOOST_TEST(visit.engine.exportState().find("MUG") == std::string::npos);
  BOOST_TEST(valueOf(visit.engine.erase("orders")).find("lines")->items.size() == 2u);
  BOOST_TEST(visit.engine.query(R"({"kind":"profile"})").find(R"("bought":[])") != std::string::npos);
  BOOST_TEST(errorOf(visit.engine.erase("order")) == "request.invalid /item");
  BOOST_TEST(valueOf(visit.engine.erase("all")).find("lines")->items.empty());
}

BOOST_AUTO_TEST_CASE(wrong_calls_are_errors_with_code_and_path) {
  Engine engine;
  BOOST_TEST(errorOf(engine.query("{}")) == "engine.not_configured ");
  fill(engine, "{\"format\":9}");
  BOOST_TEST(errorOf(engine.configure("{}")) == "manifest.format /format");
  fill(engine, "not json");
  BOOST_TEST(errorOf(engine.configure("{}")) == "json.syntax ");
  Visit visit;
  BOOST_TEST(errorOf(visit.engine.query(R"({"kind":"dance"})")) == "request.unknown_kind /kind");
  BOOST_TEST(errorOf(visit.engine.query(R"({"kind":"suggest","placement":"x"})")) ==
             "request.unknown_placement /placement");
  BOOST_TEST(errorOf(visit.engine.query(R"({"kind":"suggest","placement":"pdp","page":{"cart":[1]}})")) ==
             "request.invalid /page/cart");
  BOOST_TEST(errorOf(visit.engine.record(R"({"name":"view_item","item":"","time":"2026-01-01"})")) ==
             "event.invalid /item");
  BOOST_TEST(errorOf(visit.engine.record(R"({"name":"view_item","item":"A","time":"now"})")) ==
             "event.invalid /time");
  BOOST_TEST(errorOf(visit.engine.record("{\"name\":\"" + std::string(1'000'000, 'x') + "\"}")) ==
             "event.too_large ");
  fill(visit.engine, "garbage that is long enough to be looked at");
  BOOST_TEST(errorOf(visit.engine.addShard("builds/b1/x.bin")) == "shard.damaged builds/b1/x.bin");
  BOOST_TEST(visit.slate("pdp", mugPage) == "KETTLE CUP POT");  // and all goes on
}

BOOST_AUTO_TEST_CASE(the_oldest_events_go_first_when_there_are_too_many) {
  Visit visit;
  std::string log;
  for (int i = 0; i < 2100; ++i) {
    log +=
        R"({"name":"view_item","item":"I)" + std::to_string(i) + R"(","time":"2026-11-01T00:00:00Z"})" + "\n";
  }
  fill(visit.engine, log);
  const auto summary = valueOf(visit.engine.restore());
  BOOST_TEST(*summary.count("drop") == 100);
  BOOST_TEST(*summary.count("events") == 2000);
  BOOST_TEST(visit.engine.exportState().find("\"I99\\\"") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_log_that_comes_in_slices_is_the_same_log) {
  const std::string first = view("MUG", "2026-11-01T00:00:00Z") + "\nnoise\n" + view("TEA", "2026-11-01T00:00:01Z");
  const std::string second = view("POT", "2026-11-01T00:00:02Z");
  Visit visit;
  fill(visit.engine, first);
  static_cast<void>(visit.engine.restore());
  fill(visit.engine, "\n" + second);
  const std::string summary = visit.engine.restore();
  Visit whole;
  fill(whole.engine, first + "\n" + second);
  BOOST_TEST(summary == whole.engine.restore());
  BOOST_TEST(visit.engine.exportState() == whole.engine.exportState());
  fill(visit.engine, second);
  BOOST_TEST(*valueOf(visit.engine.restore()).count("events") == 1);  // a log from its start takes the place
}

BOOST_AUTO_TEST_CASE(lines_that_may_be_dropped_are_counted_with_the_damaged_ones) {
  std::string log = "noise\n" + view("A", "2025-01-01T00:00:00Z") + "\nnoise\nnoise\n" +
                    view("B", "2025-01-02T00:00:00Z") + "\nnoise\n" + view("C", "2026-10-30T00:00:00Z") + "\nnoise";
  Visit visit;  // at 2026-11-02: A and B are older than 400 days
  fill(visit.engine, log);
  const auto summary = valueOf(visit.engine.restore());
  BOOST_TEST(*summary.count("events") == 1);
  BOOST_TEST(*summary.count("skipped") == 5);
  BOOST_TEST(*summary.count("drop") == 5);  // up to B; what stands behind it may be of use to a later version
}

BOOST_AUTO_TEST_CASE(a_clock_that_is_years_ahead_hides_the_history_for_the_visit_and_deletes_nothing) {
  const std::string log = view("MUG", "2026-11-01T10:00:00Z") + "\n" + view("TEA", "2026-11-01T10:00:01Z");
  Engine engine;
  const auto restoreAt = [&](const std::string& now) {
    fill(engine, samples::manifest(placements));
    static_cast<void>(valueOf(engine.configure(R"({"language":"en","now":")" + now + "\"}")));
    fill(engine, log);
    return valueOf(engine.restore());
  };
  const auto wrong = restoreAt("2199-01-01T00:00:00Z");
  BOOST_TEST(*wrong.count("events") == 0);
  BOOST_TEST(*wrong.count("drop") == 0);
  const auto kept = valueOf(engine.erase(R"({"item":"TEA"})"));  // what is hidden stays in the log, unless erased
  BOOST_REQUIRE(kept.find("lines")->items.size() == 1u);
  BOOST_TEST(kept.find("lines")->items[0].text == view("MUG", "2026-11-01T10:00:00Z"));
  const auto right = restoreAt("2026-11-02T00:00:00Z");
  BOOST_TEST(*right.count("events") == 2);
}

BOOST_AUTO_TEST_CASE(what_was_done_last_is_newest_though_the_clock_went_back) {
  Visit visit;
  for (const char* event : {R"({"name":"view_item","item":"MUG","time":"2199-01-01T00:00:00Z"})",
                            R"({"name":"view_item","item":"KETTLE","time":"2026-11-02T10:00:00Z"})",
                            R"({"name":"view_item","item":"POT","time":"1970-01-01T00:00:00Z"})"}) {
    static_cast<void>(valueOf(visit.engine.record(event)));
  }
  const auto recent = [](Visit& of) {
    return of.ask(R"({"kind":"recent","page":{"type":"home"}})").find("items")->items[0].string("id") == "POT";
  };
  BOOST_TEST(recent(visit));
  std::string log;
  const auto exported = valueOf(visit.engine.exportState());
  for (const json::Value& line : exported.find("lines")->items) log += line.text + "\n";
  Visit later;
  fill(later.engine, log);
  BOOST_TEST(*valueOf(later.engine.restore()).count("events") == 3);
  BOOST_TEST(recent(later));
  BOOST_TEST(later.engine.exportState() == visit.engine.exportState());
}

BOOST_AUTO_TEST_CASE(an_import_that_is_damaged_or_hostile_changes_nothing) {
  Visit visit;
  visit.view("MUG");
  const std::string before = visit.engine.exportState();
  const std::string good = "\"" + std::string(R"({\"name\":\"view_item\",\"item\":\"POT\",\"time\":\"2026-11-01\"})") + "\"";
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"", "json.syntax "},
      {"{\"version\":1,\"lines\":[" + good, "json.syntax "},
      {"{\"version\":1,\"version\":1,\"lines\":[]}", "json.duplicate_key "},
      {std::string(100'000, '['), "json.too_deep "},
      {std::string(9 << 20, ' '), "json.too_large "},
      {"{\"lines\":[" + good + "]}", "request.invalid /version"},
      {"{\"version\":2,\"lines\":[" + good + "]}", "request.invalid /version"},
      {"{\"version\":1}", "request.invalid /lines"},
      {"{\"version\":1,\"lines\":" + good + "}", "request.invalid /lines"},
      {"{\"version\":1,\"lines\":[" + good + ",7]}", "event.invalid /lines"},
      {"{\"version\":1,\"lines\":[" + good + ",\"{\"]}", "json.syntax /lines"},
      {"{\"version\":1,\"lines\":[" + good + ",\"{}\"]}", "event.invalid /lines"},
      {"{\"version\":1,\"lines\":[\"" + std::string(70'000, 'x') + "\"]}", "event.too_large /lines"},
  };
  for (const auto& [text, error] : cases) {
    fill(visit.engine, text);
    BOOST_TEST(errorOf(visit.engine.importState()) == error);
    BOOST_TEST(visit.engine.exportState() == before);
  }
}

BOOST_AUTO_TEST_CASE(random_histories_never_break_a_slate) {
  const std::vector<std::string> ids = {"MUG", "KETTLE", "TEA", "CUP", "POT", "FAR", "NONE"};
  const std::vector<std::string> names = {"view_item", "add_to_cart", "hide_item", "select_item"};
  Random random(42);
  for (int round = 0; round < 200; ++round) {
    Visit visit;
    for (std::size_t i = random.below(30); i > 0; --i) {
      static_cast<void>(visit.record(names[random.below(names.size())],
                                     "\"list\":\"pdp\",\"item\":\"" + ids[random.below(ids.size())] + "\""));
    }
    const std::string cart = ids[random.below(ids.size())];
    const std::string page = ids[random.below(ids.size())];
    const std::string where = R"({"type":"product","item":")" + page + R"(","cart":[")" + cart + "\"]}";
    const std::string slate = visit.slate("pdp", where);
    BOOST_TEST(slate == visit.slate("pdp", where));  // the same question has the same answer
    for (const std::string& id : ids) {
      const auto at = (" " + slate + " ").find(" " + id + " ");
      if (at == std::string::npos) continue;
      BOOST_TEST((id != cart && id != page && id != "TEA" && id != "FAR" && id != "NONE"), slate);
      BOOST_TEST((" " + slate + " ").find(" " + id + " ", at + 1) == std::string::npos);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove
