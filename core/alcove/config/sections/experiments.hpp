// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/section_reader.hpp>

namespace alcove::config {

struct Variant {
  double weight = 1;                                     ///< share of the experiment's shoppers
  std::vector<std::pair<std::string, json::Value>> set;  ///< JSON Pointer into the config → value
};

/// Shows variants of the config to shares of the visitors (bucketing as GrowthBook's hash version 2).
struct Experiment {
  std::string id;
  std::string placement;  ///< whose slates are compared; "" for the whole page
  std::string hashOn = "shopper";
  std::string space;  ///< namespace: experiments in one exclude each other; "" for none
  double spaceFrom = 0;
  double spaceUntil = 1;
  std::vector<Variant> variants;
};

/// How Alcove's elements look, beside the shop's own styles.
struct Theme {
  bool inherit = true;  ///< type and colours of the shop
  Words variables;      ///< --alcove-… → CSS value
  std::string reducedMotion = "respect";
};

[[nodiscard]] std::vector<Experiment> readExperiments(SectionReader& root, std::vector<Finding>& findings);
[[nodiscard]] Theme readTheme(const Node& node, std::vector<Finding>& findings);

}  // namespace alcove::config
