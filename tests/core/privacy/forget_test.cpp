// SPDX-License-Identifier: MIT
#include <alcove/privacy/forget.hpp>
#include <boost/test/unit_test.hpp>

namespace alcove::privacy {
namespace {

std::vector<Event> history() {
  return {{.kind = EventKind::viewItem, .lines = {{"MUG"}}},
          {.kind = EventKind::viewCategory, .category = "table"},
          {.kind = EventKind::purchase, .lines = {{"MUG", 2}, {"POT"}}},
          {.kind = EventKind::addToCart, .lines = {{"MUG"}}},
          {.kind = EventKind::purchase, .lines = {{"TEA"}}}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(forgetting)

BOOST_AUTO_TEST_CASE(orders_go_and_what_was_looked_at_stays) {
  auto left = history();
  BOOST_TEST(forget(left, "orders"));
  BOOST_REQUIRE(left.size() == 3u);
  BOOST_TEST(eventName(left[0].kind) == "view_item");
  BOOST_TEST(eventName(left[1].kind) == "view_category");
  BOOST_TEST(eventName(left[2].kind) == "add_to_cart");
  BOOST_TEST(forget(left, "orders"));  // and where nothing was bought, nothing goes
  BOOST_TEST(left.size() == 3u);
}

BOOST_AUTO_TEST_CASE(an_item_goes_out_of_orders_too_and_an_order_of_it_alone_goes_whole) {
  auto left = history();
  BOOST_TEST(forget(left, R"({"item":"MUG"})"));
  BOOST_REQUIRE(left.size() == 3u);
  BOOST_TEST(left[1].lines.size() == 1u);
  BOOST_TEST(forget(left, R"({"item":"TEA"})"));
  BOOST_TEST(left.size() == 2u);
}

BOOST_AUTO_TEST_CASE(all_is_all_and_what_names_nothing_erases_nothing) {
  for (const char* what : {"", "order", "{}", R"({"item":""})", R"({"item":["MUG"]})", "\"orders\"", "{"}) {
    auto left = history();
    BOOST_TEST(!forget(left, what), what);
    BOOST_TEST(left.size() == 5u);
    BOOST_TEST(left[2].lines.size() == 2u);
  }
  for (const char* what : {"all", "history"}) {
    auto left = history();
    BOOST_TEST(forget(left, what));
    BOOST_TEST(left.empty());
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove::privacy
