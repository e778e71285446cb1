// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/json_writer.hpp>
#include <string>
#include <string_view>

namespace alcove::config {

/// What a visitor has in the place of a placement.
struct Assignment {
  std::string_view asked;      ///< as the page calls it
  std::string_view placement;  ///< as the site's config does
  std::string experiments;     ///< JSON: experiment → variant; "" where the placement is in none
};

/// By the experiments of a built site (docs/format.md). `visitor` tells what is split by, under "shopper" and
/// "session"; who lacks it takes no part.
[[nodiscard]] Assignment assign(const json::Value& site, const json::Value& visitor,
                                std::string_view placement);

}  // namespace alcove::config
