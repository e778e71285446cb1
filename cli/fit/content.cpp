// SPDX-License-Identifier: MIT
#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

#include <alcove/base/text.hpp>
#include <algorithm>
#include <cli/fit/content.hpp>
#include <cli/fit/word_index.hpp>
#include <map>
#include <string_view>

namespace alcove::fit {
namespace {

/// Share of the levels that two category paths begin with alike.
double pathAgreement(std::string_view left, std::string_view right) {
  if (left.empty() || right.empty()) return 0;
  const auto a = text::split(left, '/');
  const auto b = text::split(right, '/');
  std::size_t same = 0;
  while (same < std::min(a.size(), b.size()) && a[same] == b[same]) ++same;
  return static_cast<double>(same) / static_cast<double>(std::max(a.size(), b.size()));
}

double attributeAgreement(const Item& left, const Item& right) {
  std::size_t same = 0;
  for (const auto& attribute : left.attributes) {
    if (std::find(right.attributes.begin(), right.attributes.end(), attribute) != right.attributes.end())
      ++same;
  }
  const std::size_t most = std::max(left.attributes.size(), right.attributes.size());
  return most > 0 ? static_cast<double>(same) / static_cast<double>(most) : 0;
}

double priceCloseness(Money left, Money right) {
  if (left.minor <= 0 || right.minor <= 0) return 0;
  return static_cast<double>(std::min(left.minor, right.minor)) /
         static_cast<double>(std::max(left.minor, right.minor));
}

struct Scratch {
  explicit Scratch(std::size_t items) : sums(items), isMet(items) {}
  std::vector<double> sums;
  std::vector<bool> isMet;
  std::vector<std::uint32_t> met;

  void meet(std::uint32_t item, double weight) {
    if (!isMet[item]) met.push_back(item);
    isMet[item] = true;
    sums[item] += weight;
  }
  void clear() {
    for (const std::uint32_t item : met) {
      sums[item] = 0;
      isMet[item] = false;
    }
    met.clear();
  }
};

class Neighbours {
 public:
  Neighbours(const feeds::Catalogue& catalogue, const ContentOptions& options)
      : catalogue_(catalogue),
        options_(options),
        words_(catalogue, options.description),
        place_(catalogue.items.size()) {
    for (std::uint32_t item = 0; item < catalogue.items.size(); ++item) {
      byCategory_[catalogue.items[item].category].push_back(item);
    }
    // Near in price is near in the list, so that a window of a large category is its best part.
    for (auto& [category, items] : byCategory_) {
      std::stable_sort(items.begin(), items.end(), [&catalogue](std::uint32_t a, std::uint32_t b) {
        return catalogue.items[a].price < catalogue.items[b].price;
      });
      for (std::size_t i = 0; i < items.size(); ++i) place_[items[i]] = i;
    }
  }

  [[nodiscard]] count::List listOf(std::uint32_t item, Scratch& scratch) const {
    meetByWords(item, scratch);
    meetByCategory(item, scratch);
    count::List candidates;
    for (const std::uint32_t other : scratch.met) {
      if (mayStand(item, other))
        candidates.push_back({other, scratch.sums[other] + quickScore(item, other), shard::Basis::content});
    }
    scratch.clear();
    count::keepBest(candidates, options_.candidates);
    for (count::Entry& entry : candidates) entry.weight = score(item, entry.item);
    count::keepBest(candidates, options_.keep);
    return candidates;
  }

 private:
  void meetByWords(std::uint32_t item, Scratch& scratch) const {
    for (const WordIndex::Weight& word : words_.words(item)) {
      const auto items = words_.items(word.word);
      // Of a common word a window around the item: whichever its ids are, the same every time.
      const auto at = static_cast<std::size_t>(
          std::lower_bound(
              items.begin(), items.end(), item,
              [](const WordIndex::Posting& posting, std::uint32_t wanted) { return posting.item < wanted; }) -
          items.begin());
      for (const WordIndex::Posting& posting : window(items, at))
        scratch.meet(posting.item, word.weight * posting.weight);
    }
  }

  void meetByCategory(std::uint32_t item, Scratch& scratch) const {
    const std::string& category = catalogue_.items[item].category;
    if (category.empty()) return;
    const std::vector<std::uint32_t>& items = byCategory_.find(category)->second;
    for (const std::uint32_t other : window(std::span(items), place_[item])) scratch.meet(other, 0);
  }

  template <typename T>
  [[nodiscard]] std::span<T> window(std::span<T> all, std::size_t around) const {
    if (all.size() <= options_.postings) return all;
    const std::size_t begin = around > options_.postings / 2 ? around - options_.postings / 2 : 0;
    return all.subspan(std::min(begin, all.size() - options_.postings), options_.postings);
  }

  [[nodiscard]] bool mayStand(std::uint32_t item, std::uint32_t other) const {
    const Item& left = catalogue_.items[item];
    const Item& right = catalogue_.items[other];
    return item != other && right.available && (left.groupId.empty() || left.groupId != right.groupId);
  }

  [[nodiscard]] double quickScore(std::uint32_t item, std::uint32_t other) const {
    const Item& left = catalogue_.items[item];
    const Item& right = catalogue_.items[other];
    return (left.category == right.category && !left.category.empty() ? options_.category : 0) +
           options_.price * priceCloseness(left.price, right.price);
  }

  [[nodiscard]] double score(std::uint32_t item, std::uint32_t other) const {
    const Item& left = catalogue_.items[item];
    const Item& right = catalogue_.items[other];
    const bool sameBrand = !left.brand.empty() && left.brand == right.brand;
    return words_.cosine(item, other) + options_.category * pathAgreement(left.category, right.category) +
           (sameBrand ? options_.brand : 0) + options_.attributes * attributeAgreement(left, right) +
           options_.price * priceCloseness(left.price, right.price);
  }

  const feeds::Catalogue& catalogue_;
  const ContentOptions& options_;
  WordIndex words_;
  std::map<std::string_view, std::vector<std::uint32_t>> byCategory_;
  std::vector<std::size_t> place_;  ///< of each item in its category
};

}  // namespace

count::Lists contentLists(const feeds::Catalogue& catalogue, const ContentOptions& options) {
  const Neighbours neighbours(catalogue, options);
  count::Lists lists(catalogue.items.size());
  tbb::enumerable_thread_specific<Scratch> scratch([&] { return Scratch(lists.size()); });
  tbb::parallel_for(tbb::blocked_range<std::uint32_t>(0, static_cast<std::uint32_t>(lists.size()), 64),
                    [&](const tbb::blocked_range<std::uint32_t>& range) {
                      Scratch& mine = scratch.local();
                      for (std::uint32_t item = range.begin(); item < range.end(); ++item) {
                        lists[item] = neighbours.listOf(item, mine);
                      }
                    });
  return lists;
}

}  // namespace alcove::fit
