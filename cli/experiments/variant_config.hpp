// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/json.hpp>
#include <alcove/config/sections/experiments.hpp>
#include <optional>
#include <set>
#include <string>

namespace alcove::experiments {

/// A merchant's config as shoppers of a variant have it.
struct VariantConfig {
  json::Value root;
  std::optional<std::string> lost;  ///< the first place that the config does not have
};

/// Puts each value where its pointer leads: instead of what stands there, or as a new member.
[[nodiscard]] VariantConfig variantConfig(json::Value root, const config::Variant& variant);

/// What a variant changes for slates.
struct Changes {
  std::set<std::string> placements;  ///< ids, also of those that only name a changed rule
  std::set<std::string> rules;
};

[[nodiscard]] Changes changesBetween(const json::Value& root, const json::Value& variant);

}  // namespace alcove::experiments
