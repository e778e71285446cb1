// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace alcove::check {

/// Where an editor shows a byte: both from 1, columns in characters.
struct Place {
  std::size_t line = 1;
  std::size_t column = 1;
};

[[nodiscard]] Place placeOf(std::string_view text, std::size_t offset);

/// The byte at which the value of a JSON Pointer begins; nothing where the text does not hold it.
[[nodiscard]] std::optional<std::size_t> offsetOf(std::string_view json, std::string_view pointer);

}  // namespace alcove::check
