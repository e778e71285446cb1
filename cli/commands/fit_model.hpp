// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/config.hpp>
#include <cli/commands/gather.hpp>
#include <cli/fit/model.hpp>
#include <cli/site/previous.hpp>
#include <optional>

namespace alcove::commands {

/// The newest time in the inputs; 0 where there is none.
[[nodiscard]] Instant newestTime(const Gathered& inputs);

/// Takes the catalogue out of the inputs.
[[nodiscard]] fit::Model fitModel(Gathered& inputs, const config::Config& config,
                                  const std::optional<site::Previous>& previous, Instant now,
                                  fit::Counts& counts);

}  // namespace alcove::commands
