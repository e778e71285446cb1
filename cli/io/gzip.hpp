// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <string>
#include <string_view>

namespace alcove::io {

[[nodiscard]] inline bool isGzip(std::string_view bytes) {
  return bytes.starts_with("\x1F\x8B");
}

/// Unpacks all members; a cut or damaged one is file.damaged with the file's name.
[[nodiscard]] Result<std::string> gunzip(std::string_view bytes, const std::string& name);

}  // namespace alcove::io
