// SPDX-License-Identifier: MIT
#pragma once

#include <cli/eval/cold_start.hpp>
#include <string>

namespace alcove::commands {

[[nodiscard]] std::string coldStartText(const eval::ColdStartResult& result);
[[nodiscard]] std::string coldStartJson(const eval::ColdStartResult& result);

}  // namespace alcove::commands
