// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <functional>
#include <string>
#include <string_view>

namespace alcove::attempt {

/// Answers one line of input with one line of output.
using Answer = std::function<std::string(std::string_view line)>;

/// {"error":{"code","path","detail"}}
[[nodiscard]] std::string errorLine(const Error& error);

}  // namespace alcove::attempt
