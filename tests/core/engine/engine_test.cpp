// SPDX-License-Identifier: MIT
#include <alcove/base/random.hpp>
#include <algorithm>
#include <set>

#include "core/engine/visit.hpp"

namespace alcove {
namespace {

using namespace visits;

}  // namespace

BOOST_AUTO_TEST_SUITE(engine)

BOOST_AUTO_TEST_CASE(a_product_page_shows_what_goes_with_it_then_what_sells) {
  Visit visit;
  visit.view("MUG");
  // KETTLE by evidence; TEA is out of stock; CUP by content; FAR has no card; then bestsellers: POT (KETTLE
  // is in, MUG is here).
  BOOST_TEST(visit.slate("pdp", mugPage) == "KETTLE CUP POT");
  const auto value =
      visit.ask(R"({"kind":"suggest","placement":"pdp","page":{"type":"product","item":"MUG"}})");
  const auto& items = value.find("items")->items;
  BOOST_TEST(items[0].find("reason")->string("code") == "viewed-together");
  BOOST_TEST(items[0].find("reason")->find("because")->string("name") == "Mug");
  BOOST_TEST(items[0].string("picture") == "/img/Kettle.svg");
  BOOST_TEST(*items[0].find("price")->count("minor") == 3999);
  BOOST_TEST(items[1].find("reason")->string("code") == "similar");
  BOOST_TEST(items[2].find("reason")->string("code") == "bestseller");
}

BOOST_AUTO_TEST_CASE(two_steps_of_evidence_never_read_as_one) {
  Visit visit;
  shard::Shard shard = samples::mugShard();
  shard.name = "two.bin";
  shard.builtAt.ms += 1000;
  shard.lists[0].evidence = 1;
  shard.lists[0].derived = 2;  // TEA and CUP
  fill(visit.engine, shard::encode(shard));
  static_cast<void>(valueOf(visit.engine.addShard("builds/b1/two.bin")));
  const auto value =
      visit.ask(R"({"kind":"suggest","placement":"pdp","page":{"type":"product","item":"MUG"}})");
  const auto& items = value.find("items")->items;
  BOOST_TEST(items[0].find("reason")->string("code") == "viewed-together");
  BOOST_TEST(items[1].string("id") == "CUP");
  BOOST_TEST(items[1].find("reason")->string("code") == "because-viewed");
}

BOOST_AUTO_TEST_CASE(lists_from_orders_say_bought_and_never_viewed) {
  Visit visit("orders");
  const auto value =
      visit.ask(R"({"kind":"suggest","placement":"pdp","page":{"type":"product","item":"MUG"}})");
  BOOST_TEST(value.find("items")->items[0].find("reason")->string("code") == "bought-together");
}

BOOST_AUTO_TEST_CASE(history_colours_the_slates) {
  Visit visit;
  BOOST_TEST(visit.slate("home", R"({"type":"home"})") == "CUP");  // nothing known: trending only
  visit.view("TEA");
  BOOST_TEST(visit.slate("home", R"({"type":"home"})") == "KETTLE POT CUP");
  visit.view("MUG");
  const auto value =
      visit.ask(R"({"kind":"suggest","placement":"pdp","page":{"type":"product","item":"MUG"}})");
  // TEA's list now adds POT behind KETTLE, with TEA as the reason.
  BOOST_TEST(value.find("items")->items[1].string("id") == "POT");
  BOOST_TEST(value.find("items")->items[1].find("reason")->string("code") == "because-viewed");
  BOOST_TEST(value.find("items")->items[1].find("reason")->find("because")->string("id") == "TEA");
}

BOOST_AUTO_TEST_CASE(suppression_is_exact) {
  Visit visit;
  BOOST_TEST(visit.slate("pdp", R"({"type":"product","item":"MUG","cart":["KETTLE"]})") == "CUP POT");
  BOOST_TEST(visit.slate("pdp", mugPage, R"(,"shown":["CUP"])") == "KETTLE POT");
  static_cast<void>(visit.record("hide_item", R"("item":"POT")"));
  BOOST_TEST(visit.slate("pdp", mugPage) == "KETTLE CUP");
  static_cast<void>(visit.record("purchase", R"("items":[{"item":"KETTLE","quantity":2}])"));
  BOOST_TEST(visit.slate("pdp", mugPage) == "CUP");
  for (int i = 0; i < 8; ++i)
    static_cast<void>(visit.record("view_item_list", R"("list":"pdp","items":["CUP"])"));
  BOOST_TEST(visit.slate("pdp", mugPage) == "");
}

BOOST_AUTO_TEST_CASE(a_click_makes_an_item_welcome_again) {
  Visit visit;
  for (int i = 0; i < 8; ++i)
    static_cast<void>(visit.record("view_item_list", R"("list":"pdp","items":["CUP"])"));
  static_cast<void>(visit.record("select_item", R"("list":"pdp","item":"CUP")"));
  BOOST_TEST(visit.slate("pdp", mugPage) == "KETTLE CUP POT");
}

BOOST_AUTO_TEST_CASE(the_cart_is_a_seed_on_the_cart_page) {
  Visit visit;
  BOOST_TEST(visit.slate("cart", R"({"type":"cart","cart":["TEA"]})") == "POT");
  BOOST_TEST(visit.slate("cart", R"({"type":"cart","cart":[]})") == "");
}

BOOST_AUTO_TEST_CASE(a_category_page_shows_its_own_bestsellers) {
  Visit visit;
  BOOST_TEST(visit.slate("top", R"({"type":"category","category":"table > mugs"})") == "MUG");
  BOOST_TEST(visit.slate("top", R"({"type":"category","category":"nowhere"})") == "");
}

BOOST_AUTO_TEST_CASE(recent_is_newest_first_without_this_page) {
  Visit visit;
  for (const char* item : {"MUG", "KETTLE", "POT", "MUG"}) visit.view(item);
  const auto value = visit.ask(R"({"kind":"recent","limit":2,"page":{"type":"product","item":"MUG"}})");
  BOOST_TEST(value.find("items")->items[0].string("id") == "POT");
  BOOST_TEST(value.find("items")->items[1].string("id") == "KETTLE");
}

BOOST_AUTO_TEST_CASE(changes_correct_older_cards) {
  Visit visit;
  fill(visit.engine, R"({"build":"b1","items":{"KETTLE":{"at":"2026-11-02T00:00:00Z","removed":true},
    "POT":{"at":"2026-11-02T00:00:00Z","price":1999,"listPrice":2499,"available":true},
    "CUP":{"at":"2026-10-01T00:00:00Z","removed":true}}})");
  static_cast<void>(valueOf(visit.engine.addShard("builds/b1/changes.json")));
  // KETTLE is gone; CUP's change is older than its card.
  BOOST_TEST(visit.slate("pdp", mugPage) == "CUP POT");
  const auto value =
      visit.ask(R"({"kind":"suggest","placement":"pdp","page":{"type":"product","item":"MUG"}})");
  BOOST_TEST(*value.find("items")->items[1].find("price")->count("minor") == 1999);
  BOOST_TEST(*value.find("items")->items[1].find("listPrice")->count("minor") == 2499);
}

BOOST_AUTO_TEST_CASE(cards_from_builds_long_ago_are_not_shown) {
  Visit visit;
  shard::Shard newer = samples::popularShard();
  newer.build = "b2";
  newer.builtAt = {samples::popularShard().builtAt.ms + 31 * msPerDay};
  newer.ids = {"MUG", "X"};
  newer.cards.resize(1);
  newer.lists.clear();
  fill(visit.engine, shard::encode(newer));
  static_cast<void>(valueOf(visit.engine.addShard("builds/b2/popular.bin")));
  BOOST_TEST(visit.slate("pdp", mugPage) == "");
}

BOOST_AUTO_TEST_CASE(cards_of_another_language_are_not_shown_but_their_lists_count) {
  Engine engine;
  std::string manifest = samples::manifest(placements);
  manifest.replace(manifest.find("\"languages\":[]"), 14, "\"languages\":[\"en\",\"de\"]");
  fill(engine, manifest);
  static_cast<void>(valueOf(engine.configure(R"({"language":"en-GB","now":"2026-11-02T00:00:00Z"})")));
  shard::Shard german = samples::mugShard();
  german.name = "de/mug.bin";
  for (shard::Card& card : german.cards) card.name = "Deutsch";
  shard::Shard english = samples::teaShard();
  english.name = "en/tea.bin";
  for (const shard::Shard& shard : {german, english}) {
    fill(engine, shard::encode(shard));
    static_cast<void>(valueOf(engine.addShard("builds/b1/" + shard.name)));
  }
  const std::string reply =
      engine.query(R"({"kind":"suggest","placement":"pdp","page":{"type":"product","item":"MUG"}})");
  // MUG's German list names KETTLE, whose English card came with TEA; CUP has a German card only.
  BOOST_TEST(reply.find("\"name\":\"Kettle\"") != std::string::npos);
  BOOST_TEST(reply.find("Deutsch") == std::string::npos);
  BOOST_TEST(reply.find("CUP") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_order_in_which_shards_arrive_changes_nothing) {
  std::vector<shard::Shard> shards = {samples::mugShard(), samples::teaShard(), samples::popularShard()};
  std::vector<std::size_t> order = {0, 1, 2};
  std::set<std::string> answers;
  do {
    Engine engine;
    fill(engine, samples::manifest(placements));
    static_cast<void>(valueOf(engine.configure(R"({"language":"en","now":"2026-11-02T00:00:00Z"})")));
    for (const std::size_t at : order) {
      fill(engine, shard::encode(shards[at]));
      static_cast<void>(valueOf(engine.addShard("builds/b1/" + shards[at].name)));
    }
    fill(engine, R"({"name":"purchase","items":["CUP","TEA","POT"],"time":"2026-11-02T10:00:00Z"})");
    static_cast<void>(valueOf(engine.restore()));
    answers.insert(
        engine.query(R"({"kind":"suggest","placement":"pdp","page":{"type":"product","item":"MUG"}})") +
        engine.query(R"({"kind":"suggest","placement":"home","page":{"type":"home"}})") +
        engine.query(R"({"kind":"profile"})"));
  } while (std::next_permutation(order.begin(), order.end()));
  BOOST_TEST(answers.size() == 1u);
}

BOOST_AUTO_TEST_CASE(wrong_calls_are_errors_with_code_and_path) {
  Engine engine;
  BOOST_TEST(errorOf(engine.query("{}")) == "engine.not_configured ");
  fill(engine, "{\"format\":9}");
  BOOST_TEST(errorOf(engine.configure("{}")) == "manifest.format /format");
  fill(engine, "not json");
  BOOST_TEST(errorOf(engine.configure("{}")) == "json.syntax ");
  Visit visit;
  BOOST_TEST(errorOf(visit.engine.query(R"({"kind":"dance"})")) == "request.unknown_kind /kind");
  BOOST_TEST(errorOf(visit.engine.query(R"({"kind":"suggest","placement":"x"})")) ==
             "request.unknown_placement /placement");
  BOOST_TEST(errorOf(visit.engine.query(R"({"kind":"suggest","placement":"pdp","page":{"cart":[1]}})")) ==
             "request.invalid /page/cart");
  BOOST_TEST(errorOf(visit.engine.record(R"({"name":"view_item","item":"","time":"2026-01-01"})")) ==
             "event.invalid /item");
  BOOST_TEST(errorOf(visit.engine.record(R"({"name":"view_item","item":"A","time":"now"})")) ==
             "event.invalid /time");
  BOOST_TEST(errorOf(visit.engine.record("{\"name\":\"" + std::string(1'000'000, 'x') + "\"}")) ==
             "event.too_large ");
  fill(visit.engine, "garbage that is long enough to be looked at");
  BOOST_TEST(errorOf(visit.engine.addShard("builds/b1/x.bin")) == "shard.damaged builds/b1/x.bin");
  BOOST_TEST(visit.slate("pdp", mugPage) == "KETTLE CUP POT");  // and all goes on
}

BOOST_AUTO_TEST_CASE(random_histories_never_break_a_slate) {
  const std::vector<std::string> ids = {"MUG", "KETTLE", "TEA", "CUP", "POT", "FAR", "NONE"};
  const std::vector<std::string> names = {"view_item", "add_to_cart", "hide_item", "select_item"};
  Random random(42);
  for (int round = 0; round < 200; ++round) {
    Visit visit;
    for (std::size_t i = random.below(30); i > 0; --i) {
      static_cast<void>(visit.record(names[random.below(names.size())],
                                     "\"list\":\"pdp\",\"item\":\"" + ids[random.below(ids.size())] + "\""));
    }
    const std::string cart = ids[random.below(ids.size())];
    const std::string page = ids[random.below(ids.size())];
    const std::string where = R"({"type":"product","item":")" + page + R"(","cart":[")" + cart + "\"]}";
    const std::string slate = visit.slate("pdp", where);
    BOOST_TEST(slate == visit.slate("pdp", where));  // the same question has the same answer
    for (const std::string& id : ids) {
      const auto at = (" " + slate + " ").find(" " + id + " ");
      if (at == std::string::npos) continue;
      BOOST_TEST((id != cart && id != page && id != "TEA" && id != "FAR" && id != "NONE"), slate);
      BOOST_TEST((" " + slate + " ").find(" " + id + " ", at + 1) == std::string::npos);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove
