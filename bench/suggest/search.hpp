// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/random.hpp>
#include <bench/suggest/vmis_knn.hpp>
#include <bench/suggest/vstan.hpp>
#include <string>

namespace alcove::bench {

/// A method with its options drawn at random from the grid on which the literature searches.
[[nodiscard]] VstanOptions drawVstan(Random& random);
[[nodiscard]] VmisKnnOptions drawVmisKnn(Random& random);

/// As JSON members, for the log of the trials.
[[nodiscard]] std::string describe(const VstanOptions& options);
[[nodiscard]] std::string describe(const VmisKnnOptions& options);

}  // namespace alcove::bench
