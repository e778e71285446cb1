// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/assign.hpp>
#include <alcove/config/config.hpp>
#include <alcove/suggest/candidates.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace alcove::suggest {

struct Suggestion {
  Candidate candidate;
  config::Model source;
};

/// What one source gave, for `explain`.
struct SourceTrace {
  config::Model model;
  std::size_t candidates = 0;
  std::size_t taken = 0;
  std::vector<std::pair<std::string_view, std::size_t>> removed;  ///< by reason
};

struct Slate {
  std::vector<Suggestion> suggestions;
  std::vector<SourceTrace> trace;
};

/// Each source in turn tops up the slate: candidates, exact suppression, one variant a product, diversity.
[[nodiscard]] Slate fill(const config::Placement& placement, const Context& context);

/// The slate as docs/engine.md shows it.
[[nodiscard]] std::string slateJson(const Slate& slate, const config::Placement& placement,
                                    const Context& context, const config::Config& config,
                                    std::string_view language, const config::Assignment& assigned);

}  // namespace alcove::suggest
