// SPDX-License-Identifier: MIT
#pragma once

#include <cli/io/interner.hpp>
#include <cli/io/report.hpp>
#include <cli/logs/log.hpp>
#include <optional>
#include <string_view>

namespace alcove::logs {

/// A row of a log as a file has it.
struct Entry {
  std::string_view session;
  std::string_view item;
  std::string_view shopper;  ///< "" for a guest
  std::optional<Instant> time;
  std::int64_t position = 0;  ///< orders the rows of a session where there is no time
  EventKind kind = EventKind::viewItem;
  std::uint32_t quantity = 1;
};

/// Collects rows of any number of files into one log.
class LogBuilder {
 public:
  /// Why a row cannot be taken, as a literal for the report; nothing when it can.
  [[nodiscard]] static std::optional<std::string_view> refusal(const Entry& entry);

  /// The rows that follow are of this file.
  void startFile(std::string name) { files_.push_back({std::move(name), log_.rows.size()}); }
  /// The number of the row's item.
  std::uint32_t add(const Entry& entry);
  [[nodiscard]] std::vector<Row>& rows() { return log_.rows; }
  [[nodiscard]] bool namesShoppers() const { return shoppers_.size() > 0; }
  [[nodiscard]] std::uint32_t shopper(std::string_view name) { return shoppers_.number(name); }
  [[nodiscard]] std::uint32_t item(std::string_view id) { return items_.number(id); }

  /// Drops the rows whose quantity has become 0 and the sessions, items and shoppers that have no others;
  /// what is known of the items, by number, goes along.
  void dropEmptyRows(std::vector<Log::Seen>& seen);
  /// Drops the rows that lie far behind all others in time, and tells of it; before any sorting.
  void dropRowsAhead(io::Report& report);
  /// Sorts; the builder is spent.
  [[nodiscard]] Log finish(bool keepSessionIds = false);

 private:
  struct File {
    std::string name;
    std::size_t begin;  ///< its first row
  };
  Log log_;
  std::vector<File> files_;
  io::Interner items_;
  io::Interner sessions_;
  io::Interner shoppers_;
};

}  // namespace alcove::logs
