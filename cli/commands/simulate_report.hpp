// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cli/simulate/replay.hpp>
#include <map>
#include <string>

namespace alcove::commands {

/// What `alcove simulate` tells: a comparison, and what belongs to it.
struct Simulation {
  std::string config;  ///< the files, as they were called
  std::string against;
  std::string log;  ///< what the sessions are of: "events" or "orders"
  Instant from;     ///< when the first of them ended, and the last
  Instant until;
  std::array<std::size_t, 2> items{};        ///< how many each of the two has
  std::map<std::string, std::string> names;  ///< of all of them
  simulate::Comparison comparison;
};

[[nodiscard]] std::string simulationText(const Simulation& simulation);
[[nodiscard]] std::string simulationJson(const Simulation& simulation);

}  // namespace alcove::commands
