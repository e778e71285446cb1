// SPDX-License-Identifier: MIT
#include <alcove/suggest/slate.hpp>
#include <boost/test/unit_test.hpp>

using namespace alcove;
using namespace alcove::suggest;
using config::Model;

namespace {

/// A shop whose TEA is sold out: CUP and POT are near its price, CASE costs three times as much. BEANS are
/// bought again after four weeks.
shard::Shard teaShop() {
  shard::Shard shard{.build = "b1", .name = "tea.bin"};
  shard.ids = {"TEA", "CASE", "CUP", "POT", "BEANS"};
  for (const std::int64_t price : {1000, 3000, 900, 1900, 500}) shard.cards.push_back({.price = {price}});
  shard.cards[0].available = false;
  shard.cards[4].replenishable = true;
  shard.cards[4].intervalDays = 28;
  shard.lists = {
      {.owner = 0, .kind = shard::ListKind::similar, .entries = {{1, 255}, {2, 200}, {3, 100}}},
      {.owner = 0, .kind = shard::ListKind::together, .evidence = 1, .entries = {{3, 200}}},
      {.owner = 4, .kind = shard::ListKind::together, .evidence = 2, .entries = {{3, 150}, {2, 180}}}};
  return shard;
}

Event bought(std::string item, std::int64_t day) {
  return {.kind = EventKind::purchase, .time = {day * msPerDay}, .lines = {{.item = std::move(item)}}};
}

/// The ids of a slate from one source, and the reasons' days: "BEANS 30".
std::string slateOf(Model model, const shard::Shard& shard, std::string_view page,
                    const std::vector<Event>& history = {}, const std::vector<std::string>& cart = {}) {
  Shelf shelf;
  shelf.add(shard);
  Request request;
  if (!page.empty()) request.page.item = shelf.number(page);
  for (const std::string& id : cart) request.page.cart.push_back(shelf.number(id));
  const Facts facts = summarize(history, shelf);
  const config::Config config;
  const Context context{shelf, facts, request, shard::Evidence::orders, config::Seed::item, {}, config};
  std::string ids;
  for (const Suggestion& each : fill({.sources = {{.model = model}}}, context).suggestions) {
    ids += shelf.id(each.candidate.item) + ' ';
    if (each.candidate.days > 0) ids += std::to_string(each.candidate.days) + ' ';
  }
  return ids;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(models)

BOOST_AUTO_TEST_CASE(substitutes_stand_in_for_what_is_sold_out_at_a_near_price) {
  shard::Shard shard = teaShop();
  BOOST_TEST(slateOf(Model::substitutes, shard, "TEA") == "CUP POT ");
  BOOST_TEST(slateOf(Model::similar, shard, "TEA") == "CASE CUP POT ");
  shard.cards[0].available = true;
  BOOST_TEST(slateOf(Model::substitutes, shard, "TEA") == "");
}

BOOST_AUTO_TEST_CASE(a_cart_is_completed_on_every_page_and_two_reasons_are_more_than_one) {
  // POT goes with TEA and with BEANS, CUP with BEANS alone.
  BOOST_TEST(slateOf(Model::completeCart, teaShop(), "CASE", {}, {"TEA", "BEANS"}) == "POT CUP ");
  BOOST_TEST(slateOf(Model::completeCart, teaShop(), "BEANS") == "");
}

BOOST_AUTO_TEST_CASE(what_the_shopper_buys_every_thirty_days_is_due_then_and_not_before) {
  // TEA is no usual thing to buy again, and sold out; CUP neither, but this shopper does.
  std::vector<Event> history{bought("CUP", 0), bought("TEA", 0), bought("CUP", 30), bought("TEA", 30)};
  history.push_back({.kind = EventKind::viewItem, .time = {59 * msPerDay}, .lines = {{.item = "POT"}}});
  BOOST_TEST(slateOf(Model::buyAgain, teaShop(), "", history) == "");
  history.back().time = {60 * msPerDay};
  BOOST_TEST(slateOf(Model::buyAgain, teaShop(), "", history) == "CUP 30 ");
}

BOOST_AUTO_TEST_CASE(after_one_purchase_the_items_own_interval_tells) {
  std::vector<Event> history{bought("BEANS", 0), bought("POT", 0)};
  history.push_back({.kind = EventKind::viewItem, .time = {27 * msPerDay}, .lines = {{.item = "POT"}}});
  BOOST_TEST(slateOf(Model::buyAgain, teaShop(), "", history) == "");
  history.back().time = {28 * msPerDay};
  BOOST_TEST(slateOf(Model::buyAgain, teaShop(), "", history) == "BEANS ");
}

BOOST_AUTO_TEST_CASE(what_has_just_become_due_comes_before_what_is_long_overdue) {
  // CUP every 10 days, last 40 days ago: 1/4; BEANS after 28, bought 35 days ago: 4/5.
  const std::vector<Event> history{bought("CUP", 0), bought("CUP", 10), bought("BEANS", 15),
                                   bought("POT", 50)};
  BOOST_TEST(slateOf(Model::buyAgain, teaShop(), "", history) == "BEANS CUP 10 ");
}

BOOST_AUTO_TEST_SUITE_END()
