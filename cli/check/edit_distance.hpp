// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace alcove::check {

/// Insertions, deletions, substitutions and swaps of neighbours that turn one text into the other (optimal
/// string alignment distance), by bytes.
[[nodiscard]] std::size_t editDistance(std::string_view left, std::string_view right);

/// The name that was probably meant: the nearest one, when fewer than half of its letters differ, and at most
/// three.
[[nodiscard]] std::optional<std::string_view> nearestName(std::string_view name,
                                                          std::span<const std::string_view> names);

}  // namespace alcove::check
