// SPDX-License-Identifier: MIT
// The history: what is recorded, restored, merged and erased.
#include <alcove/base/json_writer.hpp>

#include "core/engine/visit.hpp"

namespace alcove {
namespace {

using namespace visits;

}  // namespace

BOOST_AUTO_TEST_SUITE(engine_log)

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
  const std::string first =
      view("MUG", "2026-11-01T00:00:00Z") + "\nnoise\n" + view("TEA", "2026-11-01T00:00:01Z");
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
                    view("B", "2025-01-02T00:00:00Z") + "\nnoise\n" + view("C", "2026-10-30T00:00:00Z") +
                    "\nnoise";
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
  const auto kept =
      valueOf(engine.erase(R"({"item":"TEA"})"));  // what is hidden stays in the log, unless erased
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
    return of.ask(R"({"kind":"recent","page":{"type":"home"}})").find("items")->items[0].string("id") ==
           "POT";
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
  const std::string good =
      "\"" + std::string(R"({\"name\":\"view_item\",\"item\":\"POT\",\"time\":\"2026-11-01\"})") + "\"";
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

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove
