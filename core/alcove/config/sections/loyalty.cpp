// SPDX-License-Identifier: MIT
#include <alcove/config/sections/loyalty.hpp>

namespace alcove::config {
namespace {

Tier readTier(const Node& node, std::vector<Finding>& findings) {
  Tier tier;
  SectionReader in(node, findings);
  in.require("id");
  in.require("from");
  in.text("id", tier.id, forms::id);
  in.decimal("from", tier.from, {0, 1e9, "0 to 1000000000"});
  in.localText("name", tier.name);
  for (const auto& [language, lines] : in.map("benefits", forms::language)) {
    tier.benefits.emplace_back(language, in.textsOf(lines, forms::anything));
  }
  in.finish();
  return tier;
}

void readPoints(const Node& node, std::string_view currency, Loyalty& loyalty,
                std::vector<Finding>& findings) {
  SectionReader in(node, findings);
  in.decimal("perUnit", loyalty.pointsPerUnit, SectionReader::factor);
  if (const auto redeem = in.nullableObject("redeem")) {
    SectionReader entry(*redeem, findings);
    entry.require("points");
    entry.require("value");
    entry.count("points", loyalty.redeemPoints, 1, 1'000'000'000);
    entry.money("value", loyalty.redeemValue, currency);
    entry.finish();
  }
  in.finish();
}

}  // namespace

Loyalty readLoyalty(const Node& node, std::string_view currency, std::vector<Finding>& findings) {
  Loyalty loyalty;
  SectionReader in(node, findings);
  if (const auto metric = in.object("metric")) {
    SectionReader entry(*metric, findings);
    entry.requireExactlyOne({"spend", "orders"});
    loyalty.bySpend = !entry.has("orders");
    entry.text("spend", loyalty.window, forms::window);
    entry.text("orders", loyalty.window, forms::window);
    entry.finish();
  }
  for (const Node& tier : in.list("tiers")) loyalty.tiers.push_back(readTier(tier, findings));
  if (const auto points = in.object("points")) readPoints(*points, currency, loyalty, findings);
  in.finish();
  return loyalty;
}

Replenishment readReplenishment(const Node& node, std::vector<Finding>& findings) {
  Replenishment replenishment;
  SectionReader in(node, findings);
  if (const auto byDefault = in.object("default")) {
    SectionReader entry(*byDefault, findings);
    constexpr std::array<std::string_view, 2> methods = {"learned", "off"};
    if (const auto method = entry.choice("method", methods)) replenishment.learned = *method == 0;
    entry.count("minOrders", replenishment.minOrders, 2, 100);
    entry.finish();
  }
  in.count("remindBeforeDays", replenishment.remindBeforeDays, 0, 90);
  for (const auto& [item, each] : in.map("items")) {
    SectionReader entry(each, findings);
    replenishment.items.push_back({.item = item});
    entry.require("days");
    entry.count("days", replenishment.items.back().days, 1, 3650);
    entry.finish();
  }
  in.finish();
  return replenishment;
}

}  // namespace alcove::config
