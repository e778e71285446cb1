// SPDX-License-Identifier: MIT
#include <alcove/base/json_writer.hpp>
#include <alcove/config/evaluate.hpp>
#include <algorithm>
#include <cli/rules/residual.hpp>
#include <iterator>

namespace alcove::rules {
namespace {

using Kind = Residual::Kind;

/// `unit` changes nothing, its opposite decides.
Residual joined(Kind kind, bool unit, std::vector<Residual> parts) {
  std::vector<Residual> kept;
  for (Residual& part : parts) {
    if (part.kind == Kind::never || part.kind == Kind::always) {
      if ((part.kind == Kind::always) != unit) return part;
    } else if (part.kind == kind) {
      kept.insert(kept.end(), std::make_move_iterator(part.parts.begin()),
                  std::make_move_iterator(part.parts.end()));
    } else {
      kept.push_back(std::move(part));
    }
  }
  if (kept.empty()) return constant(unit);
  if (kept.size() == 1) return std::move(kept.front());
  const auto dynamic = std::stable_partition(kept.begin(), kept.end(), isFixed);
  const auto fixed = dynamic - kept.begin();
  if (fixed > 1 && dynamic != kept.end()) {
    Residual together{.kind = kind};
    std::move(kept.begin(), dynamic, std::back_inserter(together.parts));
    kept.erase(kept.begin(), dynamic);
    kept.insert(kept.begin(), std::move(together));
  }
  return {.kind = kind, .parts = std::move(kept)};
}

}  // namespace

Residual constant(bool holds) {
  return {.kind = holds ? Kind::always : Kind::never};
}

Residual asked(Question question) {
  return {.kind = Kind::question, .question = std::move(question)};
}

Residual negated(Residual residual) {
  if (residual.kind == Kind::never || residual.kind == Kind::always)
    return constant(residual.kind == Kind::never);
  if (residual.kind == Kind::negation) return Residual(std::move(residual.parts.front()));
  Residual negation{.kind = Kind::negation};
  negation.parts.push_back(std::move(residual));
  return negation;
}

Residual allOf(std::vector<Residual> parts) {
  return joined(Kind::all, true, std::move(parts));
}

Residual anyOf(std::vector<Residual> parts) {
  return joined(Kind::any, false, std::move(parts));
}

bool isFixed(const Residual& residual) {
  if (residual.kind == Kind::question) return false;
  return residual.kind == Kind::fixed || std::all_of(residual.parts.begin(), residual.parts.end(), isFixed);
}

bool meets(const Residual& fixed, const json::Value& itemFacts) {
  const auto met = [&itemFacts](const Residual& part) { return meets(part, itemFacts); };
  switch (fixed.kind) {
    case Kind::always:
      return true;
    case Kind::fixed:
      return config::matches(fixed.condition, itemFacts);
    case Kind::all:
      return std::all_of(fixed.parts.begin(), fixed.parts.end(), met);
    case Kind::any:
      return std::any_of(fixed.parts.begin(), fixed.parts.end(), met);
    case Kind::negation:
      return !met(fixed.parts.front());
    default:
      return false;
  }
}

std::string nameOf(const Residual& residual) {
  std::string name = std::to_string(static_cast<int>(residual.kind));
  if (residual.kind == Kind::fixed) return name + json::Writer().value(residual.condition).text();
  for (const Residual& part : residual.parts) name += "(" + nameOf(part) + ")";
  return name;
}

}  // namespace alcove::rules
