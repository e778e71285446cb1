// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <alcove/config/config.hpp>
#include <alcove/config/finding.hpp>
#include <cli/feeds/catalogue.hpp>
#include <filesystem>
#include <string>
#include <vector>

namespace alcove::check {

/// A config as it was read, with everything there is to say about it in the order of the file.
struct LoadedConfig {
  std::filesystem::path file;
  std::filesystem::path folder;  ///< inputs are relative to it
  std::string text;
  config::Config config;
  std::vector<config::Finding> findings;
};

/// Reads and parses; an error only where the file itself cannot be read.
[[nodiscard]] Result<LoadedConfig> loadConfig(const std::filesystem::path& file);

/// Warnings for inputs that are not there.
void findMissingInputs(LoadedConfig& loaded);

/// Hand-picked items that the catalogue does not hold, as errors or as warnings.
void findUnknownItems(LoadedConfig& loaded, const feeds::Catalogue& catalogue, bool warning);

/// In the order of the file.
void sortFindings(LoadedConfig& loaded);

/// "FILE:LINE:COLUMN POINTER TEXT [CODE]" each, for a warning "[warning CODE]"; the first hundred, and how
/// many more there are.
[[nodiscard]] std::vector<std::string> findingLines(const LoadedConfig& loaded);

/// {"errors":n,"warnings":n,"findings":[…]}
[[nodiscard]] std::string findingsJson(const LoadedConfig& loaded);

}  // namespace alcove::check
