// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <alcove/base/codes.hpp>
#include <cli/check/sentence.hpp>
#include <cli/commands/exit_code.hpp>
#include <cstdio>

namespace alcove::commands {

ExitCode exitCodeOf(const Error& error) {
  return error.code == codes::fileWrite ? ExitCode::output : ExitCode::findings;
}

ExitCode fail(const Error& error) {
  fmt::print(stderr, "alcove: {} [{}]\n", check::sentence(error), error.code);
  return exitCodeOf(error);
}

}  // namespace alcove::commands
