// SPDX-License-Identifier: MIT
#pragma once

#include <cli/feeds/catalogue.hpp>

namespace alcove::feeds {

/// Items of one name and brand, whatever the spelling, become variants of one product where the shop says
/// nothing else: side by side nobody could tell them apart. Their group is the first one's id. A name that
/// is the item's id, or that more than a dozen share ("Poster"), says nothing.
void groupNamesakes(Catalogue& catalogue);

}  // namespace alcove::feeds
