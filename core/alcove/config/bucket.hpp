// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// Who sees which variant of an experiment: the same shopper the same one on every page, without a record of
/// it. GrowthBook's hash version 2 and its ranges.
namespace alcove::config {

/// From `from`, included, to `until`, excluded; both from 0 to 1.
struct BucketRange {
  double from;
  double until;
};

/// Where a value falls for a seed, in ten-thousandths: 0 to 9,999.
[[nodiscard]] std::uint32_t bucketNumber(std::string_view seed, std::string_view value);

/// The same as one of 0, 0.0001, …, 0.9999, all as likely and, for other seeds,
/// independent.
[[nodiscard]] double bucketOf(std::string_view seed, std::string_view value);

/// The first range that holds the bucket.
[[nodiscard]] std::optional<std::size_t> chooseVariation(double bucket, std::span<const BucketRange> ranges);

/// A range a variation, side by side by weight; of each the first `coverage` (0 to 1) takes part. Equal
/// weights where as many are not given, or their sum is not within a hundredth of 1.
[[nodiscard]] std::vector<BucketRange> bucketRanges(std::size_t variations, double coverage,
                                                    std::span<const double> weights);

/// Where a value falls in a namespace, in thousandths: 0 to 999. (By GrowthBook's hash version 1, as there.)
[[nodiscard]] std::uint32_t spaceNumber(std::string_view value, std::string_view name);

/// Whether a value falls in a part of a namespace: experiments with parts of one namespace that do not
/// overlap never share a shopper.
[[nodiscard]] bool isInNamespace(std::string_view value, std::string_view name, const BucketRange& part);

}  // namespace alcove::config
