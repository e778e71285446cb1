// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <alcove/base/json.hpp>
#include <alcove/config/finding.hpp>
#include <alcove/config/merchant_config.hpp>
#include <deque>
#include <filesystem>
#include <string>
#include <vector>

namespace alcove::check {

/// A config as it was read, with everything there is to say about it in the order of the file.
struct LoadedConfig {
  std::filesystem::path file;
  std::filesystem::path folder;  ///< inputs are relative to it
  std::string text;
  json::Value root;  ///< null where the text is no JSON
  config::MerchantConfig config;
  std::vector<config::Finding> findings;
  std::deque<std::string> names;  ///< that findings propose
};

/// Reads, parses and looks up every name that the config gives to something of its own; an error only where
/// the file itself cannot be read.
[[nodiscard]] Result<LoadedConfig> loadConfig(const std::filesystem::path& file);

/// The same for a text; `file` is where it would stand.
[[nodiscard]] LoadedConfig loadText(std::filesystem::path file, std::string text);

}  // namespace alcove::check
