// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>
#include <alcove/base/instant.hpp>
#include <optional>
#include <string>

namespace alcove::commands {

/// Adds --now, a moment to the second; what is no moment is a wrong call.
void addNow(CLI::App& command, std::optional<Instant>& now, const std::string& description);

}  // namespace alcove::commands
