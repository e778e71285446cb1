// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/base/decimal.hpp>
#include <alcove/base/heap_sort.hpp>
#include <alcove/base/json.hpp>
#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>

namespace alcove::json {
namespace {

/// An input iterator over the text that tells how far the lexer has read.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, const char** furthest) : at_(at), furthest_(furthest) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    *furthest_ = ++at_;
    return *this;
  }
  bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
  bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  const char** furthest_;
};

using Adapter = decltype(nlohmann::detail::input_adapter(std::declval<CountingIterator>(),
                                                         std::declval<CountingIterator>()));
using Lexer = nlohmann::detail::lexer<nlohmann::json, Adapter>;
using Token = Lexer::token_type;

/// Builds the tree from the lexer of nlohmann::json. Its parser would cost two kilobytes more in the page: it
/// writes sentences about errors that nobody reads there.
class TreeBuilder {
 public:
  TreeBuilder(std::string_view text, const Limits& limits)
      : text_(text),
        furthest_(text.data()),
        limits_(limits),
        previousEnd_(text.starts_with("\xEF\xBB\xBF") ? 3 : 0),  // the lexer skips one byte order mark
        lexer_(nlohmann::detail::input_adapter(CountingIterator(text.data(), &furthest_),
                                               CountingIterator(text.data() + text.size(), &furthest_))) {}

  /// One value and nothing behind it.
  bool read() { return readValue(lexer_.scan(), root_) && (lexer_.scan() == Token::end_of_input || fail()); }

  Value takeRoot() { return std::move(root_); }
  [[nodiscard]] const Error& error() const { return error_; }

 private:
  /// Between two events lie only white space and punctuation, so the token of this event starts behind them.
  std::size_t tokenStart() {
    const auto start = std::min(text_.find_first_not_of(" \t\r\n,:", previousEnd_), text_.size());
    previousEnd_ = consumed();
    return start;
  }

  [[nodiscard]] std::size_t consumed() const { return static_cast<std::size_t>(furthest_ - text_.data()); }

  bool readValue(Token token, Value& into) {
    into.offset = tokenStart();
    switch (token) {
      case Token::literal_null:
        return true;
      case Token::literal_true:
      case Token::literal_false:
        into.kind = Kind::boolean;
        into.boolean = token == Token::literal_true;
        return true;
      case Token::value_string:
        into.kind = Kind::string;
        into.text = std::move(lexer_.get_string());
        return true;
      case Token::value_integer:
      case Token::value_unsigned:
      case Token::value_float:
        return readNumber(into);
      case Token::begin_array:
      case Token::begin_object:
        break;
      default:
        return fail();
    }
    const bool isObject = token == Token::begin_object;
    into.kind = isObject ? Kind::object : Kind::array;
    if (open_++ == limits_.depth) return fail(codes::jsonTooDeep, into.offset);
    const Token end = isObject ? Token::end_object : Token::end_array;
    for (token = lexer_.scan(); token != end;) {
      if (!(isObject ? readMember(token, into) : readValue(token, into.items.emplace_back()))) return false;
      token = lexer_.scan();
      if (token == end) break;
      if (token != Token::value_separator) return fail();
      token = lexer_.scan();
      if (token == end) return fail();
    }
    --open_;
    previousEnd_ = consumed();
    return !isObject || limits_.twins || !hasDuplicate(into);
  }

  bool readMember(Token token, Value& object) {
    if (token != Token::value_string) return fail();
    object.members.push_back({std::move(lexer_.get_string()), {}, tokenStart()});
    return lexer_.scan() == Token::name_separator ? readValue(lexer_.scan(), object.members.back().value)
                                                  : fail();
  }

  /// The lexer's own conversions are left aside: numbers come from their literals, the same on every
  /// platform.
  bool readNumber(Value& into) {
    into.kind = Kind::number;
    const auto end = text_.find_first_not_of("+-.0123456789eE", into.offset);
    into.text = text_.substr(into.offset, end - into.offset);
    into.number = readDecimal(into.text);
    return into.number - into.number == 0 || fail(codes::jsonSyntax, into.offset);  // finite
  }

  bool hasDuplicate(const Value& object) {
    std::vector<const Member*> sorted;
    for (const Member& member : object.members) sorted.push_back(&member);
    heapSort(sorted, [](const Member* a, const Member* b) {
      return a->key != b->key ? a->key < b->key : a->keyOffset < b->keyOffset;
    });
    const auto twin = std::adjacent_find(sorted.begin(), sorted.end(),
                                         [](const Member* a, const Member* b) { return a->key == b->key; });
    if (twin == sorted.end()) return false;
    const Member& second = **(twin + 1);
    fail(codes::jsonDuplicateKey, second.keyOffset);
    error_.detail = second.key;
    return true;
  }

  bool fail(std::string_view code, std::size_t offset) {
    error_ = {code, "", "", offset};
    return false;
  }
  /// At what was read last; the lexer counts the end of the text as one character more.
  bool fail() {
    const std::size_t read = lexer_.get_position().chars_read_total;
    return fail(codes::jsonSyntax, std::min(read - std::min<std::size_t>(read, 1), text_.size()));
  }

  std::string_view text_;
  const char* furthest_;
  const Limits& limits_;
  std::size_t open_ = 0;
  std::size_t previousEnd_;
  Value root_;
  Error error_;
  Lexer lexer_;
};

}  // namespace

const Value* Value::find(std::string_view key) const {
  for (const Member& member : members) {
    if (member.key == key) return &member.value;
  }
  return nullptr;
}

std::string_view Value::string(std::string_view key) const {
  const Value* value = find(key);
  return value != nullptr && value->kind == Kind::string ? std::string_view(value->text) : std::string_view();
}

std::optional<std::int64_t> Value::whole() const {
  if (kind != Kind::number || !(number >= 0 && number < 9007199254740992.0)) return std::nullopt;
  const auto whole = static_cast<std::int64_t>(number);
  return static_cast<double>(whole) == number ? std::optional(whole) : std::nullopt;
}

std::optional<std::int64_t> Value::count(std::string_view key) const {
  const Value* value = find(key);
  return value != nullptr ? value->whole() : std::nullopt;
}

bool Value::isTrue(std::string_view key) const {
  const Value* value = find(key);
  return value != nullptr && value->kind == Kind::boolean && value->boolean;
}

Result<Value> parse(std::string_view text, Limits limits) {
  if (text.size() > limits.bytes)
    return Error{codes::jsonTooLarge, "", std::to_string(text.size()), limits.bytes};
  TreeBuilder builder(text, limits);
  if (!builder.read()) return builder.error();
  // The lexer takes a zero for the end of the text.
  if (const auto zero = text.find('\0'); zero != text.npos) return Error{codes::jsonSyntax, "", "", zero};
  return builder.takeRoot();
}

}  // namespace alcove::json
