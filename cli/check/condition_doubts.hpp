// SPDX-License-Identifier: MIT
#pragma once

#include <cli/check/loaded_config.hpp>

namespace alcove::check {

/// Warnings for facts that conditions name but nothing gives, and for comparisons of facts that may be
/// missing.
void findConditionDoubts(LoadedConfig& loaded);

}  // namespace alcove::check
