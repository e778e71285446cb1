// SPDX-License-Identifier: MIT
#pragma once

#include <cli/feeds/catalogue.hpp>
#include <cstdint>
#include <span>
#include <vector>

namespace alcove::fit {

/// The words of each item as unit vectors, and the items of each word.
class WordIndex {
 public:
  struct Weight {
    std::uint32_t word;
    double weight;
  };
  struct Posting {
    std::uint32_t item;
    double weight;
  };

  /// Names weigh 1, the first words of descriptions `descriptionWeight`. Words of more than half of the items
  /// say nothing and are left out.
  WordIndex(const feeds::Catalogue& catalogue, double descriptionWeight);

  [[nodiscard]] std::span<const Weight> words(std::uint32_t item) const { return vectors_[item]; }
  [[nodiscard]] std::span<const Posting> items(std::uint32_t word) const { return postings_[word]; }
  /// The cosine of two items.
  [[nodiscard]] double cosine(std::uint32_t left, std::uint32_t right) const;

 private:
  void weigh(std::size_t items);

  std::vector<std::vector<Weight>> vectors_;  ///< sorted by word
  std::vector<std::vector<Posting>> postings_;
};

}  // namespace alcove::fit
