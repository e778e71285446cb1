// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <cli/count/items.hpp>
#include <cli/io/report.hpp>
#include <filesystem>
#include <string>
#include <vector>

namespace alcove::eval {

/// Reads a table of `item_id` and `category_id` or `category`: the category of each item by number, "" where
/// the table does not hold it. Items that are unknown are passed over.
[[nodiscard]] Result<std::vector<std::string>> readCategories(const std::filesystem::path& path,
                                                              const count::Items& items, io::Report& report);

}  // namespace alcove::eval
