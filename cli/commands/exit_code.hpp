// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>

namespace alcove::commands {

/// What the program ends with (docs/program.md).
enum class ExitCode : int {
  success = 0,
  findings = 1,  ///< the config or an input has errors; nothing was written
  call = 2,      ///< the call was wrong, or the config itself could not be read
  output = 3,    ///< the output could not be written, or memory did not suffice
};

[[nodiscard]] ExitCode exitCodeOf(const Error& error);

/// "alcove: SENTENCE [code]" on stderr.
ExitCode fail(const Error& error);

}  // namespace alcove::commands
