// SPDX-License-Identifier: MIT
#include <alcove/shard/shard.hpp>
#include <boost/test/unit_test.hpp>
#include <cli/fit/choose.hpp>
#include <cli/fit/content.hpp>
#include <cli/fit/ranked.hpp>
#include <cli/site/pack.hpp>

using namespace alcove;

namespace {

Item item(std::string id, std::string name, std::string category, std::int64_t price,
          std::string group = "") {
  return {.id = std::move(id),
          .groupId = std::move(group),
          .category = std::move(category),
          .price = {price},
          .texts = {{.name = std::move(name)}}};
}

feeds::Catalogue kitchen() {
  return {.items = {item("blue-l", "Blue mug large", "kitchen/mugs", 1200, "blue"),
                    item("blue-s", "Blue mug small", "kitchen/mugs", 1000, "blue"),
                    item("knife", "Paring knife", "kitchen/knives", 2000),
                    item("lamp", "Reading lamp", "living/lamps", 9000),
                    item("red", "Red mug", "kitchen/mugs", 1100)},
          .languages = {""}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(content)

BOOST_AUTO_TEST_CASE(alike_items_come_first_and_variants_not_at_all) {
  const auto lists = fit::contentLists(kitchen());
  BOOST_REQUIRE(!lists[0].empty());
  BOOST_TEST(lists[0][0].item == 4);  // the red mug: word, category and price agree
  for (const count::Entry& entry : lists[0]) BOOST_TEST(entry.item != 1);
  BOOST_TEST((lists[0][0].basis == shard::Basis::content));
}

BOOST_AUTO_TEST_CASE(what_is_not_available_is_in_no_list_but_has_one) {
  feeds::Catalogue catalogue = kitchen();
  catalogue.items[4].available = false;
  const auto lists = fit::contentLists(catalogue);
  for (const count::List& list : lists) {
    for (const count::Entry& entry : list) BOOST_TEST(entry.item != 4);
  }
  BOOST_TEST(!lists[4].empty());
}

BOOST_AUTO_TEST_CASE(what_is_alike_has_every_other_place_and_places_keep_their_weights) {
  // 1, 2 and 3 are alike: the first comes first, then one of the others, and so on while others are left.
  count::List list{{1, .9}, {2, .8}, {3, .7}, {4, .6}, {0, .5}};
  fit::alternate(list, {{2}, {3}, {1}}, 4);
  const std::vector<std::uint32_t> order{1, 4, 2, 0};
  BOOST_REQUIRE(list.size() == 4);
  for (std::size_t i = 0; i < 4; ++i) BOOST_TEST(list[i].item == order[i]);
  BOOST_TEST(list[3].weight == .6);
  count::List allAlike{{1, .9}, {2, .8}};
  fit::alternate(allAlike, {{1}, {2}}, 4);
  BOOST_TEST(allAlike.size() == 2);
}

BOOST_AUTO_TEST_CASE(a_list_keeps_one_variant_of_each_product_and_none_of_its_own) {
  count::List list{{1, 3}, {0, 2}, {4, 1}};
  fit::keepSuitable(list, 4, kitchen(), 10);
  BOOST_REQUIRE(list.size() == 2);  // itself stays, the second blue mug goes
  BOOST_TEST(list[0].item == 1);
  count::List own{{1, 3}, {4, 1}};
  fit::keepSuitable(own, 0, kitchen(), 10);
  BOOST_REQUIRE(own.size() == 1);
  BOOST_TEST(own[0].item == 4);
}

BOOST_AUTO_TEST_CASE(filled_entries_weigh_eight_of_255_at_most_and_come_last) {
  count::List list{{4, 2}};
  fit::fillUp(list,
              {{3, 9, shard::Basis::content}, {4, 9, shard::Basis::content}, {2, 1, shard::Basis::content}},
              3, 1);
  const site::PackedList packed = site::pack(list);
  BOOST_REQUIRE(packed.entries.size() == 3);
  BOOST_TEST(packed.evidence == 1);
  BOOST_TEST(int(packed.entries[0].weight) == 255);
  BOOST_TEST(int(packed.entries[1].weight) == 8);
  BOOST_TEST(packed.entries[2].item == 2);
}

BOOST_AUTO_TEST_CASE(packing_keeps_evidence_first_and_weights_within_a_step) {
  const site::PackedList packed = site::pack({{7, 4, shard::Basis::content}, {3, 1}});
  BOOST_REQUIRE(packed.entries.size() == 2);
  BOOST_TEST(packed.entries[0].item == 3);
  BOOST_TEST(packed.evidence == 1);
  // √(1/4) · 255 = 127.5, rounded up; back: 4 · (128/255)².
  BOOST_TEST(int(packed.entries[0].weight) == 128);
  BOOST_TEST(shard::weightOf(packed.scale, 128) == 1.0F, boost::test_tools::tolerance(0.01F));
}

BOOST_AUTO_TEST_CASE(a_path_counts_for_its_parents) {
  const auto paths = fit::pathAndParents("a/b/c");
  BOOST_TEST(paths == (std::vector<std::string_view>{"a/b/c", "a/b", "a"}), boost::test_tools::per_element());
  const auto ranked =
      fit::rankCategories(kitchen(), {.popularity = {1, 5, 3, 9, 4}, .rise = {std::vector<double>(5)}});
  BOOST_TEST(ranked.size() == 5);
  const fit::Ranked& all = ranked.at("kitchen");
  // The small blue mug stands for its product; then the red one and the knife.
  BOOST_REQUIRE(all.bestsellers.size() == 3);
  BOOST_TEST(all.bestsellers[0].item == 1);
  BOOST_TEST(all.bestsellers[1].item == 4);
}

BOOST_AUTO_TEST_CASE(without_any_log_the_newest_fill_the_bestsellers) {
  feeds::Catalogue catalogue = kitchen();
  catalogue.items[3].addedAt = {20};
  catalogue.items[2].addedAt = {10};
  const std::vector<double> none(5);
  const fit::Ranked ranked = fit::rankShop(catalogue, {.popularity = none, .rise = {none}});
  BOOST_REQUIRE(ranked.newest.size() == 2);
  BOOST_TEST(ranked.newest[0].item == 3);
  BOOST_REQUIRE(ranked.bestsellers.size() == 4);  // one blue mug
  BOOST_TEST(ranked.bestsellers[0].item == 3);
  BOOST_TEST(site::pack(ranked.bestsellers).evidence == 0);
}

BOOST_AUTO_TEST_CASE(what_came_ninety_days_ago_is_not_new_any_more) {
  feeds::Catalogue catalogue = kitchen();
  catalogue.items[2].addedAt = {10 * msPerDay};
  catalogue.items[3].addedAt = {11 * msPerDay};
  const std::vector<double> none(5);
  const fit::Ranked ranked =
      fit::rankShop(catalogue, {.popularity = none, .rise = {none}, .now = {100 * msPerDay}});
  BOOST_REQUIRE(ranked.newest.size() == 1);
  BOOST_TEST(ranked.newest[0].item == 3);
  BOOST_TEST(ranked.bestsellers[1].item == 2);  // still the one that came next to last
}

BOOST_AUTO_TEST_CASE(a_bestsellers_other_colour_does_not_fill_up) {
  const std::vector<double> none(5);
  const fit::Ranked ranked = fit::rankShop(kitchen(), {.popularity = {0, 1, 0, 0, 0}, .rise = {none}});
  BOOST_TEST(ranked.bestsellers[0].item == 1);
  BOOST_TEST(ranked.bestsellers.size() == 4);
  for (const count::Entry& entry : ranked.bestsellers) BOOST_TEST(entry.item != 0);
}

BOOST_AUTO_TEST_SUITE_END()
