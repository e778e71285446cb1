// SPDX-License-Identifier: MIT
#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <chrono>
#include <cli/eval/replay.hpp>

namespace alcove::eval {
namespace {

/// What some sessions in a row add up to: sums are joined in the order of the sessions, whatever the threads
/// did.
struct Part {
  Breakdown figures;
  double seconds = 0;
};

Unit unitOf(const Metrics& metrics) {
  return {static_cast<double>(metrics.cases), {metrics.hits, metrics.reciprocal, metrics.discounted}};
}

constexpr std::size_t sessionsInPart = 256;

using Shown = std::vector<std::uint32_t>;

class Replayer {
 public:
  Replayer(const TestSessions& sessions, const Ranker& ranker, std::span<const std::uint32_t> popularity,
           const ReplayOptions& options, Replay& into)
      : sessions_(sessions),
        ranker_(ranker),
        popularity_(popularity),
        bands_(popularity),
        options_(options),
        into_(into) {
    firstCase_.reserve(sessions.ranges.size());
    std::size_t cases = 0;
    for (const auto& range : sessions.ranges) {
      firstCase_.push_back(cases);
      cases += range.end - range.begin - 1;
    }
    into.sessions.resize(sessions.ranges.size());
    into.notYetSeenOf.resize(sessions.ranges.size());
    if (options.keepRankings) into.rankings.assign(cases * options.cutoff, count::noItem);
  }

  void run(std::size_t part, Shown& shown, Part& result) const {
    const std::size_t end = std::min(sessions_.ranges.size(), (part + 1) * sessionsInPart);
    for (std::size_t s = part * sessionsInPart; s < end; ++s) {
      const auto events = sessions_.of(sessions_.ranges[s]);
      Breakdown session;
      for (std::size_t seen = 1; seen < events.size(); ++seen) {
        const auto ranking = rankingOf(events.first(seen), firstCase_[s] + seen - 1, result);
        for (const std::uint32_t item : ranking) ++shown[item];
        const std::uint32_t target = events[seen];
        session.add(kindOf(sessions_.ranges[s], seen, target),
                    target != count::noItem ? rankOf(target, ranking) : 0);
      }
      into_.sessions[s] = unitOf(session.all);
      into_.notYetSeenOf[s] = unitOf(session.notYetSeen);
      result.figures.add(session);
    }
  }

 private:
  std::vector<std::uint32_t> rankingOf(std::span<const std::uint32_t> seen, std::size_t number,
                                       Part& result) const {
    const auto before = std::chrono::steady_clock::now();
    std::vector<std::uint32_t> ranking = ranker_(seen);
    result.seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
    if (ranking.size() > options_.cutoff) ranking.resize(options_.cutoff);
    if (options_.keepRankings) {
      std::copy(ranking.begin(), ranking.end(),
                into_.rankings.begin() + static_cast<std::ptrdiff_t>(number * options_.cutoff));
    }
    return ranking;
  }

  [[nodiscard]] CaseKind kindOf(const TestSessions::Range& range, std::size_t seen,
                                std::uint32_t target) const {
    return {.seen = seen,
            .again = sessions_.isAgain(range, seen),
            .band = target != count::noItem ? bands_.of(popularity_[target]) : PopularityBands::count};
  }

  const TestSessions& sessions_;
  const Ranker& ranker_;
  std::span<const std::uint32_t> popularity_;
  PopularityBands bands_;
  const ReplayOptions& options_;
  Replay& into_;
  std::vector<std::size_t> firstCase_;
};

}  // namespace

Replay replay(const TestSessions& sessions, const Ranker& ranker, std::span<const std::uint32_t> popularity,
              const ReplayOptions& options) {
  Replay result;
  const Replayer replayer(sessions, ranker, popularity, options, result);
  std::vector<Part> parts((sessions.ranges.size() + sessionsInPart - 1) / sessionsInPart);
  tbb::enumerable_thread_specific<Shown> shown([&popularity] { return Shown(popularity.size()); });
  tbb::parallel_for(std::size_t{0}, parts.size(),
                    [&](std::size_t part) { replayer.run(part, shown.local(), parts[part]); });

  double seconds = 0;
  for (const Part& part : parts) {
    result.add(part.figures);
    seconds += part.seconds;
  }
  result.shown.resize(popularity.size());
  for (const Shown& one : shown) {
    for (std::size_t item = 0; item < one.size(); ++item) result.shown[item] += one[item];
  }
  if (result.all.cases > 0)
    result.microsecondsPerCall = seconds * 1e6 / static_cast<double>(result.all.cases);
  return result;
}

}  // namespace alcove::eval
