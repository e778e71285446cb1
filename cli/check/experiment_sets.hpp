// SPDX-License-Identifier: MIT
#pragma once

#include <cli/check/loaded_config.hpp>

namespace alcove::check {

/// What experiments set has to be there, and the config has to stay good with each value in its place.
void findWrongSets(LoadedConfig& loaded);

}  // namespace alcove::check
