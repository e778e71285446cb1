// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/check/edit_distance.hpp>
#include <vector>

namespace alcove::check {

std::size_t editDistance(std::string_view left, std::string_view right) {
  std::vector<std::size_t> beforeLast(right.size() + 1);
  std::vector<std::size_t> last(right.size() + 1);
  std::vector<std::size_t> row(right.size() + 1);
  for (std::size_t j = 0; j <= right.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const bool same = left[i - 1] == right[j - 1];
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0u : 1u)});
      const bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
      if (swapped) row[j] = std::min(row[j], beforeLast[j - 2] + 1);
    }
    std::swap(beforeLast, last);
    std::swap(last, row);
  }
  return last[right.size()];
}

std::optional<std::string_view> nearestName(std::string_view name, std::span<const std::string_view> names) {
  std::optional<std::string_view> nearest;
  std::size_t least = 4;
  for (const std::string_view candidate : names) {
    // Each letter too many is an edit: what is far longer is not compared, whatever its length.
    if (name.size() >= candidate.size() + least) continue;
    const std::size_t distance = editDistance(name, candidate);
    if (distance < least && distance * 2 < std::max<std::size_t>(candidate.size(), 2)) {
      least = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

}  // namespace alcove::check
