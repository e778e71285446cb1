// SPDX-License-Identifier: MIT
#include <alcove/base/wildcard.hpp>
#include <alcove/privacy/keep.hpp>
#include <boost/test/unit_test.hpp>

namespace alcove::privacy {

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
  const std::vector<Event> history = {{.time = {0}}, {.time = {msPerDay}}, {.time = {10 * msPerDay}}};
  const config::History limits{.keepDays = 5, .maxEvents = 100};
  BOOST_TEST(overdue(history, {11 * msPerDay}, limits) == 2u);
  BOOST_TEST(overdue(history, {2 * msPerDay}, limits) == 0u);
  BOOST_TEST(overdue(history, {2 * msPerDay}, {.keepDays = 5, .maxEvents = 1}) == 2u);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove::privacy
