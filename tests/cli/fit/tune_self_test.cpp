// SPDX-License-Identifier: MIT
#include <boost/test/unit_test.hpp>
#include <cli/count/make_log.hpp>
#include <cli/fit/tune_self.hpp>

using namespace alcove;

namespace {

/// Visits that either stay on each item for a while or never do.
double tuned(bool staying, std::uint32_t sessions) {
  std::vector<test::LogRow> rows;
  for (std::uint32_t session = 0; session < sessions; ++session) {
    for (std::uint32_t i = 0; i < 12; ++i) {
      const std::uint32_t step = staying ? i / 6 : i;
      rows.push_back({session, "", "item" + std::to_string((session * 7 + step) % 40), 1 + session / 100.0});
    }
  }
  const logs::Log log = test::makeLog(rows);
  const count::Items items = count::itemsOf(log);
  const auto collected = count::collectSessions(log, count::renumber(log, items), {});
  return fit::tuneSelf(fit::holdOut(collected), items.size(), {.support = 1});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tune_self)

BOOST_AUTO_TEST_CASE(shoppers_who_stay_give_the_own_entry_more_weight) {
  BOOST_TEST(tuned(true, 2000) > tuned(false, 2000));
}

BOOST_AUTO_TEST_CASE(a_small_log_leaves_the_weight_as_it_is) {
  BOOST_TEST(tuned(true, 100) == count::RecentOptions{}.self);
}

BOOST_AUTO_TEST_SUITE_END()
