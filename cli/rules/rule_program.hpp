// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/merchant_config.hpp>
#include <alcove/config/public_json.hpp>
#include <cli/rules/reduce.hpp>
#include <functional>
#include <string>
#include <vector>

namespace alcove::rules {

/// The rules of a config as pages walk through them.
struct RuleProgram {
  config::PublicRules shown;        ///< those that placements name
  std::vector<Residual> questions;  ///< what the bits on cards answer, in their order
  std::vector<std::string> pinned;  ///< items
};

/// `hasItemFact` tells whether any item of the catalogue has an optional fact; without it every one counts as
/// had by some.
[[nodiscard]] RuleProgram compileRules(const config::MerchantConfig& config,
                                       const std::function<bool(const std::string&)>& hasItemFact,
                                       std::vector<Problem>& problems);

}  // namespace alcove::rules
