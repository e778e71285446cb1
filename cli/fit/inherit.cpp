// SPDX-License-Identifier: MIT
#include <tbb/parallel_for.h>

#include <algorithm>
#include <cli/fit/inherit.hpp>
#include <map>

namespace alcove::fit {
namespace {

/// Of the item itself an entry says only that shoppers come back.
bool hasCompany(const count::List& list, std::uint32_t owner) {
  return std::any_of(list.begin(), list.end(),
                     [owner](const count::Entry& entry) { return entry.item != owner; });
}

/// The largest weight in an item's list but for its own.
double strongest(const count::List& list, std::uint32_t owner) {
  double most = 0;
  for (const count::Entry& entry : list) {
    if (entry.item != owner) most = std::max(most, count::strength(entry));
  }
  return most;
}

using Numbers = std::vector<std::uint32_t>;

/// The list of one new item while it is put together.
class Heir {
 public:
  Heir(std::uint32_t owner, const count::Lists& related) : owner_(owner), related_(related) {}

  void add(std::uint32_t item, double weight, shard::Basis basis) {
    if (item == owner_) return;
    count::Entry& entry = found_.emplace(item, count::Entry{item, 0, basis}).first->second;
    entry.weight += weight;
    if (basis == shard::Basis::content) entry.basis = basis;
  }
  /// What goes with another item, the best of it weighing `weight`.
  void addCompany(std::uint32_t of, double weight) {
    const double largest = strongest(related_[of], of);
    for (const count::Entry& entry : related_[of]) {
      if (entry.item != of) add(entry.item, weight * count::strength(entry) / largest, shard::Basis::derived);
    }
  }
  [[nodiscard]] count::List take(double scale, std::size_t keep) const {
    count::List list;
    for (const auto& [item, entry] : found_) list.push_back(entry);
    count::keepBest(list, keep);
    const double largest = strongest(list, owner_);
    for (count::Entry& entry : list) entry.weight *= scale / largest;
    return list;
  }

 private:
  std::uint32_t owner_;
  const count::Lists& related_;
  std::map<std::uint32_t, count::Entry> found_;
};

/// The items of each product that has variants.
std::map<std::string_view, Numbers> variantsOf(const feeds::Catalogue& catalogue) {
  std::map<std::string_view, Numbers> variants;
  for (std::uint32_t item = 0; item < catalogue.items.size(); ++item) {
    const std::string& group = catalogue.items[item].groupId;
    if (!group.empty()) variants[group].push_back(item);
  }
  return variants;
}

}  // namespace

count::Lists inheritedLists(const feeds::Catalogue& catalogue, const count::Lists& related,
                            const count::Lists& alike, double scale, const InheritOptions& options) {
  const std::map<std::string_view, Numbers> variants = variantsOf(catalogue);
  count::Lists lists(related.size());
  tbb::parallel_for(std::size_t{0}, lists.size(), [&](std::size_t item) {
    const auto owner = static_cast<std::uint32_t>(item);
    if (hasCompany(related[item], owner)) return;
    Heir heir(owner, related);
    if (const auto own = variants.find(catalogue.items[item].groupId); own != variants.end()) {
      for (const std::uint32_t variant : own->second) heir.addCompany(variant, 1);
    }
    const double nearest = strongest(alike[item], owner);
    for (const count::Entry& near : alike[item]) {
      const double second = near.weight / nearest * near.weight / nearest;
      const double weight = second * second * second * second;
      heir.add(near.item, weight, shard::Basis::content);
      heir.addCompany(near.item, options.company * weight);
    }
    lists[item] = heir.take(scale, options.keep);
  });
  return lists;
}

}  // namespace alcove::fit
