// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/config.hpp>
#include <cli/fit/model.hpp>
#include <cli/io/report.hpp>
#include <cli/site/write.hpp>
#include <string>
#include <vector>

namespace alcove::commands {

/// What a build tells about itself.
struct BuildSummary {
  std::size_t items = 0;
  std::size_t categories = 0;
  std::vector<std::string> languages;
  std::size_t unsupportedItems = 0;
  fit::Counts counts;
  std::int64_t support = 3;
  std::string supportBy;
  Instant now;
  site::Written written;
  double seconds = 0;
  std::vector<std::string> warnings;
};

/// What deserves a merchant's attention: sizes above 10 or 16 KB a view, support below 3, logs that hardly
/// count.
[[nodiscard]] std::vector<std::string> buildWarnings(const BuildSummary& summary);

[[nodiscard]] std::string summaryText(const BuildSummary& summary);
[[nodiscard]] std::string summaryJson(const BuildSummary& summary, const io::Report& report);

}  // namespace alcove::commands
