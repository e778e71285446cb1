// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/rule_steps.hpp>
#include <alcove/suggest/candidates.hpp>
#include <string_view>
#include <vector>

namespace alcove::suggest {

/// What the rules of one placement say, for one slate.
class Judge {
 public:
  Judge(const std::vector<config::Step>& rules, const Context& context);

  struct Verdict {
    std::string_view removedBy;  ///< the rule; "" where none forbids the item
    double factor = 1;           ///< of the score
    bool isBuried = false;
  };
  /// Requires: the item has a card.
  [[nodiscard]] Verdict of(std::uint32_t item);

  /// Those of the rules that are on now and here, in their order.
  [[nodiscard]] const std::vector<const config::Step*>& pins() const { return pins_; }

 private:
  void setNumber(config::NumberFact fact, std::int64_t value) {
    numbers_[static_cast<std::size_t>(fact)] = static_cast<double>(value);
  }
  void setText(config::TextFact fact, std::string_view text) {
    texts_[static_cast<std::size_t>(fact)] = text;
  }
  [[nodiscard]] std::int64_t daysSince(Instant then) const;
  void knowCart();
  void knowSeed();
  void knowTouches(config::NumberFact count, const Touches& touches);
  [[nodiscard]] bool cartHolds(std::uint32_t item) const;
  [[nodiscard]] bool holds(const config::Step& step) const;
  [[nodiscard]] Verdict walk(const shard::Card* card);

  const std::vector<config::Step>& rules_;
  const Context& context_;
  double numbers_[config::numberFacts] = {};
  std::string_view texts_[config::textFacts];
  std::vector<const config::Step*> pins_;
};

}  // namespace alcove::suggest
