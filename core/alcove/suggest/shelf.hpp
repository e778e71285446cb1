// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/instant.hpp>
#include <alcove/shard/changes.hpp>
#include <alcove/shard/shard.hpp>
#include <alcove/suggest/plain_sum.hpp>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace alcove::suggest {

/// All that the device holds of the shop: cards and lists out of shards of this build and, for what the
/// shopper has viewed before, of older ones. Items are numbered in the order in which they turn up; the
/// newest build wins.
class Shelf {
 public:
  /// A card older than this against the newest build leaves the slates: changes.json reaches back no further.
  static constexpr std::int64_t cardDays = 30;

  void add(const shard::Shard& shard);
  void add(const shard::Changes& changes);

  [[nodiscard]] std::uint32_t number(std::string_view id);
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;
  [[nodiscard]] const std::string& id(std::uint32_t item) const { return entries_[item].id; }
  /// Null where none is held, or it is too old, or the item was removed.
  [[nodiscard]] const shard::Card* card(std::uint32_t item) const;
  [[nodiscard]] std::span<const Neighbour> list(shard::ListKind kind, std::uint32_t item) const;
  /// 0 to 15 by item; 0 where none is known.
  [[nodiscard]] std::span<const std::uint8_t> popularity() const { return popularity_; }
  /// Of the whole shop where the category is "".
  [[nodiscard]] std::span<const Neighbour> popular(shard::ListKind kind, std::string_view category) const;

  /// How many numbers there are; those of the owners of popular lists are among them.
  [[nodiscard]] std::size_t items() const { return entries_.size(); }
  [[nodiscard]] std::size_t cards() const;

 private:
  struct Dated {
    std::vector<Neighbour> neighbours;
    Instant builtAt;
  };
  struct Entry {
    std::string id;
    std::optional<shard::Card> card;
    Instant cardAt;
    bool removed = false;
    std::array<Dated, 3> lists;  ///< related, together, similar
    std::optional<shard::Change> change;
  };

  void setCard(std::uint32_t item, const shard::Card& card, Instant builtAt);
  static void correct(Entry& entry);

  std::vector<Entry> entries_;
  std::vector<std::uint8_t> popularity_;  ///< as long as entries_
  std::map<std::string, std::uint32_t, std::less<>> numbers_;
  Instant newest_;
};

}  // namespace alcove::suggest
