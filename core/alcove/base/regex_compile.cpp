// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/base/regex.hpp>
#include <alcove/base/text.hpp>
#include <algorithm>
#include <optional>

namespace alcove {

/// Reads a pattern by recursive descent and builds the states while it reads.
class RegexCompiler {
 public:
  RegexCompiler(std::string_view pattern, bool ignoreCase) : pattern_(pattern), rest_(pattern) {
    regex_.ignoreCase_ = ignoreCase;
  }

  Result<Regex> compile() {
    if (pattern_.size() > Regex::patternBytesMost) return fault();
    Fragment all = alternatives();
    if (failed_ || !rest_.empty()) return fault();  // what remains is a bracket that nothing opened
    all.push_back({Operation::match});
    regex_.states_ = std::move(all);
    return std::move(regex_);
  }

 private:
  using Operation = Regex::Operation;
  using Fragment = std::vector<Regex::State>;
  struct Repeats {
    std::size_t least;
    std::optional<std::size_t> most;  ///< none: any number
  };
  /// One member of a class: a single character, or a whole set such as \d.
  struct Member {
    char32_t character = 0;
    std::optional<std::vector<text::CharacterRange>> set;
  };

  [[nodiscard]] Error fault() const {
    const std::size_t at = pattern_.size() - rest_.size();
    return {codes::configInvalidPattern, "", std::string(rest_.empty() ? pattern_ : rest_), at};
  }

  Fragment fail() {
    failed_ = true;
    return {};
  }

  bool take(std::string_view text) {
    if (!rest_.starts_with(text)) return false;
    rest_.remove_prefix(text.size());
    return true;
  }

  void append(Fragment& to, const Fragment& from) {
    if (to.size() + from.size() > Regex::statesMost) {
      failed_ = true;
    } else {
      to.insert(to.end(), from.begin(), from.end());
    }
  }

  Fragment alternatives() {
    Fragment all = sequence();
    while (!failed_ && take("|")) {
      const Fragment right = sequence();
      Fragment both{{.operation = Operation::split, .second = distance(all.size() + 2)}};
      append(both, all);
      both.push_back({.operation = Operation::jump, .first = distance(right.size() + 1)});
      append(both, right);
      all = std::move(both);
    }
    return all;
  }

  Fragment sequence() {
    Fragment all;
    while (!failed_ && !rest_.empty() && rest_[0] != '|' && rest_[0] != ')') {
      bool isAssertion = false;
      Fragment piece = atom(isAssertion);
      if (!failed_ && !isAssertion) {
        if (const auto repeats = quantifier()) piece = repeated(piece, *repeats);
      }
      append(all, piece);
    }
    return all;
  }

  /// What follows an assertion or a quantifier and is one itself ends up here, with nothing to repeat.
  Fragment atom(bool& isAssertion) {
    if (take("(")) return group();
    if (take("[")) return characterClass();
    if (take(".")) return set({{std::begin(text::lineEnds), std::end(text::lineEnds)}, true});
    isAssertion = true;
    if (take("^")) return {{Operation::start}};
    if (take("$")) return {{Operation::end}};
    if (take("\\b")) return {{Operation::boundary}};
    if (take("\\B")) return {{Operation::noBoundary}};
    isAssertion = false;
    const std::string_view before = rest_;
    if (rest_[0] == '*' || rest_[0] == '+' || rest_[0] == '?' || quantifier()) {
      rest_ = before;
      return fail();
    }
    const auto member = character();
    if (!member) return fail();
    if (member->set) return set({*member->set, false});
    return {{Operation::character, member->character}};
  }

  Fragment group() {
    if (rest_.starts_with("?") && !take("?:")) return fail();
    if (++depth_ > Regex::depthMost) return fail();
    Fragment inner = alternatives();
    --depth_;
    return !failed_ && take(")") ? inner : fail();
  }

  /// *, +, ? or {m,n} with what makes it lazy, which changes nothing about whether there is a match. A brace
  /// that begins none of these is a character, as in JavaScript.
  std::optional<Repeats> quantifier() {
    std::optional<Repeats> found;
    if (take("*"))
      found = {0, std::nullopt};
    else if (take("+"))
      found = {1, std::nullopt};
    else if (take("?"))
      found = {0, 1};
    else
      found = braces();
    if (found) take("?");
    return found;
  }

  std::optional<Repeats> braces() {
    const std::string_view before = rest_;
    std::optional<Repeats> found;
    if (take("{")) {
      if (const auto least = number()) {
        found = {*least, *least};
        if (take(",")) found->most = number();
        if (!take("}")) found.reset();
      }
    }
    if (!found) rest_ = before;
    return found;
  }

  /// Digits; above repeatsMost it only matters that it is above.
  std::optional<std::size_t> number() {
    std::optional<std::size_t> value;
    while (!rest_.empty() && rest_[0] >= '0' && rest_[0] <= '9') {
      const std::size_t longer = value.value_or(0) * 10 + static_cast<std::size_t>(rest_[0] - '0');
      value = std::min(longer, Regex::repeatsMost + 1);
      rest_.remove_prefix(1);
    }
    return value;
  }

  Fragment repeated(const Fragment& once, const Repeats& repeats) {
    const std::size_t most = repeats.most.value_or(repeats.least);
    if (repeats.least > most || most > Regex::repeatsMost) return fail();
    Fragment all;
    if (once.empty()) return all;
    for (std::size_t i = 0; i < repeats.least && !failed_; ++i) append(all, once);
    // x{2,4} is xx with two more that may be missing: in whichever order, since nothing is captured.
    for (std::size_t i = repeats.least; i < most && !failed_; ++i) {
      all.push_back({.operation = Operation::split, .second = distance(once.size() + 1)});
      append(all, once);
    }
    if (repeats.most) return all;
    all.push_back({.operation = Operation::split, .second = distance(once.size() + 2)});
    append(all, once);
    all.push_back({.operation = Operation::jump, .first = -distance(once.size() + 1)});
    return all;
  }

  Fragment set(Regex::Set set) {
    regex_.sets_.push_back(std::move(set));
    return {{Operation::set, static_cast<char32_t>(regex_.sets_.size() - 1)}};
  }

  Fragment characterClass() {
    Regex::Set set{.ranges = {}, .negated = take("^")};
    while (!take("]")) {
      const auto first = member();
      if (!first) return fail();
      const bool range = rest_.size() > 1 && rest_[0] == '-' && rest_[1] != ']' && take("-");
      const auto last = range ? member() : first;
      if (!last) return fail();
      if (!first->set && !last->set) {
        if (last->character < first->character) return fail();
        set.ranges.push_back({first->character, last->character});
        continue;
      }
      // [\d-x] is no range: \d, the hyphen and x.
      add(*first, set.ranges);
      add(*last, set.ranges);
      if (range) set.ranges.push_back({'-', '-'});
    }
    return this->set(std::move(set));
  }

  static void add(const Member& member, std::vector<text::CharacterRange>& to) {
    if (member.set) {
      to.insert(to.end(), member.set->begin(), member.set->end());
    } else {
      to.push_back({member.character, member.character});
    }
  }

  std::optional<Member> member() {
    if (take("\\b")) return Member{'\b', {}};
    return character();
  }

  /// A character as it stands or escaped, or \d and its like; nothing where the escape is not known.
  std::optional<Member> character() {
    if (rest_.empty()) return std::nullopt;
    const std::string_view before = rest_;
    const char32_t c = text::takeCodePoint(rest_);
    if (c != U'\\') return Member{c, {}};
    auto escaped = rest_.empty() ? std::nullopt : escape(text::takeCodePoint(rest_));
    if (!escaped) rest_ = before;
    return escaped;
  }

  std::optional<Member> escape(char32_t c) {
    using text::CharacterRange;
    const auto of = [](text::CharacterRanges ranges) {
      return Member{0, std::vector<CharacterRange>(ranges.begin(), ranges.end())};
    };
    switch (c) {
      case U'd':
        return of(text::digits);
      case U'w':
        return of(text::wordCharacters);
      case U's':
        return of(text::spaces);
      case U'D':
        return Member{0, text::allBut(text::digits)};
      case U'W':
        return Member{0, text::allBut(text::wordCharacters)};
      case U'S':
        return Member{0, text::allBut(text::spaces)};
      case U't':
        return Member{'\t', {}};
      case U'n':
        return Member{'\n', {}};
      case U'v':
        return Member{'\v', {}};
      case U'f':
        return Member{'\f', {}};
      case U'r':
        return Member{'\r', {}};
      case U'x':
        return hexadecimal(2);
      case U'u':
        return hexadecimal(4);
      default:
        // Any other letter may mean something in JavaScript (\1, \k, \p); punctuation means itself.
        const bool named = text::contains(text::wordCharacters, c) && c != U'_';
        return named ? std::nullopt : std::optional(Member{c, {}});
    }
  }

  std::optional<Member> hexadecimal(std::size_t length) {
    Member read;
    if (rest_.size() < length) return std::nullopt;
    for (const char c : rest_.substr(0, length)) {
      const auto letter = std::string_view("abcdef").find(static_cast<char>(c | 0x20));
      const bool isDigit = c >= '0' && c <= '9';
      if (!isDigit && letter == std::string_view::npos) return std::nullopt;
      const auto value = isDigit ? static_cast<char32_t>(c - '0') : static_cast<char32_t>(letter + 10);
      read.character = read.character * 16 + value;
    }
    rest_.remove_prefix(length);
    return read;
  }

  static std::int32_t distance(std::size_t states) { return static_cast<std::int32_t>(states); }

  std::string_view pattern_;
  std::string_view rest_;
  Regex regex_;
  std::size_t depth_ = 0;
  bool failed_ = false;
};

Result<Regex> Regex::compile(std::string_view pattern, bool ignoreCase) {
  return RegexCompiler(pattern, ignoreCase).compile();
}

}  // namespace alcove
