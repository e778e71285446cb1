// SPDX-License-Identifier: MIT
#include <alcove/base/random.hpp>
#include <algorithm>
#include <cli/eval/cold_start.hpp>
#include <cli/eval/plain_ranker.hpp>
#include <cli/fit/model.hpp>
#include <cli/fit/ranked.hpp>
#include <functional>
#include <map>

namespace alcove::eval {
namespace {

using Numbers = std::vector<std::uint32_t>;
constexpr std::size_t cutoff = 20;

/// A newer session at a product that training never saw.
struct Case {
  std::span<const std::uint32_t> before;  ///< the session up to the page, the page's item last
  Numbers targets;                        ///< products, ascending
};

/// A newer session that went on to such a product.
struct Arrival {
  std::uint32_t from;
  std::uint32_t product;
};

struct Method {
  std::string_view name;
  std::function<Numbers(std::span<const std::uint32_t> before)> rank;
};

/// Products one after the other, the page's own and repeats left out.
class Slate {
 public:
  Slate(const Numbers& products, std::uint32_t owner) : products_(products), owner_(products[owner]) {}

  void add(std::uint32_t item) {
    const std::uint32_t product = products_[item];
    if (product != owner_ && shown_.size() < cutoff &&
        std::find(shown_.begin(), shown_.end(), product) == shown_.end())
      shown_.push_back(product);
  }
  template <typename List>
  void addAll(const List& list) {
    for (const auto& entry : list) add(entry.item);
  }
  [[nodiscard]] Numbers take() { return std::move(shown_); }

 private:
  const Numbers& products_;
  std::uint32_t owner_;
  Numbers shown_;
};

std::array<double, 3> judge(const Numbers& ranking, const Numbers& targets) {
  std::array<double, 3> sums{};
  const double each = 1 / static_cast<double>(targets.size());
  for (std::size_t i = ranking.size(); i-- > 0;) {
    if (!std::binary_search(targets.begin(), targets.end(), ranking[i])) continue;
    if (i < 10) sums[0] += each;
    sums[1] += each;
    sums[2] = 1 / static_cast<double>(i + 1);
  }
  return sums;
}

/// Units are products: what sessions ask of one page depends on one another.
class Sums {
 public:
  void add(std::uint32_t product, const std::array<double, 3>& sums) {
    Unit& unit = units_[product];
    unit.cases += 1;
    for (std::size_t i = 0; i < sums.size(); ++i) unit.sums[i] += sums[i];
  }
  [[nodiscard]] ColdFigures figures(std::string_view method) const {
    std::vector<Unit> units;
    Unit total;
    for (const auto& [product, unit] : units_) {
      units.push_back(unit);
      total.cases += unit.cases;
      for (std::size_t i = 0; i < total.sums.size(); ++i) total.sums[i] += unit.sums[i];
    }
    ColdFigures figures{std::string(method), {}, bootstrap(units)};
    for (std::size_t i = 0; i < total.sums.size(); ++i)
      figures.mean[i] = total.cases > 0 ? total.sums[i] / total.cases : 0;
    return figures;
  }
  [[nodiscard]] std::size_t products() const { return units_.size(); }

 private:
  std::map<std::uint32_t, Unit> units_;
};

/// What a built shop shows, in several ways.
class Shop {
 public:
  Shop(fit::Model model, const Numbers& products) : model_(std::move(model)), products_(products) {
    shipped_ = {shippedLists(site::packAll(model_.related)), model_.popularity, model_.ranker};
    similar_ = shippedLists(site::packAll(model_.similar));
    for (std::uint32_t item = 0; item < model_.catalogue.items.size(); ++item)
      members_[model_.catalogue.items[item].category].push_back(item);
  }

  [[nodiscard]] Numbers byChance(std::uint32_t item) const {
    Numbers members = members_.at(model_.catalogue.items[item].category);
    Random random(item + 1);
    for (std::size_t i = members.size(); i > 1; --i) std::swap(members[i - 1], members[random.below(i)]);
    Slate slate(products_, item);
    for (const std::uint32_t other : members) slate.add(other);
    return slate.take();
  }
  [[nodiscard]] Numbers bestsellers(std::uint32_t item) const { return filled({}, item); }
  [[nodiscard]] Numbers similar(std::uint32_t item) const { return filled(model_.similar[item], item); }
  /// The device's ranking of related items for a session.
  [[nodiscard]] Numbers related(std::span<const std::uint32_t> before) const {
    static const Numbers none;
    count::List list;
    for (const std::uint32_t item : ranker(shipped_, none, 3 * cutoff)(before)) list.push_back({item});
    return filled(list, before.back());
  }
  /// Whether, and as which product, the lists of a page hold a product: places from 1; 0: not.
  [[nodiscard]] std::size_t placeInSimilar(const Arrival& arrival) const {
    Slate slate(products_, arrival.from);
    slate.addAll(similar_[arrival.from]);
    return rankOf(arrival.product, slate.take());
  }
  [[nodiscard]] std::size_t placeInRelated(const Arrival& arrival) const {
    return rankOf(arrival.product, related(std::span(&arrival.from, 1)));
  }
  [[nodiscard]] std::size_t placeByChance(const Arrival& arrival) const {
    return rankOf(arrival.product, byChance(arrival.from));
  }

 private:
  /// A list, and behind it what a page falls back on: bestsellers of its category, of the levels above, of
  /// the shop.
  [[nodiscard]] Numbers filled(const count::List& list, std::uint32_t item) const {
    Slate slate(products_, item);
    slate.addAll(list);
    for (const std::string_view path : fit::pathAndParents(model_.catalogue.items[item].category))
      slate.addAll(model_.categories.at(std::string(path)).bestsellers);
    slate.addAll(model_.shop.bestsellers);
    return slate.take();
  }

  fit::Model model_;
  const Numbers& products_;
  Shipped shipped_;
  NeighbourLists similar_;
  std::map<std::string, Numbers> members_;
};

/// Of all items where none is hidden.
std::vector<Case> casesOf(const ColdSplit& split, const Numbers& products, bool ofAll) {
  std::vector<Case> cases;
  for (const count::Session& session : split.newer.all) {
    const auto items = split.newer.of(session);
    for (std::size_t at = 0; at < items.size(); ++at) {
      if (!ofAll && !split.hidden[items[at]]) continue;
      Numbers targets;
      for (std::size_t next = split.ofOrders ? 0 : at + 1; next < items.size(); ++next) {
        if (products[items[next]] == products[items[at]]) continue;
        targets.push_back(products[items[next]]);
        if (!split.ofOrders) break;
      }
      if (targets.empty()) continue;
      std::sort(targets.begin(), targets.end());
      targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
      cases.push_back({split.ofOrders ? items.subspan(at, 1) : items.first(at + 1), std::move(targets)});
    }
  }
  return cases;
}

/// From the item before; in orders from each other item.
std::vector<Arrival> arrivalsOf(const ColdSplit& split, const Numbers& products) {
  std::vector<Arrival> arrivals;
  for (const count::Session& session : split.newer.all) {
    const auto items = split.newer.of(session);
    for (std::size_t at = 0; at < items.size(); ++at) {
      if (!split.hidden[items[at]]) continue;
      const std::size_t first = split.ofOrders ? 0 : std::max<std::size_t>(at, 1) - 1;
      const std::size_t last = split.ofOrders ? items.size() : at;
      for (std::size_t from = first; from < last; ++from) {
        if (products[items[from]] != products[items[at]] && !split.hidden[items[from]])
          arrivals.push_back({items[from], products[items[at]]});
      }
    }
  }
  return arrivals;
}

}  // namespace

ColdStartResult evaluateColdStart(const feeds::Catalogue& catalogue, const logs::Log* events,
                                  const logs::Log* orders, const ColdStartOptions& options) {
  const Numbers products = productsOf(catalogue);
  ColdStartResult result{.items = catalogue.items.size()};
  std::array<Sums, 5> pages;
  constexpr std::array names = {"random in category", "category bestsellers", "similar", "related",
                                "related, with the session so far"};
  Sums ahead;
  std::array<Sums, 3> targets;
  constexpr std::array targetNames = {"random in category", "similar", "related"};
  for (const std::uint32_t part : options.hidesNone ? Numbers{hiddenParts} : options.parts) {
    const ColdSplit split = hideItems(catalogue, events, orders, part, options.newerShare);
    result.ofOrders = split.ofOrders;
    for (std::uint32_t item = 0; item < products.size(); ++item)
      result.hidden += split.hidden[item] && products[item] == item;
    fit::Counts counts;
    const Shop shop(fit::buildModel(catalogue,
                                    {.events = split.events ? &*split.events : nullptr,
                                     .orders = split.orders ? &*split.orders : nullptr,
                                     .support = options.support,
                                     .learning = options.learning},
                                    counts),
                    products);
    for (const Case& each : casesOf(split, products, options.hidesNone)) {
      const std::uint32_t item = each.before.back();
      const std::uint32_t product = products[item];
      ++result.cases;
      const std::array rankings = {shop.byChance(item), shop.bestsellers(item), shop.similar(item),
                                   shop.related(each.before.last(1)), shop.related(each.before)};
      std::array<std::array<double, 3>, rankings.size()> judged;
      for (std::size_t m = 0; m < rankings.size(); ++m)
        pages[m].add(product, judged[m] = judge(rankings[m], each.targets));
      std::array<double, 3> difference{};
      for (std::size_t i = 0; i < difference.size(); ++i) difference[i] = judged[3][i] - judged[1][i];
      ahead.add(product, difference);
    }
    for (const Arrival& arrival : arrivalsOf(split, products)) {
      ++result.targetCases;
      const std::array places = {shop.placeByChance(arrival), shop.placeInSimilar(arrival),
                                 shop.placeInRelated(arrival)};
      for (std::size_t m = 0; m < places.size(); ++m) {
        const std::size_t place = places[m];
        targets[m].add(arrival.product, {place > 0 && place <= 10 ? 1.0 : 0.0, place > 0 ? 1.0 : 0.0,
                                         place > 0 ? 1 / static_cast<double>(place) : 0.0});
      }
    }
  }
  result.asked = pages[0].products();
  for (std::size_t m = 0; m < pages.size(); ++m) result.pages.push_back(pages[m].figures(names[m]));
  for (std::size_t m = 0; m < targets.size(); ++m)
    result.targets.push_back(targets[m].figures(targetNames[m]));
  result.ahead = ahead.figures("ahead of category bestsellers");
  return result;
}

}  // namespace alcove::eval
