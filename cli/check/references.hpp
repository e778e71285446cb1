// SPDX-License-Identifier: MIT
#pragma once

#include <cli/check/loaded_config.hpp>

namespace alcove::check {

/// Errors beyond the shape of the config: names that nothing has, things that contradict each other.
void findWrongReferences(LoadedConfig& loaded);

}  // namespace alcove::check
