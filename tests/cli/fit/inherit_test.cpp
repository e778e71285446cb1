// SPDX-License-Identifier: MIT
#include <boost/test/unit_test.hpp>
#include <cli/fit/inherit.hpp>

using namespace alcove;

BOOST_AUTO_TEST_SUITE(inherit)

namespace {

constexpr auto content = shard::Basis::content;

// 0 is new and most like 1, half as much like 2. 1 goes with 3 and, half as well, with 4; 2 goes with 5.
const count::Lists related = {{}, {{1, 9}, {3, 4}, {4, 2}}, {{5, 7}}, {{1, 1}}, {{1, 1}}, {{2, 1}}};
const count::Lists alike = {{{1, .8, content}, {2, .4, content}}, {{2, 1, content}}, {}, {}, {}, {}};

feeds::Catalogue sixItems() {
  feeds::Catalogue catalogue;
  catalogue.items.resize(6);
  return catalogue;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_new_item_has_what_is_alike_and_what_goes_with_that) {
  const count::Lists lists = fit::inheritedLists(sixItems(), related, alike, 10);
  // 1 weighs 1; its best company, 3, half of that, 4 a quarter. 2 weighs 1/2 to the eighth, 1/256; 5 half of
  // that.
  const std::vector<std::pair<std::uint32_t, double>> expected = {
      {1, 10}, {3, 5}, {4, 2.5}, {2, 10.0 / 256}, {5, 5.0 / 256}};
  BOOST_REQUIRE(lists[0].size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    BOOST_TEST(lists[0][i].item == expected[i].first);
    BOOST_TEST(lists[0][i].weight == expected[i].second, boost::test_tools::tolerance(1e-12));
  }
  BOOST_TEST((lists[0][0].basis == content));
  BOOST_TEST((lists[0][1].basis == shard::Basis::derived));
}

BOOST_AUTO_TEST_CASE(a_new_variant_has_the_company_of_its_product_first) {
  feeds::Catalogue catalogue = sixItems();
  catalogue.items[0].groupId = catalogue.items[2].groupId = "bowl";
  const count::Lists lists = fit::inheritedLists(catalogue, related, alike, 1);
  // 5 goes with the other bowl, which weighs as much as the most alike item itself; and once more, as above.
  BOOST_REQUIRE(!lists[0].empty());
  BOOST_TEST(lists[0][0].item == 5);
  BOOST_TEST((lists[0][0].basis == shard::Basis::derived));
  BOOST_TEST(lists[0][1].item == 1);
  BOOST_TEST(lists[0][1].weight == 1 / (1 + 0.5 / 256), boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(what_has_company_of_its_own_inherits_nothing) {
  const count::Lists lists = fit::inheritedLists(sixItems(), related, alike, 10);
  for (std::size_t item = 1; item < lists.size(); ++item) BOOST_TEST(lists[item].empty());
}

BOOST_AUTO_TEST_CASE(coming_back_is_no_company) {
  count::Lists known = related;
  known[0] = {{0, 1}};
  BOOST_TEST(fit::inheritedLists(sixItems(), known, alike, 1)[0].size() == 5);
}

BOOST_AUTO_TEST_CASE(what_is_alike_keeps_its_reason_when_others_bring_it_too) {
  count::Lists both = related;
  both[1].push_back({2, 4});
  const count::Lists lists = fit::inheritedLists(sixItems(), both, alike, 1);
  BOOST_REQUIRE(lists[0].size() == 5);
  for (const count::Entry& entry : lists[0]) {
    if (entry.item == 2) BOOST_TEST((entry.basis == content));
  }
}

BOOST_AUTO_TEST_SUITE_END()
