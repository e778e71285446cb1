// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace alcove::config {

/// One thing to say about a config. The program makes a sentence of it; the device needs code and path only.
struct Finding {
  std::string_view code;   ///< from base/codes.hpp
  std::string path;        ///< JSON Pointer (RFC 6901)
  std::size_t offset = 0;  ///< byte in the text: of the value, or of the key when the key is wrong
  bool warning = false;
  std::string detail;                     ///< the offending name or value
  std::vector<std::string_view> allowed;  ///< the names that would have been right, where they can be listed
  std::string_view what;                  ///< what the name should have been, or what is wrong with it
};

[[nodiscard]] bool hasErrors(const std::vector<Finding>& findings);

}  // namespace alcove::config
