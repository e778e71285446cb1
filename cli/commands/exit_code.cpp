// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <alcove/base/codes.hpp>
#include <cli/check/sentence.hpp>
#include <cli/commands/exit_code.hpp>
#include <cli/commands/print.hpp>

namespace alcove::commands {

ExitCode exitCodeOf(const Error& error) {
  return error.code == codes::fileWrite || error.code == codes::programMemory ? ExitCode::output
                                                                              : ExitCode::findings;
}

ExitCode fail(const Error& error) {
  say(fmt::format("alcove: {} [{}]", check::sentence(error), error.code));
  return exitCodeOf(error);
}

}  // namespace alcove::commands
