// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/config.hpp>
#include <cli/io/report.hpp>
#include <cli/logs/log.hpp>
#include <filesystem>
#include <vector>

namespace alcove::logs {

struct ReadOptions {
  bool keepSessionIds = false;  ///< fill Log::sessionIds: for answers that name sessions
  std::size_t support = 1;      ///< shoppers behind every name and price in Log::seen
};

/// Reads event logs into one: CSV and TSV (session_id, item_id, and timestamp, unix_time or pos; event,
/// shopper_id), JSON lines with the same names, and GA4's BigQuery export as JSON lines. Rows of one session
/// id are one session wherever they stand. A log without time in one file counts as a log without time.
[[nodiscard]] Result<Log> readEvents(const std::vector<config::InputFile>& inputs,
                                     const std::filesystem::path& base, io::Report& report,
                                     const ReadOptions& options = {});

}  // namespace alcove::logs
