// SPDX-License-Identifier: MIT
#include <alcove/suggest/diversity.hpp>
#include <algorithm>
#include <string_view>

namespace alcove::suggest {
namespace {

/// Categories as small numbers, and how many places of the slate each has.
class Places {
 public:
  explicit Places(const Shelf& shelf) : shelf_(shelf) {}

  std::size_t numberOf(const Candidate& candidate) {
    const std::string_view category = shelf_.card(candidate.item)->category;
    const auto at = std::find(names_.begin(), names_.end(), category);
    const auto number = static_cast<std::size_t>(at - names_.begin());
    if (at == names_.end()) {
      names_.push_back(category);
      counts_.push_back(0);
    }
    return number;
  }
  std::size_t& at(std::size_t category) { return counts_[category]; }

 private:
  const Shelf& shelf_;
  std::vector<std::string_view> names_;
  std::vector<std::size_t> counts_;
};

}  // namespace

std::vector<Candidate> diversify(std::vector<Candidate> candidates, const std::vector<Candidate>& chosen,
                                 std::size_t count, const Shelf& shelf, const DiversityOptions& options) {
  Places places(shelf);
  for (const Candidate& candidate : chosen) ++places.at(places.numberOf(candidate));
  std::vector<std::size_t> categories;
  double best = 0;
  for (const Candidate& candidate : candidates) {
    categories.push_back(places.numberOf(candidate));
    best = std::max(best, candidate.score);
  }

  std::vector<Candidate> ordered;
  std::vector<std::uint8_t> taken(candidates.size());
  while (ordered.size() < count) {
    const auto filled = static_cast<double>(std::max<std::size_t>(chosen.size() + ordered.size(), 1));
    std::size_t next = candidates.size();
    double nextValue = 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      const std::size_t repeated = places.at(categories[i]);
      if (taken[i] != 0 || (options.maxPerCategory > 0 && repeated >= options.maxPerCategory)) continue;
      const double value =
          candidates[i].score - options.weight * best * static_cast<double>(repeated) / filled;
      if (next == candidates.size() ||
          value > nextValue) {  // on a tie the earlier one stays: it ranks higher
        next = i;
        nextValue = value;
      }
    }
    if (next == candidates.size()) break;
    taken[next] = 1;
    ++places.at(categories[next]);
    ordered.push_back(candidates[next]);
  }
  return ordered;
}

}  // namespace alcove::suggest
