// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/instant.hpp>
#include <cli/check/loaded_config.hpp>

namespace alcove::check {

/// Warnings: texts that fall back, what is over, what nothing uses, sources that are never reached, facts
/// that are unknown or may be missing.
void findDoubts(LoadedConfig& loaded, Instant now);

}  // namespace alcove::check
