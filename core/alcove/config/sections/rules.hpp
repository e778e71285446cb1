// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/section_reader.hpp>

namespace alcove::config {

struct Pin {
  std::string item;
  std::int64_t at = 1;  ///< place in the slate, from 1
};

/// What a merchant wants of the slates that name it. Conditions but `when` are on the candidate item.
struct Rule {
  std::string id;
  std::optional<Instant> from;    ///< without: from ever
  std::optional<Instant> until;   ///< without: for ever
  std::optional<Condition> when;  ///< on page and visit; without: always
  std::optional<Condition> exclude;
  std::optional<Condition> include;
  std::optional<Condition> boost;
  double by = 1.5;  ///< what a boost multiplies the score with
  std::optional<Condition> bury;
  std::vector<Pin> pins;
};

[[nodiscard]] std::vector<Rule> readRules(SectionReader& root, std::vector<Finding>& findings);

}  // namespace alcove::config
