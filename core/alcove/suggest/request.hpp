// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <alcove/base/json.hpp>
#include <alcove/config/config.hpp>
#include <alcove/suggest/shelf.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace alcove::suggest {

/// Where the shopper is; items by their number on the shelf.
struct Page {
  std::string type;
  std::optional<std::uint32_t> item;
  std::string category;
  std::vector<std::uint32_t> cart;  ///< oldest first
};

/// A question for one slate.
struct Request {
  Page page;
  std::vector<std::uint32_t> shown;  ///< in other slots of this page
  std::optional<std::int64_t> limit;
  bool explain = false;
};

/// Reads page, shown, limit, explain; numbers new items on the shelf. Errors: request.invalid with the
/// member.
[[nodiscard]] Result<Request> readRequest(const json::Value& value, Shelf& shelf);

}  // namespace alcove::suggest
