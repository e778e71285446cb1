// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/condition.hpp>
#include <alcove/config/facts.hpp>
#include <cli/rules/residual.hpp>
#include <functional>
#include <string>
#include <vector>

namespace alcove::rules {

/// What cannot be done as it was asked.
struct Problem {
  std::string path;  ///< of the value in the config
  std::size_t offset = 0;
  std::string fact;
  std::string asked;     ///< an operator, or "" where the fact itself is not to be had
  bool isFatal = false;  ///< pages could not answer; else the part is left out
};

struct ReduceOptions {
  config::FactOf of = config::FactOf::item;
  /// What holds where a fact is not to be had: what lets the rule do nothing.
  bool assumed = false;
  double minorUnits = 100;                              ///< of the shop's currency in one whole
  bool hasFreeShipping = false;                         ///< cart.freeShippingGap is to be had
  std::function<bool(const std::string&)> hasItemFact;  ///< whether any item has the optional fact
};

/// What is left of a condition for pages to answer. `path` is where the condition stands.
[[nodiscard]] Residual reduce(const json::Value& condition, const std::string& path,
                              const ReduceOptions& options, std::vector<Problem>& problems);

}  // namespace alcove::rules
