// SPDX-License-Identifier: MIT
#pragma once

#include <cli/check/loaded_config.hpp>
#include <cli/feeds/catalogue.hpp>

namespace alcove::check {

/// Warnings for inputs that are not there.
void findMissingInputs(LoadedConfig& loaded);

/// Items that the config names and the catalogue does not hold, as errors or as warnings.
void findUnknownItems(LoadedConfig& loaded, const feeds::Catalogue& catalogue, bool warning);

/// Articles that the config names and no help source holds: errors where every source could be read and
/// unless they are wanted as warnings.
void findUnknownArticles(LoadedConfig& loaded, bool warning);

}  // namespace alcove::check
