// SPDX-License-Identifier: MIT
#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <bench/beyond/inputs.hpp>
#include <cmath>
#include <functional>
#include <map>

namespace alcove::bench {
namespace {

/// Writes one candidate's inputs.
using Fill = std::function<void(const Case&, std::uint32_t candidate, std::vector<float>& row)>;

constexpr std::int64_t msPerHour = 3'600'000;

MoreInputs each(std::string name, const std::vector<Case>& cases, const Fill& fill) {
  MoreInputs more{std::move(name), std::vector<Columns>(cases.size())};
  tbb::parallel_for(std::size_t{0}, cases.size(), [&](std::size_t i) {
    std::vector<float> all;
    for (const std::uint32_t candidate : cases[i].candidates) fill(cases[i], candidate, all);
    const auto rows = static_cast<Eigen::Index>(cases[i].candidates.size());
    if (rows > 0)
      more.columns[i] =
          Eigen::Map<const Columns>(all.data(), rows, static_cast<Eigen::Index>(all.size()) / rows);
  });
  return more;
}

float logOf(double value) {
  return static_cast<float>(std::log(value));
}

/// How much more than others an item (or a step between two things) is met in a slice: log of the share of it
/// over the slice's own share, held back by `prior` events.
class Affinity {
 public:
  void add(std::uint64_t item, std::uint32_t slice) {
    ++pairs_[item << 32 | slice];
    ++items_[item];
    ++slices_[slice];
    ++all_;
  }
  [[nodiscard]] float of(std::uint64_t item, std::uint32_t slice) const {
    constexpr double prior = 10;
    const double usual = (count(slices_, slice) + 1) / (all_ + 1);
    return logOf((count(pairs_, item << 32 | slice) + prior * usual) /
                 ((count(items_, item) + prior) * usual));
  }

 private:
  template <typename Counts, typename Key>
  static double count(const Counts& counts, Key key) {
    const auto found = counts.find(key);
    return found == counts.end() ? 0 : found->second;
  }
  std::map<std::uint64_t, double> pairs_;
  std::map<std::uint64_t, double> items_;
  std::map<std::uint32_t, double> slices_;
  double all_ = 0;
};

/// Calls take(session, place in Sessions::items).
void eachEvent(const count::Sessions& older,
               const std::function<void(const count::Session&, std::size_t)>& take) {
  for (const count::Session& session : older.all) {
    for (std::size_t at = session.begin; at < session.end; ++at) take(session, at);
  }
}

MoreInputs ofTime(std::string name, const Shop& shop, const count::Sessions& older,
                  const std::vector<Case>& cases, std::int64_t unit, std::int64_t slices) {
  const auto sliceOf = [&](std::size_t at) {
    return static_cast<std::uint32_t>(shop.times[at].ms / unit % slices);
  };
  Affinity affinity;
  eachEvent(older, [&](const count::Session&, std::size_t at) {
    affinity.add(shop.sessions.items[at], sliceOf(at));
  });
  return each(std::move(name), cases,
              [&](const Case& here, std::uint32_t candidate, std::vector<float>& row) {
                const std::uint32_t slice = sliceOf(here.begin + here.seen - 1);
                const double turn = 6.283185307 * slice / static_cast<double>(slices);
                row.insert(row.end(), {affinity.of(candidate, slice), static_cast<float>(std::sin(turn)),
                                       static_cast<float>(std::cos(turn))});
              });
}

/// How the last days' rate of an item stands to its rate in the whole log, by several lengths of "last".
MoreInputs season(const Shop& shop, const count::Sessions& older, const std::vector<Case>& cases) {
  constexpr std::array<double, 4> lengths = {1, 3, 7, 21};
  std::array<std::vector<double>, lengths.size()> lately;
  std::array<double, lengths.size()> share{};
  std::vector<double> whole(shop.items.size());
  for (auto& counts : lately) counts.resize(shop.items.size());
  double all = 0;
  const double newest = older.all.back().ageDays;
  eachEvent(older, [&](const count::Session& session, std::size_t at) {
    const std::uint32_t item = shop.sessions.items[at];
    ++whole[item];
    ++all;
    for (std::size_t l = 0; l < lengths.size(); ++l) {
      if (session.ageDays - newest > lengths[l]) continue;
      ++lately[l][item];
      ++share[l];
    }
  });
  return each("season: the last 1, 3, 7, 21 days against all", cases,
              [=](const Case&, std::uint32_t candidate, std::vector<float>& row) {
                for (std::size_t l = 0; l < lengths.size(); ++l)
                  row.push_back(logOf((lately[l][candidate] + 2) / (whole[candidate] * share[l] / all + 2)));
              });
}

MoreInputs dwell(const Shop& shop, const std::vector<Case>& cases) {
  return each("dwell: time on what was looked at before", cases,
              [&](const Case& here, std::uint32_t candidate, std::vector<float>& row) {
                const auto seen = here.of(shop);
                // Root of the minutes from each event to the next; how long the newest is looked at nobody
                // knows yet.
                const auto minutes = [&](std::size_t i) {
                  const double gap =
                      static_cast<double>(shop.times[here.begin + i + 1].ms - shop.times[here.begin + i].ms) /
                      60000;
                  return std::sqrt(std::min(gap, 30.0));
                };
                double mean = 0;
                double own = 0;
                for (std::size_t i = 0; i + 1 < seen.size(); ++i) {
                  mean += minutes(i) / static_cast<double>(seen.size() - 1);
                  if (seen[i] == candidate) own += minutes(i);
                }
                // What the lists of items say on which the shopper stayed long, or short.
                double counted = 0;
                double learned = 0;
                for (const suggest::Seed& seed : here.seeds) {
                  if (seed.back == 0) continue;
                  const double stayed = minutes(seen.size() - 1 - seed.back) - mean;
                  for (const suggest::Neighbour& neighbour : seed.list) {
                    if (neighbour.item != candidate) continue;
                    counted += stayed * static_cast<double>(neighbour.weight);
                    learned += stayed * static_cast<double>(neighbour.learned);
                  }
                }
                const double last = seen.size() > 1 ? minutes(seen.size() - 2) : 0;
                for (const double value : {mean, last, own, counted, learned})
                  row.push_back(static_cast<float>(value));
              });
}

/// Agreement of a candidate with what was seen, by something that several items share.
MoreInputs agreement(std::string name, const Shop& shop, const count::Sessions& older,
                     const std::vector<Case>& cases, const std::vector<std::uint32_t>& kindOf) {
  Affinity steps;
  eachEvent(older, [&](const count::Session& session, std::size_t at) {
    if (at > session.begin) steps.add(kindOf[shop.sessions.items[at - 1]], kindOf[shop.sessions.items[at]]);
  });
  return each(std::move(name), cases,
              [&](const Case& here, std::uint32_t candidate, std::vector<float>& row) {
                const auto seen = here.of(shop);
                const std::uint32_t kind = kindOf[candidate];
                const auto same = [&](std::uint32_t item) {
                  return kind != count::noItem && kindOf[item] == kind ? 1.0F : 0.0F;
                };
                float share = 0;
                for (const std::uint32_t item : seen) share += same(item) / static_cast<float>(seen.size());
                row.insert(row.end(), {same(seen.back()), seen.size() > 1 ? same(seen[seen.size() - 2]) : 0,
                                       share, steps.of(kindOf[seen.back()], kind)});
              });
}

MoreInputs price(const Shop& shop, const std::vector<Case>& cases) {
  return each("price: distance to what was seen", cases,
              [&](const Case& here, std::uint32_t candidate, std::vector<float>& row) {
                const auto logPrice = [&](std::uint32_t item) {
                  return shop.prices[item] > 0 ? std::log(shop.prices[item]) : 0;
                };
                double mean = 0;
                const auto seen = here.of(shop);
                for (const std::uint32_t item : seen)
                  mean += logPrice(item) / static_cast<double>(seen.size());
                const double own = logPrice(candidate);
                for (const double value :
                     {own, std::abs(own - logPrice(seen.back())), own - mean, std::abs(own - mean)})
                  row.push_back(static_cast<float>(value));
              });
}

/// How often the session so far came back to something, held back to the usual.
MoreInputs habitOfSession(const Shop& shop, const std::vector<Case>& cases) {
  return each("how often this session came back", cases,
              [&](const Case& here, std::uint32_t candidate, std::vector<float>& row) {
                const auto seen = here.of(shop);
                double again = 0;
                for (std::size_t i = 1; i < seen.size(); ++i)
                  again += std::find(seen.begin(), seen.begin() + static_cast<std::ptrdiff_t>(i), seen[i]) !=
                           seen.begin() + static_cast<std::ptrdiff_t>(i);
                const double habit = (again + 0.5) / (static_cast<double>(seen.size()) + 1);
                const bool isSeen = std::find(seen.begin(), seen.end(), candidate) != seen.end();
                for (const double value : {habit, isSeen ? habit : 0, again})
                  row.push_back(static_cast<float>(value));
              });
}

/// What this shopper bought before, and how much of what this shopper buys was bought before.
MoreInputs habitOfShopper(const Shop& shop, const std::vector<Case>& cases) {
  std::map<std::uint32_t, std::vector<std::uint32_t>> sessionsOf;
  for (std::uint32_t s = 0; s < shop.sessions.all.size(); ++s) {
    if (shop.sessions.all[s].shopper != logs::noShopper)
      sessionsOf[shop.sessions.all[s].shopper].push_back(s);
  }
  struct Known {
    std::map<std::uint32_t, double> times;
    double lines = 0;
    double again = 0;
  };
  std::map<std::uint32_t, Known> before;  // by session
  for (const Case& here : cases) {
    if (before.contains(here.session)) continue;
    Known& known = before[here.session];
    const auto own = sessionsOf.find(shop.sessions.all[here.session].shopper);
    if (own == sessionsOf.end()) continue;
    for (const std::uint32_t s : own->second) {
      if (s >= here.session) break;
      const std::map<std::uint32_t, double> earlier = known.times;
      for (const std::uint32_t item : shop.sessions.of(shop.sessions.all[s])) {
        ++known.times[item];
        if (earlier.empty()) continue;
        ++known.lines;
        known.again += earlier.contains(item) ? 1 : 0;
      }
    }
  }
  return each("what this shopper bought before, and how much again", cases,
              [&](const Case& here, std::uint32_t candidate, std::vector<float>& row) {
                const Known& known = before.at(here.session);
                const auto found = known.times.find(candidate);
                const double times = found == known.times.end() ? 0 : std::sqrt(found->second);
                const double habit = (known.again + 1) / (known.lines + 5);
                for (const double value : {times, habit, times * habit})
                  row.push_back(static_cast<float>(value));
              });
}

}  // namespace

std::vector<MoreInputs> moreInputs(const Shop& shop, const count::Sessions& older,
                                   const std::vector<Case>& cases) {
  std::vector<MoreInputs> more;
  if (!shop.times.empty()) {
    more.push_back(ofTime("time of day", shop, older, cases, 4 * msPerHour, 6));
    more.push_back(ofTime("weekday", shop, older, cases, 24 * msPerHour, 7));
  }
  more.push_back(season(shop, older, cases));
  if (!shop.times.empty() && !shop.isOrders) more.push_back(dwell(shop, cases));
  if (!shop.categories.empty()) more.push_back(agreement("category", shop, older, cases, shop.categories));
  const auto isKnown = [](std::uint32_t kind) { return kind != count::noItem; };
  if (std::any_of(shop.brands.begin(), shop.brands.end(), isKnown))
    more.push_back(agreement("brand", shop, older, cases, shop.brands));
  if (std::any_of(shop.prices.begin(), shop.prices.end(), [](double paid) { return paid > 0; }))
    more.push_back(price(shop, cases));
  more.push_back(shop.sessions.named && shop.isOrders ? habitOfShopper(shop, cases)
                                                      : habitOfSession(shop, cases));
  return more;
}

}  // namespace alcove::bench
