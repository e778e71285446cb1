// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>
#include <cli/commands/exit_code.hpp>
#include <functional>

namespace alcove::commands {

/// Adds `alcove try` and all that may be tried: one JSON answer a line of standard input.
void addTry(CLI::App& app, std::function<ExitCode()>& run);

}  // namespace alcove::commands
