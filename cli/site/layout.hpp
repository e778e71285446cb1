// SPDX-License-Identifier: MIT
#pragma once

#include <cli/fit/model.hpp>
#include <cstdint>
#include <string>
#include <vector>

namespace alcove::site {

/// One shard file and what goes into it.
struct SiteFile {
  std::string name;          ///< inside builds/<build>/, language folder included
  std::size_t language = 0;  ///< index in the catalogue's
  bool popular = false;
  std::vector<std::uint32_t> items;     ///< whose lists it holds
  std::vector<std::string> categories;  ///< whose bestsellers it holds
};

struct Layout {
  std::int64_t itemFiles = 0;  ///< as in the manifest; 0: a file an item
  std::int64_t categoryFiles = 1;
  bool overLimit = false;  ///< more files than build.maxFiles were needed: a shard has a largest size
  std::vector<std::string> languages;  ///< as in the manifest; empty where there is only one
  std::vector<SiteFile> files;
};

/// Which files a model becomes, within `maxFiles` where that can be (docs/format.md names them).
[[nodiscard]] Layout layOut(const fit::Model& model, std::int64_t maxFiles);

}  // namespace alcove::site
