// SPDX-License-Identifier: MIT
#include <alcove/base/random.hpp>
#include <bench/beyond/learner.hpp>
#include <boost/test/unit_test.hpp>

using namespace alcove;

namespace {

constexpr Eigen::Index candidates = 40;

/// Sessions of two cases whose scores and inputs say nothing of the target.
std::vector<bench::Case> casesByChance() {
  Random random(1);
  std::vector<bench::Case> cases;
  for (std::uint32_t i = 0; i < 400; ++i) {
    bench::Case& each = cases.emplace_back();
    each.session = i / 2;
    each.target = static_cast<Eigen::Index>(random.below(candidates));
    each.candidates.resize(candidates);
    each.known =
        bench::Columns::NullaryExpr(candidates, 3, [&] { return static_cast<float>(random.unit()); });
    each.scores = Eigen::VectorXf::NullaryExpr(candidates, [&] { return static_cast<float>(random.unit()); });
  }
  return cases;
}

/// One input a candidate, 1 for the target and for `others` more.
std::vector<bench::Columns> marks(const std::vector<bench::Case>& cases, Eigen::Index others) {
  std::vector<bench::Columns> columns;
  for (const bench::Case& each : cases) {
    bench::Columns& column = columns.emplace_back(bench::Columns::Zero(candidates, 1));
    for (Eigen::Index i = 0; i <= others; ++i) column((each.target + i) % candidates, 0) = 1;
  }
  return columns;
}

double meanOf(const std::vector<eval::Unit>& sessions, std::size_t figure) {
  double cases = 0;
  double sum = 0;
  for (const eval::Unit& session : sessions) {
    cases += session.cases;
    sum += session.sums[figure];
  }
  return sum / cases;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(second_ranker)

BOOST_AUTO_TEST_CASE(an_input_that_tells_the_target_is_learned) {
  const auto cases = casesByChance();
  // Known for sure: a first place everywhere. One of ten: most are among the first twenty, by chance half.
  BOOST_TEST(meanOf(bench::crossFitted(cases, marks(cases, 0), 1), 1) > .99);
  BOOST_TEST(meanOf(bench::crossFitted(cases, marks(cases, 9), 1), 0) > .9);
}

BOOST_AUTO_TEST_CASE(what_is_learned_is_judged_on_other_sessions) {
  // Where nothing tells the target, 20 of 40 places hold it in half of the cases: ± .05 by two deviations.
  const auto cases = casesByChance();
  BOOST_TEST(std::abs(meanOf(bench::crossFitted(cases, {}, 1), 0) - .5) < .08);
  BOOST_TEST(std::abs(meanOf(bench::asShipped(cases), 0) - .5) < .08);
}

BOOST_AUTO_TEST_CASE(a_target_that_is_no_candidate_is_a_miss) {
  std::vector<bench::Case> cases = casesByChance();
  const auto columns = marks(cases, 0);
  // The first session's two, of four hundred.
  cases[0].target = cases[1].target = -1;
  BOOST_TEST(meanOf(bench::crossFitted(cases, columns, 1), 0) <= .995);
  BOOST_TEST(bench::crossFitted(cases, columns, 1).front().cases == 2);
  BOOST_TEST(bench::asShipped(cases).front().sums[0] == 0);
}

BOOST_AUTO_TEST_SUITE_END()
