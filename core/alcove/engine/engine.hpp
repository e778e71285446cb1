// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <alcove/base/json.hpp>
#include <alcove/config/assign.hpp>
#include <alcove/config/config.hpp>
#include <alcove/model/event.hpp>
#include <alcove/shard/manifest.hpp>
#include <alcove/suggest/facts.hpp>
#include <alcove/suggest/shelf.hpp>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace alcove {

/// The facade over all rooms, the same natively and in the browser: docs/engine.md describes each call and
/// its JSON. A pure function of (config, shards, history, request, time passed in): no I/O, clock, randomness
/// or globals.
class Engine {
 public:
  /// Room for `size` bytes to write into; valid until the next call. Read by configure, restore, addShard,
  /// importState.
  [[nodiscard]] std::span<std::byte> inbox(std::size_t size);

  [[nodiscard]] std::string configure(std::string_view environment);
  [[nodiscard]] std::string restore();
  [[nodiscard]] std::string record(std::string_view event);
  [[nodiscard]] std::string addShard(std::string_view name);
  [[nodiscard]] std::string query(std::string_view request);
  [[nodiscard]] std::string erase(std::string_view what);
  [[nodiscard]] std::string exportState() const;
  [[nodiscard]] std::string importState();
  [[nodiscard]] std::string diagnose() const;

 private:
  [[nodiscard]] std::string_view inboxText() const;
  [[nodiscard]] std::string fail(const Error& error);
  [[nodiscard]] bool isOwnLanguage(std::string_view shardName) const;
  [[nodiscard]] const suggest::Facts& facts();
  [[nodiscard]] std::string suggestSlate(const json::Value& request, const config::Placement& placement,
                                         const config::Assignment& assigned);
  [[nodiscard]] std::string profile();
  [[nodiscard]] std::vector<Event> takeLog();
  void useLog(std::vector<Event> log);
  [[nodiscard]] std::string logJson() const;

  std::vector<std::byte> inbox_;
  std::optional<shard::Manifest> manifest_;
  config::Config config_;
  std::string language_;
  Instant now_;
  std::vector<Event> aged_;  ///< the log's oldest: too old to be used, unless the clock is wrong today
  std::vector<Event> history_;
  std::vector<std::size_t> unread_;  ///< for each line of the log that is no event, the events before it
  suggest::Shelf shelf_;
  std::optional<suggest::Facts> facts_;  ///< of the history as it stands; made when asked for
  std::vector<std::string> shards_;
  std::vector<Error> errors_;  ///< the last ones, for diagnose
};

}  // namespace alcove
