// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/json.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

/// Rules as a page holds them: `alcove build` has answered what it could, and what is left of all rules of a
/// placement is one list of steps that is walked once for each candidate (docs/format.md, docs/decisions.md).
namespace alcove::config {

/// Numbers that a step may ask about, as files name them: new ones come last. What is not known is 0.
enum class NumberFact : std::uint8_t {
  one,  ///< 1: times a number it is the other side of a comparison with a constant
  now,  ///< milliseconds since 1970
  price,
  available,
  replenishable,
  boughtCount,
  boughtDaysAgo,
  viewedCount,
  viewedDaysAgo,
  inCart,
  hasSeed,
  seedPrice,
  cartCount,
  isCartPriced,  ///< 1: cartValue and freeShippingGap are known
  cartValue,
  freeShippingGap,
  sessions,
  ordersCount,
  ordersDaysAgo,
};
inline constexpr std::size_t numberFacts = 32;  ///< places for them

/// The same of texts; what is not known is "".
enum class TextFact : std::uint8_t {
  constant,
  item,
  title,
  category,
  brand,
  page,
  pageCategory,
  pageItem,
  language,
  seedItem,
  seedCategory,
  seedBrand,
};
inline constexpr std::size_t textFacts = 16;

enum class Ask : std::uint8_t {
  less,         ///< number `left` < number `right` × `number`
  lessOrEqual,  ///< <=
  equal,        ///< ==
  sameText,     ///< text `left` == text `right`, or `text`
  startsWith,
  bit,          ///< whether the card's bit `left` is set; `right` is a third way on, where cards do not tell
  cartHolds,  ///< the item `text`
  remove,     ///< the candidate does not come in: the rule `text` forbids it
  boost,      ///< times `number`
  bury,
  pin,  ///< the item `text` comes to place `left`
};

/// A question or a deed. Ways lead onwards: over so many of the next steps.
struct Step {
  Ask ask = Ask::less;
  std::uint16_t yes = 0;
  std::uint16_t no = 0;
  std::uint16_t left = 0;
  std::uint16_t right = 0;
  double number = 0;
  std::string_view text;  ///< stands in the JSON that it was read from
};

/// Appends a rule's steps: [[ask, yes, no, left, right, number or text], …]. What is left out is 0. They were
/// checked when they were written; anything else is safe, and means nothing.
void readSteps(const json::Value& rule, std::vector<Step>& into);

}  // namespace alcove::config
