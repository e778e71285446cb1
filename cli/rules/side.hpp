// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/facts.hpp>
#include <cli/rules/residual.hpp>
#include <optional>
#include <string>

namespace alcove::rules {

/// One side of a comparison: a fact as a page has it.
class Side {
 public:
  /// `minorUnits` of the shop's currency make one whole: pages count in minor units.
  Side(const config::Fact& fact, std::string name, double minorUnits);

  [[nodiscard]] const config::Fact& fact() const { return *fact_; }
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] bool isText() const { return fact_->type == config::FactType::text; }
  [[nodiscard]] bool isList() const { return fact_->type == config::FactType::list; }
  [[nodiscard]] bool isFlag() const { return fact_->type == config::FactType::flag; }
  [[nodiscard]] bool isNumeric() const { return !isText() && !isList(); }
  /// The page's number for one of the fact's.
  [[nodiscard]] double unit() const { return unit_; }
  /// What files call it; nothing where pages do not have it.
  [[nodiscard]] std::optional<std::uint16_t> number() const;
  /// Whether it is known; nothing where pages cannot tell.
  [[nodiscard]] std::optional<Residual> exists() const;

 private:
  const config::Fact* fact_;
  std::string name_;
  double unit_;
};

}  // namespace alcove::rules
