// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <alcove/base/json_writer.hpp>
#include <alcove/config/bucket.hpp>
#include <alcove/config/parse.hpp>
#include <algorithm>
#include <array>
#include <cli/experiments/expand.hpp>
#include <cli/experiments/variant_config.hpp>
#include <cmath>
#include <map>

namespace alcove::experiments {
namespace {

using config::MerchantConfig;

/// Placement → the one that stands for it.
using Standins = std::map<std::string, std::string>;

template <typename T>
T* find(std::vector<T>& all, const std::string& id) {
  const auto found = std::find_if(all.begin(), all.end(), [&id](const T& each) { return each.id == id; });
  return found != all.end() ? &*found : nullptr;
}

/// What a placement asks for beside the page's own files (docs/format.md).
struct Needs {
  bool popular = false;
  bool category = false;
};

Needs needsOf(const config::Placement& placement, const std::vector<config::Rule>& rules) {
  using enum config::Model;
  constexpr std::array shopWide = {bestsellers, trending, newest, forYou, handPicked};
  Needs needs;
  for (const config::Source& source : placement.sources) {
    needs.popular |= std::find(shopWide.begin(), shopWide.end(), source.model) != shopWide.end();
    needs.category |= source.scopeCategory;
  }
  for (const config::Rule& rule : rules) {
    const bool isNamed =
        std::find(placement.rules.begin(), placement.rules.end(), rule.id) != placement.rules.end();
    needs.popular |= isNamed && !rule.pins.empty();
  }
  return needs;
}

/// A placement asks for what its variants need too, by a source that shows nothing: nobody's requests may
/// tell the variant.
void askFor(config::Placement& placement, const Needs& wanted, const std::vector<config::Rule>& rules) {
  const Needs has = needsOf(placement, rules);
  if ((!wanted.popular || has.popular) && (!wanted.category || has.category)) return;
  placement.sources.push_back({.model = config::Model::handPicked, .scopeCategory = wanted.category});
}

/// Adds what a variant changes under names of its own.
Standins addVariant(MerchantConfig& config, const json::Value& root, const config::Variant& variant,
                    const std::string& suffix) {
  if (variant.set.empty()) return {};
  const json::Value tree = variantConfig(root, variant).root;
  const Changes changes = changesBetween(root, tree);
  std::vector<config::Finding> ignored;
  MerchantConfig changed = config::parse(tree, ignored);
  for (config::Rule& rule : changed.rules) {
    if (!changes.rules.contains(rule.id)) continue;
    rule.id += suffix;
    config.rules.push_back(std::move(rule));
  }
  Standins standins;
  for (config::Placement& placement : changed.placements) {
    if (!changes.placements.contains(placement.id)) continue;
    for (std::string& rule : placement.rules) {
      if (changes.rules.contains(rule)) rule += suffix;
    }
    if (find(config.placements, placement.id) == nullptr)  // it shows nothing to all others
      config.placements.push_back({.id = placement.id, .page = placement.page});
    askFor(*find(config.placements, placement.id), needsOf(placement, config.rules), config.rules);
    standins.emplace(placement.id, placement.id + suffix);
    placement.id += suffix;
    config.placements.push_back(std::move(placement));
  }
  return standins;
}

/// A share of `steps` equal ones: the first of them at or above it.
std::int64_t stepOf(double share, std::int64_t steps) {
  return static_cast<std::int64_t>(std::ceil(share * static_cast<double>(steps) - 1e-6));
}

/// Parts of the shoppers: each begins where it would with all weights raised until nobody is left out, so
/// that raising them moves nobody to another variant.
std::vector<config::BucketRange> partsOf(const config::Experiment& experiment) {
  double whole = 0;
  for (const config::Variant& variant : experiment.variants) whole += variant.weight;
  std::vector<double> weights;
  for (const config::Variant& variant : experiment.variants)
    weights.push_back(whole > 0 ? variant.weight / whole : 0);
  return config::bucketRanges(weights.size(), whole, weights);
}

void write(json::Writer& out, const config::Experiment& experiment, std::size_t variant,
           const config::BucketRange& part, const Standins& placements) {
  constexpr std::int64_t buckets = 10'000;
  constexpr std::int64_t places = 1000;
  out.beginArray().string(experiment.id).number(static_cast<std::int64_t>(variant)).string(experiment.hashOn);
  out.number(stepOf(part.from, buckets)).number(stepOf(part.until, buckets));
  out.string(experiment.space).number(stepOf(experiment.spaceFrom, places));
  out.number(stepOf(experiment.spaceUntil, places)).beginObject();
  for (const auto& [placement, standin] : placements) out.member(placement, standin);
  out.endObject().endArray();
}

void expandOne(MerchantConfig& config, const json::Value& root, const config::Experiment& experiment,
               const std::vector<std::string>& all, json::Writer& out) {
  std::vector<Standins> standins;
  Standins itself;  // where a variant changes nothing
  if (!experiment.placement.empty()) itself.emplace(experiment.placement, experiment.placement);
  if (experiment.placement.empty())
    for (const std::string& id : all) itself.emplace(id, id);
  for (std::size_t i = 0; i < experiment.variants.size(); ++i) {
    standins.push_back(
        addVariant(config, root, experiment.variants[i], fmt::format("~{}~{}", experiment.id, i)));
    for (const auto& [placement, standin] : standins.back()) itself.emplace(placement, placement);
  }
  const auto parts = partsOf(experiment);
  for (std::size_t i = 0; i < standins.size(); ++i) {
    standins[i].insert(itself.begin(), itself.end());
    write(out, experiment, i, parts[i], standins[i]);
  }
}

}  // namespace

std::string expand(MerchantConfig& config, const json::Value& root) {
  if (config.experiments.empty()) return {};
  std::vector<std::string> all;
  for (const config::Placement& placement : config.placements) all.push_back(placement.id);
  json::Writer out;
  out.beginArray();
  for (const config::Experiment& experiment : config.experiments)
    expandOne(config, root, experiment, all, out);
  return out.endArray().take();
}

}  // namespace alcove::experiments
