// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <alcove/base/codes.hpp>
#include <alcove/base/instant.hpp>
#include <alcove/config/object_reader.hpp>
#include <alcove/shard/shard.hpp>
#include <algorithm>
#include <cli/check/references.hpp>
#include <cli/check/teller.hpp>
#include <map>
#include <set>

namespace alcove::check {
namespace {

using config::childPath;
using Names = std::vector<std::string_view>;

template <typename T>
Names idsOf(const std::vector<T>& all) {
  Names ids;
  for (const T& each : all) ids.push_back(each.id);
  return ids;
}

/// Looks names up in a list.
class Known {
 public:
  /// `section` is where the names come from: where it is wrong itself nothing is looked up.
  Known(Teller& teller, std::string section, Names names, std::string_view what)
      : teller_(teller),
        isKnown_(!teller.isWrong(section)),
        names_(std::move(names)),
        set_(names_.begin(), names_.end()),
        what_(what) {}

  void look(const std::string& name, std::string pointer) const {
    if (!isKnown_ || set_.contains(name)) return;
    teller_.tell({codes::configUnknownReference, std::move(pointer), name, what_}, names_);
  }

 private:
  Teller& teller_;
  bool isKnown_;
  Names names_;
  std::set<std::string_view> set_;
  std::string_view what_;
};

void lookUpNames(const config::MerchantConfig& config, Teller& teller) {
  const Known rules(teller, "/rules", idsOf(config.rules), "a rule of this config");
  for (const config::Placement& placement : config.placements) {
    const std::string path = childPath("/placements", placement.id) + "/rules/";
    for (std::size_t i = 0; i < placement.rules.size(); ++i)
      rules.look(placement.rules[i], path + std::to_string(i));
  }
  const Known segments(teller, "/segments", idsOf(config.segments), "a segment of this config");
  for (std::size_t c = 0; c < config.campaigns.size(); ++c) {
    const config::Campaign& campaign = config.campaigns[c];
    for (const auto& [key, names] : {std::pair("in", &campaign.in), std::pair("notIn", &campaign.notIn)}) {
      for (std::size_t i = 0; i < names->size(); ++i) {
        segments.look((*names)[i], fmt::format("/campaigns/{}/audience/{}/{}", c, key, i));
      }
    }
  }
  const Known placements(teller, "/placements", idsOf(config.placements), "a placement of this config");
  for (std::size_t i = 0; i < config.experiments.size(); ++i) {
    const std::string& placement = config.experiments[i].placement;
    if (!placement.empty()) placements.look(placement, fmt::format("/experiments/{}/placement", i));
  }
  if (!config.languages.available.empty()) {
    const Known languages(teller, "/languages/available",
                          {config.languages.available.begin(), config.languages.available.end()},
                          "one of the available languages");
    languages.look(config.languages.fallback, "/languages/default");
  }
}

/// A later one of the same id.
template <typename T>
void findTwins(const std::vector<T>& all, std::string_view list, Teller& teller) {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].id.empty() || seen.insert(all[i].id).second) continue;
    teller.tell({codes::configDuplicate, fmt::format("{}/{}/id", list, i), all[i].id});
  }
}

void findTwinPins(const config::MerchantConfig& config, Teller& teller) {
  for (const config::Rule& rule : config.rules) {
    std::set<std::int64_t> places;
    std::set<std::string_view> items;
    for (std::size_t i = 0; i < rule.pins.size(); ++i) {
      const std::string path = fmt::format("{}/pin/{}", childPath("/rules", rule.id), i);
      const config::Pin& pin = rule.pins[i];
      if (!places.insert(pin.at).second)
        teller.tell({codes::configDuplicate, path + "/at", std::to_string(pin.at)});
      if (!items.insert(pin.item).second) teller.tell({codes::configDuplicate, path + "/item", pin.item});
    }
  }
}

template <typename T>
void checkOrder(const T& scheduled, const std::string& path, Teller& teller) {
  if (!scheduled.from || !scheduled.until || *scheduled.from < *scheduled.until) return;
  teller.tell({codes::configEndsBeforeStart, path + "/until", teller.textAt(path + "/until")});
}

bool meet(const config::Campaign& a, const config::Campaign& b) {
  return a.from.value_or(firstInstant) < b.until.value_or(lastInstant) &&
         b.from.value_or(firstInstant) < a.until.value_or(lastInstant);
}

/// Within a conflict group the priority decides: it cannot be the same while both run.
void findClashes(const std::vector<config::Campaign>& campaigns, Teller& teller) {
  std::map<std::pair<std::string_view, std::int64_t>, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < campaigns.size(); ++i) {
    const config::Campaign& campaign = campaigns[i];
    if (campaign.conflictGroup.empty()) continue;
    auto& others = groups[{campaign.conflictGroup, campaign.priority}];
    const auto clash = std::find_if(others.begin(), others.end(),
                                    [&](std::size_t other) { return meet(campaigns[other], campaign); });
    if (clash != others.end()) {
      const std::string path = fmt::format("/campaigns/{}", i);
      teller.tell(
          {codes::configConflict, path + "/conflictGroup",
           fmt::format("{} is the priority of campaign \"{}\"", campaign.priority, campaigns[*clash].id),
           "of this conflict group too"});
    }
    others.push_back(i);
  }
}

void checkNumbers(const config::MerchantConfig& config, Teller& teller) {
  for (std::size_t i = 0; i < config.experiments.size(); ++i) {
    const config::Experiment& experiment = config.experiments[i];
    const std::string path = fmt::format("/experiments/{}", i);
    double sum = 0;
    for (const config::Variant& variant : experiment.variants) sum += variant.weight;
    if (sum > 1 + 1e-9)
      teller.tell({codes::configConflict, path + "/variants", fmt::format("{:.10g}", sum),
                   "is more than the whole: weights add up to 1 at most"});
    if (experiment.spaceFrom >= experiment.spaceUntil) {
      teller.tell({codes::configConflict, path + "/namespace", fmt::format("{}", experiment.spaceFrom),
                   "has to be below the end of the range"});
    }
  }
  const auto& tiers = config.loyalty.tiers;
  for (std::size_t i = 1; i < tiers.size(); ++i) {
    if (tiers[i].from > tiers[i - 1].from) continue;
    teller.tell({codes::configConflict, fmt::format("/loyalty/tiers/{}/from", i),
                 fmt::format("{}", tiers[i].from), "is not above the tier before it"});
  }
  for (const config::Promise::Transit& transit : config.orders.promise.transit) {
    if (transit.least <= transit.most) continue;
    teller.tell({codes::configConflict, childPath("/orders/tracking/promise/transitDays", transit.region),
                 std::to_string(transit.least), "has to be the smaller of the two"});
  }
}

/// Their cards stand in one file, which every page reads that shows one of them.
constexpr std::size_t mostPicked = 2000;

void findTooManyPicks(const config::MerchantConfig& config, Teller& teller) {
  std::set<std::string_view> picked;
  for (const config::Placement& placement : config.placements) {
    for (const config::Source& source : placement.sources)
      picked.insert(source.items.begin(), source.items.end());
  }
  if (picked.size() <= mostPicked) return;
  teller.tell({codes::configOutOfRange, "/placements",
               fmt::format("{} picked items (at most {})", picked.size(), mostPicked)});
}

/// Each is a list of its own in every file of what is popular.
void findTooManyTrends(const config::MerchantConfig& config, Teller& teller) {
  const std::size_t others = config::trendPeriods(config).size() - 1;
  if (others <= shard::mostOtherTrends) return;
  teller.tell({codes::configOutOfRange, "/placements",
               fmt::format("{} different days of trending (at most {})", others, shard::mostOtherTrends)});
}

}  // namespace

void findWrongReferences(LoadedConfig& loaded) {
  const config::MerchantConfig& config = loaded.config;
  Teller teller(loaded);
  lookUpNames(config, teller);
  findTwins(config.campaigns, "/campaigns", teller);
  findTwins(config.bundles, "/bundles", teller);
  findTwins(config.experiments, "/experiments", teller);
  findTwins(config.loyalty.tiers, "/loyalty/tiers", teller);
  findTwinPins(config, teller);
  for (const config::Rule& rule : config.rules) checkOrder(rule, childPath("/rules", rule.id), teller);
  for (std::size_t i = 0; i < config.campaigns.size(); ++i) {
    checkOrder(config.campaigns[i], fmt::format("/campaigns/{}", i), teller);
  }
  findClashes(config.campaigns, teller);
  checkNumbers(config, teller);
  findTooManyPicks(config, teller);
  findTooManyTrends(config, teller);
}

}  // namespace alcove::check
