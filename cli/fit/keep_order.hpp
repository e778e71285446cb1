// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>

namespace alcove::fit {

/// The order in which Eigen adds products up follows the sizes of the caches; the machine's own would change
/// the bits. Once, from any thread.
inline void keepOrder() {
  static const bool kept = [] {
    Eigen::setCpuCacheSizes(32 << 10, 512 << 10, 4 << 20);
    return true;
  }();
  static_cast<void>(kept);
}

}  // namespace alcove::fit
