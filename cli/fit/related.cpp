// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <tbb/parallel_for.h>

#include <alcove/base/math.hpp>
#include <algorithm>
#include <cli/count/second_step.hpp>
#include <cli/count/support.hpp>
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

/// By its sessions, of which those of the last weeks say most. On a scale of 15, whatever the size of the
/// shop: a step is a factor of two. 0 without support.
std::vector<std::uint8_t> popularityOf(const count::Sessions& sessions, const count::Postings& postings,
                                       const std::vector<std::uint32_t>& support, std::uint32_t least) {
  constexpr double tauDays = 20;
  constexpr double ofOneSession = 4;
  std::vector<std::uint8_t> codes(support.size());
  for (std::uint32_t item = 0; item < codes.size(); ++item) {
    if (support[item] < least || postings.of(item).empty()) continue;
    double recent = 0;
    for (const std::uint32_t s : postings.of(item))
      recent += math::exp((sessions.all.back().ageDays - sessions.all[s].ageDays) / tauDays);
    codes[item] = static_cast<std::uint8_t>(std::clamp(ofOneSession + 1.5 * math::log(recent), 1.0, 15.0));
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
      : sessions_(sessions),
        items_(items),
        options_(options),
        counting_(options.counting),
        encoders_(options.encoders) {}

  Related run() {
    const HeldOut split = holdOut(sessions_);
    counting_.self = result_.self = tuneSelf(split, items_, counting_);
    const std::size_t steps = sessions_.items.size() - sessions_.all.size();
    result_.isTooSmall = steps < leastSteps || casesOf(split.learned) < leastCases;
    if (options_.learning != Learning::none && !result_.isTooSmall) tryOut(split);
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
    pass.popularity = popularityOf(sessions, postings, support, counting_.support);
    if (learn) pass.learned = learnedLists(sessions, postings, pass.counted, support);
    pass.counted =
        count::addSecondStep(pass.counted, {.weight = options_.secondStep, .keep = counting_.keep * room});
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
      return distill(sideBySide(), counted, allowed);
    }
    train(sessions, {});
    if (counting_.support == 1) return distill(sideBySide(), counted, allowed);
    count::RecentOptions loose = counting_;
    loose.support = 1;
    loose.keep = DistillOptions{}.first;
    return distill(sideBySide(), count::recentLists(sessions, postings, loose), allowed);
  }

  /// The first time from nothing; then what is known goes on with two passes over all sessions.
  void train(const count::Sessions& sessions, const StepFilter& mayLearn) {
    tbb::parallel_for(std::size_t{0}, encoders_.size(), [&](std::size_t e) {
      EncoderOptions options;
      if (!encoders_[e].squares.empty()) options = {.passes = 2, .firstRate = options.lastRate, .seed = 2};
      options.seed += 10 * e;
      encoders_[e] = trainEncoder(sessions, items_, options, mayLearn, std::move(encoders_[e]));
    });
  }

  [[nodiscard]] WideVectors sideBySide() const {
    WideVectors all(encoders_[0].vectors.rows(), dimensions * static_cast<Eigen::Index>(encoders_.size()));
    for (std::size_t e = 0; e < encoders_.size(); ++e)
      all.middleCols(dimensions * static_cast<Eigen::Index>(e), dimensions) = encoders_[e].vectors;
    return all;
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
    for (const double share : options_.shares) {
      const eval::NeighbourLists lists = options_.read(listsOf(pass, share));
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
    const eval::NeighbourLists lists = options_.read(listsOf(pass, result_.learnedShare));
    result_.ranker = trainRanker(rankerExamples(lists, pass.popularity, split.newer, mostExamples), {});
  }

  const count::Sessions& sessions_;
  std::size_t items_;
  const RelatedOptions& options_;
  count::RecentOptions counting_;
  std::vector<Encoder> encoders_;
  Related result_;
};

}  // namespace

eval::NeighbourLists asShipped(const count::Lists& lists) {
  return eval::shippedLists(site::packAll(lists));
}

Related relate(const count::Sessions& sessions, std::size_t items, const RelatedOptions& options) {
  return Relater(sessions, items, options).run();
}

}  // namespace alcove::fit
