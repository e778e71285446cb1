// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <alcove/config/config.hpp>
#include <cli/feeds/catalogue.hpp>
#include <cli/io/report.hpp>
#include <cli/logs/log.hpp>
#include <filesystem>
#include <optional>

namespace alcove::commands {

/// All that a build reads.
struct Gathered {
  feeds::Catalogue catalogue;
  std::optional<logs::Log> events;
  std::optional<logs::Log> orders;
  bool fromLogs = false;             ///< no feed: the logs told what there is
  std::size_t unsupportedItems = 0;  ///< left out of such a catalogue

  [[nodiscard]] const logs::Log* eventLog() const { return events ? &*events : nullptr; }
  [[nodiscard]] const logs::Log* orderLog() const { return orders ? &*orders : nullptr; }
};

/// Reads the inputs that the config names; any subset of them is enough to build from.
[[nodiscard]] Result<Gathered> gather(const config::Config& config, const std::filesystem::path& folder,
                                      io::Report& report);

}  // namespace alcove::commands
