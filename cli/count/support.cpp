// SPDX-License-Identifier: MIT
#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <cli/count/support.hpp>

namespace alcove::count {

void SupportCounter::count(const Sessions& sessions, std::span<const std::uint32_t> postings) {
  byShopper_.assign(postings.begin(), postings.end());
  // One shopper's sessions side by side: then "the last shopper seen with it" is enough to count each once.
  if (sessions.named) {
    std::sort(byShopper_.begin(), byShopper_.end(), [&sessions](std::uint32_t a, std::uint32_t b) {
      return sessions.all[a].shopper < sessions.all[b].shopper;
    });
  }
  for (const std::uint32_t s : byShopper_) {
    const std::uint32_t shopper = sessions.all[s].shopper;
    if (shopper == logs::noShopper) continue;
    for (const std::uint32_t item : sessions.of(sessions.all[s])) {
      if (last_[item] == shopper) continue;
      if (counts_[item] == 0) touched_.push_back(item);
      last_[item] = shopper;
      ++counts_[item];
    }
  }
}

void SupportCounter::clear() {
  for (const std::uint32_t item : touched_) {
    counts_[item] = 0;
    last_[item] = logs::noShopper;
  }
  touched_.clear();
}

SupportedPairs::SupportedPairs(const Sessions& sessions, const Postings& postings, std::uint32_t least)
    : partners_(postings.items()) {
  tbb::enumerable_thread_specific<SupportCounter> counters([&] { return SupportCounter(postings.items()); });
  tbb::parallel_for(tbb::blocked_range<std::uint32_t>(0, static_cast<std::uint32_t>(partners_.size()), 64),
                    [&](const tbb::blocked_range<std::uint32_t>& range) {
                      SupportCounter& counter = counters.local();
                      for (std::uint32_t item = range.begin(); item < range.end(); ++item) {
                        counter.count(sessions, postings.of(item));
                        for (const std::uint32_t other : counter.touched()) {
                          if (counter.of(other) >= least) partners_[item].push_back(other);
                        }
                        std::sort(partners_[item].begin(), partners_[item].end());
                        counter.clear();
                      }
                    });
}

bool SupportedPairs::has(std::uint32_t left, std::uint32_t right) const {
  return std::binary_search(partners_[left].begin(), partners_[left].end(), right);
}

std::vector<std::uint32_t> itemSupport(const Sessions& sessions, const Postings& postings) {
  std::vector<std::uint32_t> support(postings.items());
  std::vector<std::uint32_t> shoppers;
  for (std::uint32_t item = 0; item < support.size(); ++item) {
    shoppers.clear();
    for (const std::uint32_t s : postings.of(item)) shoppers.push_back(sessions.all[s].shopper);
    std::sort(shoppers.begin(), shoppers.end());
    const auto end = std::unique(shoppers.begin(), shoppers.end());
    support[item] = static_cast<std::uint32_t>(end - shoppers.begin());
    if (end != shoppers.begin() && *(end - 1) == logs::noShopper) --support[item];
  }
  return support;
}

}  // namespace alcove::count
