// SPDX-License-Identifier: MIT
#include <boost/test/unit_test.hpp>
#include <cli/count/make_log.hpp>
#include <cli/eval/metrics.hpp>
#include <cli/eval/next_item.hpp>
#include <cli/eval/replay.hpp>
#include <cli/scratch.hpp>
#include <filesystem>
#include <fstream>

using namespace alcove;

namespace {

const std::filesystem::path diginetica = std::filesystem::path(ALCOVE_SHARED_DATA) / "diginetica";

}  // namespace

BOOST_AUTO_TEST_SUITE(metrics)

BOOST_AUTO_TEST_CASE(figures_are_means_over_the_cases) {
  eval::Metrics metrics;
  metrics.add(1);
  metrics.add(3);
  metrics.add(0);
  metrics.add(0);
  // Two hits of four; 1 + 1/3 over four; 1/log2(2) + 1/log2(4) = 1.5 over four.
  BOOST_TEST(metrics.hitRate() == 0.5);
  BOOST_TEST(metrics.mrr() == (1 + 1.0 / 3) / 4, boost::test_tools::tolerance(1e-12));
  BOOST_TEST(metrics.ndcg() == 0.375, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(every_prefix_is_a_case_and_repeats_are_told_apart) {
  const logs::Log log =
      test::makeLog({{0, "", "a"}, {0, "", "b"}, {0, "", "a"}, {1, "", "c"}, {2, "", "b"}, {2, "", "x"}});
  const count::Items items{{"a", "b", "c"}};
  const auto sessions = eval::testSessions(log, items);
  const std::vector<std::uint32_t> popularity{4, 2, 0};
  const auto result = eval::replay(sessions,
                                   [](auto) {
                                     return std::vector<std::uint32_t>{1, 0};
                                   },
                                   popularity, {.cutoff = 2, .keepRankings = true});
  // a→b at 1, ab→a at 2, b→x is unknown to training: three cases. The one-event session has none.
  BOOST_TEST(result.all.cases == 3);
  BOOST_TEST(result.all.mrr() == 0.5, boost::test_tools::tolerance(1e-12));
  BOOST_TEST(result.notYetSeen.cases == 2);
  BOOST_TEST(result.notYetSeen.mrr() == 0.5, boost::test_tools::tolerance(1e-12));
  // b and a are ranked three times each, c never.
  const std::vector<std::uint32_t> shown{3, 3, 0};
  BOOST_TEST(result.shown == shown, boost::test_tools::per_element());
  BOOST_TEST(result.rankings.size() == 6);
}

BOOST_AUTO_TEST_CASE(predictions_are_one_line_a_case_as_long_as_the_cutoff) {
  const test::Scratch scratch;
  scratch.write("train.csv",
                "session_id,item_id,timestamp\n1,a,2026-01-01T00:00:00Z\n1,b,2026-01-01T00:01:00Z\n"
                "2,a,100\n2,c,101\n3,d,102\n3,a,103\n");
  scratch.write("test.csv", "session_id,item_id,pos\nx,b,1\nx,a,0\nx,zzz,2\n");
  eval::NextItemOptions options{.train = scratch.folder() / "train.csv",
                                .test = scratch.folder() / "test.csv"};
  options.predictions = scratch.folder() / "p.jsonl";
  options.cutoff = 3;
  options.support = 1;
  io::Report report;
  const auto result = eval::evaluateNextItem(options, report);
  BOOST_REQUIRE(result);
  BOOST_TEST(result->ranked.all.cases == 2);
  std::ifstream in(options.predictions);
  std::string first;
  std::string second;
  std::string third;
  std::getline(in, first);
  std::getline(in, second);
  std::getline(in, third);
  BOOST_TEST(first.starts_with(R"({"session_id":"x","position":1,"items":[")"));
  BOOST_TEST(std::count(first.begin(), first.end(), ',') == 4);
  BOOST_TEST(second.find(R"("position":2)") != std::string::npos);
  BOOST_TEST(third.empty());
}

BOOST_AUTO_TEST_CASE(counted_pairs_alone_keep_their_place_on_diginetica,
                     *boost::unit_test::precondition([](boost::unit_test::test_unit_id) {
                       return std::filesystem::exists(diginetica / "train.csv.gz");
                     })) {
  const std::filesystem::path& folder = diginetica;
  eval::NextItemOptions options{.train = folder / "train.csv.gz", .test = folder / "test.csv.gz"};
  options.learning = fit::Learning::none;
  io::Report report;
  for (const auto& [support, hitRate, mrr] : {std::tuple{1u, 0.545, 0.191}, std::tuple{3u, 0.505, 0.183}}) {
    options.support = support;
    const auto result = eval::evaluateNextItem(options, report);
    BOOST_REQUIRE(result);
    BOOST_TEST(result->ranked.all.cases == 60858);
    BOOST_TEST(result->ranked.all.hitRate() > hitRate);
    BOOST_TEST(result->ranked.all.mrr() > mrr);
  }
}

BOOST_AUTO_TEST_SUITE_END()
