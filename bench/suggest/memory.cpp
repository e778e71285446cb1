// SPDX-License-Identifier: MIT
#include <algorithm>
#include <bench/suggest/memory.hpp>
#include <cmath>
#include <numeric>

namespace alcove::bench {

Memory::Memory(const count::Sessions& sessions, std::size_t items) : postings_(sessions, items) {
  std::vector<std::uint32_t> last(items, 0);
  for (const count::Session& session : sessions.all) {
    const auto row = sessions.of(session);
    for (std::uint32_t p = 0; p < row.size(); ++p) last[row[p]] = p + 1;
    for (std::uint32_t p = 0; p < row.size(); ++p) {
      if (last[row[p]] == p + 1) entries_.push_back({row[p], p + 1});
    }
    starts_.push_back(entries_.size());
    ageDays_.push_back(session.ageDays);
  }
  for (std::uint32_t item = 0; item < items; ++item) {
    const auto with = static_cast<double>(postings_.of(item).size());
    idf_.push_back(with > 0 ? std::log(static_cast<double>(sessions.all.size()) / with) : 0);
  }
  popular_.resize(items);
  std::iota(popular_.begin(), popular_.end(), 0u);
  std::stable_sort(popular_.begin(), popular_.end(), [this](std::uint32_t a, std::uint32_t b) {
    return postings_.of(a).size() > postings_.of(b).size();
  });
}

}  // namespace alcove::bench
