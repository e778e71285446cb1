// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <cli/try/answers.hpp>
#include <filesystem>
#include <string>

namespace alcove::attempt {

/// Requests as docs/engine.md has them → slates, as a device would answer that holds the history's item files
/// and what the request's page asks for. `historyFile` holds lines of events; "" for a shopper without a
/// history. A request that does not say so itself is of this shopper, whose session has the same mark; "": of
/// one who takes no part in experiments.
[[nodiscard]] Result<Answer> openSuggest(const std::filesystem::path& site, const std::string& historyFile,
                                         const std::string& language, const std::string& shopper);

/// {"page":…,"markup":[…]} → the files asked for; without markup, every placement of the page's type is on
/// it.
[[nodiscard]] Result<Answer> openPlan(const std::filesystem::path& site);

}  // namespace alcove::attempt
