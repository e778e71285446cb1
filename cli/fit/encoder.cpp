// SPDX-License-Identifier: MIT
#include <tbb/parallel_for.h>

#include <alcove/base/math.hpp>
#include <alcove/base/random.hpp>
#include <algorithm>
#include <cli/fit/encoder.hpp>
#include <cli/fit/keep_order.hpp>
#include <cli/fit/negatives.hpp>
#include <cli/fit/sampled_softmax.hpp>
#include <cmath>
#include <numeric>

namespace alcove::fit {
namespace {

using Row = Eigen::Matrix<float, 1, dimensions>;
using Rows = Eigen::Matrix<float, Eigen::Dynamic, dimensions, Eigen::RowMajor>;
using Table = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

// The work of a batch is cut the same way whatever the threads, and its parts are added up in order.
constexpr std::size_t chunkSize = 64;
constexpr std::size_t chunksInBatch = 8;
constexpr std::size_t batchSize = chunkSize * chunksInBatch;

constexpr float startSize = 0.1F;  ///< of a component, before anything is learned
constexpr float tiny = 1e-8F;

/// The next item after some events of a session.
struct Example {
  std::uint32_t begin;   ///< of the session's rows
  std::uint32_t target;  ///< row of the next item
  float chance;          ///< to be taken in a pass
};

std::vector<Example> examplesOf(const count::Sessions& sessions, const EncoderOptions& options,
                                const StepFilter& mayLearn) {
  std::vector<Example> examples;
  for (const count::Session& session : sessions.all) {
    const auto chance = static_cast<float>(math::exp(-session.ageDays / options.tauDays));
    for (std::uint32_t row = session.begin + 1; row < session.end; ++row) {
      if (!mayLearn || mayLearn(sessions.items[row - 1], sessions.items[row]))
        examples.push_back({session.begin, row, chance});
    }
  }
  return examples;
}

/// An item of a prefix and its weight in h.
struct Part {
  std::uint32_t item;
  float weight;
};

/// What one thread needs for one chunk; results stay until the batch is added up.
struct Chunk {
  Rows heads{chunkSize, dimensions};    ///< h / |h|
  Rows toHeads{chunkSize, dimensions};  ///< gradient of the loss by h
  Rows toTargets{chunkSize, dimensions};
  Rows targets{chunkSize, dimensions};  ///< e / |e| of the target
  Rows toNegatives;
  Table chances;                                             ///< softmax of the negatives, an example a row
  std::vector<float> sizes = std::vector<float>(chunkSize);  ///< |h|
  std::vector<float> targetSizes = std::vector<float>(chunkSize);  ///< |e| of the target
  std::vector<float> own = std::vector<float>(chunkSize);          ///< cosine of head and target
  std::vector<std::uint32_t> targetItems = std::vector<std::uint32_t>(chunkSize);
  std::vector<float> missing = std::vector<float>(chunkSize);  ///< 1 − softmax of the target
  std::vector<std::vector<Part>> prefixes = std::vector<std::vector<Part>>(chunkSize);
  std::size_t used = 0;
};

/// Gradient by e of a loss whose gradient by e / |e| is given.
Row throughNorm(const Row& gradient, const Row& unit, float size) {
  return (gradient - gradient.dot(unit) * unit) / size;
}

std::span<float> all(auto& table) {
  return {table.data(), static_cast<std::size_t>(table.size())};
}
std::span<const float> all(const auto& table) {
  return {table.data(), static_cast<std::size_t>(table.size())};
}

class Trainer {
 public:
  Trainer(const count::Sessions& sessions, std::size_t items, const EncoderOptions& options,
          const StepFilter& mayLearn, Encoder start)
      : sessions_(sessions),
        options_(options),
        mayLearn_(mayLearn),
        negatives_(sessions, items, options.power),
        examples_(examplesOf(sessions, options, mayLearn)),
        vectors_(std::move(start.vectors)),
        squares_(std::move(start.squares)),
        places_(items, nowhere),
        units_(static_cast<Eigen::Index>(options.negatives / lanes * lanes), dimensions) {
    if (vectors_.rows() == 0) begin(items);
    drawn_.resize(static_cast<std::size_t>(units_.rows()));
    drawnSizes_.resize(drawn_.size());
    correction_.resize(drawn_.size());
    for (std::size_t z = 0; z < options.window; ++z)
      weights_.push_back(static_cast<float>(math::exp(-static_cast<double>(z) / options.decay)));
    for (Chunk& chunk : chunks_) {
      chunk.toNegatives.resize(units_.rows(), dimensions);
      chunk.chances.resize(chunkSize, units_.rows());
    }
  }

  Encoder run() {
    for (std::size_t pass = 0; pass < options_.passes; ++pass) {
      const std::vector<std::uint32_t> taken = orderOf(pass);
      for (std::size_t at = 0; at < taken.size(); at += batchSize) {
        const double done =
            (static_cast<double>(pass) + static_cast<double>(at) / static_cast<double>(taken.size())) /
            static_cast<double>(options_.passes);
        const std::size_t size = std::min(batchSize, taken.size() - at);
        learn(std::span(taken).subspan(at, size), pass,
              options_.firstRate + static_cast<float>(done) * (options_.lastRate - options_.firstRate));
      }
    }
    return {std::move(vectors_), std::move(squares_)};
  }

 private:
  static constexpr std::uint32_t nowhere = 0xFFFFFFFF;

  void begin(std::size_t items) {
    vectors_.resize(static_cast<Eigen::Index>(items), dimensions);
    squares_.assign(items, 0.0F);
    Random random(options_.seed);
    // The sum of four uniform ones is as good as a normal one here, and needs no logarithm.
    for (Eigen::Index i = 0; i < vectors_.size(); ++i) {
      double sum = -2;
      for (int n = 0; n < 4; ++n) sum += random.unit();
      vectors_.data()[i] = startSize * static_cast<float>(sum * 1.7320508);
    }
  }

  /// The examples of a pass in a random order of its own.
  [[nodiscard]] std::vector<std::uint32_t> orderOf(std::size_t pass) const {
    Random random(options_.seed * 1000003 + pass);
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < examples_.size(); ++i) {
      if (random.unit() < static_cast<double>(examples_[i].chance)) order.push_back(i);
    }
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
    return order;
  }

  void drawNegatives(std::uint64_t batch) {
    Random random(options_.seed * 7919 + batch);
    const auto count = static_cast<float>(math::log(static_cast<double>(drawn_.size())));
    for (std::size_t n = 0; n < drawn_.size(); ++n) {
      drawn_[n] = negatives_.draw(random);
      correction_[n] = -(count + negatives_.logChance(drawn_[n]));
      const auto row = vectors_.row(static_cast<Eigen::Index>(drawn_[n]));
      drawnSizes_[n] = row.norm() + tiny;
      units_.row(static_cast<Eigen::Index>(n)) = row / drawnSizes_[n];
    }
    unitsByDimension_ = units_.transpose();
  }

  void learn(std::span<const std::uint32_t> batch, std::size_t pass, float rate) {
    drawNegatives(batches_++);
    tbb::parallel_for(std::size_t{0}, chunksInBatch, [&](std::size_t c) {
      const std::size_t begin = std::min(c * chunkSize, batch.size());
      const std::size_t size = std::min(chunkSize, batch.size() - begin);
      work(chunks_[c], batch.subspan(begin, size), pass);
    });
    addUp(batch);
    update(rate);
  }

  void work(Chunk& chunk, std::span<const std::uint32_t> examples, std::size_t pass) const {
    chunk.used = examples.size();
    if (examples.empty()) return;
    for (std::size_t i = 0; i < examples.size(); ++i) readPrefix(chunk, i, examples[i], pass);
    workOut({.examples = chunk.used,
             .heads = all(chunk.heads),
             .own = chunk.own,
             .targets = chunk.targetItems,
             .drawn = drawn_,
             .units = all(units_),
             .unitsByDimension = all(unitsByDimension_),
             .correction = correction_,
             .scale = options_.scale,
             .chances = all(chunk.chances),
             .missing = chunk.missing,
             .toHeads = all(chunk.toHeads),
             .toNegatives = all(chunk.toNegatives)});
    for (Eigen::Index i = 0; i < static_cast<Eigen::Index>(chunk.used); ++i) {
      const auto at = static_cast<std::size_t>(i);
      const Row toUnit = options_.scale * (chunk.toHeads.row(i) - chunk.missing[at] * chunk.targets.row(i));
      const Row toTarget = -options_.scale * chunk.missing[at] * chunk.heads.row(i);
      chunk.toHeads.row(i) = throughNorm(toUnit, chunk.heads.row(i), chunk.sizes[at]);
      chunk.toTargets.row(i) = throughNorm(toTarget, chunk.targets.row(i), chunk.targetSizes[at]);
    }
  }

  void readPrefix(Chunk& chunk, std::size_t i, std::uint32_t number, std::size_t pass) const {
    const Example& example = examples_[number];
    const std::uint32_t target = sessions_.items[example.target];
    Random random((options_.seed * 31 + pass) * 0x100000001b3ULL + number);
    std::vector<Part>& prefix = chunk.prefixes[i];
    prefix.clear();
    Row head = Row::Zero();
    const auto length = std::min<std::size_t>(example.target - example.begin, options_.window);
    for (std::size_t z = 0; z < length; ++z) {
      const std::uint32_t item = sessions_.items[example.target - 1 - z];
      const bool dropped = random.unit() < options_.dropout;
      // Something must be left to learn from: the oldest stays where all the others went.
      if (dropped && (z + 1 < length || !prefix.empty())) continue;
      if (mayLearn_ && !mayLearn_(item, target)) continue;
      prefix.push_back({item, weights_[z]});
      head += weights_[z] * vectors_.row(static_cast<Eigen::Index>(item));
    }
    const auto row = static_cast<Eigen::Index>(i);
    chunk.sizes[i] = head.norm() + tiny;
    chunk.heads.row(row) = head / chunk.sizes[i];
    const auto vector = vectors_.row(static_cast<Eigen::Index>(target));
    chunk.targetSizes[i] = vector.norm() + tiny;
    chunk.targets.row(row) = vector / chunk.targetSizes[i];
    chunk.targetItems[i] = target;
    chunk.own[i] = chunk.heads.row(row).dot(chunk.targets.row(row));
  }

  /// The gradient of one item in this batch.
  float* gradient(std::uint32_t item) {
    if (places_[item] == nowhere) {
      places_[item] = static_cast<std::uint32_t>(touched_.size());
      touched_.push_back(item);
      gradients_.resize(touched_.size() * dimensions, 0.0F);
    }
    return gradients_.data() + std::size_t{places_[item]} * dimensions;
  }

  void add(std::uint32_t item, const Row& row) { Eigen::Map<Row>(gradient(item)) += row; }

  void addUp(std::span<const std::uint32_t> batch) {
    touched_.clear();
    gradients_.clear();
    for (std::size_t n = 0; n < drawn_.size(); ++n) {
      const auto row = static_cast<Eigen::Index>(n);
      Row sum = Row::Zero();
      for (const Chunk& chunk : chunks_) {
        if (chunk.used > 0) sum += chunk.toNegatives.row(row);
      }
      sum *= options_.scale;
      add(drawn_[n], throughNorm(sum, units_.row(row), drawnSizes_[n]));
    }
    for (std::size_t b = 0; b < batch.size(); ++b) {
      const Chunk& chunk = chunks_[b / chunkSize];
      const std::size_t i = b % chunkSize;
      const auto row = static_cast<Eigen::Index>(i);
      add(sessions_.items[examples_[batch[b]].target], chunk.toTargets.row(row));
      for (const Part& part : chunk.prefixes[i]) add(part.item, part.weight * chunk.toHeads.row(row));
    }
  }

  /// Row-wise Adagrad: one step size an item.
  void update(float rate) {
    for (std::size_t t = 0; t < touched_.size(); ++t) {
      const std::uint32_t item = touched_[t];
      places_[item] = nowhere;
      const Eigen::Map<const Row> row(gradients_.data() + t * dimensions);
      squares_[item] += row.squaredNorm() / dimensions;
      vectors_.row(static_cast<Eigen::Index>(item)) -= rate / (std::sqrt(squares_[item]) + tiny) * row;
    }
  }

  const count::Sessions& sessions_;
  const EncoderOptions& options_;
  const StepFilter& mayLearn_;
  Negatives negatives_;
  std::vector<Example> examples_;
  Vectors vectors_;
  std::vector<float> squares_;         ///< sum of the mean squared gradients of each item
  std::vector<std::uint32_t> places_;  ///< of an item's gradient in this batch
  std::vector<std::uint32_t> touched_;
  std::vector<float> gradients_;
  std::vector<float> weights_;  ///< of a prefix's items, by how far back
  std::vector<std::uint32_t> drawn_;
  std::vector<float> drawnSizes_;
  std::vector<float> correction_;
  Rows units_;              ///< e / |e| of the negatives
  Table unitsByDimension_;  ///< the same, a dimension a row
  std::vector<Chunk> chunks_ = std::vector<Chunk>(chunksInBatch);
  std::uint64_t batches_ = 0;
};

}  // namespace

Encoder trainEncoder(const count::Sessions& sessions, std::size_t items, const EncoderOptions& options,
                     const StepFilter& mayLearn, Encoder start) {
  keepOrder();
  return Trainer(sessions, items, options, mayLearn, std::move(start)).run();
}

}  // namespace alcove::fit
