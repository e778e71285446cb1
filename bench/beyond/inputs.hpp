// SPDX-License-Identifier: MIT
#pragma once

#include <bench/beyond/cases.hpp>
#include <string>

namespace alcove::bench {

/// Further inputs of a re-ranker, a matrix a case.
struct MoreInputs {
  std::string name;
  std::vector<Columns> columns;
};

/// All that the shop's data can tell: time of day, weekday, season, dwell, category, brand, price, and how
/// this session's or shopper's own habit of coming back bears on what was seen. Learned from the older
/// sessions.
[[nodiscard]] std::vector<MoreInputs> moreInputs(const Shop& shop, const count::Sessions& older,
                                                 const std::vector<Case>& cases);

}  // namespace alcove::bench
