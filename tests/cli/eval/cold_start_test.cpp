// SPDX-License-Identifier: MIT
#include <boost/test/unit_test.hpp>
#include <cli/eval/cold_start.hpp>
#include <set>

using namespace alcove;

namespace {

/// 60 mugs and 60 lamps, two variants a product. In each of 200 sessions somebody looks at four mugs or four
/// lamps.
struct Shop {
  feeds::Catalogue catalogue{.languages = {""}};
  logs::Log events{.sessions = 200, .newest = {200 * msPerDay}};

  Shop() {
    for (std::uint32_t i = 0; i < 120; ++i) {
      const std::string kind = i < 60 ? "mug" : "lamp";
      const std::string number = std::to_string(1000 + i);
      catalogue.items.push_back({.id = number,
                                 .groupId = "g" + std::to_string(i / 2),
                                 .category = kind,
                                 .price = {500 + i},
                                 .texts = {{.name = kind + " number " + number}}});
      events.items.push_back(number);
    }
    for (std::uint32_t session = 0; session < 200; ++session) {
      for (std::uint32_t step = 0; step < 4; ++step) {
        const std::uint32_t item = (session % 2) * 60 + (session * 7 + step * 2) % 60;
        events.rows.push_back({.session = session, .item = item, .time = {session * msPerDay + step}});
      }
    }
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(cold_start)

BOOST_AUTO_TEST_CASE(each_product_is_hidden_in_exactly_one_part_with_all_its_variants) {
  const Shop shop;
  std::vector<int> times(shop.catalogue.items.size());
  for (std::uint32_t part = 0; part < eval::hiddenParts; ++part) {
    const auto split = eval::hideItems(shop.catalogue, &shop.events, nullptr, part, 0.1);
    for (std::size_t item = 0; item < times.size(); ++item) times[item] += split.hidden[item] ? 1 : 0;
    for (std::size_t item = 0; item < times.size(); item += 2)
      BOOST_TEST(split.hidden[item] == split.hidden[item + 1]);
  }
  for (const int each : times) BOOST_TEST(each == 1);
}

BOOST_AUTO_TEST_CASE(training_holds_older_sessions_without_the_hidden_items_alone) {
  const Shop shop;
  const auto split = eval::hideItems(shop.catalogue, &shop.events, nullptr, 3, 0.1);
  BOOST_REQUIRE(split.events.has_value());
  std::set<std::uint32_t> sessions;
  for (const logs::Row& row : split.events->rows) {
    sessions.insert(row.session);
    BOOST_TEST(row.session < 180);
    BOOST_TEST(!split.hidden[row.item]);
  }
  BOOST_TEST(sessions.size() > 150);
  // The last tenth of 200 sessions asks, whole.
  BOOST_TEST(split.newer.all.size() == 20);
  BOOST_TEST(split.newer.items.size() == 80);
  BOOST_TEST(split.events->newest.ms < 180 * msPerDay);
}

BOOST_AUTO_TEST_CASE(without_views_orders_ask) {
  Shop shop;
  for (logs::Row& row : shop.events.rows) row.kind = EventKind::purchase;
  const auto split = eval::hideItems(shop.catalogue, nullptr, &shop.events, 0, 0.5);
  BOOST_TEST(split.ofOrders);
  BOOST_TEST(split.newer.all.size() == 100);
}

BOOST_AUTO_TEST_CASE(a_new_mug_leads_to_mugs_and_names_are_what_tells) {
  const Shop shop;
  std::vector<std::uint32_t> parts(eval::hiddenParts);
  for (std::uint32_t part = 0; part < parts.size(); ++part) parts[part] = part;
  const auto result = eval::evaluateColdStart(
      shop.catalogue, &shop.events, nullptr, {.parts = parts, .support = 1, .learning = fit::Learning::none});
  BOOST_TEST(result.hidden == 60);
  // All products are hidden once; each of the newer 20 sessions has three steps on.
  BOOST_TEST(result.cases == 60);
  BOOST_TEST(result.pages.size() == 5);
  for (const eval::ColdFigures& each : result.pages) {
    BOOST_TEST(each.mean[0] <= each.mean[1]);
    for (std::size_t i = 0; i < 3; ++i) {
      BOOST_TEST(each.intervals[i].low <= each.mean[i]);
      BOOST_TEST(each.mean[i] <= each.intervals[i].high);
    }
  }
  // The next mug is one of the nearest by price: neighbours know that, chance among 30 mugs does not.
  BOOST_TEST(result.pages[3].mean[0] > result.pages[0].mean[0]);
  // Bestsellers cannot hold what was never sold; what is alike can.
  BOOST_TEST(result.targetCases > 0);
  BOOST_TEST(result.targets[1].mean[0] > 0);
}

BOOST_AUTO_TEST_SUITE_END()
