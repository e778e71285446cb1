// SPDX-License-Identifier: MIT
#pragma once

#include <cli/logs/log.hpp>
#include <span>

namespace alcove::logs {

/// The last moment that a log is about. One row in a hundred may lie more than a year behind all others:
/// written by a device whose clock runs ahead. Ages count from the newest row, so a single one would make all
/// others look old.
[[nodiscard]] Instant lastMoment(std::span<const Row> rows);

}  // namespace alcove::logs
