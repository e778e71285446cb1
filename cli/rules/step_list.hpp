// SPDX-License-Identifier: MIT
#pragma once

#include <cli/rules/residual.hpp>
#include <cstddef>
#include <string>
#include <vector>

namespace alcove::rules {

/// The steps of one rule, put together from its end: a place is told by how many steps are left there, 0 the
/// rule's end.
class StepList {
 public:
  struct Ways {
    std::size_t yes = 0;
    std::size_t no = 0;
    std::size_t unknown = 0;  ///< where a card has no answer
  };

  /// Puts it in front of all others. Where it stands.
  std::size_t add(Question question, const Ways& ways);
  /// The same of a whole residual with no fixed part; a constant takes no step and is one of the ways.
  std::size_t add(const Residual& residual, const Ways& ways);

  [[nodiscard]] bool empty() const { return steps_.empty(); }
  /// As readSteps takes it.
  [[nodiscard]] std::string json() const;

 private:
  struct Placed {
    Question question;
    Ways ways;
  };
  std::vector<Placed> steps_;  ///< the last one first
};

}  // namespace alcove::rules
