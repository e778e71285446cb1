// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/instant.hpp>
#include <alcove/base/money.hpp>
#include <alcove/config/condition.hpp>
#include <alcove/config/forms.hpp>
#include <alcove/config/object_reader.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace alcove::config {

struct Range {
  double least;
  double most;
  std::string_view words;  ///< the bounds, for a message
  bool below = false;      ///< the upper bound itself is too much
};

/// Reads an object of the merchant's file, where texts have forms, amounts are money and conditions are
/// checked. A built site's part has all that behind it.
class SectionReader : public ObjectReader {
 public:
  static constexpr bool whole = true;
  static constexpr Range share = {0, 1, "0 to 1"};
  static constexpr Range factor = {0, 1'000'000, "0 to 1000000"};
  using ObjectReader::map;
  using ObjectReader::ObjectReader;
  using ObjectReader::text;
  using ObjectReader::texts;

  /// As ObjectReader's; remembers that the key may not be empty either.
  void require(std::string_view key);

  /// A text of a form; where the key is not required an empty one is as good as none.
  void text(std::string_view key, std::string& into, const Form& form);
  void texts(std::string_view key, std::vector<std::string>& into, const Form& form);
  [[nodiscard]] std::vector<std::string> textsOf(const Node& node, const Form& form);
  /// The member, where null is as good as none.
  [[nodiscard]] std::optional<Node> nullable(std::string_view key);
  [[nodiscard]] std::optional<Node> nullableObject(std::string_view key);
  /// A list that may not be empty.
  [[nodiscard]] std::vector<Node> filledList(std::string_view key);
  void choices(std::string_view key, std::vector<std::string>& into, std::span<const std::string_view> names);
  /// Members whose keys have a form; the others are findings.
  [[nodiscard]] std::vector<std::pair<std::string, Node>> map(std::string_view key, const Form& keys);
  void localText(std::string_view key, LocalText& into);

  /// As ObjectReader's; a number within the bounds is told to be no whole one.
  void count(std::string_view key, std::int64_t& into, std::int64_t least, std::int64_t most);
  void countOf(const Node& node, std::int64_t& into, std::int64_t least, std::int64_t most);
  void decimal(std::string_view key, double& into, const Range& range);
  /// An amount that is not negative, or null, in the currency's minor unit, from the literal.
  void money(std::string_view key, std::optional<Money>& into, std::string_view currency);
  void time(std::string_view key, std::optional<Instant>& into);
  void condition(std::string_view key, std::optional<Condition>& into);

  /// At least one of the keys has to be there.
  void requireOneOf(std::initializer_list<std::string_view> keys);
  /// Exactly one of the keys has to be there.
  void requireExactlyOne(std::initializer_list<std::string_view> keys);
  /// A key that may not stand beside another one, or a value of it.
  void refuse(std::string_view key, std::string_view beside);
  /// A finding: the text does not have the form.
  void refused(const Node& node, std::string text, std::string_view form);
  [[nodiscard]] bool has(std::string_view key) const { return node_.value->find(key) != nullptr; }
  [[nodiscard]] const Node& node() const { return node_; }

 private:
  [[nodiscard]] bool isRequired(std::string_view key) const;

  std::vector<std::string_view> required_;
};

}  // namespace alcove::config
