// SPDX-License-Identifier: MIT
#include <tbb/parallel_for.h>

#include <alcove/base/math.hpp>
#include <alcove/suggest/rerank.hpp>
#include <algorithm>
#include <bench/beyond/cases.hpp>

namespace alcove::bench {
namespace {

constexpr std::size_t mostOfSession = 20;

bool holds(std::span<const std::uint32_t> items, std::uint32_t item) {
  return std::find(items.begin(), items.end(), item) != items.end();
}

void rankAsShipped(Case& each, const Shop& shop, const eval::Shipped& shipped) {
  const auto seen = each.of(shop);
  const std::uint32_t target = seen.data()[seen.size()];
  each.seeds = eval::seedsOf(seen, shipped.lists);
  std::vector<suggest::Features> features;
  std::vector<suggest::Scored> scored = suggest::plainSum(each.seeds, {}, &features, shipped.popularity);
  if (shop.isOrders)
    std::erase_if(scored, [&](const suggest::Scored& candidate) { return holds(seen, candidate.item); });
  suggest::rank(scored, suggest::rerankLimit, std::less<std::uint32_t>{});
  const std::vector<suggest::Scored> plain = scored;
  if (!shipped.ranker.empty()) suggest::rerank(scored, features, shipped.ranker);
  const auto rows = static_cast<Eigen::Index>(plain.size());
  each.known.resize(rows, Eigen::Index{suggest::feature::count});
  each.scores.resize(rows);
  each.target = -1;
  for (Eigen::Index row = 0; row < rows; ++row) {
    const auto at = static_cast<std::size_t>(row);
    each.candidates.push_back(plain[at].item);
    if (plain[at].item == target) each.target = row;
    // A re-ranked score is 1 / (1 + distance to the best); a sum's logarithm is on a like scale.
    each.scores[row] = static_cast<float>(shipped.ranker.empty() ? math::log(plain[at].score + 1e-9)
                                                                 : -1 / scored[at].score);
    const suggest::Features& own = features[plain[at].row];
    for (std::size_t i = 0; i < own.size(); ++i)
      each.known(row, static_cast<Eigen::Index>(i)) = static_cast<float>(own[i]);
  }
}

}  // namespace

std::vector<Case> casesOf(const Shop& shop, const fit::HeldOut& split, const eval::Shipped& shipped) {
  std::vector<Case> cases;
  for (const auto& range : split.newer.ranges) {
    const auto events = split.newer.of(range);
    for (std::size_t seen = 1; seen < std::min(events.size(), mostOfSession + 1); ++seen) {
      if (!shop.isOrders || !holds(events.first(seen), events[seen]))
        cases.push_back({.session = range.session, .begin = range.begin, .seen = seen});
    }
  }
  tbb::parallel_for(std::size_t{0}, cases.size(),
                    [&](std::size_t i) { rankAsShipped(cases[i], shop, shipped); });
  return cases;
}

}  // namespace alcove::bench
