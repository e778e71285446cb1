// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>
#include <cli/commands/exit_code.hpp>
#include <functional>

namespace alcove::commands {

void addSimulate(CLI::App& app, std::function<ExitCode()>& run);

}  // namespace alcove::commands
