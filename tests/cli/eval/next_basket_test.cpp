// SPDX-License-Identifier: MIT
#include <boost/test/unit_test.hpp>
#include <cli/count/make_log.hpp>
#include <cli/eval/basket_metrics.hpp>
#include <cli/eval/next_basket.hpp>
#include <cli/scratch.hpp>
#include <cmath>

using namespace alcove;

namespace {

using Items = std::vector<std::uint32_t>;
constexpr double tiny = 1e-12;

eval::Basket basket(Items items, double day = 0) {
  return {std::move(items), {static_cast<std::int64_t>(day * static_cast<double>(msPerDay))}};
}

/// Only what the customer bought counts, each basket half as much as the one after it.
const eval::PurchaseOptions ownOnly{
    .decay = 0.5, .pairWeight = 0, .popularWeight = 0, .trend = 0, .repeat = 0};

Items rank(const eval::Purchases& purchases, const std::vector<eval::Basket>& history,
           const eval::PurchaseOptions& options, std::uint32_t support = 1) {
  const eval::PurchaseModel model(purchases, eval::countPurchases(purchases, support), options);
  return model.rank(history, 3);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(next_basket)

BOOST_AUTO_TEST_CASE(recall_ndcg_and_hits_by_hand) {
  // 5 and 8 of the basket {2, 5, 8} at ranks 1 and 3, one missing.
  const Items ranking{5, 1, 8, 9};
  const auto at3 = eval::foretold(ranking, Items{2, 5, 8}, 3);
  BOOST_TEST(at3.recall == 2.0 / 3, boost::test_tools::tolerance(tiny));
  // 1/log2(2) + 1/log2(4) = 1.5, of at most 1 + 1/log2(3) + .5.
  BOOST_TEST(at3.ndcg == 1.5 / (1.5 + 1 / std::log2(3)), boost::test_tools::tolerance(tiny));
  BOOST_TEST(at3.hit == 1.0);
  // Of two places the basket of three could fill two.
  const auto at2 = eval::foretold(ranking, Items{2, 5, 8}, 2);
  BOOST_TEST(at2.recall == 1.0 / 3, boost::test_tools::tolerance(tiny));
  BOOST_TEST(at2.ndcg == 1 / (1 + 1 / std::log2(3)), boost::test_tools::tolerance(tiny));
  BOOST_TEST(eval::foretold(ranking, Items{7}, 4).hit == 0.0);
}

BOOST_AUTO_TEST_CASE(baskets_are_read_by_column_name_and_in_the_order_of_their_numbers) {
  const test::Scratch scratch;
  scratch.write("h.csv", "item_id,basket_no,user_id\nc,10,u\na,2,u\nb,2,u\na,2,u\nb,0,v\n");
  scratch.write("n.csv", "user_id,item_id\nu,z\nu,b\nw,a\n");
  io::Report report;
  const auto read = eval::readBaskets(scratch.folder() / "h.csv", scratch.folder() / "n.csv", report);
  BOOST_REQUIRE(read);
  // a b c were bought, z follows them; w has no history.
  BOOST_TEST(read->items == 3);
  BOOST_REQUIRE(read->customers.size() == 2);
  const eval::Customer& u = read->customers[0];
  BOOST_REQUIRE(u.history.size() == 2);
  BOOST_TEST(u.history[0].items == (Items{0, 1}), boost::test_tools::per_element());
  BOOST_TEST(u.history[1].items == Items{2}, boost::test_tools::per_element());
  BOOST_TEST(u.next == (Items{1, 3}), boost::test_tools::per_element());
  BOOST_TEST(read->customers[1].next.empty());
}

BOOST_AUTO_TEST_CASE(a_column_that_is_not_there_and_a_number_that_is_none_are_told) {
  const test::Scratch scratch;
  scratch.write("n.csv", "user_id,item_id\nu,a\n");
  scratch.write("bad.csv", "user_id,item_id\nu,a\n");
  io::Report report;
  const auto missing = eval::readBaskets(scratch.folder() / "bad.csv", scratch.folder() / "n.csv", report);
  BOOST_REQUIRE(!missing);
  BOOST_TEST(missing.error().code == "input.missing_column");
  scratch.write("h.csv", "user_id,basket_no,item_id\nu,first,a\nu,1,a\nu,2,\nu,3,b\n");
  BOOST_REQUIRE(eval::readBaskets(scratch.folder() / "h.csv", scratch.folder() / "n.csv", report));
  BOOST_TEST(report.badRows.size() == 2);
}

BOOST_AUTO_TEST_CASE(the_next_order_is_the_first_one_of_a_known_customer) {
  using enum EventKind;
  const logs::Log log = test::makeLog({{0, "ann", "a", 1, purchase},
                                       {1, "ann", "b", 5, purchase},
                                       {2, "ann", "c", 6, purchase},
                                       {3, "new", "a", 5, purchase},
                                       {4, "", "a", 1, purchase},
                                       {5, "bob", "b", 2, purchase},
                                       {6, "bob", "c", 9, purchase}});
  const auto day = [](std::int64_t days) { return Instant{days * msPerDay}; };
  // Known before day 5: ann and bob, by a and b. Ann's first order from then on is b, bob's is too late.
  const eval::Purchases all = eval::purchasesOf(log, day(5), day(9));
  BOOST_TEST(all.items == 2);
  BOOST_REQUIRE(all.customers.size() == 2);
  BOOST_TEST(all.customers[0].next == Items{1}, boost::test_tools::per_element());
  BOOST_TEST(all.customers[1].next.empty());
  BOOST_TEST(!eval::purchasesOf(log, day(5), std::nullopt).customers[1].next.empty());
}

BOOST_AUTO_TEST_CASE(late_baskets_count_more) {
  const eval::Purchases purchases{3, {{{basket({0}), basket({0, 1}), basket({2})}, {}}}, false, {}};
  // 0: .25 + .5, 1: .5, 2: 1.
  BOOST_TEST(rank(purchases, purchases.customers[0].history, ownOnly) == (Items{2, 0, 1}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_goes_with_and_follows_the_history_is_suggested_with_support) {
  // 1 is twice in a basket with 0, 2 once in the basket after 0.
  const eval::Purchases purchases{
      4, {{{basket({0, 1})}, {}}, {{basket({0, 1})}, {}}, {{basket({0}), basket({2})}, {}}}, false, {}};
  eval::PurchaseOptions options = ownOnly;
  options.pairWeight = 0.8;
  options.afterWeight = 1;
  // 1: 2 / √1, 2: 1 / √1.
  BOOST_TEST(rank(purchases, {basket({0})}, options) == (Items{0, 1, 2}), boost::test_tools::per_element());
  options.afterWeight = 3;
  BOOST_TEST(rank(purchases, {basket({0})}, options) == (Items{0, 2, 1}), boost::test_tools::per_element());
  // Only one customer stands behind the second pair: 2 is but fill, in the order of popularity.
  BOOST_TEST(rank(purchases, {basket({0})}, options, 2) == (Items{0, 1, 2}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_sells_now_and_what_is_bought_again_rise) {
  // 0 and 1 were bought equally often by others, 1 lately; the customer had both.
  eval::Purchases purchases{
      2, {{{basket({0}, 0)}, {}}, {{basket({1}, 100)}, {}}}, true, basket({}, 100).time};
  eval::PurchaseOptions options = ownOnly;
  options.trend = 1;
  BOOST_TEST(rank(purchases, {basket({0, 1}, 90)}, ownOnly) == (Items{0, 1}),
             boost::test_tools::per_element());
  BOOST_TEST(rank(purchases, {basket({0, 1}, 90)}, options) == (Items{1, 0}),
             boost::test_tools::per_element());
  // 1 was bought again in the one basket after the first, 0 was not.
  purchases = {2, {{{basket({0, 1}), basket({1})}, {}}}, false, {}};
  options = ownOnly;
  BOOST_TEST(rank(purchases, {basket({0, 1})}, options).front() == 0);
  options.repeat = 1;
  BOOST_TEST(rank(purchases, {basket({0, 1})}, options).front() == 1);
}

BOOST_AUTO_TEST_CASE(own_frequency_breaks_ties_by_popularity) {
  const std::vector<std::uint32_t> baskets{1, 5, 9, 2};
  // 0 twice; 1 and 3 once, 1 sells more; the rest by popularity.
  BOOST_TEST(eval::ownFrequency(std::vector{basket({0, 3}), basket({0, 1})}, eval::byBaskets(baskets), 4) ==
                 (Items{0, 1, 3, 2}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(ta_feng_keeps_its_floor,
                     *boost::unit_test::precondition(test::HasSharedFile{"tafeng/next_basket_dev.csv.gz"})) {
  io::Report report;
  const auto result = eval::evaluateNextBasket({.baskets = test::sharedData() / "tafeng/history.csv.gz",
                                                .next = test::sharedData() / "tafeng/next_basket_dev.csv.gz"},
                                               report);
  BOOST_REQUIRE(result);
  BOOST_TEST(result->customers == 6929);
  BOOST_TEST(result->model.at[0].mean.recall > 0.145);
  BOOST_TEST(result->model.at[0].mean.ndcg > 0.130);
}

BOOST_AUTO_TEST_SUITE_END()
