// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace alcove::site {

/// What a page accepts of a file, in bytes: js/shards/limits.js, held together by tests/arch.
struct SizeLimit {
  std::size_t packed;
  std::size_t unpacked;
};
inline constexpr SizeLimit itemLimit = {64 * 1024, 512 * 1024};
inline constexpr SizeLimit sharedLimit = {256 * 1024, 2048 * 1024};  ///< popular and category files

}  // namespace alcove::site
