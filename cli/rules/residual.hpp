// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/json.hpp>
#include <alcove/config/rule_steps.hpp>
#include <cstdint>
#include <string>
#include <vector>

namespace alcove::rules {

/// A step that owns its text.
struct Question {
  config::Ask ask = config::Ask::less;
  std::uint16_t left = 0;
  std::uint16_t right = 0;
  double number = 0;
  std::string text;
};

/// What is left of a condition when all that a build knows of it is known.
struct Residual {
  enum class Kind : std::uint8_t {
    never,
    always,
    question,  ///< the page answers it
    fixed,     ///< the catalogue answers `condition`; where the page could too, parts.front() is how
    all,
    any,
    negation,
  };
  Kind kind = Kind::never;
  Question question = {};
  json::Value condition = {};
  std::vector<Residual> parts = {};
};

[[nodiscard]] Residual constant(bool holds);
[[nodiscard]] Residual asked(Question question);

/// These fold: constants vanish, joins of the same kind become one, and what is fixed stands together in
/// front.
[[nodiscard]] Residual negated(Residual residual);
[[nodiscard]] Residual allOf(std::vector<Residual> parts);
[[nodiscard]] Residual anyOf(std::vector<Residual> parts);

/// Whether the catalogue alone answers it.
[[nodiscard]] bool isFixed(const Residual& residual);

/// The answer of one item. Requires: isFixed.
[[nodiscard]] bool meets(const Residual& fixed, const json::Value& itemFacts);

/// The same for the same question.
[[nodiscard]] std::string nameOf(const Residual& residual);

}  // namespace alcove::rules
