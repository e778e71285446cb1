// SPDX-License-Identifier: MIT
#include <alcove/base/letter_case.hpp>
#include <alcove/base/regex.hpp>
#include <alcove/base/text.hpp>

namespace alcove {
namespace {

using Operation = Regex::Operation;

/// Where a search stands between two characters; `none` before the first and behind the last.
constexpr char32_t none = 0xFFFFFFFF;
struct Gap {
  char32_t before;
  char32_t after;
};

bool holds(Operation assertion, const Gap& gap) {
  if (assertion == Operation::start) return gap.before == none;
  if (assertion == Operation::end) return gap.after == none;
  const bool boundary =
      text::contains(text::wordCharacters, gap.before) != text::contains(text::wordCharacters, gap.after);
  return boundary == (assertion == Operation::boundary);
}

/// The states that wait for the next character, each once.
class Reached {
 public:
  explicit Reached(const std::vector<Regex::State>& states) : states_(states), seen_(states.size(), 0) {}

  void nextGap(const Gap& gap) {
    gap_ = gap;
    ++gapNumber_;
    waiting_.clear();
  }

  /// Follows all that needs no character; true where that ends in a match.
  bool enter(std::size_t start) {
    open_.push_back(start);
    while (!open_.empty()) {
      const std::size_t at = open_.back();
      open_.pop_back();
      if (seen_[at] == gapNumber_) continue;
      seen_[at] = gapNumber_;
      ++steps_;
      const Regex::State& state = states_[at];
      switch (state.operation) {
        case Operation::match:
          return true;
        case Operation::character:
        case Operation::set:
          waiting_.push_back(at);
          break;
        case Operation::split:
          open_.push_back(to(at, state.second));
          [[fallthrough]];
        case Operation::jump:
          open_.push_back(to(at, state.first));
          break;
        default:
          if (holds(state.operation, gap_)) open_.push_back(at + 1);
      }
    }
    return false;
  }

  [[nodiscard]] const std::vector<std::size_t>& waiting() const { return waiting_; }
  [[nodiscard]] std::size_t steps() const { return steps_; }

 private:
  static std::size_t to(std::size_t at, std::int32_t distance) {
    return static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at) + distance);
  }

  const std::vector<Regex::State>& states_;
  std::vector<std::size_t> seen_;  ///< the gap in which a state was last entered
  std::vector<std::size_t> open_;
  std::vector<std::size_t> waiting_;
  Gap gap_{};
  std::size_t gapNumber_ = 0;
  std::size_t steps_ = 0;
};

}  // namespace

bool Regex::takes(const State& state, char32_t c) const {
  const char32_t capital = ignoreCase_ ? text::upper(c) : c;
  if (state.operation == Operation::character) {
    return c == state.operand || (ignoreCase_ && capital == text::upper(state.operand));
  }
  const Set& set = sets_[state.operand];
  const bool holds = text::contains(set.ranges, c) || text::contains(set.ranges, capital) ||
                     (ignoreCase_ && text::contains(set.ranges, text::lower(capital)));
  return holds != set.negated;
}

Regex::Search Regex::search(std::string_view utf8) const {
  Reached reached(states_);
  std::vector<std::size_t> next;
  char32_t before = none;
  for (;;) {
    const bool atEnd = utf8.empty();
    const char32_t after = atEnd ? none : text::takeCodePoint(utf8);
    reached.nextGap({before, after});
    bool found = false;
    for (const std::size_t state : next) found = found || reached.enter(state);
    found = found || reached.enter(0);  // a match may begin anywhere
    if (found || atEnd) return {found, reached.steps()};
    next.clear();
    for (const std::size_t state : reached.waiting()) {
      if (takes(states_[state], after)) next.push_back(state + 1);
    }
    before = after;
  }
}

}  // namespace alcove
