// SPDX-License-Identifier: MIT
#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

#include <alcove/base/math.hpp>
#include <cli/count/recent.hpp>
#include <cli/count/support.hpp>

namespace alcove::count {
namespace {

/// One thread's working space.
struct Scratch {
  explicit Scratch(std::size_t items) : sums(items), nearness(items), support(items) {}
  std::vector<double> sums;
  std::vector<double> nearness;          ///< largest weight of a distance within the session at hand
  std::vector<std::uint32_t> met;        ///< items with a sum
  std::vector<std::uint32_t> inSession;  ///< distinct items of the session at hand
  std::vector<std::uint32_t> positions;  ///< of the left item in the session at hand
  SupportCounter support;
};

class Counter {
 public:
  Counter(const Sessions& sessions, const Postings& postings, const RecentOptions& options)
      : sessions_(sessions), postings_(postings), options_(options) {
    const auto total = static_cast<double>(sessions.all.size());
    for (std::uint32_t item = 0; item < postings.items(); ++item) {
      const auto with = static_cast<double>(postings.of(item).size());
      rarity_.push_back(with > 0 ? 1 + options.idfWeight * math::log(total / with) : 0);
    }
    std::size_t longest = 0;
    for (const Session& session : sessions.all) {
      const std::size_t length = session.end - session.begin;
      longest = std::max(longest, length);
      weights_.push_back(math::exp(-session.ageDays / options.tauDays) *
                         math::exp(-options.lengthPower * math::log(static_cast<double>(length))));
    }
    for (std::size_t d = 0; d <= longest; ++d)
      byDistance_.push_back(math::exp(-static_cast<double>(d) / options.lambda));
  }

  [[nodiscard]] List listOf(std::uint32_t item, Scratch& scratch) const {
    const auto holding = postings_.of(item);
    const auto last = holding.last(std::min(options_.sessions, holding.size()));
    for (const std::uint32_t s : last) addSession(item, s, scratch);
    scratch.support.count(sessions_, holding);
    double total = 0;
    for (const std::uint32_t other : scratch.met) total += scratch.sums[other];
    const double norm = math::exp(-options_.normPower * math::log(total));
    List list;
    for (const std::uint32_t other : scratch.met) {
      const double weight = scratch.sums[other] * norm * (other == item ? options_.self : 1.0);
      if (weight > 0 && scratch.support.of(other) >= options_.support) list.push_back({other, weight});
      scratch.sums[other] = 0;
    }
    scratch.met.clear();
    scratch.support.clear();
    keepBest(list, options_.keep);
    return list;
  }

 private:
  void addSession(std::uint32_t item, std::uint32_t s, Scratch& scratch) const {
    const auto row = sessions_.of(sessions_.all[s]);
    scratch.positions.clear();
    for (std::uint32_t p = 0; p < row.size(); ++p) {
      if (row[p] == item) scratch.positions.push_back(p);
    }
    scratch.inSession.clear();
    for (std::uint32_t p = 0; p < row.size(); ++p) {
      double& nearness = scratch.nearness[row[p]];
      if (nearness == 0) scratch.inSession.push_back(row[p]);
      nearness = std::max(nearness, sessions_.ordered ? nearest(p, scratch.positions) : 1.0);
    }
    for (const std::uint32_t other : scratch.inSession) {
      if (scratch.sums[other] == 0) scratch.met.push_back(other);
      scratch.sums[other] += weights_[s] * scratch.nearness[other] * rarity_[other];
      scratch.nearness[other] = 0;
    }
  }

  /// Weight of the position next to any of the item's own.
  [[nodiscard]] double nearest(std::uint32_t position, const std::vector<std::uint32_t>& own) const {
    double best = 0;
    for (const std::uint32_t p : own) {
      const bool earlier = position < p;
      best = std::max(best,
                      byDistance_[earlier ? p - position : position - p] * (earlier ? options_.before : 1.0));
    }
    return best;
  }

  const Sessions& sessions_;
  const Postings& postings_;
  const RecentOptions& options_;
  std::vector<double> rarity_;
  std::vector<double> weights_;  ///< of the sessions
  std::vector<double> byDistance_;
};

}  // namespace

Lists recentLists(const Sessions& sessions, const Postings& postings, const RecentOptions& options) {
  const Counter counter(sessions, postings, options);
  Lists lists(postings.items());
  tbb::enumerable_thread_specific<Scratch> scratch([&] { return Scratch(postings.items()); });
  tbb::parallel_for(tbb::blocked_range<std::uint32_t>(0, static_cast<std::uint32_t>(lists.size()), 64),
                    [&](const tbb::blocked_range<std::uint32_t>& range) {
                      Scratch& mine = scratch.local();
                      for (std::uint32_t item = range.begin(); item < range.end(); ++item) {
                        lists[item] = counter.listOf(item, mine);
                      }
                    });
  return lists;
}

}  // namespace alcove::count
