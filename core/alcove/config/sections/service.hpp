// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/section_reader.hpp>

namespace alcove::config {

/// After the sale. A `post` is where the shop takes what the shopper submits; "" leaves the part out.
struct Service {
  std::int64_t returnDays = 30;
  std::optional<Condition> notReturnable;
  std::vector<std::string> returnReasons = {"size", "damaged", "changed-mind", "other"};
  std::string returnsPost;
  std::int64_t warrantyMonths = 24;
  std::vector<std::pair<std::string, std::int64_t>> warrantyByCategory;
  std::string warrantyStartsAt = "delivered";
  std::string sparePartsRelation;  ///< attribute of the feed that names an item's parts
  std::vector<std::string> requestKinds = {"repair", "missing-part", "question"};
  std::string requestsPost;
  std::int64_t quotesFromQuantity = 10;
  std::string quotesPost;
};

[[nodiscard]] Service readService(const Node& node, std::vector<Finding>& findings);

}  // namespace alcove::config
