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

double bucketOf(std::string_view seed, std::string_view value) {
  // Hashed twice: the last characters alone would hardly move the remainder.
  const std::uint32_t once = fnv1a32(std::string(seed).append(value));
  return static_cast<double>(fnv1a32(std::to_string(once)) % 10000) / 10000;
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

bool isInNamespace(std::string_view value, std::string_view name, const BucketRange& part) {
  const std::uint32_t hash = fnv1a32(std::string(value).append("__").append(name));
  return holds(part, static_cast<double>(hash % 1000) / 1000);
}

}  // namespace alcove::config
