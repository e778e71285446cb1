// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace alcove::io {

struct FoundFile {
  std::filesystem::path path;
  std::string
      name;  ///< as the config has it, with its pattern filled in: the same wherever the folder stands
};

/// The files a config names; * and ? count in the last part of the path. Sorted by name; file.missing for
/// none.
[[nodiscard]] Result<std::vector<FoundFile>> findFiles(const std::filesystem::path& base,
                                                       const std::string& file);

}  // namespace alcove::io
