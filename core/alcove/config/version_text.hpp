// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/json.hpp>
#include <string>

namespace alcove::config {

/// A version ("v1.2.3-rc.1+build") as text that sorts in the order of versions: numbers padded to five, a
/// release behind its candidates, without its build. What is neither text nor number is version "0".
[[nodiscard]] std::string sortableVersion(const json::Value& value);

}  // namespace alcove::config
