// SPDX-License-Identifier: MIT
#pragma once

#include <cli/io/report.hpp>
#include <cli/logs/log.hpp>
#include <string>

#include "fuzz.hpp"
#include "memory_file.hpp"

namespace alcove::fuzz {

/// What holds for any log, and all of it as text, to compare.
inline std::string checked(const Result<logs::Log>& log, const io::Report& report) {
  std::string out;
  for (const std::string& line : report.lines()) {
    require(line.find('\n') == std::string::npos, "a report is made of lines");
    out += line + '\n';
  }
  if (!log) {
    requireKnown(log.error());
    return out + std::string(log.error().code) + log.error().detail;
  }
  require(log->sessionIds.size() == log->sessions, "every session has its id");
  const logs::Row* before = nullptr;
  for (const logs::Row& row : log->rows) {
    require(row.item < log->items.size() && row.session < log->sessions,
            "a row is about an item and a session");
    require(row.shopper == logs::noShopper || row.shopper < log->shoppers, "a row's shopper is known");
    require(row.quantity > 0, "a row is about something");
    require(before == nullptr || before->session < row.session ||
                (before->session == row.session && (!log->hasTime || before->time <= row.time)),
            "rows are sorted by session and time");
    require(parseInstant(formatInstant(row.time)) == row.time, "a time can be written and read");
    require(row.time <= log->newest, "nothing is newer than the newest");
    out +=
        log->items[row.item] + ' ' + log->sessionIds[row.session] + ' ' + std::to_string(row.time.ms) + '\n';
    before = &row;
  }
  for (const logs::Log::Seen& seen : log->seen) out += seen.name + ' ' + seen.price + '\n';
  return out;
}

/// Reads the bytes as a log, twice: `read` takes the file and a report, and gives the log.
template <typename Read>
void checkLog(std::string_view bytes, Read read) {
  const MemoryFile file(bytes);
  const auto text = [&] {
    io::Report report;
    const auto log = read(file, report);
    return checked(log, report);
  };
  require(text() == text(), "reading twice gives the same");
}

}  // namespace alcove::fuzz
