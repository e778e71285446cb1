// SPDX-License-Identifier: MIT
#include <alcove/base/math.hpp>
#include <algorithm>
#include <cli/count/popularity.hpp>

namespace alcove::count {
namespace {

double kindWeight(EventKind kind, const PopularityOptions& options) {
  return kind == EventKind::purchase    ? options.purchase
         : kind == EventKind::addToCart ? options.cart
                                        : options.view;
}

double interest(std::span<const Touch> ofShopper, Instant newest, const PopularityOptions& options) {
  double most = 0;
  for (const Touch& touch : ofShopper) {
    const double ageDays = newest.ms > 0 ? static_cast<double>(newest.ms - touch.time.ms) / msPerDay : 0;
    most = std::max(most,
                    kindWeight(touch.kind, options) * math::exp(-std::max(0.0, ageDays) / options.tauDays));
  }
  return most;
}

/// One shopper's orders of an item.
struct Bought {
  std::size_t orders = 0;
  double meanDays = 0;  ///< between two of them
};

Bought boughtBy(std::span<const Touch> ofShopper) {
  std::vector<std::uint32_t> orders;
  Instant first;
  Instant last;
  for (const Touch& touch : ofShopper) {  // by time
    if (touch.kind != EventKind::purchase) continue;
    if (orders.empty()) first = touch.time;
    last = touch.time;
    orders.push_back(touch.session);
  }
  std::sort(orders.begin(), orders.end());
  Bought bought{static_cast<std::size_t>(std::unique(orders.begin(), orders.end()) - orders.begin())};
  if (bought.orders > 1) {
    bought.meanDays =
        static_cast<double>(last.ms - first.ms) / msPerDay / static_cast<double>(bought.orders - 1);
  }
  return bought;
}

}  // namespace

Popularity popularity(std::span<const Touch> touches, std::size_t items, Instant newest,
                      const PopularityOptions& options) {
  Popularity result{std::vector<double>(items), std::vector<std::uint32_t>(items)};
  eachItem(touches, [&](std::uint32_t item, std::span<const Touch> ofItem) {
    eachShopper(ofItem, [&](std::span<const Touch> ofShopper) {
      result.score[item] += interest(ofShopper, newest, options);
      if (ofShopper.front().counts) ++result.support[item];
    });
  });
  return result;
}

Launches launches(std::span<const Touch> touches, std::size_t items, std::uint32_t k, Instant newest) {
  Launches result{std::vector<Instant>(items), newest};
  for (const Touch& touch : touches) result.began = std::min(result.began, touch.time);
  std::vector<Instant> firsts;
  eachItem(touches, [&](std::uint32_t item, std::span<const Touch> ofItem) {
    firsts.clear();
    eachShopper(ofItem, [&](std::span<const Touch> ofShopper) {
      if (ofShopper.front().counts) firsts.push_back(ofShopper.front().time);
    });
    if (k == 0 || firsts.size() < std::size_t{2} * k) return;
    std::nth_element(firsts.begin(), firsts.begin() + (k - 1), firsts.end());
    const Instant kth = firsts[k - 1];
    const auto after = static_cast<std::int64_t>(firsts.size() - k);
    result.at[item] = {kth.ms - (newest.ms - kth.ms) * k / after};
  });
  return result;
}

std::vector<Repurchase> repurchases(std::span<const Touch> touches, std::size_t items, std::uint32_t k) {
  std::vector<Repurchase> result(items);
  std::vector<double> days;
  eachItem(touches, [&](std::uint32_t item, std::span<const Touch> ofItem) {
    std::size_t buyers = 0;
    days.clear();
    eachShopper(ofItem, [&](std::span<const Touch> ofShopper) {
      if (!ofShopper.front().counts) return;
      const Bought bought = boughtBy(ofShopper);
      buyers += bought.orders > 0 ? 1 : 0;
      if (bought.orders > 1) days.push_back(bought.meanDays);
    });
    if (days.empty() || days.size() < k || days.size() * 5 < buyers) return;
    const auto middle = days.begin() + static_cast<std::ptrdiff_t>(days.size() / 2);
    std::nth_element(days.begin(), middle, days.end());
    result[item] = {true, *middle};
  });
  return result;
}

}  // namespace alcove::count
