// SPDX-License-Identifier: MIT
#include <alcove/base/hash.hpp>
#include <algorithm>
#include <cli/fit/choose.hpp>
#include <cli/fit/ranked.hpp>

namespace alcove::fit {
namespace {

using Numbers = std::vector<std::uint32_t>;

/// The first variant of each product stays.
void keepProducts(count::List& list, const feeds::Catalogue& catalogue) {
  std::vector<std::string_view> products;
  std::erase_if(list, [&](const count::Entry& entry) {
    const std::string& group = catalogue.items[entry.item].groupId;
    if (group.empty()) return false;
    if (std::find(products.begin(), products.end(), group) != products.end()) return true;
    products.push_back(group);
    return false;
  });
}

/// The items with the largest values above 0; available ones, one of each product.
template <typename Value>
count::List best(const Numbers& items, const feeds::Catalogue& catalogue, Value value) {
  count::List list;
  for (const std::uint32_t item : items) {
    const double weight = value(item);
    if (weight > 0 && catalogue.items[item].available) list.push_back({item, weight});
  }
  count::keepBest(list, rankedLength * 4);  // enough for most to be other products
  keepProducts(list, catalogue);
  if (list.size() > rankedLength) list.resize(rankedLength);
  return list;
}

/// Without any dates: spread over the catalogue by a hash of the id, the same every time.
double anyOrder(const Item& item) {
  return 1 + static_cast<double>(fnv1a64(item.id) >> 40);
}

Ranked rank(const Numbers& items, const feeds::Catalogue& catalogue, const Standing& standing) {
  Ranked ranked;
  ranked.bestsellers = best(items, catalogue, [&](std::uint32_t item) { return standing.popularity[item]; });
  for (const std::vector<double>& rise : standing.rise)
    ranked.trending.push_back(best(items, catalogue, [&rise](std::uint32_t item) { return rise[item]; }));
  const count::List latest = best(items, catalogue, [&](std::uint32_t item) {
    return static_cast<double>(catalogue.items[item].addedAt.ms);
  });
  for (const count::Entry& entry : latest) {
    // Dates are far apart or close together by chance: only their order is told.
    if (catalogue.items[entry.item].addedAt.ms > standing.now.ms - newDays * msPerDay)
      ranked.newest.push_back({entry.item, 1 / static_cast<double>(1 + ranked.newest.size())});
  }
  fillUp(ranked.bestsellers, latest, rankedLength, 1);
  if (ranked.bestsellers.size() < rankedLength) {
    fillUp(ranked.bestsellers,
           best(items, catalogue, [&](std::uint32_t item) { return anyOrder(catalogue.items[item]); }),
           rankedLength, 1);
  }
  // What fills up must not be a bestseller's other colour, called unknown.
  keepProducts(ranked.bestsellers, catalogue);
  return ranked;
}

}  // namespace

std::vector<std::string_view> pathAndParents(std::string_view path) {
  std::vector<std::string_view> paths;
  while (!path.empty()) {
    paths.push_back(path);
    const auto slash = path.rfind('/');
    path = path.substr(0, slash == std::string_view::npos ? 0 : slash);
  }
  return paths;
}

Ranked rankShop(const feeds::Catalogue& catalogue, const Standing& standing) {
  Numbers all;
  for (std::uint32_t item = 0; item < catalogue.items.size(); ++item) all.push_back(item);
  return rank(all, catalogue, standing);
}

std::map<std::string, Ranked> rankCategories(const feeds::Catalogue& catalogue, const Standing& standing) {
  std::map<std::string_view, Numbers> members;
  for (std::uint32_t item = 0; item < catalogue.items.size(); ++item) {
    for (const std::string_view path : pathAndParents(catalogue.items[item].category))
      members[path].push_back(item);
  }
  std::map<std::string, Ranked> ranked;
  for (const auto& [path, items] : members) ranked.emplace(path, rank(items, catalogue, standing));
  return ranked;
}

}  // namespace alcove::fit
