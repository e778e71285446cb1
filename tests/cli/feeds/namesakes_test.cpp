// SPDX-License-Identifier: MIT
#include <boost/test/unit_test.hpp>
#include <cli/feeds/namesakes.hpp>

using namespace alcove;

namespace {

Item item(std::string id, std::string name, std::string brand = "", std::string group = "") {
  Item made;
  made.id = std::move(id);
  made.groupId = std::move(group);
  made.brand = std::move(brand);
  made.texts = {{.name = std::move(name)}};
  return made;
}

/// The groups of some items beside others, each of a name of its own.
std::vector<std::string> groups(std::vector<Item> items, std::size_t others = 300) {
  const std::size_t asked = items.size();
  for (std::size_t i = 0; i < others; ++i)
    items.push_back(item("other-" + std::to_string(i), "Thing " + std::to_string(i)));
  feeds::Catalogue catalogue{.items = std::move(items), .languages = {""}};
  feeds::groupNamesakes(catalogue);
  std::vector<std::string> found;
  for (std::size_t i = 0; i < asked; ++i) found.push_back(catalogue.items[i].groupId);
  return found;
}

using Groups = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(namesakes)

BOOST_AUTO_TEST_CASE(items_of_one_name_are_variants_of_one_product_however_it_is_spelled) {
  const auto found = groups(
      {item("A", "HEART T-LIGHT HOLDER"), item("B", "Heart T-light  holder."), item("C", "Heart lamp")});
  BOOST_TEST(found == (Groups{"A", "A", ""}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(two_brands_may_have_a_name_in_common) {
  const auto found =
      groups({item("A", "Red mug", "Acme"), item("B", "Red mug", "Bolt"), item("C", "Red mug", "ACME")});
  BOOST_TEST(found == (Groups{"A", "", "A"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_group_that_the_shop_gave_stays) {
  const auto found = groups({item("A", "Shirt", "", "S-1"), item("B", "Shirt"), item("C", "Shirt")});
  BOOST_TEST(found == (Groups{"S-1", "B", "B"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(where_many_share_a_name_names_tell_no_products_apart) {
  // Two of forty are a twentieth, two of thirty-nine more.
  const std::vector<Item> two{item("A", "Red mug"), item("B", "Red mug")};
  BOOST_TEST(groups(two, 38) == Groups(2, "A"), boost::test_tools::per_element());
  BOOST_TEST(groups(two, 37) == Groups(2), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_name_that_says_nothing_makes_no_variants) {
  // Thirteen posters are thirteen products; and "A-1" and "a 1" are named by their ids alone.
  std::vector<Item> posters;
  for (char id = 'a'; id <= 'm'; ++id) posters.push_back(item(std::string(1, id), "Poster"));
  BOOST_TEST(groups(posters) == Groups(13), boost::test_tools::per_element());
  posters.pop_back();
  BOOST_TEST(groups(posters) == Groups(12, "a"), boost::test_tools::per_element());
  BOOST_TEST(groups({item("A-1", "A-1"), item("a 1", "a 1"), item("B", "…"), item("C", "…")}) == Groups(4),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
