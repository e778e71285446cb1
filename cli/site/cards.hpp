// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/shard/shard.hpp>
#include <cli/fit/model.hpp>
#include <string>
#include <string_view>

namespace alcove::site {

/// The part of a picture's address that stands for {picture} in the pattern; the whole address where it does
/// not fit.
[[nodiscard]] std::string picturePart(const std::string& picture, std::string_view pattern);

/// What is shown of an item in one of the catalogue's languages; what that leaves empty is the first
/// language's.
[[nodiscard]] shard::Card cardOf(const fit::Model& model, std::uint32_t item, std::size_t language,
                                 std::string_view picturePattern);

}  // namespace alcove::site
