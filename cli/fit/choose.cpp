// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/fit/choose.hpp>
#include <string_view>
#include <utility>

namespace alcove::fit {
namespace {

/// Of 255, on the square-root scale of shards: the best filled entry gets this, the next ones less.
constexpr double fillWeight = 8;

/// The first entry is the strongest by both weights, not always by the counted one.
double largestWeight(const count::List& list) {
  double largest = 0;
  for (const count::Entry& entry : list) largest = std::max(largest, entry.weight);
  return largest;
}

}  // namespace

void keepSuitable(count::List& list, std::uint32_t owner, const feeds::Catalogue& catalogue,
                  std::size_t most) {
  const std::string& own = catalogue.items[owner].groupId;
  std::vector<std::string_view> products;
  const auto unsuitable = [&](const count::Entry& entry) {
    if (entry.item == owner) return false;
    const Item& item = catalogue.items[entry.item];
    if (!item.available) return true;
    if (item.groupId.empty()) return false;
    if (item.groupId == own || std::find(products.begin(), products.end(), item.groupId) != products.end())
      return true;
    products.push_back(item.groupId);
    return false;
  };
  std::erase_if(list, unsuitable);
  if (list.size() > most) list.resize(most);
}

void fillUp(count::List& list, const count::List& alike, std::size_t most, double usualScale) {
  double scale = largestWeight(list);
  if (scale == 0) scale = usualScale;
  double weight = fillWeight;
  for (const count::Entry& entry : alike) {
    if (list.size() >= most) return;
    const auto same = [&entry](const count::Entry& held) { return held.item == entry.item; };
    if (std::any_of(list.begin(), list.end(), same)) continue;
    list.push_back({entry.item, scale * (weight / 255) * (weight / 255), shard::Basis::content});
    weight = std::max(1.0, weight - 0.5);
  }
}

void alternate(count::List& list, const count::List& alike, std::size_t most) {
  const auto isAlike = [&alike](const count::Entry& entry) {
    return std::any_of(alike.begin(), alike.end(),
                       [&entry](const count::Entry& other) { return other.item == entry.item; });
  };
  count::List waiting;
  count::List others;
  for (const count::Entry& entry : list) (isAlike(entry) ? waiting : others).push_back(entry);
  const count::List ranked = std::exchange(list, {});
  std::size_t taken = 0;
  std::size_t other = 0;
  while (list.size() < std::min(most, ranked.size())) {
    const bool mayBeAlike = other == others.size() || 2 * taken < list.size() + 1;
    const bool takesAlike = taken < waiting.size() && mayBeAlike &&
                            (other == others.size() || waiting[taken].weight >= others[other].weight);
    count::Entry entry = takesAlike ? waiting[taken++] : others[other++];
    entry.weight = ranked[list.size()].weight;
    list.push_back(entry);
  }
}

void alternateBetween(count::List& list, const count::List& alike, std::size_t most,
                      std::span<const double> bounds) {
  count::List rest = std::exchange(list, {});
  for (std::size_t i = 0; i <= bounds.size() && list.size() < most; ++i) {
    const auto weak = std::find_if(rest.begin(), rest.end(), [&](const count::Entry& entry) {
      return i < bounds.size() && entry.weight < bounds[i];
    });
    count::List band(rest.begin(), weak);
    rest.erase(rest.begin(), weak);
    alternate(band, alike, most - list.size());
    list.insert(list.end(), band.begin(), band.end());
  }
}

double usualScale(const count::Lists& lists) {
  std::vector<double> largest;
  for (const count::List& list : lists) {
    if (const double weight = largestWeight(list); weight > 0) largest.push_back(weight);
  }
  if (largest.empty()) return 1;
  std::nth_element(largest.begin(), largest.begin() + static_cast<std::ptrdiff_t>(largest.size() / 2),
                   largest.end());
  return largest[largest.size() / 2];
}

}  // namespace alcove::fit
