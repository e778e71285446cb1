// SPDX-License-Identifier: MIT
#include <alcove/config/rule_steps.hpp>

namespace alcove::config {

void readSteps(const json::Value& rule, std::vector<Step>& into) {
  for (const json::Value& each : rule.items) {
    std::uint16_t fields[5] = {};
    Step step;
    std::size_t i = 0;
    for (const json::Value& value : each.items) {
      if (i < 5) {
        fields[i++] = static_cast<std::uint16_t>(value.whole().value_or(0));
      } else {
        step.number = value.number;
        step.text = value.text;
      }
    }
    step.ask = static_cast<Ask>(fields[0]);
    step.yes = fields[1];
    step.no = fields[2];
    step.left = fields[3];
    step.right = fields[4];
    into.push_back(step);
  }
}

}  // namespace alcove::config
