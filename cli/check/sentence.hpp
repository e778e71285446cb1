// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <alcove/config/finding.hpp>
#include <string>

namespace alcove::check {

/// What a finding says to a merchant: one sentence, with the nearest known name where there is one.
[[nodiscard]] std::string sentence(const config::Finding& finding);

/// The same for an error of the program: a file, an input, the output.
[[nodiscard]] std::string sentence(const Error& error);

}  // namespace alcove::check
