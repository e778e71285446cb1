// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>
#include <bench/suggest/search.hpp>

namespace alcove::bench {
namespace {

template <typename T, std::size_t size>
T oneOf(Random& random, const std::array<T, size>& values) {
  return values[random.below(size)];
}

constexpr std::array decays = {0.4525, 0.905, 1.81, 3.62, 7.24, 0.0};

}  // namespace

VstanOptions drawVstan(Random& random) {
  VstanOptions drawn;
  drawn.k = oneOf(random, std::array<std::size_t, 6>{100, 200, 500, 1000, 1500, 2000});
  drawn.sample = oneOf(random, std::array<std::size_t, 4>{1000, 2500, 5000, 10000});
  drawn.similarity = oneOf(random, std::array{Similarity::cosine, Similarity::vector});
  drawn.clickDecay = oneOf(random, decays);
  drawn.ageDecayDays = oneOf(random, std::array{2.5, 5.0, 10.0, 20.0, 40.0, 80.0, 100.0});
  drawn.distanceDecay = oneOf(random, decays);
  drawn.matchDecay = oneOf(random, decays);
  drawn.idfWeight = oneOf(random, std::array{0.0, 1.0, 2.0, 5.0, 10.0});
  drawn.current = oneOf(random, std::array{false, true});
  return drawn;
}

VmisKnnOptions drawVmisKnn(Random& random) {
  VmisKnnOptions drawn;
  drawn.k = oneOf(random, std::array<std::size_t, 5>{50, 100, 500, 1000, 1500});
  drawn.sample = oneOf(random, std::array<std::size_t, 6>{100, 250, 500, 750, 1500, 2500});
  drawn.clicks = oneOf(random, std::array<std::size_t, 7>{1, 2, 3, 4, 5, 7, 9});
  drawn.current = oneOf(random, std::array{false, true});
  return drawn;
}

std::string describe(const VstanOptions& options) {
  return fmt::format(
      R"("k":{},"sample":{},"similarity":"{}","clickDecay":{},"ageDecayDays":{},"distanceDecay":{},"matchDecay":{},"idfWeight":{},"current":{})",
      options.k, options.sample, options.similarity == Similarity::cosine ? "cosine" : "vector",
      options.clickDecay, options.ageDecayDays, options.distanceDecay, options.matchDecay, options.idfWeight,
      options.current);
}

std::string describe(const VmisKnnOptions& options) {
  return fmt::format(R"("k":{},"sample":{},"clicks":{},"current":{})", options.k, options.sample,
                     options.clicks, options.current);
}

}  // namespace alcove::bench
