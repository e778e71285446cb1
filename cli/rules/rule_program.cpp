// SPDX-License-Identifier: MIT
#include <alcove/base/hash.hpp>
#include <algorithm>
#include <cli/rules/rule_program.hpp>
#include <cli/rules/step_list.hpp>
#include <cmath>
#include <set>

namespace alcove::rules {
namespace {

using config::Ask;
using config::FactOf;
using Kind = Residual::Kind;

/// A page answers a few questions of an item's words itself; more of them are one bit.
constexpr std::size_t mostAskedInPage = 4;

class Compiler {
 public:
  Compiler(const config::MerchantConfig& config, const std::function<bool(const std::string&)>& hasItemFact,
           std::vector<Problem>& problems)
      : problems_(problems) {
    options_.minorUnits = std::pow(10, currencyExponent(config.shop.currency));
    options_.hasFreeShipping = config.orders.freeShippingFrom.value_or(Money{}).minor > 0;
    options_.hasItemFact = hasItemFact;
    if (options_.hasFreeShipping) program_.shown.freeShippingFrom = *config.orders.freeShippingFrom;
  }

  void add(const config::Rule& rule) {
    const std::string path = config::childPath("/rules", rule.id);
    StepList steps;
    std::size_t next = 0;
    next = deed(steps, {.ask = Ask::bury}, reduced(rule.bury, path + "/bury", false), next);
    next = deed(steps, {.ask = Ask::boost, .number = rule.by}, reduced(rule.boost, path + "/boost", false),
                next);
    const Question remove{.ask = Ask::remove, .text = rule.id};
    if (rule.include)
      next = deed(steps, remove, negated(reduced(rule.include, path + "/include", true)), next, true);
    next = deed(steps, remove, reduced(rule.exclude, path + "/exclude", false), next, true);
    for (std::size_t i = rule.pins.size(); i-- > 0;) {
      const config::Pin& pin = rule.pins[i];
      next = steps.add({.ask = Ask::pin, .left = static_cast<std::uint16_t>(pin.at), .text = pin.item},
                       {next, next, next});
    }
    const Residual gate = gateOf(rule, path);
    if (gate.kind == Kind::never || next == 0) steps = {};
    if (!steps.empty()) static_cast<void>(steps.add(gate, {next, 0, 0}));
    program_.shown.all.push_back({rule.id, steps.json(), !steps.empty() && !rule.pins.empty()});
    for (const config::Pin& pin : rule.pins) program_.pinned.push_back(pin.item);
  }

  RuleProgram take() {
    std::string names;
    for (const Residual& question : program_.questions) names += nameOf(question) + '\n';
    if (!names.empty()) program_.shown.table = std::max(1U, static_cast<std::uint32_t>(fnv1a64(names)));
    return std::move(program_);
  }

 private:
  Residual reduced(const std::optional<config::Condition>& condition, const std::string& path, bool assumed) {
    if (!condition) return constant(assumed);
    options_.of = FactOf::item;
    options_.assumed = assumed;
    return shared(reduce(condition->tree, path, options_, problems_));
  }

  Residual gateOf(const config::Rule& rule, const std::string& path) {
    std::vector<Residual> parts;
    const auto time = [](Ask ask, Instant at) {
      return asked({.ask = ask,
                    .left = static_cast<std::uint16_t>(config::NumberFact::now),
                    .number = static_cast<double>(at.ms)});
    };
    if (rule.from) parts.push_back(negated(time(Ask::less, *rule.from)));
    if (rule.until) parts.push_back(time(Ask::lessOrEqual, *rule.until));
    if (rule.when) {
      options_.of = FactOf::visit;
      options_.assumed = false;
      parts.push_back(reduce(rule.when->tree, path + "/when", options_, problems_));
    }
    return allOf(std::move(parts));
  }

  /// Does it where the residual holds; `unknown` where cards do not tell. Where to go on from here.
  static std::size_t deed(StepList& steps, Question what, const Residual& where, std::size_t next,
                          bool unknown = false) {
    if (where.kind == Kind::never) return next;
    const std::size_t done = steps.add(std::move(what), {next, next, next});
    return where.kind == Kind::always ? done : steps.add(where, {done, next, unknown ? done : next});
  }

  /// What is fixed becomes a bit, or what pages can ask for themselves.
  Residual shared(Residual residual) {
    if (residual.kind == Kind::never || residual.kind == Kind::always || residual.kind == Kind::question)
      return residual;
    if (!isFixed(residual)) {
      for (Residual& part : residual.parts) part = shared(std::move(part));
      return residual;
    }
    std::size_t count = 0;
    if (auto inPage = askedInPage(residual, count); inPage && count <= mostAskedInPage)
      return std::move(*inPage);
    return asked({.ask = Ask::bit, .left = bitOf(residual)});
  }

  static std::optional<Residual> askedInPage(const Residual& fixed, std::size_t& count) {
    if (fixed.kind == Kind::fixed) {
      if (fixed.parts.empty()) return std::nullopt;
      count += questionsIn(fixed.parts.front());
      return fixed.parts.front();
    }
    Residual copy{.kind = fixed.kind};
    for (const Residual& part : fixed.parts) {
      auto inPage = askedInPage(part, count);
      if (!inPage) return std::nullopt;
      copy.parts.push_back(std::move(*inPage));
    }
    return copy;
  }

  static std::size_t questionsIn(const Residual& residual) {
    std::size_t count = residual.kind == Kind::question ? 1 : 0;
    for (const Residual& part : residual.parts) count += questionsIn(part);
    return count;
  }

  std::uint16_t bitOf(const Residual& residual) {
    const std::string name = nameOf(residual);
    auto& questions = program_.questions;
    const auto same = std::find_if(questions.begin(), questions.end(),
                                   [&name](const Residual& question) { return nameOf(question) == name; });
    const auto bit = static_cast<std::uint16_t>(same - questions.begin());
    if (same == questions.end()) questions.push_back(residual);
    return bit;
  }

  ReduceOptions options_;
  std::vector<Problem>& problems_;
  RuleProgram program_;
};

}  // namespace

RuleProgram compileRules(const config::MerchantConfig& config,
                         const std::function<bool(const std::string&)>& hasItemFact,
                         std::vector<Problem>& problems) {
  std::set<std::string_view> named;
  for (const config::Placement& placement : config.placements)
    named.insert(placement.rules.begin(), placement.rules.end());
  Compiler compiler(config, hasItemFact, problems);
  for (const config::Rule& rule : config.rules) {
    if (named.contains(rule.id)) compiler.add(rule);
  }
  return compiler.take();
}

}  // namespace alcove::rules
