// SPDX-License-Identifier: MIT
#pragma once

#include <cli/check/loaded_config.hpp>

namespace alcove::check {

/// Warnings for a currency and a time zone of the right form that the world does not have. Time zones are
/// those of this machine (TZDIR, else /usr/share/zoneinfo): where it has none, nothing is said of them.
void findUnknownToTheWorld(LoadedConfig& loaded);

}  // namespace alcove::check
