// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

/// What every fuzzer needs: its input as text, and properties that end the run when they do not hold.
namespace alcove::fuzz {

inline std::string_view textOf(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// libFuzzer keeps the input that came here with a false one.
inline void require(bool holds, std::string_view property) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(property.size()), property.data());
  std::abort();
}

/// All of base/codes.hpp; the list is made from that file by CMake.
inline constexpr std::string_view knownCodes[] = {
#include "known_codes.inc"
};

inline void requireKnown(std::string_view code) {
  require(std::find(std::begin(knownCodes), std::end(knownCodes), code) != std::end(knownCodes),
          "an error's code is one of base/codes.hpp");
}
inline void requireKnown(const Error& error) {
  requireKnown(error.code);
}

}  // namespace alcove::fuzz
