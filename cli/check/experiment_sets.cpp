// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <alcove/base/codes.hpp>
#include <alcove/config/object_reader.hpp>
#include <alcove/config/parse.hpp>
#include <cli/check/experiment_sets.hpp>
#include <cli/check/place.hpp>
#include <cli/check/teller.hpp>

namespace alcove::check {
namespace {

/// Bytes of configs that are tried, one a set: a config with more is not written by hand.
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

/// Errors that the value brings, told where it stands in the experiment: it kept its offset.
void tryValue(LoadedConfig& loaded, json::Value root, const std::string& target, const std::string& place,
              const json::Value& value) {
  if (!put(root, target, value)) {
    Teller(loaded).tell({.code = codes::configUnknownReference,
                         .pointer = place,
                         .detail = target,
                         .what = "a place in this config",
                         .atKey = true});
    return;
  }
  std::vector<config::Finding> findings;
  static_cast<void>(config::parse(root, findings));
  for (config::Finding& finding : findings) {
    if (finding.warning || !finding.path.starts_with(target)) continue;
    finding.path = place + finding.path.substr(target.size());
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
      for (const auto& [target, value] : variants[v].set) {
        tried += loaded.text.size();
        if (tried > mostTried) return;
        const std::string path = fmt::format("/experiments/{}/variants/{}/set", e, v);
        tryValue(loaded, loaded.root, target, config::childPath(path, target), value);
      }
    }
  }
}

}  // namespace alcove::check
