// SPDX-License-Identifier: MIT
#pragma once

#include <cli/io/report.hpp>
#include <cli/logs/log_builder.hpp>
#include <optional>
#include <string_view>

namespace alcove::logs {

/// Google Analytics 4's BigQuery export as JSON lines: event_name, event_timestamp (microseconds),
/// user_pseudo_id, ga_session_id among the event_params, items[].item_id. Events without items (page views,
/// scrolls) are left out.
[[nodiscard]] std::optional<Error> readGa4(std::string_view text, LogBuilder& log, io::FileReport& report);

}  // namespace alcove::logs
