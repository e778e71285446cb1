// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <cli/eval/cases.hpp>
#include <filesystem>
#include <optional>
#include <span>

namespace alcove::eval {

/// One JSON line a case: {"session_id":…,"position":n,"items":[…]}, n events already seen, `width` items a
/// ranking.
[[nodiscard]] std::optional<Error> writePredictions(const std::filesystem::path& file, const logs::Log& log,
                                                    const count::Items& items, const TestSessions& sessions,
                                                    std::span<const std::uint32_t> rankings,
                                                    std::size_t width);

}  // namespace alcove::eval
