// SPDX-License-Identifier: MIT
#pragma once

#include <cli/check/loaded_config.hpp>
#include <cli/commands/exit_code.hpp>
#include <filesystem>
#include <functional>

namespace alcove::commands {

using ConfigUse = std::function<ExitCode(check::LoadedConfig&)>;

/// What `use` makes of the config, with its findings; a file that cannot be read is told, and the call was
/// wrong.
[[nodiscard]] ExitCode withConfig(const std::filesystem::path& file, const ConfigUse& use);

/// The same for who needs a config without errors: where there are some, all findings are told instead.
[[nodiscard]] ExitCode withGoodConfig(const std::filesystem::path& file, const ConfigUse& use);

}  // namespace alcove::commands
