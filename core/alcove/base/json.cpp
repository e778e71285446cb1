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

/// An input iterator over the text that tells how far the parser has read: the parser itself keeps no
/// offsets.
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

/// Builds the tree from the parser's events (the sax interface of nlohmann::json).
class TreeBuilder {
 public:
  using number_integer_t = std::int64_t;
  using number_unsigned_t = std::uint64_t;
  using number_float_t = double;
  using string_t = std::string;
  using binary_t = nlohmann::json::binary_t;

  TreeBuilder(std::string_view text, const char*& furthest, const Limits& limits)
      : text_(text),
        furthest_(furthest),
        limits_(limits),
        previousEnd_(text.starts_with("\xEF\xBB\xBF") ? 3 : 0) {}  // the parser skips one byte order mark

  bool null() { return add(Kind::null) != nullptr; }
  bool boolean(bool value) {
    add(Kind::boolean)->boolean = value;
    return true;
  }
  // The parser's own conversions are left aside: numbers come from their literals, the same on every
  // platform.
  bool number_integer(std::int64_t) { return addNumber(); }
  bool number_unsigned(std::uint64_t) { return addNumber(); }
  bool number_float(double, const std::string&) { return addNumber(); }
  bool string(std::string& value) {
    add(Kind::string)->text = std::move(value);
    return true;
  }
  bool binary(binary_t&) { return false; }
  bool start_object(std::size_t) { return open(Kind::object); }
  bool start_array(std::size_t) { return open(Kind::array); }
  bool key(std::string& name) {
    open_.back()->members.push_back({std::move(name), {}, tokenStart()});
    return true;
  }
  bool end_object() {
    const Value& object = *open_.back();
    close();
    return limits_.twins || !hasDuplicate(object);
  }
  bool end_array() {
    close();
    return true;
  }
  /// `read` counts the end of the text as one character more.
  bool parse_error(std::size_t read, const std::string& token, const nlohmann::detail::exception& error) {
    constexpr int numberTooLarge = 406;
    const std::size_t back = error.id == numberTooLarge ? token.size() : 1;
    return fail(codes::jsonSyntax, std::min(read - std::min(read, back), text_.size()));
  }

  Value takeRoot() { return std::move(root_); }
  [[nodiscard]] const Error& error() const { return error_; }

 private:
  /// Between two events lie only white space and punctuation, so the token of this event starts behind them.
  std::size_t tokenStart() {
    const auto start = std::min(text_.find_first_not_of(" \t\r\n,:", previousEnd_), text_.size());
    previousEnd_ = static_cast<std::size_t>(furthest_ - text_.data());
    return start;
  }

  Value* add(Kind kind) {
    Value* value = &root_;
    if (!open_.empty() && open_.back()->kind == Kind::object) {
      value = &open_.back()->members.back().value;
    } else if (!open_.empty()) {
      value = &open_.back()->items.emplace_back();
    }
    value->kind = kind;
    value->offset = tokenStart();
    return value;
  }

  bool addNumber() {
    Value* value = add(Kind::number);
    const auto end = text_.find_first_not_of("+-.0123456789eE", value->offset);
    value->text = text_.substr(value->offset, end - value->offset);
    value->number = readDecimal(value->text);
    return value->number - value->number == 0 || fail(codes::jsonSyntax, value->offset);  // finite
  }

  bool open(Kind kind) {
    open_.push_back(add(kind));
    return open_.size() <= limits_.depth || fail(codes::jsonTooDeep, open_.back()->offset);
  }

  void close() {
    open_.pop_back();
    previousEnd_ = static_cast<std::size_t>(furthest_ - text_.data());
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
    if (error_.code.empty()) error_ = {code, "", "", offset};
    return false;
  }

  std::string_view text_;
  const char*& furthest_;
  const Limits& limits_;
  std::size_t previousEnd_;
  Value root_;
  // Pointers stay valid: a container grows only while it is the innermost open one.
  std::vector<Value*> open_;
  Error error_;
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
  const char* furthest = text.data();
  TreeBuilder builder(text, furthest, limits);
  const bool good =
      nlohmann::json::sax_parse(CountingIterator(furthest, &furthest),
                                CountingIterator(text.data() + text.size(), &furthest), &builder);
  if (!good) return builder.error();
  // The parser takes a zero for the end of the text.
  if (const auto zero = text.find('\0'); zero != text.npos) return Error{codes::jsonSyntax, "", "", zero};
  return builder.takeRoot();
}

}  // namespace alcove::json
