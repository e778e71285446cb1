// SPDX-License-Identifier: MIT
#pragma once

#include <cli/feeds/catalogue.hpp>

namespace alcove::feeds {

/// Items of one name and brand, whatever the spelling, become variants of one product where the shop gives no
/// group: side by side nobody could tell them apart. Their group is the first one's id. Only where names
/// usually tell products apart, at most a twentieth of the items being namesakes; and not of a name that is
/// the item's id, or that more than a dozen share ("Poster").
void groupNamesakes(Catalogue& catalogue);

}  // namespace alcove::feeds
