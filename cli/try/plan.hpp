// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/json.hpp>
#include <alcove/config/config.hpp>
#include <alcove/shard/manifest.hpp>
#include <string>
#include <vector>

namespace alcove::attempt {

/// What a page asks for, relative to the upload folder: the twin of js/plan.js, held to it by
/// tests/fixtures/plan.json. `page` as in a request, `markup` the document's Alcove elements:
/// [{"element","placement","item"}].
[[nodiscard]] std::vector<std::string> plan(const shard::Manifest& manifest, const json::Value& page,
                                            const json::Value& markup);

/// builds/<build>/[<language>/]
[[nodiscard]] std::string buildFolder(const shard::Manifest& manifest, std::string_view pageLanguage);

}  // namespace alcove::attempt
