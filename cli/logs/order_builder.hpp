// SPDX-License-Identifier: MIT
#pragma once

#include <cli/io/interner.hpp>
#include <cli/io/report.hpp>
#include <cli/logs/log.hpp>
#include <cli/logs/log_builder.hpp>
#include <cli/logs/recent_prices.hpp>
#include <cli/logs/supporters.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace alcove::logs {

/// A line of an order as a file has it.
struct OrderLine {
  std::string_view order;
  std::string_view shopper;  ///< "" for a guest
  std::string_view item;
  std::string_view name;
  std::string_view price;     ///< as written
  std::string_view currency;  ///< "" for the shop's own
  std::optional<Instant> time;
  std::uint32_t quantity = 1;
};

/// What a name of an item is when the lines disagree: the last one, or the most frequent one (where clerks
/// typed it).
enum class NameChoice : std::uint8_t { last, mostFrequent };

/// Collects order lines of any number of files into a log of purchases with names and prices.
class OrderBuilder {
 public:
  /// `support`: how many shoppers have to share a name or a price before it is told.
  OrderBuilder(std::string_view currency, std::size_t support) : currency_(currency), support_(support) {}

  /// The lines that follow are of this file.
  void startFile(std::string name) { log_.startFile(std::move(name)); }
  /// Takes a line that is a purchase; what cannot be one is reported as a bad row.
  void add(const OrderLine& line, NameChoice choice, std::size_t fileLine, io::FileReport& report);
  /// Takes back what the shopper bought before, latest first; done once all lines are there.
  void cancel(const OrderLine& line) { cancellations_.push_back(asCancellation(line)); }

  /// Sorts and numbers; the builder is spent.
  [[nodiscard]] Log finish(io::Report& report, bool keepSessionIds);

 private:
  struct Cancellation {
    std::uint64_t key;  ///< shopper and item
    Instant time;
    std::uint32_t quantity;
  };
  Cancellation asCancellation(const OrderLine& line);
  /// A name of an item, and whose lines say so.
  struct Named {
    Supporters by;
    std::uint32_t count = 0;  ///< lines, where the most frequent name counts
    Instant lastAt;           ///< else its last line
    std::size_t lastLine = 0;
  };
  void learn(const Row& row, const OrderLine& line, NameChoice choice, std::size_t fileLine,
             io::FileReport& report);
  void applyCancellations();
  void nameItems();

  std::string currency_;
  std::size_t support_;
  LogBuilder log_;
  std::vector<Log::Seen> seen_;
  std::vector<RecentPrices> prices_;
  std::vector<Cancellation> cancellations_;
  io::Interner names_;
  std::unordered_map<std::uint64_t, Named> named_;  // by item and name
};

/// "WHITE T-LIGHT HOLDER" → "White T-Light Holder": capitals at the start of words, not behind digits or
/// apostrophes.
[[nodiscard]] std::string titleCase(std::string_view name);

}  // namespace alcove::logs
