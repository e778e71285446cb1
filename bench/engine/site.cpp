// SPDX-License-Identifier: MIT
#include "engine/site.hpp"

#include <alcove/base/instant.hpp>
#include <alcove/base/random.hpp>
#include <alcove/config/parse.hpp>
#include <alcove/shard/encode.hpp>
#include <alcove/shard/manifest.hpp>
#include <alcove/shard/names.hpp>

#include <algorithm>
#include <cli/rules/item_answers.hpp>
#include <cstdlib>

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

/// As merchants write them: most on what an item is, some on price, season and page; few items meet each.
std::string anyRule(std::size_t i) {
  const std::string number = std::to_string(i);
  switch (i % 10) {
    case 0:
    case 1:
    case 2:
      return R"({"exclude":{"brand":"Brand of )" + number + R"("}})";
    case 3:
      return R"({"exclude":{"category":{"$startsWith":"department/shelf-1)" + number + R"("}}})";
    case 4:
      return R"({"exclude":{"title":{"$regexi":"NUMBER )" + number + R"(\\b"}}})";
    case 5:
      return R"({"exclude":{"price":{"$gt":2.5},"brand":{"$in":["Brand of )" + number + R"(","Brand 7"]}}})";
    case 6:
      return R"({"boost":{"brand":"Brand )" + number + R"("},"by":1.1})";
    case 7:
      return R"({"when":{"page":"category","category":"department/shelf-)" + number +
             R"("},"pin":[{"item":"SKU-1","at":1}],"bury":{"brand":"Brand 3"}})";
    case 8:
      return R"({"from":"2026-12-01T00:00:00Z","exclude":{"item":"SKU-)" + number + R"("}})";
    default:
      return R"({"include":{"price":{"$lte":{"var":"seed.price","times":)" + number + R"(}}}})";
  }
}

/// "p" is ranked, "unscored" is not, "ruled" is "p" with all the rules.
config::MerchantConfig configOf(std::size_t rules) {
  std::string named;
  std::string all;
  for (std::size_t i = 0; i < rules; ++i) {
    named += (i > 0 ? ",\"r" : "\"r") + std::to_string(i) + "\"";
    all += (i > 0 ? ",\"r" : "\"r") + std::to_string(i) + "\":" + anyRule(i);
  }
  std::string picked;  // one more than a slate holds: one may be the page's own
  for (std::size_t i = 0; i < 13; ++i) picked += (i > 0 ? ",\"SKU-" : "\"SKU-") + std::to_string(i) + "\"";
  std::vector<config::Finding> findings;
  auto config = config::parse(
      R"({"version":1,"shop":{"name":"Bench"},"placements":{"p":{"page":"product","limit":12,)"
      R"("sources":[{"model":"related"}]},"ruled":{"page":"product","limit":12,"sources":[{"model":"related"}],)"
      R"("rules":[)" +
          named +
          R"(]},"unscored":{"page":"product","limit":12,"sources":[{"model":"hand-picked",)"
          R"("items":[)" +
          picked + "]}]}},\"rules\":{" + all + "}}",
      findings);
  if (config::hasErrors(findings)) std::abort();
  return config;
}

/// With a re-ranker: what it says does not matter, all its weights are looked at.
std::string manifestOf(std::size_t items, const config::Config& config, const rules::RuleProgram& rules,
                       Random& random) {
  shard::Manifest manifest{
      .build = "bench", .builtAt = *parseInstant("2026-11-01"), .items = static_cast<std::int64_t>(items)};
  for (std::size_t i = 0; i < shard::rankerWeights; ++i)
    manifest.ranker.push_back(static_cast<float>(random.unit() - 0.5));
  return shard::writeManifest(manifest, config::publicJson(config, rules.shown));
}

feeds::Catalogue catalogueOf(std::size_t items) {
  feeds::Catalogue catalogue{.languages = {""}};
  for (std::size_t i = 0; i < items; ++i) {
    const shard::Card card = cardOf(i);
    catalogue.items.push_back({.id = "SKU-" + std::to_string(i),
                               .brand = card.brand,
                               .category = card.category,
                               .price = card.price,
                               .texts = {{.name = card.name}}});
  }
  return catalogue;
}

}  // namespace

Site makeSite(std::size_t items, std::size_t listLength, std::size_t ruleCount) {
  Site site;
  Random random(1);
  const config::MerchantConfig config = configOf(ruleCount);
  std::vector<rules::Problem> problems;
  const rules::RuleProgram rules = rules::compileRules(config, {}, problems);
  if (!problems.empty()) std::abort();
  const rules::ItemAnswers answers(rules, catalogueOf(items), *parseInstant("2026-11-01"));
  site.manifest = manifestOf(items, config, rules, random);
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
        answers.put(shard.cards.back(), static_cast<std::uint32_t>(members[m]), 0);
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
