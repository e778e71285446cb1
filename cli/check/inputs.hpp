// SPDX-License-Identifier: MIT
#pragma once

#include <cli/check/loaded_config.hpp>
#include <cli/feeds/catalogue.hpp>

namespace alcove::check {

/// Warnings for inputs that are not there.
void findMissingInputs(LoadedConfig& loaded);

/// Errors for events, orders and shipments that are there but cannot be read, or lack a column that the
/// config gives.
void findUnusableLogs(LoadedConfig& loaded);

/// The error that kept the catalogue from being read, at the feed that it is about. A missing file is told by
/// findMissingInputs().
void tellUnusableFeed(LoadedConfig& loaded, const Error& error);

/// Items that the config names and the catalogue does not hold, as errors or as warnings.
void findUnknownItems(LoadedConfig& loaded, const feeds::Catalogue& catalogue, bool warning);

/// Articles that the config names and no help source holds: errors where every source could be read and
/// unless they are wanted as warnings.
void findUnknownArticles(LoadedConfig& loaded, bool warning);

}  // namespace alcove::check
