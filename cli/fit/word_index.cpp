// SPDX-License-Identifier: MIT
#include <alcove/base/math.hpp>
#include <alcove/base/text.hpp>
#include <algorithm>
#include <cli/fit/word_index.hpp>
#include <cmath>
#include <map>
#include <string>
#include <unordered_map>

namespace alcove::fit {
namespace {

constexpr std::size_t descriptionWords = 40;  ///< what matters of a description comes first
constexpr double saturation = 1.2;            ///< BM25's k1: a word that repeats adds less and less

using WordNumbers = std::unordered_map<std::string, std::uint32_t>;

void addWords(std::string_view text, double weight, std::size_t most, WordNumbers& numbers,
              std::map<std::uint32_t, double>& into) {
  for (const std::string& word : text::words(text)) {
    if (most-- == 0) return;
    const auto number = numbers.emplace(word, static_cast<std::uint32_t>(numbers.size())).first->second;
    into[number] += weight;
  }
}

}  // namespace

WordIndex::WordIndex(const feeds::Catalogue& catalogue, double descriptionWeight) {
  WordNumbers numbers;
  for (const Item& item : catalogue.items) {
    std::map<std::uint32_t, double> frequencies;
    if (!item.texts.empty()) {
      addWords(item.texts.front().name, 1, static_cast<std::size_t>(-1), numbers, frequencies);
      addWords(item.texts.front().description, descriptionWeight, descriptionWords, numbers, frequencies);
    }
    std::vector<Weight>& vector = vectors_.emplace_back();
    for (const auto& [word, frequency] : frequencies) {
      vector.push_back({word, frequency * (saturation + 1) / (frequency + saturation)});
    }
  }
  postings_.resize(numbers.size());
  weigh(catalogue.items.size());
}

void WordIndex::weigh(std::size_t items) {
  std::vector<std::size_t> with(postings_.size());
  for (const auto& vector : vectors_) {
    for (const Weight& each : vector) ++with[each.word];
  }
  for (std::uint32_t item = 0; item < vectors_.size(); ++item) {
    auto& vector = vectors_[item];
    std::erase_if(vector, [&](const Weight& each) { return items > 4 && with[each.word] * 2 > items; });
    double squares = 0;
    for (Weight& each : vector) {
      each.weight *= math::log(1 + static_cast<double>(items) / static_cast<double>(with[each.word]));
      squares += each.weight * each.weight;
    }
    for (Weight& each : vector) {
      each.weight /= std::sqrt(squares);
      postings_[each.word].push_back({item, each.weight});
    }
  }
}

double WordIndex::cosine(std::uint32_t left, std::uint32_t right) const {
  double sum = 0;
  auto a = vectors_[left].begin();
  auto b = vectors_[right].begin();
  while (a != vectors_[left].end() && b != vectors_[right].end()) {
    if (a->word == b->word) {
      sum += a->weight * b->weight;
      ++a;
      ++b;
    } else if (a->word < b->word) {
      ++a;
    } else {
      ++b;
    }
  }
  return sum;
}

}  // namespace alcove::fit
