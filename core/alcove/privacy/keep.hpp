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

/// How many of the oldest events are over the merchant's limits: older than keepDays at `now`, more than
/// maxEvents.
[[nodiscard]] std::size_t overdue(std::span<const Event> history, Instant now, const config::History& limits);

}  // namespace alcove::privacy
