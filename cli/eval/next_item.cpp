// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <algorithm>
#include <chrono>
#include <cli/count/support.hpp>
#include <cli/eval/item_categories.hpp>
#include <cli/eval/next_item.hpp>
#include <cli/eval/plain_ranker.hpp>
#include <cli/eval/predictions.hpp>
#include <cli/eval/shipped_ranker.hpp>
#include <cli/eval/view_bytes.hpp>
#include <cli/logs/read_events.hpp>
#include <numeric>

namespace alcove::eval {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

Result<logs::Log> readLog(const std::filesystem::path& file, io::Report& report, bool keepSessionIds) {
  return logs::readEvents({{.file = file.string()}}, {}, report, {.keepSessionIds = keepSessionIds});
}

/// Items that fill a ranking up: by sessions, ties by id; only such as have support.
std::vector<std::uint32_t> byPopularity(const std::vector<std::uint32_t>& popularity,
                                        const std::vector<std::uint32_t>& support, std::uint32_t least) {
  std::vector<std::uint32_t> order(popularity.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const bool first = support[a] >= least;
    const bool second = support[b] >= least;
    if (first != second) return first;
    return first && popularity[a] > popularity[b];
  });
  return order;
}

/// Slates cost more than plain sums: of a large test log every n-th session is enough.
TestSessions someOf(const TestSessions& all) {
  constexpr std::size_t most = 2000;
  const std::size_t step = (all.ranges.size() + most - 1) / most;
  TestSessions some{{}, all.items, all.own};
  for (std::size_t i = 0; i < all.ranges.size(); i += step) some.ranges.push_back(all.ranges[i]);
  return some;
}

/// What rankings are judged by.
struct Judge {
  const count::Sessions& sessions;
  const count::Postings& postings;
  std::span<const std::uint32_t> popularity;
  std::size_t cutoff;

  [[nodiscard]] Judged operator()(const TestSessions& cases, const Ranker& ranker, bool keepRankings) const {
    Judged judged{replay(cases, ranker, popularity, {.cutoff = cutoff, .keepRankings = keepRankings}), {}, 0};
    judged.exposure = exposureOf(judged.shown, popularity, sessions.all.size());
    const Replay some = replay(someOf(cases), ranker, popularity, {.cutoff = cutoff, .keepRankings = true});
    judged.diversity = listDiversity(some.rankings, cutoff, postings, sessions.all.size());
    return judged;
  }
};

}  // namespace

Result<NextItemResult> evaluateNextItem(const NextItemOptions& options, io::Report& report) {
  const auto train = readLog(options.train, report, false);
  if (!train) return train.error();
  const auto test = readLog(options.test, report, true);
  if (!test) return test.error();

  NextItemResult result;
  const auto start = Clock::now();
  const count::Items items = count::itemsOf(*train);
  const auto categories = options.categories.empty()
                              ? Result<std::vector<std::string>>(std::vector<std::string>())
                              : readCategories(options.categories, items, report);
  if (!categories) return categories.error();
  const count::Sessions sessions =
      count::collectSessions(*train, count::renumber(*train, items), {.spanDays = options.spanDays});
  const count::Postings postings(sessions, items.size());
  fit::Related related = fit::relate(
      sessions, items.size(), {.counting = {.support = options.support}, .learning = options.learning});
  result.self = related.self;
  result.learnedShare = related.learnedShare;
  result.trials = std::move(related.trials);
  const std::vector<site::PackedList> packed = site::packAll(related.lists);
  result.buildSeconds = secondsSince(start);

  result.items = items.size();
  result.trainSessions = sessions.all.size();
  result.supportByShoppers = sessions.named;
  std::size_t entries = 0;
  for (const site::PackedList& list : packed) {
    entries += list.entries.size();
    if (!list.entries.empty()) ++result.itemsWithList;
  }
  if (result.itemsWithList > 0)
    result.entriesPerList = static_cast<double>(entries) / static_cast<double>(result.itemsWithList);
  result.bytesPerView = viewBytes(items, packed, related.popularity);

  std::vector<std::uint32_t> popularity;
  for (std::uint32_t item = 0; item < items.size(); ++item) {
    popularity.push_back(static_cast<std::uint32_t>(postings.of(item).size()));
  }
  const auto popular = byPopularity(popularity, count::itemSupport(sessions, postings), options.support);
  Shipped shipped{shippedLists(packed), related.popularity, related.ranker};
  const TestSessions cases = testSessions(*test, items);
  result.testSessions = cases.ranges.size();
  const Judge judge{sessions, postings, popularity, options.cutoff};
  result.bands = PopularityBands(popularity).upTo();
  const auto replayStart = Clock::now();
  result.ranked = judge(cases, ranker(shipped, popular, options.cutoff), !options.predictions.empty());
  result.replaySeconds = secondsSince(replayStart);
  shipped.ranker.clear();
  result.plainSum =
      replay(cases, ranker(shipped, popular, options.cutoff), popularity, {.cutoff = options.cutoff}).all;
  const auto slates = [&](const std::vector<std::string>& by) {
    const suggest::Shelf shelf = fullShelf(items, packed, related.popularity, popular, by);
    return judge(someOf(cases), shippedRanker(shelf, related.ranker, options.cutoff), false);
  };
  result.asShipped = slates(*categories);
  result.hasCategories = !categories->empty();
  if (result.hasCategories) result.notDiversified = slates({});
  if (result.ranked.all.cases == 0)
    return Error{codes::inputEmpty, options.test.string(), "no session of two events"};
  if (!options.predictions.empty()) {
    if (auto error = writePredictions(options.predictions, *test, items, cases, result.ranked.rankings,
                                      options.cutoff)) {
      return *error;
    }
  }
  return result;
}

}  // namespace alcove::eval
