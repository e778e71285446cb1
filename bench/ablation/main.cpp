// SPDX-License-Identifier: MIT
// bench_ablation TRAIN.csv [some]   what each part of the recipe of related lists does: the log's newest 6 %
// of sessions foretold by lists from the others, the recipe changed in one part at a time. Prints one JSON
// object a line; `some`: the rows that matter most.
#include <fmt/format.h>

#include <alcove/suggest/rerank.hpp>
#include <bench/ablation/variants.hpp>
#include <cli/eval/bootstrap.hpp>
#include <cli/eval/replay.hpp>
#include <cli/fit/held_out.hpp>
#include <cli/io/report.hpp>
#include <cli/logs/read_events.hpp>
#include <cstdio>
#include <optional>
#include <string_view>

using namespace alcove;

namespace {

constexpr std::size_t cutoff = 20;

eval::Replay replayed(const eval::TestSessions& cases, const bench::Variant& variant,
                      const fit::Related& related, const eval::NeighbourLists& lists) {
  const std::span<const float> weights = variant.reranks ? related.ranker : std::span<const float>();
  const auto rank = [&](std::span<const std::uint32_t> seen) {
    auto seeds = eval::seedsOf(seen, lists);
    if (seeds.size() > variant.seeds) seeds.resize(variant.seeds);
    std::vector<std::uint32_t> ranking;
    for (const suggest::Scored& scored : suggest::rankedSum(seeds, variant.scoring, related.popularity,
                                                            weights, std::less<std::uint32_t>{})) {
      if (ranking.size() == cutoff) break;
      ranking.push_back(scored.item);
    }
    return ranking;
  };
  return eval::replay(cases, rank, std::vector<std::uint32_t>(lists.size()), {.cutoff = cutoff});
}

/// What a variant adds to the whole recipe's figures, session by session.
std::vector<eval::Unit> differences(const eval::Replay& variant, const eval::Replay& whole) {
  std::vector<eval::Unit> units = variant.sessions;
  for (std::size_t i = 0; i < units.size(); ++i) {
    for (std::size_t f = 0; f < units[i].sums.size(); ++f) units[i].sums[f] -= whole.sessions[i].sums[f];
  }
  return units;
}

void print(const bench::Variant& variant, const eval::Replay& found, const eval::Replay& whole) {
  const auto apart = eval::bootstrap(differences(found, whole));
  fmt::print(
      R"({{"variant":"{}","cases":{},"hr":{:.6f},"mrr":{:.6f},"hrApart":[{:.6f},{:.6f}],"mrrApart":[{:.6f},{:.6f}]}})"
      "\n",
      variant.name, found.all.cases, found.all.hitRate(), found.all.mrr(), apart[0].low, apart[0].high,
      apart[1].low, apart[1].high);
  std::fflush(stdout);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return 2;
  const bool some = count > 2 && std::string_view(arguments[2]) == "some";
  io::Report report;
  const auto log = logs::readEvents({{.file = arguments[1]}}, {}, report);
  if (!log) {
    fmt::print(stderr, "{} {}\n", log.error().path, log.error().detail);
    return 1;
  }
  const count::Items items = count::itemsOf(*log);
  const count::Sessions sessions =
      count::collectSessions(*log, count::renumber(*log, items), {.spanDays = 150});
  const fit::HeldOut split = fit::holdOut(sessions);

  std::optional<fit::Related> related;
  std::optional<eval::Replay> whole;
  for (const bench::Variant& variant : bench::variants()) {
    if (some && !variant.matters) continue;
    if (!variant.sameLists) related = fit::relate(split.older, items.size(), variant.recipe);
    const eval::Replay found = replayed(split.newer, variant, *related, variant.recipe.read(related->lists));
    if (!whole) whole = found;
    print(variant, found, *whole);
  }
}
