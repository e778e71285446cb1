// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/character_set.hpp>
#include <alcove/base/error.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace alcove {

/// A regular expression in the part of JavaScript's language that can be searched for in linear time:
/// literals, ., classes, \d \w \s \b and their opposites, ^ and $, groups, alternatives, * + ? {m,n}. Neither
/// backreferences nor looking ahead or behind. docs/conditions.md has the whole list and why.
///
/// The search keeps the set of states that a text can have reached (Thompson, 1968) and never goes back, so
/// it ends after at most states × (characters + 1) steps, whatever the pattern.
class Regex {
 public:
  static constexpr std::size_t patternBytesMost = 1000;
  static constexpr std::size_t statesMost = 2000;
  static constexpr std::size_t repeatsMost = 1000;
  static constexpr std::size_t depthMost = 40;

  /// config.invalid_pattern, with the byte in the pattern and what stands there, for what is wrong, not in
  /// that part of the language, or larger than the limits above.
  [[nodiscard]] static Result<Regex> compile(std::string_view pattern, bool ignoreCase);

  struct Search {
    bool found = false;
    std::size_t steps = 0;  ///< states looked at: the work that it was
  };

  /// Whether the pattern fits anywhere in the text.
  [[nodiscard]] Search search(std::string_view utf8) const;

  enum class Operation : std::uint8_t {
    character,
    set,
    split,
    jump,
    start,
    end,
    boundary,
    noBoundary,
    match
  };

  /// One state. Jumps are relative, so that a fragment of a program can be copied anywhere.
  struct State {
    Operation operation;
    char32_t operand = 0;  ///< a character, or the number of a set
    std::int32_t first = 1;
    std::int32_t second = 1;  ///< the other way out of a split
  };

  struct Set {
    std::vector<text::CharacterRange> ranges;
    bool negated = false;
  };

 private:
  friend class RegexCompiler;
  Regex() = default;
  [[nodiscard]] bool takes(const State& state, char32_t c) const;

  std::vector<State> states_;
  std::vector<Set> sets_;
  bool ignoreCase_ = false;
};

}  // namespace alcove
