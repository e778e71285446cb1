// SPDX-License-Identifier: MIT
#pragma once

#include <cli/eval/next_basket.hpp>
#include <string>
#include <string_view>

namespace alcove::commands {

[[nodiscard]] std::string basketJson(std::string_view task, const eval::BasketResult& result);
[[nodiscard]] std::string basketText(const eval::BasketResult& result);

}  // namespace alcove::commands
