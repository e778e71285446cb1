// SPDX-License-Identifier: MIT
#pragma once

#include <cli/count/lists.hpp>
#include <cli/feeds/catalogue.hpp>
#include <span>

namespace alcove::fit {

/// What may stand in an item's list: what is available, one variant of each product, none of the item's own.
/// The item itself stays. Keeps the order, and at most `most`.
void keepSuitable(count::List& list, std::uint32_t owner, const feeds::Catalogue& catalogue,
                  std::size_t most);

/// Appends alike items up to `most` entries, weighing next to nothing: they come after everything that was
/// counted. `usualScale` is the largest weight of a usual list, for lists that hold nothing else.
void fillUp(count::List& list, const count::List& alike, std::size_t most, double usualScale);

/// Lets what is alike to the list's owner have every other place at most, as long as there is anything else;
/// places keep their weights. Keeps at most `most`. Many designs of one bag are bought together, but they
/// stand beside it as similar items already.
void alternate(count::List& list, const count::List& alike, std::size_t most);

/// The same within what weighs at least the first bound, then within what weighs less but at least the next
/// one, and so on: no place's weight crosses a bound.
void alternateBetween(count::List& list, const count::List& alike, std::size_t most,
                      std::span<const double> bounds);

/// The median of the lists' largest weights; 1 where there are none.
[[nodiscard]] double usualScale(const count::Lists& lists);

}  // namespace alcove::fit
