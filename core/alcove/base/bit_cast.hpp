// SPDX-License-Identifier: MIT
#pragma once

namespace alcove {

/// std::bit_cast, which the libc++ of Debian's Emscripten does not have yet.
template <typename To, typename From>
[[nodiscard]] constexpr To bitCast(const From& from) noexcept {
  static_assert(sizeof(To) == sizeof(From));
  return __builtin_bit_cast(To, from);
}

}  // namespace alcove
