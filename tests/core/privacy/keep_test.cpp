// SPDX-License-Identifier: MIT
#include <alcove/base/wildcard.hpp>
#include <alcove/privacy/keep.hpp>
#include <boost/test/unit_test.hpp>

namespace alcove::privacy {

namespace {

/// A day of November 2026, counted from its first; 1970 and 2199 are those years.
Instant day(std::int64_t number) {
  if (number == 1970) return {1000};
  const std::int64_t days = number == 2199 ? daysFromDate(2199, 1, 1) : daysFromDate(2026, 11, 1) + number;
  return {days * msPerDay};
}

std::vector<Event> log(const std::vector<std::int64_t>& days) {
  std::vector<Event> events;
  for (const std::int64_t number : days) events.push_back({.time = day(number)});
  return events;
}

/// With five days to keep.
std::size_t overdueAt(std::int64_t now, const std::vector<std::int64_t>& days) {
  return overdue(log(days), day(now), day(now), {.keepDays = 5, .maxEvents = 100});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(keeping)

BOOST_AUTO_TEST_CASE(a_star_stands_for_anything) {
  BOOST_TEST(fitsWildcard("/account/orders/7", "/account/*"));
  BOOST_TEST(fitsWildcard("/checkout/payment-card", "/checkout/payment*"));
  BOOST_TEST(fitsWildcard("a/b/c", "a*c"));
  BOOST_TEST(fitsWildcard("", "*"));
  BOOST_TEST(!fitsWildcard("/accounts", "/account/*"));
  BOOST_TEST(!fitsWildcard("abc", "ab"));
  BOOST_TEST(!fitsWildcard(std::string(10'000, 'a'), "*a*a*a*a*b"));
}

BOOST_AUTO_TEST_CASE(private_pages_and_categories_are_not_remembered) {
  config::Config config;
  config.capture.ignorePaths = {"/account/*"};
  config.privacy.neverStore = {"health/*"};
  const Event plain{.lines = {{"A"}}};
  const Event health{.lines = {{"B"}}, .category = "health/tests"};
  BOOST_TEST(refused(plain, "/account/x", {}, config).value() == "ignored-path");
  BOOST_TEST(refused(health, "/p/b", {}, config).value() == "never-store");
  BOOST_TEST(!refused(plain, "/p/a", {}, config).has_value());
}

BOOST_AUTO_TEST_CASE(a_page_in_a_loop_is_stopped) {
  const config::Config config;
  const std::vector<Event> history(1000, Event{.time = {1'000'000}, .lines = {{"A"}}});
  BOOST_TEST(refused({.time = {1'005'000}, .lines = {{"A"}}}, "", history, config).value() == "rate");
  BOOST_TEST(!refused({.time = {1'011'000}, .lines = {{"A"}}}, "", history, config).has_value());
}

BOOST_AUTO_TEST_CASE(what_is_too_old_is_overdue) {
  BOOST_TEST(overdueAt(11, {0, 1, 10}) == 2u);
  BOOST_TEST(overdueAt(2, {0, 1, 2}) == 0u);
  BOOST_TEST(overdueAt(100, {0, 1, 10}) == 3u);
  BOOST_TEST(overdue(log({0, 1, 10}), day(2), day(2), {.keepDays = 5, .maxEvents = 1}) == 2u);
}

BOOST_AUTO_TEST_CASE(a_clock_that_was_wrong_for_an_event_takes_no_younger_one_along) {
  BOOST_TEST(overdueAt(11, {8, 9, -300, 10}) == 0u);  // was a year behind
  BOOST_TEST(overdueAt(11, {8, 9, 1970, 10}) == 0u);
  BOOST_TEST(overdueAt(11, {1970, 9, 10}) == 0u);
  BOOST_TEST(overdueAt(11, {8, 2199, 9, 10}) == 0u);
  BOOST_TEST(overdueAt(-300, {8, 9, 10}) == 0u);  // is a year behind
  BOOST_TEST(overdueAt(1970, {8, 9, 10}) == 0u);
}

BOOST_AUTO_TEST_CASE(a_clock_that_was_wrong_for_an_event_keeps_none_for_ever) {
  BOOST_TEST(overdueAt(11, {0, 2199, 1, 10}) == 3u);
  BOOST_TEST(overdueAt(11, {2199, 0, 10}) == 2u);
  BOOST_TEST(overdueAt(11, {0, 1970, 1, 10}) == 3u);
  BOOST_TEST(overdueAt(11, {9, 0, 1, 2, 10}) == 4u);  // was a week ahead, most of what follows is old
  BOOST_TEST(overdueAt(11, {0, 1, 2199}) == 3u);      // nothing follows
  BOOST_TEST(overdueAt(11, {0, 1, 12}) == 2u);        // its time comes
}

BOOST_AUTO_TEST_CASE(a_clock_of_today_is_believed_as_far_as_something_else_bears_it_out) {
  BOOST_TEST((confirmed(log({8, 9}), day(2199), day(5)) == day(9)));     // a day has passed since the last event
  BOOST_TEST((confirmed(log({8, 9}), day(9), day(5)) == day(8)));
  BOOST_TEST((confirmed(log({8, 9}), day(400), day(300)) == day(300)));  // the site was built since
  BOOST_TEST((confirmed(log({8, 9}), day(2), day(5)) == day(2)));        // never later than the clock
  BOOST_TEST((confirmed({}, day(2), day(1)) == day(1)));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove::privacy
