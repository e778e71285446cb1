// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace alcove::site {

/// One gzip member (RFC 1952) without time or system in its header: the same bytes give the same file
/// everywhere.
[[nodiscard]] std::string gzip(std::string_view bytes);

}  // namespace alcove::site
