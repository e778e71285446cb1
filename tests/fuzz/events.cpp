// SPDX-License-Identifier: MIT
#include <cli/logs/read_events.hpp>

#include "log_checks.hpp"

using namespace alcove;

/// Every format of events, told apart by its content as in a build.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::checkLog(fuzz::textOf(data, size), [](const fuzz::MemoryFile& file, io::Report& report) {
    return logs::readEvents({file.input()}, "", report, {.keepSessionIds = true});
  });
  return 0;
}
