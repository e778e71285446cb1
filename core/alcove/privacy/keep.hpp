// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/config.hpp>
#include <alcove/model/event.hpp>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace alcove::privacy {

/// Why an event must not be remembered: "ignored-path", "never-store", "rate"; nothing where it may.
/// `path` is the page's path; `history` what came before.
[[nodiscard]] std::optional<std::string_view> refused(const Event& event, std::string_view path,
                                                      std::span<const Event> history,
                                                      const config::Config& config);

/// The latest moment up to `now` that something besides the device's clock of today bears out: the site was built
/// then, or the shopper did something then and at least a day has passed since. What is deleted for its age is
/// too old even then, so a clock that is wrong for a day costs nothing.
[[nodiscard]] Instant confirmed(std::span<const Event> history, Instant now, Instant builtAt);

/// How many of the oldest events are over the merchant's limits: older than keepDays at `at`, more than
/// maxEvents. The log's order is the order of the events; times only say where in it the old ones end, by the
/// majority, so a clock that was wrong for some neither takes younger events along nor keeps older ones. A time
/// after `now` or before 2020 says nothing: such events go with what follows them, or with all the rest.
[[nodiscard]] std::size_t overdue(std::span<const Event> history, Instant at, Instant now,
                                  const config::History& limits);

}  // namespace alcove::privacy
