// SPDX-License-Identifier: MIT
#pragma once

#include <cli/check/loaded_config.hpp>
#include <string>
#include <vector>

namespace alcove::check {

/// In the order of the file.
void sortFindings(LoadedConfig& loaded);

/// "FILE:LINE:COLUMN POINTER TEXT [CODE]" each, for a warning "[warning CODE]"; the first hundred, and how
/// many more there are.
[[nodiscard]] std::vector<std::string> findingLines(const LoadedConfig& loaded);

/// {"errors":n,"warnings":n,"findings":[…]}
[[nodiscard]] std::string findingsJson(const LoadedConfig& loaded);

}  // namespace alcove::check
