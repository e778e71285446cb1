// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <alcove/base/codes.hpp>
#include <alcove/config/object_reader.hpp>
#include <alcove/config/parse.hpp>
#include <cli/check/experiment_sets.hpp>
#include <cli/check/place.hpp>
#include <cli/check/references.hpp>
#include <cli/check/teller.hpp>

namespace alcove::check {
namespace {

/// Bytes of configs that are tried, one a variant: one with more is not written by hand.
constexpr std::size_t mostTried = std::size_t{64} << 20;

/// Puts the value where the pointer leads: instead of what stands there, or as a new member. Whether its
/// parent is there.
bool put(json::Value& root, std::string_view pointer, const json::Value& value) {
  const auto last = pointer.rfind('/');
  Pointers pointers(root);
  // What is found in the copy is changed in the copy.
  auto* present = const_cast<json::Value*>(pointers.valueAt(pointer));
  auto* parent = const_cast<json::Value*>(pointers.valueAt(pointer.substr(0, last)));
  if (present != nullptr) {
    *present = value;
  } else if (parent != nullptr && parent->kind == json::Kind::object) {
    parent->members.push_back({unescaped(pointer.substr(last + 1)), value, value.offset});
  } else {
    return false;
  }
  return true;
}

using Sets = std::vector<std::pair<std::string, json::Value>>;

bool leadsTo(std::string_view above, std::string_view below) {
  return below.starts_with(above) && (below.size() == above.size() || below[above.size()] == '/');
}

/// The set that brought an error at a path: the nearest one above it, else one below it, else the first.
std::size_t causeOf(const Sets& sets, std::string_view path) {
  std::size_t cause = 0;
  std::size_t longest = 0;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    const std::string& target = sets[i].first;
    if (!leadsTo(target, path) || target.size() < longest) continue;
    longest = target.size();
    cause = i;
  }
  if (longest > 0) return cause;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    if (leadsTo(path, sets[i].first)) return i;
  }
  return 0;
}

/// Errors of the config that shoppers of the variant have: the config itself has none. They are told where
/// the value stands in the experiment; it kept its offset.
void tryVariant(LoadedConfig& loaded, const Sets& sets, const std::string& path) {
  json::Value root = loaded.root;
  for (const auto& [target, value] : sets) {
    if (put(root, target, value)) continue;
    return Teller(loaded).tell({.code = codes::configUnknownReference,
                                .pointer = config::childPath(path, target),
                                .detail = target,
                                .what = "a place in this config",
                                .atKey = true});
  }
  LoadedConfig trial;
  trial.root = std::move(root);
  trial.config = config::parse(trial.root, trial.findings);
  findWrongReferences(trial);
  Pointers pointers(loaded.root);
  for (config::Finding& finding : trial.findings) {
    if (finding.warning) continue;
    const std::string& target = sets[causeOf(sets, finding.path)].first;
    const std::string place = config::childPath(path, target);
    if (leadsTo(target, finding.path)) {
      finding.path = place + finding.path.substr(target.size());
    } else {
      finding.path = place;
      finding.offset = pointers.keyOffsetOf(place).value_or(finding.offset);
    }
    // Proposals are the trial's own.
    for (std::string_view& name : finding.allowed) name = loaded.names.emplace_back(name);
    loaded.findings.push_back(std::move(finding));
  }
}

}  // namespace

void findWrongSets(LoadedConfig& loaded) {
  if (loaded.config.experiments.empty() || hasErrors(loaded.findings)) return;
  std::size_t tried = 0;
  for (std::size_t e = 0; e < loaded.config.experiments.size(); ++e) {
    const auto& variants = loaded.config.experiments[e].variants;
    for (std::size_t v = 0; v < variants.size(); ++v) {
      if (variants[v].set.empty()) continue;
      const std::string path = fmt::format("/experiments/{}/variants/{}/set", e, v);
      tried += loaded.text.size();
      if (tried > mostTried) {
        return Teller(loaded).tell({.code = codes::configOutOfRange,
                                    .pointer = path,
                                    .detail = "this and all that follows",
                                    .what = "was not tried: the config is too large for so many variants",
                                    .warning = true});
      }
      tryVariant(loaded, variants[v].set, path);
    }
  }
}

}  // namespace alcove::check
