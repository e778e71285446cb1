// SPDX-License-Identifier: MIT
#include <alcove/base/decimal.hpp>
#include <alcove/base/json_writer.hpp>
#include <alcove/config/public_json.hpp>
#include <algorithm>
#include <array>

namespace alcove::config {
namespace {

using json::Writer;

void writeTexts(Writer& out, std::string_view key, const std::vector<std::string>& texts) {
  out.key(key).beginArray();
  for (const std::string& text : texts) out.string(text);
  out.endArray();
}

void writeTextMap(Writer& out, std::string_view key,
                  const std::vector<std::pair<std::string, std::string>>& texts) {
  out.key(key).beginObject();
  for (const auto& [name, text] : texts) out.member(name, text);
  out.endObject();
}

void writeSource(Writer& out, const Source& source, const std::vector<std::int64_t>& periods) {
  out.beginObject().member("model", modelName(source.model));
  if (source.scopeCategory) out.member("scope", "category");
  if (source.minLift > 0) out.key("minLift").raw(writeDecimal(source.minLift));
  const auto period = std::find(periods.begin(), periods.end(), source.days) - periods.begin();
  if (source.list > 0 || source.model == Model::trending)
    if (const std::int64_t list = std::max<std::int64_t>(source.list, period); list > 0)
      out.member("list", list);
  if (source.model == Model::handPicked) writeTexts(out, "items", source.items);
  out.endObject();
}

/// Whether the placement shows items whose cards or lists stand in the file of what is popular.
bool readsPopular(const Placement& placement, const PublicRules& rules) {
  constexpr std::array models = {Model::bestsellers, Model::trending, Model::newest, Model::forYou,
                                 Model::handPicked};
  const bool bySource =
      std::any_of(placement.sources.begin(), placement.sources.end(), [&](const Source& source) {
        return std::find(models.begin(), models.end(), source.model) != models.end();
      });
  const auto isNamed = [&placement](const std::string& id) {
    return std::find(placement.rules.begin(), placement.rules.end(), id) != placement.rules.end();
  };
  return placement.popular || bySource ||
         std::any_of(rules.all.begin(), rules.all.end(),
                     [&](const PublicRules::Rule& rule) { return rule.pins && isNamed(rule.id); });
}

void writePlacement(Writer& out, const Placement& placement, const PublicRules& rules,
                    const std::vector<std::int64_t>& periods) {
  out.key(placement.id).beginObject();
  if (!placement.page.empty()) out.member("page", placement.page);
  if (placement.title.byLanguage.size() == 1 && placement.title.byLanguage.front().first.empty()) {
    out.member("title", placement.title.byLanguage.front().second);
  } else if (!placement.title.byLanguage.empty()) {
    writeTextMap(out, "title", placement.title.byLanguage);
  }
  out.member("layout", layoutName(placement.layout)).member("limit", placement.limit);
  out.member("seed", seedName(placement.seed)).key("sources").beginArray();
  for (const Source& source : placement.sources) writeSource(out, source, periods);
  out.endArray();
  if (readsPopular(placement, rules)) out.key("popular").boolean(true);
  if (!placement.rules.empty()) writeTexts(out, "rules", placement.rules);
  if (!placement.explain) out.key("explain").boolean(false);
  out.member("dedupe", placement.dedupePage ? "page" : "none");
  if (placement.maxPerCategory > 0) {
    out.key("diversity")
        .beginObject()
        .member("by", "category")
        .member("max", placement.maxPerCategory)
        .endObject();
  }
  out.endObject();
}

}  // namespace

std::string publicJson(const Config& config, const PublicRules& rules, std::string_view experiments) {
  Writer out;
  out.beginObject().member("version", config.version);
  out.key("shop").beginObject();
  if (!config.shop.id.empty()) out.member("id", config.shop.id);
  out.member("name", config.shop.name);
  if (!config.shop.url.empty()) out.member("url", config.shop.url);
  out.member("currency", config.shop.currency).member("timezone", config.shop.timezone);
  out.endObject();
  out.key("build").beginObject();
  if (!config.build.pictures.empty()) out.member("pictures", config.build.pictures);
  out.member("support", config.build.support).endObject();
  out.key("languages").beginObject().member("default", config.languages.fallback);
  writeTexts(out, "available", config.languages.available);
  out.key("strings").beginObject();
  for (const auto& [language, strings] : config.languages.strings) writeTextMap(out, language, strings);
  out.endObject().endObject();
  out.key("capture").beginObject().key("jsonLd").boolean(config.capture.jsonLd);
  writeTexts(out, "ignorePaths", config.capture.ignorePaths);
  out.endObject().key("placements").beginObject();
  const std::vector<std::int64_t> periods = trendPeriods(config);
  for (const Placement& placement : config.placements) writePlacement(out, placement, rules, periods);
  out.endObject();
  if (!rules.all.empty()) {
    out.key("rules").beginObject();
    for (const PublicRules::Rule& rule : rules.all) out.key(rule.id).raw(rule.steps);
    out.endObject();
  }
  if (rules.table != 0) out.member("ruleTable", std::int64_t{rules.table});
  if (rules.freeShippingFrom.minor > 0) out.member("freeShippingFrom", rules.freeShippingFrom.minor);
  if (!experiments.empty()) out.key("experiments").raw(experiments);
  const History& history = config.privacy.history;
  out.key("privacy").beginObject().key("history").beginObject();
  out.member("default", history.byDefault).member("withConsent", history.withConsent);
  out.member("keepDays", history.keepDays).member("maxEvents", history.maxEvents).endObject();
  out.member("gpc", config.privacy.gpc).member("pictures", config.privacy.pictures);
  writeTexts(out, "neverStore", config.privacy.neverStore);
  return out.endObject().endObject().take();
}

}  // namespace alcove::config
