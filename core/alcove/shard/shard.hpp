// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <alcove/base/instant.hpp>
#include <alcove/base/money.hpp>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace alcove::shard {

/// What is shown of an item; all that a slate needs.
struct Card {
  std::string name;
  std::string link;
  std::string picture;  ///< or the part that goes into build.pictures
  std::string group;
  std::string brand;
  std::string category;
  Money price;
  Money listPrice;
  bool available = true;
  bool replenishable = false;      ///< bought again by a good part of its buyers
  std::uint32_t intervalDays = 0;  ///< these usually buy it again after; files round it up. 0: unknown
  std::string ruleBits;            ///< what rules ask of it, eight answers a character, the first one lowest
  std::uint32_t ruleTable = 0;     ///< which questions those are, the same of all cards of a file; 0: none
};

enum class ListKind : std::uint8_t { related, together, similar, bestsellers, trending, newest };
/// Behind these come lists of what is trending over other periods than the usual one.
inline constexpr std::size_t mostOtherTrends = 8;
inline constexpr std::size_t listKinds = 6 + mostOtherTrends;

struct Entry {
  std::uint16_t item;        ///< index in Shard::ids
  std::uint8_t weight;       ///< square-root scale, see weightOf
  std::uint8_t learned = 0;  ///< linear: of List::learnedScale, 255 parts
};

/// What stands behind an entry of a list.
enum class Basis : std::uint8_t {
  counted,  ///< the pair, or the figure, has support of its own
  derived,  ///< no pair that was counted, but what shoppers did leads from one item, or from what is alike,
            ///< to the other
  content,  ///< alike, or only there to fill a list
};

/// The entries that are counted come first, then those derived, then those by content; best first within
/// each.
struct List {
  static constexpr int wholeShop = -1;
  int owner = wholeShop;  ///< index in ids, or wholeShop, or -2 - (index in categories)
  ListKind kind = ListKind::related;
  float scale = 1;
  float learnedScale = 0;
  std::uint16_t evidence = 0;  ///< how many are counted
  std::uint16_t derived = 0;   ///< how many of the following are derived
  std::vector<Entry> entries;

  [[nodiscard]] Basis basisOf(std::size_t index) const {
    if (index < evidence) return Basis::counted;
    return index < std::size_t{evidence} + derived ? Basis::derived : Basis::content;
  }
};

/// One decoded file of a built site.
struct Shard {
  std::string build;
  std::string name;  ///< inside builds/<build>/
  Instant builtAt;
  std::vector<std::string> ids;
  std::vector<Card> cards;  ///< of the first ids
  std::vector<std::string> categories;
  std::vector<List> lists;
  std::vector<std::uint8_t> popularity;  ///< of each id, 0 to 15; or empty
};

/// scale × (w / 255)²: small weights keep their relative precision.
[[nodiscard]] constexpr float weightOf(float scale, std::uint8_t weight) noexcept {
  const float part = static_cast<float>(weight) / 255.0F;
  return scale * part * part;
}

/// scale × w / 255: vectors' products are told apart at the top as well as at the bottom.
[[nodiscard]] constexpr float learnedOf(float scale, std::uint8_t weight) noexcept {
  return scale * static_cast<float>(weight) / 255.0F;
}

/// Verifies (FlatBuffers for memory, then lengths, ranges and name) and decodes. `path` is what was asked
/// for: builds/<build>/<name>. Errors: shard.damaged, shard.mismatch, shard.inconsistent.
[[nodiscard]] Result<Shard> decode(std::span<const std::byte> bytes, std::string_view path);

}  // namespace alcove::shard
