// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/sections/help.hpp>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace alcove::check {

struct ArticleIds {
  std::set<std::string> ids;
  bool whole = true;  ///< false where a source could not be read; FAQ pages are not read in this version
};

/// The ids of the Markdown articles: "id" of their front matter, else the file's name without its extension.
[[nodiscard]] ArticleIds readArticleIds(const std::vector<config::HelpSource>& sources,
                                        const std::filesystem::path& folder);

}  // namespace alcove::check
