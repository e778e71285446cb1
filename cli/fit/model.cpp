// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/count/popularity.hpp>
#include <cli/count/together.hpp>
#include <cli/count/trending.hpp>
#include <cli/fit/choose.hpp>
#include <cli/fit/content.hpp>
#include <cli/fit/inherit.hpp>
#include <cli/fit/model.hpp>
#include <cli/fit/ranked.hpp>

namespace alcove::fit {
namespace {

constexpr std::size_t relatedLength = 50;
constexpr std::size_t relatedFilledTo = 12;
constexpr std::size_t inheritedLength = 24;  ///< a slate and what is suppressed of it: likeness ends early
constexpr std::size_t togetherLength = 10;
constexpr std::size_t similarLength = 12;

/// Lists are counted longer than they ship: some entries are not available, or variants of one product.
constexpr std::size_t spare = 2;
constexpr std::size_t togetherSpare = 4;  ///< of these some are alike, of which half a list may consist

class Builder {
 public:
  Builder(Model& model, const ModelInputs& inputs, Counts& counts)
      : model_(model), inputs_(inputs), counts_(counts) {
    for (const Item& item : model.catalogue.items) items_.ids.push_back(item.id);
    collect();
  }

  void relate() {
    const bool views = !views_.all.empty();
    model_.evidence = views ? shard::Evidence::views : shard::Evidence::orders;
    const count::Sessions& sessions = views ? views_ : orders_;
    RelatedOptions options{.counting = views ? count::RecentOptions{} : count::basketOptions(),
                           .learning = views ? inputs_.learning : Learning::none};
    options.counting.keep = relatedLength;
    options.spare = spare;
    options.counting.support = inputs_.support;
    Related related = fit::relate(sessions, items_.size(), options);
    counts_.self = related.self;
    counts_.learnedShare = related.learnedShare;
    counts_.isTooSmallToLearn = related.isTooSmall;
    counts_.hasRanker = !related.ranker.empty();
    counts_.trials = std::move(related.trials);
    model_.related = std::move(related.lists);
    model_.popularity = std::move(related.popularity);
    model_.ranker = std::move(related.ranker);
    // One log that names nobody is enough: its figures rest on sessions.
    const auto unnamed = [](const logs::Log* log) {
      return log != nullptr && !log->rows.empty() && log->shoppers == 0;
    };
    model_.supportBy = unnamed(inputs_.events) || unnamed(inputs_.orders) ? "sessions" : "shoppers";
  }

  void join() {
    const count::Postings postings(orders_, items_.size());
    model_.together = count::togetherLists(
        orders_, postings, {.keep = togetherLength * togetherSpare, .support = inputs_.support});
  }

  void finishLists() {
    model_.similar = contentLists(model_.catalogue, {.keep = similarLength * spare});
    const double scale = usualScale(model_.related);
    // Some are alike without a place in the list that ships: variants of what is in it already.
    const count::Lists alike = model_.similar;
    for (std::uint32_t item = 0; item < items_.size(); ++item)
      keepSuitable(model_.similar[item], item, model_.catalogue, similarLength);
    count::Lists inherited = inheritedLists(model_.catalogue, model_.related, model_.similar, scale);
    for (std::uint32_t item = 0; item < items_.size(); ++item) {
      keepSuitable(model_.together[item], item, model_.catalogue, togetherLength * togetherSpare);
      alternateBetween(model_.together[item], alike[item], togetherLength, inputs_.liftBounds);
      count::List& related = model_.related[item];
      const bool isInherited = !inherited[item].empty();
      if (isInherited) related = std::move(inherited[item]);
      keepSuitable(related, item, model_.catalogue, isInherited ? inheritedLength : relatedLength);
      const auto pairs = std::count_if(related.begin(), related.end(), [](const auto& entry) {
        return entry.basis == shard::Basis::counted;
      });
      counts_.pairs += static_cast<std::size_t>(pairs);
      counts_.itemsWithEvidence += pairs > 0 ? 1 : 0;
      fillUp(related, model_.similar[item], relatedFilledTo, scale);
    }
  }

  void rank() {
    const std::vector<double> none(items_.size());
    Standing standing{none, std::vector(inputs_.trendDays.size(), none), inputs_.now};
    std::vector<std::uint32_t> support(items_.size());
    model_.repurchases.resize(items_.size());
    for (const logs::Log* log : {inputs_.events, inputs_.orders}) {
      if (log == nullptr) continue;
      const auto touches = count::touches(*log, count::renumber(*log, items_));
      const count::Popularity popularity = count::popularity(touches, items_.size(), log->newest);
      const auto again = count::repurchases(touches, items_.size(), inputs_.support);
      for (std::size_t item = 0; item < items_.size(); ++item) {
        // A figure of one log that has no support of its own stays out of the sum.
        if (popularity.support[item] >= inputs_.support) standing.popularity[item] += popularity.score[item];
        if (again[item].isUsual) model_.repurchases[item] = again[item];  // orders know better than events
      }
      if (!log->hasTime) continue;
      for (std::size_t period = 0; period < inputs_.trendDays.size(); ++period) {
        const auto rise = count::trending(
            touches, items_.size(), log->newest,
            {.periodDays = static_cast<int>(inputs_.trendDays[period]), .support = inputs_.support});
        for (std::size_t item = 0; item < items_.size(); ++item)
          standing.rise[period][item] = std::max(standing.rise[period][item], rise[item]);
      }
    }
    model_.shop = rankShop(model_.catalogue, standing);
    model_.categories = rankCategories(model_.catalogue, standing);
  }

 private:
  void collect() {
    if (inputs_.events != nullptr) {
      const auto numbers = numbersOf(*inputs_.events);
      views_ = count::collectSessions(*inputs_.events, numbers, {});
      if (inputs_.orders == nullptr) orders_ = baskets(*inputs_.events, numbers);
    }
    if (inputs_.orders != nullptr) orders_ = baskets(*inputs_.orders, numbersOf(*inputs_.orders));
    counts_.sessions = views_.all.size();
    counts_.orders = orders_.all.size();
    counts_.cutSessions = views_.cut + orders_.cut;
    for (const count::Sessions* sessions : {&views_, &orders_}) {
      for (const count::Session& session : sessions->all)
        counts_.guestSessions += session.shopper == logs::noShopper;
    }
  }

  static count::Sessions baskets(const logs::Log& log, const std::vector<std::uint32_t>& numbers) {
    return count::collectSessions(log, numbers, {.ordered = false, .kinds = {EventKind::purchase}});
  }

  std::vector<std::uint32_t> numbersOf(const logs::Log& log) {
    std::vector<std::uint32_t> numbers = count::renumber(log, items_);
    counts_.shoppers = std::max<std::size_t>(counts_.shoppers, log.shoppers);
    for (const logs::Row& row : log.rows) counts_.unknownRows += numbers[row.item] == count::noItem;
    return numbers;
  }

  Model& model_;
  const ModelInputs& inputs_;
  Counts& counts_;
  count::Items items_;
  count::Sessions views_;
  count::Sessions orders_;
};

}  // namespace

Model buildModel(feeds::Catalogue catalogue, const ModelInputs& inputs, Counts& counts) {
  Model model{.catalogue = std::move(catalogue)};
  Builder builder(model, inputs, counts);
  builder.relate();
  builder.join();
  builder.finishLists();
  builder.rank();
  return model;
}

}  // namespace alcove::fit
