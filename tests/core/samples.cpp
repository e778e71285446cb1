// SPDX-License-Identifier: MIT
#include "core/samples.hpp"

#include <alcove/base/instant.hpp>

namespace alcove::samples {
namespace {

using shard::Card;
using shard::List;
using shard::ListKind;

Card card(std::string name, std::string category, std::int64_t minor, bool available = true,
          std::string group = "") {
  return {.name = name,
          .link = "/p/" + name,
          .picture = name + ".svg",
          .group = std::move(group),
          .brand = "Hob",
          .category = std::move(category),
          .price = {minor},
          .available = available};
}

Card mug() {
  return card("Mug", "table/mugs", 1299, true, "mugs");
}
Card kettle() {
  return card("Kettle", "kitchen/tea", 3999);
}
Card tea() {
  return card("Tea", "pantry/tea", 599, false);
}
Card cup() {
  return card("Cup", "table/mugs", 899);
}
Card pot() {
  return card("Pot", "kitchen/tea", 2499);
}

shard::Shard base(std::string name) {
  return {.build = "b1", .name = std::move(name), .builtAt = *parseInstant("2026-11-01")};
}

}  // namespace

shard::Shard mugShard() {
  shard::Shard shard = base("mug.bin");
  shard.ids = {"MUG", "KETTLE", "TEA", "CUP", "FAR"};
  shard.popularity = {4, 15, 3, 2, 1};
  shard.cards = {mug(), kettle(), tea(), cup()};
  shard.categories = {"table/mugs", "kitchen/tea", "pantry/tea"};
  shard.lists = {{.owner = 0,
                  .kind = ListKind::related,
                  .scale = 0.5F,
                  .learnedScale = 0.25F,
                  .evidence = 2,
                  .entries = {{1, 255, 102}, {2, 200, 255}, {3, 8}, {4, 4}}},
                 {.owner = 0, .kind = ListKind::similar, .scale = 1, .evidence = 0, .entries = {{3, 255}}}};
  return shard;
}

shard::Shard teaShard() {
  shard::Shard shard = base("tea.bin");
  shard.ids = {"TEA", "KETTLE", "POT"};
  shard.cards = {tea(), kettle(), pot()};
  shard.categories = {"pantry/tea", "kitchen/tea"};
  shard.lists = {
      {.owner = 0, .kind = ListKind::related, .scale = 1, .evidence = 2, .entries = {{1, 255}, {2, 128}}},
      {.owner = 0, .kind = ListKind::together, .scale = 1, .evidence = 1, .entries = {{2, 255}}}};
  return shard;
}

shard::Shard popularShard() {
  shard::Shard shard = base("popular.bin");
  shard.ids = {"POT", "KETTLE", "MUG", "CUP"};
  shard.cards = {pot(), kettle(), mug(), cup()};
  shard.categories = {"kitchen/tea", "table/mugs"};
  shard.lists = {
      {.kind = ListKind::bestsellers, .scale = 1, .evidence = 3, .entries = {{0, 255}, {1, 200}, {2, 100}}},
      {.kind = ListKind::trending, .scale = 1, .evidence = 1, .entries = {{3, 255}}},
      {.owner = -3, .kind = ListKind::bestsellers, .scale = 1, .evidence = 1, .entries = {{2, 255}}}};
  return shard;
}

std::string manifest(const std::string& placements, const std::string& evidence) {
  return R"({"format":1,"build":"b1","builtAt":"2026-11-01T00:00:00Z","evidence":")" + evidence +
         R"(","catalogue":{"items":5,"languages":[],"itemFiles":0,"categoryFiles":1},"support":{"k":3,"by":"shoppers"},)" +
         R"("config":{"version":1,"shop":{"name":"Hob","currency":"EUR"},"build":{"pictures":"/img/{picture}"},"placements":{)" +
         placements + "}}}";
}

}  // namespace alcove::samples
