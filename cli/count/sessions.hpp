// SPDX-License-Identifier: MIT
#pragma once

#include <cli/count/items.hpp>
#include <cli/logs/log.hpp>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <vector>

namespace alcove::count {

/// One session (or order) of a log: rows begin to end, exclusive, of Sessions::items.
struct Session {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t shopper =
      logs::noShopper;  ///< who counts for support; nobody in a guest's session of a log with names
  double ageDays = 0;   ///< since its last row, before the newest session of the log
};

/// A log as the counting passes read it.
struct Sessions {
  std::vector<Session> all;          ///< oldest first
  std::vector<std::uint32_t> items;  ///< by number, in the order of time
  bool named = false;                ///< support counts shoppers; else each session stands for one
  bool ordered = true;               ///< positions mean something; not in baskets, whose lines have one time
  std::uint32_t cut = 0;             ///< sessions of absurd length, of which only the last items count

  [[nodiscard]] std::span<const std::uint32_t> of(const Session& session) const {
    return {items.data() + session.begin, items.data() + session.end};
  }
};

struct SessionOptions {
  bool ordered = true;
  double spanDays = 150;        ///< over which the sessions of a log without time are spread
  std::uint32_t maxRows = 200;  ///< of one session, the last ones: a pass stays linear whatever a robot did
  std::vector<EventKind> kinds = {EventKind::viewItem, EventKind::addToCart, EventKind::selectItem};
};

/// `numbers` from renumber(); rows of unknown items are left out.
[[nodiscard]] Sessions collectSessions(const logs::Log& log, std::span<const std::uint32_t> numbers,
                                       const SessionOptions& options);

/// The sessions that hold each item, once each, oldest first.
class Postings {
 public:
  Postings(const Sessions& sessions, std::size_t items);
  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t item) const {
    return {sessions_.data() + starts_[item], sessions_.data() + starts_[item + 1]};
  }
  [[nodiscard]] std::size_t items() const { return starts_.size() - 1; }

 private:
  std::vector<std::size_t> starts_;
  std::vector<std::uint32_t> sessions_;
};

}  // namespace alcove::count
