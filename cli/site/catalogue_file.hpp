// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <cli/feeds/catalogue.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace alcove::site {

/// What a build remembers of its items for the next one.
struct KnownItem {
  std::string id;
  Money price;
  Money listPrice;
  bool available = true;
  Instant addedAt;
};

struct KnownCatalogue {
  Instant builtAt;
  std::vector<KnownItem> items;  ///< sorted by id

  [[nodiscard]] const KnownItem* find(std::string_view id) const;
};

[[nodiscard]] KnownCatalogue knownCatalogue(const feeds::Catalogue& catalogue, Instant builtAt);

/// catalogue.bin before gzip (schema/catalogue.fbs), and back.
[[nodiscard]] std::string encodeCatalogue(const KnownCatalogue& catalogue);
[[nodiscard]] Result<KnownCatalogue> decodeCatalogue(std::string_view bytes, const std::string& name);

}  // namespace alcove::site
