// SPDX-License-Identifier: MIT
#include <tbb/parallel_for.h>

#include <algorithm>
#include <chrono>
#include <cli/eval/replay.hpp>

namespace alcove::eval {
namespace {

/// What some sessions in a row add up to: sums are joined in the order of the sessions, whatever the threads
/// did.
struct Part {
  Metrics all;
  Metrics notYetSeen;
  std::vector<bool> shown;
  double popularity = 0;
  std::size_t ranked = 0;
  double seconds = 0;
};

constexpr std::size_t sessionsInPart = 256;

class Replayer {
 public:
  Replayer(const TestSessions& sessions, const Ranker& ranker, std::span<const std::uint32_t> popularity,
           const ReplayOptions& options, Replay& into)
      : sessions_(sessions), ranker_(ranker), popularity_(popularity), options_(options), into_(into) {
    firstCase_.reserve(sessions.ranges.size());
    std::size_t cases = 0;
    for (const auto& range : sessions.ranges) {
      firstCase_.push_back(cases);
      cases += range.end - range.begin - 1;
    }
    if (options.keepRankings) into.rankings.assign(cases * options.cutoff, count::noItem);
  }

  void run(std::size_t part, Part& result) const {
    result.shown.resize(popularity_.size());
    const std::size_t end = std::min(sessions_.ranges.size(), (part + 1) * sessionsInPart);
    for (std::size_t s = part * sessionsInPart; s < end; ++s) {
      const auto events = sessions_.of(sessions_.ranges[s]);
      for (std::size_t seen = 1; seen < events.size(); ++seen) {
        runCase(events.first(seen), events[seen], firstCase_[s] + seen - 1, result);
      }
    }
  }

 private:
  void runCase(std::span<const std::uint32_t> seen, std::uint32_t target, std::size_t number,
               Part& result) const {
    const auto before = std::chrono::steady_clock::now();
    std::vector<std::uint32_t> ranking = ranker_(seen);
    result.seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
    if (ranking.size() > options_.cutoff) ranking.resize(options_.cutoff);
    const std::size_t rank = target != count::noItem ? rankOf(target, ranking) : 0;
    result.all.add(rank);
    if (std::find(seen.begin(), seen.end(), target) == seen.end()) result.notYetSeen.add(rank);
    for (const std::uint32_t item : ranking) {
      result.shown[item] = true;
      result.popularity += popularity_[item];
    }
    result.ranked += ranking.size();
    if (options_.keepRankings) {
      std::copy(ranking.begin(), ranking.end(),
                into_.rankings.begin() + static_cast<std::ptrdiff_t>(number * options_.cutoff));
    }
  }

  const TestSessions& sessions_;
  const Ranker& ranker_;
  std::span<const std::uint32_t> popularity_;
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
  tbb::parallel_for(std::size_t{0}, parts.size(), [&](std::size_t part) { replayer.run(part, parts[part]); });

  std::vector<bool> shown(popularity.size());
  double popular = 0;
  double seconds = 0;
  std::size_t ranked = 0;
  for (const Part& part : parts) {
    result.all.add(part.all);
    result.notYetSeen.add(part.notYetSeen);
    popular += part.popularity;
    ranked += part.ranked;
    seconds += part.seconds;
    for (std::size_t item = 0; item < shown.size(); ++item) shown[item] = shown[item] || part.shown[item];
  }
  const auto most = popularity.empty() ? 0 : *std::max_element(popularity.begin(), popularity.end());
  const auto held = static_cast<double>(std::count(shown.begin(), shown.end(), true));
  if (!shown.empty()) result.coverage = held / static_cast<double>(shown.size());
  if (ranked > 0 && most > 0) result.popularityBias = popular / static_cast<double>(ranked) / most;
  if (result.all.cases > 0)
    result.microsecondsPerCall = seconds * 1e6 / static_cast<double>(result.all.cases);
  return result;
}

}  // namespace alcove::eval
