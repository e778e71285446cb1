// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/instant.hpp>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace alcove::site {

/// Removes builds made more than `keepDays` before now; gives their names. Those to keep stay (pages in
/// flight read the one before), and folders that are no builds of ours.
std::vector<std::string> removeOldBuilds(const std::filesystem::path& builds,
                                         const std::vector<std::string>& keep, Instant now,
                                         std::int64_t keepDays);

}  // namespace alcove::site
