// SPDX-License-Identifier: MIT
#pragma once

#include <cli/check/loaded_config.hpp>
#include <cli/feeds/catalogue.hpp>

namespace alcove::check {

/// Warnings for inputs that are not there.
void findMissingInputs(LoadedConfig& loaded);

/// Why an input of a group ("events") cannot be used, at its file, or at the column's name where that is
/// wrong. A missing file is told by findMissingInputs().
void tellUnusable(LoadedConfig& loaded, std::string_view group, std::size_t input, const Error& error);

/// The same for what kept the catalogue from being read, at the feed that it is about.
void tellUnusableFeed(LoadedConfig& loaded, const Error& error);

/// Items that the config names and the catalogue does not hold, as errors or as warnings.
void findUnknownItems(LoadedConfig& loaded, const feeds::Catalogue& catalogue, bool warning);

/// Articles that the config names and no help source holds: errors where every source could be read and
/// unless they are wanted as warnings.
void findUnknownArticles(LoadedConfig& loaded, bool warning);

}  // namespace alcove::check
