// SPDX-License-Identifier: MIT
#include "engine/site.hpp"

#include <alcove/base/instant.hpp>
#include <alcove/base/random.hpp>
#include <alcove/shard/encode.hpp>
#include <alcove/shard/manifest.hpp>
#include <alcove/shard/names.hpp>

#include <algorithm>

namespace alcove::bench {
namespace {

constexpr std::size_t cardsShipped = 24;

shard::Card cardOf(std::size_t item) {
  const std::string number = std::to_string(item);
  return {.name = "Product number " + number,
          .link = "/p/" + number,
          .picture = number + ".svg",
          .brand = "Brand " + std::to_string(item % 40),
          .category = "department/shelf-" + std::to_string(item % 20),
          .price = {static_cast<std::int64_t>(100 + item)}};
}

/// With a re-ranker: what it says does not matter, all its weights are looked at.
std::string manifestOf(std::size_t items, Random& random) {
  shard::Manifest manifest{
      .build = "bench", .builtAt = *parseInstant("2026-11-01"), .items = static_cast<std::int64_t>(items)};
  for (std::size_t i = 0; i < shard::rankerWeights; ++i)
    manifest.ranker.push_back(static_cast<float>(random.unit() - 0.5));
  std::string picked;  // one more than a slate holds: one may be the page's own
  for (std::size_t i = 0; i < 13; ++i) picked += (i > 0 ? ",\"SKU-" : "\"SKU-") + std::to_string(i) + "\"";
  return shard::writeManifest(
      manifest, R"({"version":1,"shop":{"name":"Bench"},"placements":{"p":{"page":"product","limit":12,)"
                R"("sources":[{"model":"related"}]},"unscored":{"page":"product","limit":12,)"
                R"("sources":[{"model":"hand-picked","items":[)" +
                    picked + "]}]}}}");
}

}  // namespace

Site makeSite(std::size_t items, std::size_t listLength) {
  Site site;
  Random random(1);
  site.manifest = manifestOf(items, random);
  for (std::size_t i = 0; i < items; ++i) site.items.push_back("SKU-" + std::to_string(i));
  for (std::size_t i = 0; i < items; ++i) {
    shard::Shard shard{
        .build = "bench", .name = shard::itemFile(site.items[i], 0), .builtAt = *parseInstant("2026-11-01")};
    shard::List list{
        .owner = 0, .scale = 0.5F, .learnedScale = 0.5F, .evidence = static_cast<std::uint16_t>(listLength)};
    std::vector<std::size_t> members = {i};
    while (members.size() <= listLength) members.push_back(random.below(items));
    for (std::size_t m = 0; m < members.size(); ++m) {
      shard.ids.push_back(site.items[members[m]]);
      shard.popularity.push_back(static_cast<std::uint8_t>(random.below(16)));
      if (m <= cardsShipped) {
        shard.cards.push_back(cardOf(members[m]));
        const std::string& category = shard.cards.back().category;
        if (std::find(shard.categories.begin(), shard.categories.end(), category) == shard.categories.end()) {
          shard.categories.push_back(category);
        }
      }
      if (m > 0)
        list.entries.push_back({static_cast<std::uint16_t>(m), static_cast<std::uint8_t>(255 - m),
                                static_cast<std::uint8_t>(random.below(256))});
    }
    shard.lists.push_back(std::move(list));
    site.shards.emplace_back("builds/bench/" + shard.name, shard::encode(shard));
  }
  return site;
}

std::string makeHistory(const Site& site, std::size_t events) {
  std::string log;
  Random random(2);
  for (std::size_t i = 0; i < events; ++i) {
    log += R"({"name":"view_item","item":")" + site.items[random.below(site.items.size())] +
           R"(","time":"2026-11-01T10:00:00Z"})" + "\n";
  }
  return log;
}

}  // namespace alcove::bench
