// SPDX-License-Identifier: MIT
#pragma once

#include <cli/check/loaded_config.hpp>
#include <cli/io/report.hpp>
#include <string_view>

namespace alcove::commands {

/// Puts text on the standard output; allAnswered() tells in the end whether it arrived.
void answer(std::string_view text);
/// False where some of the answer could not be written: a full disk, a closed output.
[[nodiscard]] bool allAnswered();

/// Puts one line on the standard error. What cannot be written there is lost: it stops no build.
void say(std::string_view line);
void say(const check::LoadedConfig& loaded);
void say(const io::Report& report);

}  // namespace alcove::commands
