// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <boost/test/unit_test.hpp>
#include <cli/logs/read_events.hpp>
#include <cli/scratch.hpp>

using namespace alcove;

namespace {

/// "session item time-in-ms kind shopper" by number, a row a line.
std::string rowsOf(const logs::Log& log) {
  std::string out;
  for (const auto& row : log.rows) {
    out += std::to_string(row.session) + ' ' + log.items[row.item] + ' ' + std::to_string(row.time.ms) + ' ' +
           std::string(eventName(row.kind)) + ' ' +
           (row.shopper == logs::noShopper ? "-" : std::to_string(row.shopper)) + '\n';
  }
  return out;
}

struct Read {
  io::Report report;
  Result<logs::Log> log = Error{"", "", ""};
};

Read read(std::vector<std::string> texts, io::ColumnNames columns = {}) {
  const test::Scratch scratch;
  std::vector<config::InputFile> inputs;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    inputs.push_back(scratch.write("log" + std::to_string(i), texts[i]));
    inputs.back().columns = columns;
  }
  Read result;
  result.log = logs::readEvents(inputs, scratch.folder(), result.report, {.keepSessionIds = true});
  return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(events)

BOOST_AUTO_TEST_CASE(rows_of_a_session_are_one_session_wherever_they_stand_and_in_order_of_time) {
  const auto [report, log] =
      read({"session_id,item_id,timestamp\n"
            "s1,mug,2026-01-01T10:00:05Z\n"
            "s2,tea,2026-01-01T09:00:00Z\n"
            "s1,pot,2026-01-01T10:00:00Z\n",
            "session_id\titem_id\tunix_time\n"
            "s1\tcup\t1767261602.5\n"});
  // 2026-01-01T00:00Z is 20454 days: 1767225600 s; 10:00 is 1767261600 s.
  BOOST_REQUIRE(log);
  BOOST_TEST(
      rowsOf(*log) ==
      "0 pot 1767261600000 view_item -\n0 cup 1767261602500 view_item -\n0 mug 1767261605000 view_item -\n"
      "1 tea 1767258000000 view_item -\n");
  BOOST_TEST(log->sessions == 2u);
  BOOST_TEST(log->hasTime);
  BOOST_TEST(log->newest.ms == 1767261605000);
  BOOST_TEST((log->sessionIds == std::vector<std::string>{"s1", "s2"}));
  BOOST_TEST((log->items == std::vector<std::string>{"mug", "tea", "pot", "cup"}));
}

BOOST_AUTO_TEST_CASE(equal_times_keep_the_order_of_the_file) {
  const auto [report, log] = read({"session_id,item_id,unix_time\n1,b,5\n1,a,5\n1,c,4\n"});
  BOOST_REQUIRE(log);
  BOOST_TEST(rowsOf(*log) == "0 c 4000 view_item -\n0 b 5000 view_item -\n0 a 5000 view_item -\n");
}

BOOST_AUTO_TEST_CASE(without_time_the_position_orders_a_session_else_the_file) {
  const auto [report, log] = read({"session_id,pos,item_id\n1,2,c\n1,0,a\n1,1,b\n"});
  BOOST_REQUIRE(log);
  BOOST_TEST(!log->hasTime);
  BOOST_TEST(rowsOf(*log) == "0 a 0 view_item -\n0 b 0 view_item -\n0 c 0 view_item -\n");
  const auto [otherReport, other] = read({"session_id,item_id\n1,c\n2,x\n1,a\n"});
  BOOST_REQUIRE(other);
  BOOST_TEST(rowsOf(*other) == "0 c 0 view_item -\n0 a 0 view_item -\n1 x 0 view_item -\n");
  BOOST_TEST(other->newest.ms == 0);
}

BOOST_AUTO_TEST_CASE(kinds_and_shoppers_are_read_and_other_kinds_are_noted) {
  const auto [report, log] =
      read({"session_id,item_id,unix_time,event,shopper_id\n"
            "1,a,1,view_item,ann\n1,a,2,addtocart,ann\n1,a,3,page_scroll,ann\n1,a,4,transaction,\n"});
  BOOST_REQUIRE(log);
  BOOST_TEST(rowsOf(*log) == "0 a 1000 view_item 0\n0 a 2000 add_to_cart 0\n0 a 4000 purchase -\n");
  BOOST_TEST(log->shoppers == 1u);
  BOOST_TEST(test::noted(report, "kinds that are not used") == 1u);
}

BOOST_AUTO_TEST_CASE(bad_rows_are_skipped_and_shown_with_their_line) {
  const auto [report, log] =
      read({"session_id,item_id,unix_time\n1,a,5\n,a,6\n1,,7\n1,b,noon\n1,b,8,9\n1,c,9\n"});
  BOOST_REQUIRE(log);
  BOOST_TEST(log->rows.size() == 2u);
  BOOST_REQUIRE(report.badRows.size() == 4u);
  BOOST_TEST(report.badRows[0].reason == "no session id");
  BOOST_TEST(report.badRows[1].reason == "no item id");
  BOOST_TEST(report.badRows[2].reason == "time not understood");
  BOOST_TEST(report.badRows[2].value == "noon");
  BOOST_TEST(report.badRows[2].line == 5u);
  BOOST_TEST(report.badRows[3].reason == "more fields than the header");
}

BOOST_AUTO_TEST_CASE(a_quarter_of_bad_rows_stops_a_large_file) {
  std::string text = "session_id,item_id\n";
  for (int i = 0; i < 2000; ++i) text += i % 4 == 0 ? "1,\n" : "1,a\n";
  const auto [report, log] = read({text});
  BOOST_REQUIRE(!log);
  BOOST_TEST(log.error().code == codes::inputTooManyBadRows);
  BOOST_TEST(log.error().path == "log0:2");
  BOOST_TEST(log.error().detail == "500 of 2000; no item id");
}

BOOST_AUTO_TEST_CASE(a_missing_column_is_named_with_those_present) {
  const auto [report, log] = read({"session_id,article\n1,2\n"});
  BOOST_REQUIRE(!log);
  BOOST_TEST(log.error().code == codes::inputMissingColumn);
  BOOST_TEST(log.error().detail == "item_id; session_id, article");
  BOOST_TEST(read({"session_id,article\n1,2\n"}, {{"item_id", "article"}}).log->rows.size() == 1u);
}

BOOST_AUTO_TEST_CASE(other_files_are_told_apart) {
  BOOST_TEST(read({"<html></html>"}).log.error().code == codes::inputUnknownFormat);
  BOOST_TEST(read({std::string("PK\x03\x04\0\0", 6)}).log.error().code == codes::inputUnknownFormat);
  BOOST_TEST(test::noted(read({""}).report, "is empty") == 1u);
  io::Report report;
  BOOST_TEST(logs::readEvents({{.file = "none.csv", .language = "", .columns = {}}}, "/nowhere", report)
                 .error()
                 .code == codes::fileMissing);
}

BOOST_AUTO_TEST_CASE(json_lines_carry_the_same_names) {
  const auto [report, log] =
      read({"{\"session_id\":1,\"item_id\":22423,\"timestamp\":\"2026-01-01T10:00:00Z\",\"event\":"
            "\"purchase\",\"shopper_id\":\"ann\"}\n"
            "{\"session_id\":\"1\",\"item_id\":\"x\",\"timestamp\":1767261601}\n"
            "{\"session_id\":\"1\"\n"
            "{\"session_id\":\"1\",\"item_id\":\"y\"}\n"});
  BOOST_REQUIRE(log);
  BOOST_TEST(rowsOf(*log) == "0 22423 1767261600000 purchase 0\n0 x 1767261601000 view_item -\n");
  BOOST_REQUIRE(report.badRows.size() == 2u);
  BOOST_TEST(report.badRows[0].line == 3u);
  BOOST_TEST(report.badRows[1].reason == "time not understood");
}

BOOST_AUTO_TEST_CASE(ga4_exports_give_a_row_an_item) {
  // 1767261600000000 µs is 2026-01-01T10:00:00Z; the export writes 64-bit numbers as strings.
  const auto [report, log] = read(
      {"{\"event_name\":\"view_item\",\"event_timestamp\":\"1767261600000000\",\"user_pseudo_id\":\"77.1\","
       "\"event_params\":[{\"key\":\"page\",\"value\":{\"string_value\":\"/"
       "\"}},{\"key\":\"ga_session_id\",\"value\":{\"int_value\":\"9\"}}],"
       "\"items\":[{\"item_id\":\"mug\",\"quantity\":null}]}\n"
       "{\"event_name\":\"purchase\",\"event_timestamp\":1767261660000000,\"user_pseudo_id\":\"77.1\","
       "\"event_params\":[{\"key\":\"ga_session_id\",\"value\":{\"int_value\":9}}],"
       "\"items\":[{\"item_id\":\"mug\",\"quantity\":\"2\"},{\"item_id\":\"(not "
       "set)\"},{\"item_id\":\"tea\"}]}\n"
       "{\"event_name\":\"page_view\",\"event_timestamp\":\"1\",\"user_pseudo_id\":\"77.1\",\"items\":[]}\n"
       "{\"event_name\":\"view_item\",\"event_timestamp\":\"1\",\"user_pseudo_id\":null,\"items\":[{\"item_"
       "id\":\"mug\"}]}\n"});
  BOOST_REQUIRE(log);
  BOOST_TEST(
      rowsOf(*log) ==
      "0 mug 1767261600000 view_item 0\n0 mug 1767261660000 purchase 0\n0 tea 1767261660000 purchase 0\n");
  BOOST_TEST(log->rows[1].quantity == 2u);
  BOOST_TEST(report.files.front().format == "ga4-jsonl");
  BOOST_TEST(test::noted(report, "not used") == 1u);
  BOOST_TEST(test::noted(report, "without a session") == 1u);
  BOOST_TEST(test::noted(report, "cannot be named") == 1u);
}

BOOST_AUTO_TEST_CASE(packed_and_windows_files_are_read) {
  const auto [report, log] = read({test::gzip("session_id,item_id\r\n1,K\xE4se\r\n")});
  BOOST_REQUIRE(log);
  BOOST_TEST(log->items.front() == "Käse");
  BOOST_TEST(test::noted(report, "Windows-1252") == 1u);
}

BOOST_AUTO_TEST_CASE(the_diginetica_clicks_are_all_there,
                     *boost::unit_test::precondition(test::HasSharedFile{"diginetica/train.csv.gz"})) {
  // zcat train.csv.gz | tail -n +2 | awk -F, '{s[$1];i[$3];n++} END{print n,length(s),length(i)}' → 906140
  // 186670 43097
  io::Report report;
  const auto log = logs::readEvents({{.file = "diginetica/train.csv.gz", .language = "", .columns = {}}},
                                    test::sharedData(), report);
  BOOST_REQUIRE(log);
  BOOST_TEST(log->rows.size() == 906'140u);
  BOOST_TEST(log->sessions == 186'670u);
  BOOST_TEST(log->items.size() == 43'097u);
  BOOST_TEST(!log->hasTime);
}

BOOST_AUTO_TEST_SUITE_END()
