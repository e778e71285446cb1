// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <alcove/base/codes.hpp>
#include <alcove/base/language.hpp>
#include <alcove/config/names.hpp>
#include <alcove/config/object_reader.hpp>
#include <algorithm>
#include <cli/check/condition_doubts.hpp>
#include <cli/check/doubts.hpp>
#include <cli/check/known_world.hpp>
#include <cli/check/teller.hpp>
#include <map>
#include <set>

namespace alcove::check {
namespace {

using config::childPath;
using config::Model;

/// Languages of the shop that a text does not have, and languages of the text that the shop does not have.
class Translations {
 public:
  Translations(const config::Languages& languages, Teller& teller)
      : available_(languages.available.begin(), languages.available.end()),
        wanted_(available_),
        fallback_(languages.fallback),
        teller_(teller) {
    if (wanted_.empty() && teller.isWritten("/languages/default")) wanted_ = {fallback_};
  }

  void check(const config::LocalText& text, const std::string& path) const {
    if (text.byLanguage.size() == 1 && text.byLanguage.front().first.empty()) return;
    std::vector<std::string_view> known;
    for (const auto& [language, words] : text.byLanguage) known.push_back(language);
    check(known, path);
  }

  void check(const std::vector<std::string_view>& known, const std::string& path) const {
    if (known.empty()) return;
    // As LocalText::in() chooses.
    const std::string_view serving = known[matchLanguage(known, fallback_).value_or(0)];
    for (const std::string_view language : wanted_) {
      if (matchLanguage(known, language)) continue;
      teller_.tell({codes::configTranslation, path, std::string(language), serving, true});
    }
    if (available_.empty()) return;
    for (const std::string_view language : known) {
      if (!matchLanguage(available_, language)) unused(childPath(path, language), language);
    }
  }

  void unused(std::string path, std::string_view language) const {
    teller_.tell({codes::configUnused, std::move(path), std::string(language),
                  "is none of the available languages", true, true},
                 available_);
  }

 private:
  std::vector<std::string_view> available_;
  std::vector<std::string_view> wanted_;  ///< available, or the default where nothing says what is
  std::string_view fallback_;
  Teller& teller_;
};

void findFallbacks(const config::MerchantConfig& config, Teller& teller) {
  const Translations translations(config.languages, teller);
  for (const config::Placement& placement : config.placements) {
    translations.check(placement.title, childPath("/placements", placement.id) + "/title");
  }
  for (std::size_t i = 0; i < config.campaigns.size(); ++i) {
    std::vector<std::string_view> known;
    for (const config::Content& content : config.campaigns[i].content) known.push_back(content.language);
    translations.check(known, fmt::format("/campaigns/{}/content", i));
  }
  for (std::size_t i = 0; i < config.bundles.size(); ++i) {
    translations.check(config.bundles[i].title, fmt::format("/bundles/{}/title", i));
  }
  for (std::size_t i = 0; i < config.loyalty.tiers.size(); ++i) {
    const config::Tier& tier = config.loyalty.tiers[i];
    std::vector<std::string_view> known;
    for (const auto& [language, lines] : tier.benefits) known.push_back(language);
    translations.check(tier.name, fmt::format("/loyalty/tiers/{}/name", i));
    translations.check(known, fmt::format("/loyalty/tiers/{}/benefits", i));
  }
}

void findOver(const config::MerchantConfig& config, Instant now, Teller& teller) {
  const auto check = [&teller, now](const std::optional<Instant>& until, const std::string& path) {
    if (until && *until <= now)
      teller.tell({codes::configPast, path + "/until", teller.textAt(path + "/until"), {}, true});
  };
  for (const config::Rule& rule : config.rules) check(rule.until, childPath("/rules", rule.id));
  for (std::size_t i = 0; i < config.campaigns.size(); ++i)
    check(config.campaigns[i].until, fmt::format("/campaigns/{}", i));
  const auto& holidays = config.orders.promise.holidays;
  const std::string today = formatInstant(now).substr(0, 10);
  if (!holidays.empty() && *std::max_element(holidays.begin(), holidays.end()) < today) {
    teller.tell({codes::configPast, "/orders/tracking/promise/holidays", "the last of them", {}, true});
  }
}

void findUnused(const config::MerchantConfig& config, Teller& teller) {
  std::set<std::string_view> used;
  for (const config::Placement& placement : config.placements)
    used.insert(placement.rules.begin(), placement.rules.end());
  for (const config::Rule& rule : config.rules) {
    if (!used.contains(rule.id))
      teller.tell(
          {codes::configUnused, childPath("/rules", rule.id), rule.id, "is named by no placement", true});
  }
  used.clear();
  for (const config::Campaign& campaign : config.campaigns) {
    used.insert(campaign.in.begin(), campaign.in.end());
    used.insert(campaign.notIn.begin(), campaign.notIn.end());
  }
  for (const config::Segment& segment : config.segments) {
    if (!used.contains(segment.id))
      teller.tell({codes::configUnused, childPath("/segments", segment.id), segment.id,
                   "is named by no campaign", true});
  }
}

/// Keys of words that the runtime does not have.
void findUnknownWords(const config::Languages& languages, Teller& teller) {
  static constexpr std::string_view known[] = {
#include "known_words.inc"
  };
  for (const auto& [language, words] : languages.strings) {
    for (const auto& [key, text] : words) {
      if (std::find(std::begin(known), std::end(known), key) != std::end(known)) continue;
      const std::string path = childPath(childPath("/languages/strings", language), key);
      teller.tell({codes::configUnused, path, key, "is the key of no text", true, true}, known);
    }
  }
}

/// Ways to a person that are ordered but not described: they are left out.
void findUndescribed(const config::Contact& contact, Teller& teller) {
  for (std::size_t i = 0; i < contact.order.size(); ++i) {
    const std::string& way = contact.order[i];
    if (way == "help" || teller.isWritten("/contact/" + way)) continue;
    teller.tell({codes::configUnused, fmt::format("/contact/order/{}", i), way,
                 "is left out: this config does not describe it", true});
  }
}

/// Every shop has bestsellers, so nothing behind them is ever asked; unless a rule takes some of them out.
bool fillsAlways(const config::Source& source) {
  return source.model == Model::bestsellers && !source.scopeCategory;
}

bool isSame(const config::Source& a, const config::Source& b) {
  return a.model == b.model && a.scopeCategory == b.scopeCategory && a.items == b.items && a.days == b.days &&
         a.minLift == b.minLift;
}

void findUnreachable(const config::Placement& placement, Teller& teller) {
  constexpr std::size_t mostSources = 100;  // each is held against those before it
  const auto& sources = placement.sources;
  for (std::size_t i = 0; i < std::min(sources.size(), mostSources); ++i) {
    const auto before = sources.begin() + static_cast<std::ptrdiff_t>(i);
    const bool full = placement.rules.empty() && std::any_of(sources.begin(), before, fillsAlways);
    const bool twice = std::any_of(sources.begin(), before,
                                   [&](const config::Source& other) { return isSame(other, sources[i]); });
    if (!full && !twice) continue;
    teller.tell({codes::configUnreachable,
                 fmt::format("{}/sources/{}", childPath("/placements", placement.id), i),
                 std::string(modelName(sources[i].model)),
                 full ? "is never reached: bestsellers before it always fill the slate"
                      : "adds nothing: the same source stands before it",
                 true});
  }
}

/// Pins to places that no slate of their rule has.
void findPinsBeyond(const config::MerchantConfig& config, Teller& teller) {
  std::map<std::string_view, std::int64_t> longest;
  for (const config::Placement& placement : config.placements) {
    for (const std::string& rule : placement.rules) longest[rule] = std::max(longest[rule], placement.limit);
  }
  for (const config::Rule& rule : config.rules) {
    const auto limit = longest.find(rule.id);
    for (std::size_t i = 0; limit != longest.end() && i < rule.pins.size(); ++i) {
      if (rule.pins[i].at <= limit->second) continue;
      teller.tell({codes::configUnreachable, fmt::format("{}/pin/{}/at", childPath("/rules", rule.id), i),
                   std::to_string(rule.pins[i].at),
                   "is beyond the limit of every placement that names the rule", true});
    }
  }
}

/// Options of a source that its model does not read.
void findIdleOptions(const config::Placement& placement, Teller& teller) {
  for (std::size_t i = 0; i < placement.sources.size(); ++i) {
    const config::Source& source = placement.sources[i];
    const std::string path = fmt::format("{}/sources/{}/", childPath("/placements", placement.id), i);
    const auto idle = [&](std::string_view key, std::initializer_list<Model> readers) {
      if (std::find(readers.begin(), readers.end(), source.model) != readers.end()) return;
      teller.tell(
          {codes::configNoEffect, path + std::string(key), std::string(key), modelName(source.model), true});
    };
    idle("scope", {Model::bestsellers, Model::trending, Model::newest});
    idle("items", {Model::handPicked});
    idle("days", {Model::trending});
    idle("minLift", {Model::together, Model::completeCart});
  }
}

}  // namespace

void findDoubts(LoadedConfig& loaded, Instant now) {
  const config::MerchantConfig& config = loaded.config;
  Teller teller(loaded);
  findFallbacks(config, teller);
  findOver(config, now, teller);
  if (!config::hasErrors(loaded.findings)) findUnused(config, teller);
  findUnknownWords(config.languages, teller);
  findUndescribed(config.contact, teller);
  findPinsBeyond(config, teller);
  for (const config::Placement& placement : config.placements) {
    findUnreachable(placement, teller);
    findIdleOptions(placement, teller);
  }
  findConditionDoubts(loaded);
  findUnknownToTheWorld(loaded);
}

}  // namespace alcove::check
