// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/section_reader.hpp>

namespace alcove::config {

/// When a parcel is promised to arrive, before the carrier has said anything.
struct Promise {
  struct Transit {
    std::string region;
    std::int64_t least = 0;  ///< working days
    std::int64_t most = 0;
  };
  std::string cutoff = "12:00";  ///< orders until then leave the same working day; the shop's time
  std::int64_t handlingDays = 1;
  std::vector<Transit> transit;
  std::vector<std::string> holidays;  ///< dates on which nothing moves
};

struct Orders {
  std::string sourceForm;  ///< "" where the page hands orders over
  std::string sourceUrl;
  Words statusMap;  ///< the shop's words → our states
  Words carriers;   ///< carrier → link with {number}
  Promise promise;
  bool reorder = true;
  std::string invoices;  ///< link with {orderId}; "" without
  std::string stockShow = "low";
  std::int64_t stockLowBelow = 5;
  std::int64_t keepDays = 90;
  std::optional<Money> freeShippingFrom;
};

[[nodiscard]] Orders readOrders(const Node& node, std::string_view currency, std::vector<Finding>& findings);

}  // namespace alcove::config
