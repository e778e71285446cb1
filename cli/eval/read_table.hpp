// SPDX-License-Identifier: MIT
#pragma once

#include <cli/io/columns.hpp>
#include <cli/io/report.hpp>
#include <cli/io/table.hpp>
#include <filesystem>
#include <functional>
#include <optional>

namespace alcove::eval {

/// Opens a table beside the logs and hands it to `read`, whose error or too many bad rows come back. The
/// table lives as long as the call.
[[nodiscard]] std::optional<Error> readTable(
    const std::filesystem::path& path, std::string_view format, io::Report& report,
    const std::function<std::optional<Error>(io::Table&, const io::Columns&, io::FileReport&)>& read);

}  // namespace alcove::eval
