// SPDX-License-Identifier: MIT
#pragma once

#include <cli/simulate/tally.hpp>
#include <cli/simulate/visits.hpp>
#include <cli/try/site_reader.hpp>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>

namespace alcove::simulate {

struct Comparison {
  std::size_t sessions = 0;
  std::size_t pages = 0;
  std::map<std::string, PlacementTally> placements;
};

using Sites = std::array<std::shared_ptr<const attempt::SiteReader>, 2>;

/// Every visit on a device of each site: the same history, the same pages, all placements that may stand on
/// them in the order of the config, none repeating another. Called from any thread: `progress`, with the
/// number of visits done and of all.
[[nodiscard]] Comparison replay(std::span<const Visit> visits, const Sites& sites,
                                const std::function<void(std::size_t, std::size_t)>& progress);

}  // namespace alcove::simulate
