// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/config.hpp>
#include <string>
#include <vector>

namespace alcove::config {

/// What is published of rules.
struct PublicRules {
  struct Rule {
    std::string id;
    std::string steps;  ///< JSON, for readSteps
    bool pins = false;
  };
  std::vector<Rule> all;
  std::uint32_t table = 0;  ///< what the bits on cards mean; 0: there are none
  Money freeShippingFrom;   ///< 0: no rule asks
};

/// The config that a page may see, as JSON with every default written out: no input paths, no margins, no
/// costs. `experiments` as pages read them (docs/format.md).
[[nodiscard]] std::string publicJson(const Config& config, const PublicRules& rules = {},
                                     std::string_view experiments = {});

}  // namespace alcove::config
