// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/section_reader.hpp>

namespace alcove::config {

/// One part of a bundle: an item, or any item of which a condition holds.
struct BundlePart {
  std::string item;
  std::optional<Condition> anyOf;
  std::int64_t quantity = 1;
};

/// At most one of them is set; none: the parts cost what they cost.
struct BundlePrice {
  std::optional<double> percentOff;
  std::optional<Money> max;  ///< percentOff takes off no more than this
  std::optional<Money> amountOff;
  std::optional<Money> fixed;  ///< of the whole bundle
  bool cheapestFree = false;
};

struct Bundle {
  std::string id;
  LocalText title;
  std::vector<BundlePart> parts;  ///< empty where it is automatic
  BundlePrice price;
  bool automatic = false;  ///< "auto": pairs from what was bought together
  double minLift = 2;
  std::int64_t minSupport = 20;  ///< orders that hold the pair
  double marginFloor = 0;        ///< share of the price that has to be left; never published
};

[[nodiscard]] std::vector<Bundle> readBundles(SectionReader& root, std::string_view currency,
                                              std::vector<Finding>& findings);

}  // namespace alcove::config
