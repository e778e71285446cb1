// SPDX-License-Identifier: MIT
#pragma once

#include <cli/eval/next_item.hpp>
#include <string>

namespace alcove::commands {

[[nodiscard]] std::string nextItemJson(const eval::NextItemResult& result,
                                       const eval::NextItemOptions& options);
[[nodiscard]] std::string nextItemText(const eval::NextItemResult& result,
                                       const eval::NextItemOptions& options);

}  // namespace alcove::commands
