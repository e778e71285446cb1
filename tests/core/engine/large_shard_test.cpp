// SPDX-License-Identifier: MIT
// A file may be as large as the page accepts (js/shards/fetchFile.js): a host that fills it must not stop the
// page.
#include <chrono>

#include "core/engine/visit.hpp"

namespace alcove {
namespace {

using shard::ListKind;
using visits::fill;
using visits::valueOf;

/// Adds the file, fills a slate of bestsellers; gives its ids and how long both took.
struct Shown {
  std::string ids;
  double seconds;  ///< of this processor: a busy machine counts for nothing

  explicit Shown(const shard::Shard& shard) {
    Engine engine;
    fill(engine, samples::manifest(R"("top":{"limit":3,"sources":[{"model":"bestsellers"}]})"));
    static_cast<void>(engine.configure(R"({"language":"en","now":"2026-11-02T00:00:00Z"})"));
    fill(engine, shard::encode(shard));
    const std::clock_t start = std::clock();
    static_cast<void>(engine.addShard("builds/b1/popular.bin"));
    const auto slate = valueOf(engine.query(R"({"kind":"suggest","placement":"top","page":{}})"));
    seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    for (const json::Value& item : slate.find("items")->items) ids += std::string(item.string("id")) + " ";
  }
};

shard::Shard popular() {
  return {.build = "b1", .name = "popular.bin", .builtAt = *parseInstant("2026-11-01")};
}

/// Looking through all for each would take ten seconds and more; sanitizers get their share.
constexpr double patience = 3;
#ifdef __EMSCRIPTEN__
constexpr bool cpuClock = false;  // there it is the wall's
#else
constexpr bool cpuClock = true;
#endif

}  // namespace

BOOST_AUTO_TEST_SUITE(large_shard)

BOOST_AUTO_TEST_CASE(a_hundred_thousand_lists_of_categories_are_taken_in_a_moment) {
  shard::Shard shard = popular();
  shard.ids = {"A"};
  shard.categories = {"c"};
  shard.cards = {{.name = "A", .link = "/a", .category = "c"}};
  shard.lists = {{.kind = ListKind::bestsellers, .evidence = 1, .entries = {{0, 255}}}};
  for (int c = 1; c < 32'000; ++c) {
    shard.categories.push_back(std::to_string(10'000 + c));
    for (const ListKind kind : {ListKind::bestsellers, ListKind::trending, ListKind::newest})
      shard.lists.push_back({.owner = -2 - c, .kind = kind});
  }
  const Shown shown(shard);
  BOOST_TEST(shown.ids == "A ");
  if (cpuClock) BOOST_TEST(shown.seconds < patience);
}

BOOST_AUTO_TEST_CASE(of_a_list_of_thirty_thousand_products_the_first_are_shown_in_a_moment) {
  shard::Shard shard = popular();
  shard.categories = {"c"};
  shard.lists = {{.kind = ListKind::bestsellers, .evidence = 30'000}};
  for (int i = 0; i < 30'000; ++i) {
    const std::string id = std::to_string(10'000 + i);
    shard.ids.push_back(id);
    shard.cards.push_back({.name = "n", .link = "/", .group = id, .category = "c"});
    shard.lists[0].entries.push_back({static_cast<std::uint16_t>(i), 255});
  }
  const Shown shown(shard);
  BOOST_TEST(shown.ids == "10000 10001 10002 ");
  if (cpuClock) BOOST_TEST(shown.seconds < patience);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace alcove
