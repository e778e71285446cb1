// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace alcove::commands {

/// Where the browser files stand: ../dist beside the program (as built), else <prefix>/share/alcove (as
/// installed); empty where neither exists.
[[nodiscard]] std::filesystem::path defaultRuntimeFolder();

}  // namespace alcove::commands
