// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>
#include <cli/commands/exit_code.hpp>
#include <functional>

namespace alcove::commands {

/// Adds `alcove eval`; `run` is what it sets to be done once the call has been read.
void addEval(CLI::App& app, std::function<ExitCode()>& run);

}  // namespace alcove::commands
