// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <alcove/base/codes.hpp>
#include <alcove/config/object_reader.hpp>
#include <alcove/config/parse.hpp>
#include <algorithm>
#include <cli/check/experiment_sets.hpp>
#include <cli/check/place.hpp>
#include <cli/check/references.hpp>
#include <cli/check/rule_doubts.hpp>
#include <cli/check/teller.hpp>
#include <cli/experiments/variant_config.hpp>

namespace alcove::check {
namespace {

/// Bytes of configs that are tried, one a variant: one with more is not written by hand.
constexpr std::size_t mostTried = std::size_t{64} << 20;

using Sets = std::vector<std::pair<std::string, json::Value>>;

bool leadsTo(std::string_view above, std::string_view below) {
  return below.starts_with(above) && (below.size() == above.size() || below[above.size()] == '/');
}

/// The set that brought a finding at a path: the nearest one above it, else one below it; or none.
const std::string* causeOf(const Sets& sets, std::string_view path) {
  const std::string* cause = nullptr;
  for (const auto& [target, value] : sets) {
    if (leadsTo(target, path) && (cause == nullptr || target.size() >= cause->size())) cause = &target;
  }
  for (const auto& [target, value] : sets) {
    if (cause == nullptr && leadsTo(path, target)) cause = &target;
  }
  return cause;
}

std::string pathOf(std::size_t experiment, std::size_t variant) {
  return fmt::format("/experiments/{}/variants/{}/set", experiment, variant);
}

/// Tells a variant's finding where the value stands in the experiment; it kept its offset.
void tellAt(LoadedConfig& loaded, const std::string& path, const std::string& target,
            config::Finding finding) {
  const std::string place = config::childPath(path, target);
  if (leadsTo(target, finding.path)) {
    finding.path = place + finding.path.substr(target.size());
  } else {
    finding.path = place;
    finding.offset = Pointers(loaded.root).keyOffsetOf(place).value_or(finding.offset);
  }
  // Proposals are the variant's own.
  for (std::string_view& name : finding.allowed) name = loaded.names.emplace_back(name);
  loaded.findings.push_back(std::move(finding));
}

/// Errors of the config that shoppers of the variant have: the config itself has none. What has no effect
/// there is told only of what the variant sets. The placements that it changes.
std::set<std::string> tryVariant(LoadedConfig& loaded, const config::Variant& variant,
                                 const std::string& path) {
  auto [root, lost] = experiments::variantConfig(loaded.root, variant);
  if (lost) {
    Teller(loaded).tell({.code = codes::configUnknownReference,
                         .pointer = config::childPath(path, *lost),
                         .detail = *lost,
                         .what = "a place in this config",
                         .atKey = true});
    return {};
  }
  LoadedConfig trial;
  trial.root = std::move(root);
  trial.config = config::parse(trial.root, trial.findings);
  findWrongReferences(trial);
  if (!hasErrors(trial.findings)) static_cast<void>(compiledRules(trial, nullptr));
  for (config::Finding& finding : trial.findings) {
    const std::string* target = causeOf(variant.set, finding.path);
    const bool isIdle = finding.code == codes::configNoEffect && target != nullptr;
    const bool isPartIdle =
        finding.code == codes::configFactNotGiven && target != nullptr && leadsTo(*target, finding.path);
    if (finding.warning && !isIdle && !isPartIdle) continue;
    if (isIdle) finding.detail = *target;
    tellAt(loaded, path, target != nullptr ? *target : variant.set.front().first, std::move(finding));
  }
  return experiments::changesBetween(loaded.root, trial.root).placements;
}

bool excludeEachOther(const config::Experiment& a, const config::Experiment& b) {
  return !a.space.empty() && a.space == b.space && a.hashOn == b.hashOn &&
         (a.spaceUntil <= b.spaceFrom || b.spaceUntil <= a.spaceFrom);
}

/// Two experiments at one placement: a shopper in both would have the second one's variant, which spoils the
/// first one's comparison.
void findClashes(LoadedConfig& loaded, const std::vector<std::set<std::string>>& changed) {
  const auto& experiments = loaded.config.experiments;
  for (std::size_t b = 0; b < experiments.size(); ++b) {
    if (changed[b].empty()) continue;
    for (std::size_t a = 0; a < b; ++a) {
      const auto both = std::find_if(changed[b].begin(), changed[b].end(),
                                     [&](const std::string& id) { return changed[a].contains(id); });
      if (both == changed[b].end() || excludeEachOther(experiments[a], experiments[b])) continue;
      Teller(loaded).tell(
          {codes::configConflict, fmt::format("/experiments/{}", b),
           fmt::format("placement \"{}\" is changed by experiment \"{}\" too:", *both, experiments[a].id),
           "give both one namespace and ranges that do not meet"});
      break;
    }
  }
}

template <typename Use>
void forEachVariant(const LoadedConfig& loaded, Use use) {
  std::size_t tried = 0;
  for (std::size_t e = 0; e < loaded.config.experiments.size(); ++e) {
    const auto& variants = loaded.config.experiments[e].variants;
    for (std::size_t v = 0; v < variants.size(); ++v) {
      if (variants[v].set.empty()) continue;
      tried += loaded.text.size();
      if (!use(e, v, tried > mostTried)) return;
    }
  }
}

}  // namespace

void findWrongSets(LoadedConfig& loaded) {
  if (hasErrors(loaded.findings)) return;
  std::vector<std::set<std::string>> changed(loaded.config.experiments.size());
  forEachVariant(loaded, [&](std::size_t e, std::size_t v, bool tooMuch) {
    const std::string path = pathOf(e, v);
    if (!tooMuch) {
      changed[e].merge(tryVariant(loaded, loaded.config.experiments[e].variants[v], path));
      return true;
    }
    Teller(loaded).tell({.code = codes::configOutOfRange,
                         .pointer = path,
                         .detail = "this and all that follows",
                         .what = "was not tried: the config is too large for so many variants",
                         .warning = true});
    return false;
  });
  if (!hasErrors(loaded.findings)) findClashes(loaded, changed);
}

void lookAtVariants(LoadedConfig& loaded, const std::function<void(LoadedConfig& variant)>& look) {
  if (hasErrors(loaded.findings)) return;
  forEachVariant(loaded, [&](std::size_t e, std::size_t v, bool tooMuch) {
    if (tooMuch) return false;
    const config::Variant& variant = loaded.config.experiments[e].variants[v];
    LoadedConfig trial{.folder = loaded.folder};
    trial.root = experiments::variantConfig(loaded.root, variant).root;
    trial.config = config::parse(trial.root, trial.findings);
    trial.findings.clear();
    look(trial);
    for (config::Finding& finding : trial.findings) {
      const std::string* target = causeOf(variant.set, finding.path);
      if (target != nullptr && leadsTo(*target, finding.path))
        tellAt(loaded, pathOf(e, v), *target, std::move(finding));
    }
    return true;
  });
}

}  // namespace alcove::check
