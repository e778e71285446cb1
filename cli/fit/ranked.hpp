// SPDX-License-Identifier: MIT
#pragma once

#include <cli/fit/model.hpp>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace alcove::fit {

/// What ranks items beyond their neighbours, by item number; 0 leaves an item out.
struct Standing {
  std::vector<double> popularity;
  std::vector<std::vector<double>> rise;  ///< by period
  Instant now = {};                       ///< where ages count from
};

inline constexpr std::size_t rankedLength = 24;
inline constexpr std::int64_t newDays =
    90;  ///< what came into the shop earlier is not new, however little came since

/// Bestsellers, trending and newest of the whole shop. Bestsellers are filled up with the latest items, and
/// with any where no dates are known either.
[[nodiscard]] Ranked rankShop(const feeds::Catalogue& catalogue, const Standing& standing);

/// The same for every category path and each of its parents.
[[nodiscard]] std::map<std::string, Ranked> rankCategories(const feeds::Catalogue& catalogue,
                                                           const Standing& standing);

/// A path and its parents, the longest first: "a/b/c", "a/b", "a".
[[nodiscard]] std::vector<std::string_view> pathAndParents(std::string_view path);

}  // namespace alcove::fit
