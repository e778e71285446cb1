// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/json.hpp>
#include <alcove/shard/manifest.hpp>
#include <string_view>

namespace alcove::attempt {

/// What a placement's element would be in the markup of a page.
[[nodiscard]] json::Value markFor(std::string_view placement);

/// Markup with every placement that may stand on pages of this type, in the order of the config.
[[nodiscard]] json::Value everyPlacementOf(const shard::Manifest& manifest, std::string_view pageType);

}  // namespace alcove::attempt
