// SPDX-License-Identifier: MIT
#include <alcove/base/hash.hpp>
#include <alcove/config/bucket.hpp>
#include <algorithm>
#include <string>

namespace alcove::config {
namespace {

bool holds(const BucketRange& range, double bucket) {
  return bucket >= range.from && bucket < range.until;
}

}  // namespace

std::uint32_t bucketNumber(std::string_view seed, std::string_view value) {
  // Hashed twice: the last characters alone would hardly move the remainder.
  const std::int64_t once = fnv1a32(value, fnv1a32(seed));
  return fnv1a32(std::to_string(once)) % 10000;
}

double bucketOf(std::string_view seed, std::string_view value) {
  return static_cast<double>(bucketNumber(seed, value)) / 10000;
}

std::optional<std::size_t> chooseVariation(double bucket, std::span<const BucketRange> ranges) {
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    if (holds(ranges[i], bucket)) return i;
  }
  return std::nullopt;
}

std::vector<BucketRange> bucketRanges(std::size_t variations, double coverage,
                                      std::span<const double> weights) {
  double total = 0;
  for (const double weight : weights) total += weight;
  const bool usable = weights.size() == variations && total >= 0.99 && total <= 1.01;
  const double share = std::clamp(coverage, 0.0, 1.0);
  std::vector<BucketRange> ranges;
  double start = 0;
  for (std::size_t i = 0; i < variations; ++i) {
    const double weight = usable ? weights[i] : 1.0 / static_cast<double>(variations);
    ranges.push_back({start, start + share * weight});
    start += weight;
  }
  return ranges;
}

std::uint32_t spaceNumber(std::string_view value, std::string_view name) {
  return fnv1a32(name, fnv1a32("__", fnv1a32(value))) % 1000;
}

bool isInNamespace(std::string_view value, std::string_view name, const BucketRange& part) {
  return holds(part, static_cast<double>(spaceNumber(value, name)) / 1000);
}

}  // namespace alcove::config
