// SPDX-License-Identifier: MIT
#include <tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <bench/suggest/neighbours.hpp>
#include <bench/suggest/scores.hpp>
#include <bench/suggest/vmis_knn.hpp>
#include <memory>

namespace alcove::bench {
namespace {

/// One thread's working space.
struct Space {
  explicit Space(const Memory& memory) : finder(memory.sessions()), scores(memory.items()) {}
  NeighbourFinder finder;
  eval::ItemSums scores;
};

class VmisKnn {
 public:
  VmisKnn(const Memory& memory, const VmisKnnOptions& options, std::size_t cutoff)
      : memory_(memory), options_(options), cutoff_(cutoff), spaces_([&memory] { return Space(memory); }) {}

  std::vector<std::uint32_t> rank(std::span<const std::uint32_t> seen) {
    Space& space = spaces_.local();
    const auto last = seen.last(std::min(options_.clicks, seen.size()));
    std::vector<Clicked> clicked = clickedItems(last);
    // Linear in the position; what the paper divides by is the same for all neighbours.
    for (Clicked& each : clicked) each.weight = static_cast<double>(each.position);
    std::vector<Neighbour> neighbours = space.finder.find(memory_, clicked, options_.sample);
    keepNearest(neighbours, options_.k);
    for (const Neighbour& neighbour : neighbours) {
      // The last shared item one click back has .9, two back .8 …
      const auto back = static_cast<double>(last.size() - neighbour.lastShared) + 1;
      const double weight = std::max(0.0, 1 - 0.1 * back) * neighbour.similarity;
      for (const Memory::Entry& entry : memory_.of(neighbour.session)) {
        space.scores.add(entry.item, weight * memory_.idf(entry.item));
      }
    }
    if (!options_.current) space.scores.drop(seen.back());
    return takeBest(space.scores, cutoff_, memory_.popular());
  }

 private:
  const Memory& memory_;
  VmisKnnOptions options_;
  std::size_t cutoff_;
  tbb::enumerable_thread_specific<Space> spaces_;
};

}  // namespace

eval::Ranker vmisKnn(const Memory& memory, const VmisKnnOptions& options, std::size_t cutoff) {
  auto method = std::make_shared<VmisKnn>(memory, options, cutoff);
  return [method](std::span<const std::uint32_t> seen) { return method->rank(seen); };
}

}  // namespace alcove::bench
