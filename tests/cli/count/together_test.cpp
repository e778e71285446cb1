// SPDX-License-Identifier: MIT
#include <boost/test/unit_test.hpp>
#include <cli/count/make_log.hpp>
#include <cli/count/together.hpp>

using namespace alcove;

namespace {

/// A shop's orders as words, each by a shopper of its own.
struct Shop {
  explicit Shop(const std::vector<std::vector<std::string>>& orders) {
    std::vector<test::LogRow> rows;
    for (std::uint32_t order = 0; order < orders.size(); ++order) {
      for (const std::string& item : orders[order])
        rows.push_back({order, "s" + std::to_string(order), item, 1, EventKind::purchase});
    }
    const logs::Log log = test::makeLog(rows);
    items = count::itemsOf(log);
    sessions = count::collectSessions(log, count::renumber(log, items),
                                      {.ordered = false, .kinds = {EventKind::purchase}});
  }
  [[nodiscard]] count::List of(std::string_view item, const count::TogetherOptions& options) const {
    const count::Postings postings(sessions, items.size());
    return count::togetherLists(sessions, postings, options)[items.find(item).value()];
  }
  count::Items items;
  count::Sessions sessions;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(together)

BOOST_AUTO_TEST_CASE(together_is_lift_over_chance_shrunk_towards_one) {
  const Shop shop({{"a", "b"}, {"a", "b"}, {"b", "a", "b"}, {"a", "c", "d"}, {"b"}});
  // Orders with company: a 4, b 3 (its lone one says nothing), 2 + 2 + 2 + 3 = 9 lines. The pair a, b weighs
  // 1 + 1 + 1 = 3 where chance gives 4 · 3 / 9 = 4/3: (3 + 3) / (4/3 + 3) = 18/13.
  const count::List list = shop.of("a", {.shrink = 3, .support = 3});
  BOOST_REQUIRE(list.size() == 1);
  BOOST_TEST(shop.items.ids[list[0].item] == "b");
  BOOST_TEST(list[0].weight == 18.0 / 13, boost::test_tools::tolerance(1e-12));
  BOOST_TEST(shop.of("a", {.support = 4}).empty());
  // a and c share one order of three lines: 1/2 where chance gives 4 · 1 / 9; (1/2 + 3) / (4/9 + 3) = 63/62.
  const count::List wide = shop.of("a", {.shrink = 3, .support = 1});
  BOOST_REQUIRE(wide.size() == 3);
  BOOST_TEST(wide[1].weight == 63.0 / 62, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(a_pair_that_meets_less_than_by_chance_is_no_pair) {
  // x and y meet among five lines: 1/4. Each is in 3 of the orders with 13 lines: chance gives 9/13.
  const Shop shop({{"x", "z"}, {"x", "z"}, {"y", "z"}, {"y", "z"}, {"x", "y", "p", "q", "r"}});
  for (const count::Entry& entry : shop.of("x", {.support = 1}))
    BOOST_TEST(shop.items.ids[entry.item] != "y");
  BOOST_TEST(shop.items.ids[shop.of("x", {.support = 1})[0].item] == "z");
}

BOOST_AUTO_TEST_CASE(a_few_common_orders_weigh_less_than_many) {
  // a with b in all 2 of b's orders, a with c in 10 of c's 12: by plain lift b would be first.
  std::vector<std::vector<std::string>> orders(2, {"a", "b"});
  orders.insert(orders.end(), 10, {"a", "c"});
  orders.insert(orders.end(), 2, {"c", "d"});
  orders.insert(orders.end(), 20, {"e", "f"});
  const Shop shop(orders);
  BOOST_TEST(shop.items.ids[shop.of("a", {.shrink = 3, .support = 1})[0].item] == "c");
  BOOST_TEST(shop.items.ids[shop.of("a", {.shrink = 0, .support = 1})[0].item] == "b");
}

BOOST_AUTO_TEST_SUITE_END()
