// SPDX-License-Identifier: MIT
#include <tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <bench/suggest/neighbours.hpp>
#include <bench/suggest/scores.hpp>
#include <bench/suggest/vstan.hpp>
#include <cmath>
#include <memory>

namespace alcove::bench {
namespace {

double decay(double distance, double lambda) {
  return lambda > 0 ? std::exp(-distance / lambda) : 1;
}

/// One thread's working space.
struct Space {
  explicit Space(const Memory& memory)
      : finder(memory.sessions()), scores(memory.items()), clicked(memory.items(), false) {}
  NeighbourFinder finder;
  eval::ItemSums scores;
  std::vector<bool> clicked;
};

class Vstan {
 public:
  Vstan(const Memory& memory, const VstanOptions& options, std::size_t cutoff)
      : memory_(memory), options_(options), cutoff_(cutoff), spaces_([&memory] { return Space(memory); }) {}

  std::vector<std::uint32_t> rank(std::span<const std::uint32_t> seen) {
    Space& space = spaces_.local();
    std::vector<Clicked> clicked = clickedItems(seen);
    for (Clicked& each : clicked) {
      each.weight = decay(static_cast<double>(seen.size() - each.position), options_.clickDecay);
      space.clicked[each.item] = true;
    }
    for (const Neighbour& neighbour : nearest(clicked, space.finder)) score(neighbour, seen.size(), space);
    for (const Clicked& each : clicked) space.clicked[each.item] = false;
    if (!options_.current) space.scores.drop(seen.back());
    return takeBest(space.scores, cutoff_, memory_.popular());
  }

 private:
  std::vector<Neighbour> nearest(std::span<const Clicked> clicked, NeighbourFinder& finder) const {
    std::vector<Neighbour> neighbours = finder.find(memory_, clicked, options_.sample);
    for (Neighbour& each : neighbours) {
      each.similarity *= decay(memory_.ageDays(each.session), options_.ageDecayDays);
      // The norm of the session that goes on is the same for all of its neighbours.
      if (options_.similarity == Similarity::cosine) {
        each.similarity /= std::sqrt(static_cast<double>(memory_.of(each.session).size()));
      }
    }
    keepNearest(neighbours, options_.k);
    return neighbours;
  }

  void score(const Neighbour& neighbour, std::size_t clicks, Space& space) const {
    const auto entries = memory_.of(neighbour.session);  // by position
    const auto shared = std::find_if(entries.rbegin(), entries.rend(), [&space](const Memory::Entry& entry) {
      return space.clicked[entry.item];
    });
    const double similarity =
        neighbour.similarity * decay(static_cast<double>(clicks - neighbour.lastShared), options_.matchDecay);
    for (const Memory::Entry& entry : entries) {
      const double distance =
          std::abs(static_cast<double>(entry.position) - static_cast<double>(shared->position));
      space.scores.add(entry.item, similarity * decay(distance, options_.distanceDecay) *
                                       (1 + options_.idfWeight * memory_.idf(entry.item)));
    }
  }

  const Memory& memory_;
  VstanOptions options_;
  std::size_t cutoff_;
  tbb::enumerable_thread_specific<Space> spaces_;
};

}  // namespace

eval::Ranker vstan(const Memory& memory, const VstanOptions& options, std::size_t cutoff) {
  auto method = std::make_shared<Vstan>(memory, options, cutoff);
  return [method](std::span<const std::uint32_t> seen) { return method->rank(seen); };
}

}  // namespace alcove::bench
