// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <alcove/base/math.hpp>
#include <algorithm>
#include <cli/count/second_step.hpp>
#include <cli/count/support.hpp>
#include <cli/eval/plain_ranker.hpp>
#include <cli/fit/distill.hpp>
#include <cli/fit/encoder.hpp>
#include <cli/fit/held_out.hpp>
#include <cli/fit/merge.hpp>
#include <cli/fit/related.hpp>
#include <cli/fit/train_ranker.hpp>
#include <cli/fit/tune_self.hpp>

namespace alcove::fit {
namespace {

/// Steps through the log below which vectors say nothing that pairs do not.
constexpr std::size_t leastSteps = 5000;
constexpr std::size_t leastCases = 1000;  ///< for a re-ranker to learn from
constexpr std::size_t mostExamples = 40000;

/// Counted lists longer than those that ship leave room to choose.
constexpr std::size_t room = 2;

/// On a scale of 15, whatever the size of the shop: a step is a factor of two.
std::vector<std::uint8_t> popularityOf(const std::vector<std::uint32_t>& support, std::uint32_t least) {
  std::vector<std::uint8_t> codes;
  for (const std::uint32_t shoppers : support) {
    const double code = shoppers >= least && shoppers > 0 ? 1 + 1.5 * math::log(shoppers) : 0;
    codes.push_back(static_cast<std::uint8_t>(std::min(15.0, code)));
  }
  return codes;
}

/// All that is counted and learned from some sessions.
struct Pass {
  count::Lists counted;
  count::Lists learned;
  std::vector<std::uint8_t> popularity;
};

class Relater {
 public:
  Relater(const count::Sessions& sessions, std::size_t items, const RelatedOptions& options)
      : sessions_(sessions), items_(items), options_(options), counting_(options.counting) {}

  Related run() {
    const HeldOut split = holdOut(sessions_);
    counting_.self = result_.self = tuneSelf(split, items_, counting_);
    const std::size_t steps = sessions_.items.size() - sessions_.all.size();
    const bool learns =
        options_.learning != Learning::none && steps >= leastSteps && casesOf(split.learned) >= leastCases;
    if (learns) tryOut(split);
    Pass all = passOver(sessions_, result_.learnedShare > 0);
    result_.lists = listsOf(all, result_.learnedShare, options_.spare);
    result_.popularity = std::move(all.popularity);
    return std::move(result_);
  }

 private:
  [[nodiscard]] Pass passOver(const count::Sessions& sessions, bool learn) {
    const count::Postings postings(sessions, items_);
    count::RecentOptions counting = counting_;
    counting.keep = counting_.keep * room;
    Pass pass{.counted = count::recentLists(sessions, postings, counting)};
    const std::vector<std::uint32_t> support = count::itemSupport(sessions, postings);
    pass.popularity = popularityOf(support, counting_.support);
    if (learn) pass.learned = learnedLists(sessions, postings, pass.counted, support);
    pass.counted = count::addSecondStep(pass.counted, {.keep = counting_.keep * room});
    return pass;
  }

  /// Where vectors point. Both items of an entry have support, and with strict learning every step that was
  /// learned from has.
  [[nodiscard]] count::Lists learnedLists(const count::Sessions& sessions, const count::Postings& postings,
                                          const count::Lists& counted,
                                          const std::vector<std::uint32_t>& support) {
    std::vector<bool> allowed;
    for (const std::uint32_t shoppers : support) allowed.push_back(shoppers >= counting_.support);
    if (options_.learning == Learning::strict) {
      const count::SupportedPairs pairs(sessions, postings, counting_.support);
      train(sessions, [&](std::uint32_t from, std::uint32_t to) { return pairs.has(from, to); });
      return distill(encoder_.vectors, counted, allowed);
    }
    train(sessions, {});
    if (counting_.support == 1) return distill(encoder_.vectors, counted, allowed);
    count::RecentOptions loose = counting_;
    loose.support = 1;
    loose.keep = DistillOptions{}.first;
    return distill(encoder_.vectors, count::recentLists(sessions, postings, loose), allowed);
  }

  /// The first time from nothing; then what is known goes on with two passes over all sessions.
  void train(const count::Sessions& sessions, const StepFilter& mayLearn) {
    EncoderOptions options;
    if (!encoder_.squares.empty()) options = {.passes = 2, .firstRate = options.lastRate, .seed = 2};
    encoder_ = trainEncoder(sessions, items_, options, mayLearn, std::move(encoder_));
  }

  [[nodiscard]] count::Lists listsOf(const Pass& pass, double share, std::size_t spare = 1) const {
    if (share > 0) return merge(pass.counted, pass.learned, share, counting_.keep * spare);
    count::Lists lists = pass.counted;
    for (count::List& list : lists) count::keepBest(list, counting_.keep * spare);
    return lists;
  }

  /// Lists with heavier and lighter vectors, or none, each with a re-ranker of their own: what ranks the
  /// newest sessions best is kept.
  void tryOut(const HeldOut& split) {
    const Pass pass = passOver(split.older, true);
    double best = 0;
    for (const double share : {0.0, 0.5, 1.0}) {
      const eval::NeighbourLists lists = eval::shippedLists(site::packAll(listsOf(pass, share)));
      const std::vector<Example> checked =
          rankerExamples(lists, pass.popularity, split.checked, mostExamples);
      const double found = static_cast<double>(checked.size());
      std::vector<float> ranker =
          trainRanker(rankerExamples(lists, pass.popularity, split.learned, mostExamples), {});
      const double plain = found * rankerQuality(checked, {});
      const double ranked = found * rankerQuality(checked, ranker);
      const auto cases = static_cast<double>(std::min(mostExamples, casesOf(split.checked)));
      result_.trials.push_back(fmt::format("vectors weighing {}: {:.4f}, with a re-ranker {:.4f}", share,
                                           plain / cases, ranked / cases));
      if (std::max(plain, ranked) <= best) continue;
      best = std::max(plain, ranked);
      result_.learnedShare = share;
      result_.ranker = ranked > plain ? std::move(ranker) : std::vector<float>{};
    }
    if (result_.ranker.empty()) return;
    // What was chosen learns from the checked cases as well.
    const eval::NeighbourLists lists = eval::shippedLists(site::packAll(listsOf(pass, result_.learnedShare)));
    result_.ranker = trainRanker(rankerExamples(lists, pass.popularity, split.newer, mostExamples), {});
  }

  const count::Sessions& sessions_;
  std::size_t items_;
  const RelatedOptions& options_;
  count::RecentOptions counting_;
  Encoder encoder_;
  Related result_;
};

}  // namespace

Related relate(const count::Sessions& sessions, std::size_t items, const RelatedOptions& options) {
  return Relater(sessions, items, options).run();
}

}  // namespace alcove::fit
