// SPDX-License-Identifier: MIT
#include <alcove/privacy/merge.hpp>
#include <boost/test/unit_test.hpp>

namespace alcove::privacy {
namespace {

/// A log of events that each have one letter for an item and a digit for a time.
std::vector<Event> log(const std::string& text) {
  std::vector<Event> events;
  for (std::size_t i = 0; i + 1 < text.size(); i += 3) {
    events.push_back({.time = {text[i + 1] - '0'}, .lines = {{text.substr(i, 1)}}});
  }
  return events;
}

std::string merged(const std::string& own, const std::string& others) {
  std::string text;
  for (const Event& event : merge(log(own), log(others))) {
    text += (text.empty() ? "" : " ") + event.lines.front().item + std::to_string(event.time.ms);
  }
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(merging)

BOOST_AUTO_TEST_CASE(two_logs_become_one_in_the_order_of_time) {
  BOOST_TEST(merged("a1 b3 c5", "x2 y4 z6") == "a1 x2 b3 y4 c5 z6");
  BOOST_TEST(merged("a1 b3", "x3") == "a1 b3 x3");
}

BOOST_AUTO_TEST_CASE(each_log_keeps_its_order_whatever_its_clock_said) {
  BOOST_TEST(merged("", "a9 b1 c5") == "a9 b1 c5");
  BOOST_TEST(merged("a9 b1 c5", "") == "a9 b1 c5");
  BOOST_TEST(merged("a2 b4", "x3 y1") == "a2 x3 y1 b4");
}

BOOST_AUTO_TEST_CASE(what_both_hold_is_kept_once_and_what_one_did_twice_stays_twice) {
  BOOST_TEST(merged("a1 b2 c3", "b2 c3 d4") == "a1 b2 c3 d4");
  BOOST_TEST(merged("", "a1 a1") == "a1 a1");
  BOOST_TEST(merged("a1", "a1 a1") == "a1 a1");
  BOOST_TEST(merged("a1 a1", "a1") == "a1 a1");
  BOOST_TEST(merged("a9 b1", "a9 b1") == "a9 b1");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove::privacy
