// SPDX-License-Identifier: MIT
#include <cli/logs/read_events.hpp>

#include "log_checks.hpp"
#include "memory_file.hpp"

namespace {

using namespace alcove;

std::string read(const fuzz::MemoryFile& file) {
  io::Report report;
  const auto log = logs::readEvents({file.input()}, "", report, {.keepSessionIds = true});
  return fuzz::checked(log, report);
}

}  // namespace

/// Every format of events, told apart by its content as in a build.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::MemoryFile file(fuzz::textOf(data, size));
  fuzz::require(read(file) == read(file), "reading twice gives the same");
  return 0;
}
