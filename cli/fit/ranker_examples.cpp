// SPDX-License-Identifier: MIT
#include <tbb/parallel_for.h>

#include <alcove/suggest/rerank.hpp>
#include <algorithm>
#include <cli/fit/ranker_examples.hpp>

namespace alcove::fit {
namespace {

struct Case {
  std::span<const std::uint32_t> seen;
  std::uint32_t target;
};

std::vector<Case> casesOf(const eval::TestSessions& sessions, std::size_t most) {
  std::vector<Case> all;
  for (const auto& range : sessions.ranges) {
    const auto events = sessions.of(range);
    for (std::size_t seen = 1; seen < events.size(); ++seen)
      all.push_back({events.first(seen), events[seen]});
  }
  if (all.size() <= most) return all;
  std::vector<Case> some;
  for (std::size_t i = 0; i < most; ++i) some.push_back(all[i * all.size() / most]);
  return some;
}

Example exampleOf(const eval::NeighbourLists& lists, std::span<const std::uint8_t> popularity,
                  const Case& each) {
  std::vector<suggest::Features> features;
  const auto seeds = eval::seedsOf(each.seen, lists);
  std::vector<suggest::Scored> scored = suggest::plainSum(seeds, {}, &features, popularity);
  suggest::rank(scored, suggest::rerankLimit, std::less<std::uint32_t>{});
  const auto at = std::find_if(scored.begin(), scored.end(), [&each](const suggest::Scored& candidate) {
    return candidate.item == each.target;
  });
  if (at == scored.end()) return {{}, -1};
  Example example{Inputs(static_cast<Eigen::Index>(scored.size()), int(suggest::feature::count)),
                  at - scored.begin()};
  for (Eigen::Index row = 0; row < example.candidates.rows(); ++row) {
    const suggest::Scored& candidate = scored[static_cast<std::size_t>(row)];
    const suggest::Features& values = features[candidate.row];
    for (std::size_t column = 0; column < values.size(); ++column)
      example.candidates(row, static_cast<Eigen::Index>(column)) = static_cast<float>(values[column]);
  }
  return example;
}

}  // namespace

std::vector<Example> rankerExamples(const eval::NeighbourLists& lists,
                                    std::span<const std::uint8_t> popularity,
                                    const eval::TestSessions& sessions, std::size_t most) {
  const std::vector<Case> cases = casesOf(sessions, most);
  std::vector<Example> examples(cases.size());
  tbb::parallel_for(std::size_t{0}, cases.size(),
                    [&](std::size_t i) { examples[i] = exampleOf(lists, popularity, cases[i]); });
  std::erase_if(examples, [](const Example& example) { return example.target < 0; });
  return examples;
}

}  // namespace alcove::fit
