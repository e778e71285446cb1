// SPDX-License-Identifier: MIT
#pragma once

#include <flatbuffers/flatbuffers.h>

#include <cstdint>
#include <cstring>

namespace alcove::shard {

/// An entry of a verified column. FlatBuffers checks only that its length stands at a multiple of four bytes: a
/// hostile file may hold the longs themselves where no long may be read at once.
inline std::int64_t longAt(const flatbuffers::Vector<std::int64_t>& column, std::uint32_t i) {
  std::int64_t value = 0;
  std::memcpy(&value, column.Data() + i * sizeof value, sizeof value);
  return flatbuffers::EndianScalar(value);
}

}  // namespace alcove::shard
