// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/shard/shard.hpp>
#include <string>

namespace alcove::shard {

/// The file's bytes before gzip. The same shard gives the same bytes on every machine.
/// Requires: at most 65,535 ids and entries, as many cards as ids or fewer, no line feeds inside texts.
[[nodiscard]] std::string encode(const Shard& shard);

}  // namespace alcove::shard
