// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/config.hpp>
#include <alcove/shard/changes.hpp>
#include <cli/fit/model.hpp>
#include <cli/rules/rule_program.hpp>
#include <cli/site/previous.hpp>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace alcove::site {

struct WriteOptions {
  std::filesystem::path out;
  std::filesystem::path runtime;  ///< empty: data only
  std::string programVersion;
  Instant now;
  rules::RuleProgram rules = {};
  std::string experiments = {};  ///< JSON, as pages read it; "" without any
  /// Called from any thread with the number of files done and of all.
  std::function<void(std::size_t, std::size_t)> progress = [](std::size_t, std::size_t) {};
};

struct Written {
  std::string build;
  std::size_t files = 0;  ///< of this build
  std::size_t runtimeFiles = 0;
  std::uintmax_t bytes = 0;    ///< of this build's files
  std::size_t viewMedian = 0;  ///< bytes of an item's file, over the items
  std::size_t viewP95 = 0;
  std::size_t viewMost = 0;
  std::int64_t itemFiles = 0;
  bool overLimit = false;
  std::size_t tooLarge = 0;  ///< files that no page accepts
  std::size_t changes = 0;
  std::vector<std::string> removedBuilds;
};

/// Writes a site: the build's folder under a hidden name and renamed when whole, the runtime beside it,
/// manifest.json last; then old builds go. Whoever reads while it runs finds the old site or the new one.
[[nodiscard]] Result<Written> writeSite(const fit::Model& model, const config::Config& config,
                                        const std::optional<Previous>& previous, const WriteOptions& options);

}  // namespace alcove::site
