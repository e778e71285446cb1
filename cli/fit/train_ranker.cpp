// SPDX-License-Identifier: MIT
#include <tbb/parallel_for.h>

#include <alcove/base/bit_cast.hpp>
#include <alcove/base/random.hpp>
#include <alcove/suggest/rerank.hpp>
#include <algorithm>
#include <cli/fit/fast_exp.hpp>
#include <cli/fit/keep_order.hpp>
#include <cli/fit/train_ranker.hpp>
#include <cmath>
#include <numeric>

namespace alcove::fit {
namespace {

constexpr auto inputs = static_cast<Eigen::Index>(suggest::feature::count);
constexpr auto units = static_cast<Eigen::Index>(suggest::hiddenUnits);
constexpr auto slope = static_cast<float>(suggest::leak);

// A batch is cut the same way whatever the threads, and its parts are added up in order.
constexpr std::size_t chunkSize = 8;
constexpr std::size_t chunksInBatch = 8;

/// The network, or a gradient of its shape: score = Σ out · leaky(x · into + bias) + x · past.
struct Network {
  Eigen::Matrix<float, inputs, units> into = decltype(into)::Zero();
  Eigen::Matrix<float, 1, units> bias = decltype(bias)::Zero();
  Eigen::Matrix<float, units, 1> out = decltype(out)::Zero();
  Eigen::Matrix<float, inputs, 1> past = decltype(past)::Zero();

  /// Calls take(part, part of the other ones) for the four parts.
  template <typename Take, typename... Others>
  void each(Take take, Others&... others) {
    take(into.reshaped(), others.into.reshaped()...);
    take(bias.reshaped(), others.bias.reshaped()...);
    take(out.reshaped(), others.out.reshaped()...);
    take(past.reshaped(), others.past.reshaped()...);
  }
};

/// What the features of the examples are like: they are trained on as (value − mean) / deviation.
struct Shape {
  Eigen::Matrix<float, 1, inputs> mean;
  Eigen::Matrix<float, 1, inputs> deviation;
};

Shape shapeOf(std::span<const Example> examples) {
  Eigen::Matrix<double, 1, inputs> sum = decltype(sum)::Zero();
  Eigen::Matrix<double, 1, inputs> squares = decltype(squares)::Zero();
  double rows = 0;
  for (const Example& example : examples) {
    for (Eigen::Index row = 0; row < example.candidates.rows(); ++row) {
      const auto values = example.candidates.row(row).cast<double>();
      sum += values;
      squares += values.cwiseAbs2();
    }
    rows += static_cast<double>(example.candidates.rows());
  }
  Shape shape{};
  for (Eigen::Index i = 0; i < inputs; ++i) {
    const double mean = sum[i] / rows;
    const double variance = squares[i] / rows - mean * mean;
    shape.mean[i] = static_cast<float>(mean);
    shape.deviation[i] = variance > 1e-12 ? static_cast<float>(std::sqrt(variance)) : 1.0F;
  }
  return shape;
}

/// What one thread needs; the gradient stays until the batch is added up.
struct Chunk {
  Network gradient;
  Inputs values;
  Eigen::Matrix<float, Eigen::Dynamic, units, Eigen::RowMajor> hidden;
  Eigen::VectorXf scores;
};

/// Scores to (chance − whether it came next): the gradient of the cross-entropy.
void toGradient(Eigen::VectorXf& scores, Eigen::Index target) {
  const float most = scores.maxCoeff();
  float total = 0;
  for (float& score : scores) {
    score = fastExp(std::max(score - most, -80.0F));
    total += score;
  }
  scores /= total;
  scores[target] -= 1;
}

void learn(const Network& network, const Shape& shape, const Example& example, Chunk& chunk) {
  chunk.values = (example.candidates.rowwise() - shape.mean).array().rowwise() / shape.deviation.array();
  chunk.hidden.noalias() = chunk.values * network.into;
  chunk.hidden.rowwise() += network.bias;
  const auto isOn = (chunk.hidden.array() > 0).cast<float>().eval();
  const auto factor = (isOn * (1 - slope) + slope).eval();
  chunk.hidden.array() *= factor;
  chunk.scores.noalias() = chunk.hidden * network.out;
  chunk.scores.noalias() += chunk.values * network.past;
  toGradient(chunk.scores, example.target);
  chunk.gradient.out.noalias() += chunk.hidden.transpose() * chunk.scores;
  chunk.gradient.past.noalias() += chunk.values.transpose() * chunk.scores;
  chunk.hidden.noalias() = chunk.scores * network.out.transpose();
  chunk.hidden.array() *= factor;
  chunk.gradient.into.noalias() += chunk.values.transpose() * chunk.hidden;
  chunk.gradient.bias += chunk.hidden.colwise().sum();
}

class Adam {
 public:
  void step(Network& network, Network& gradient, float rate) {
    firstLeft_ *= first;
    secondLeft_ *= second;
    network.each(
        [&](auto value, auto slopeOf, auto mean, auto square) {
          mean = first * mean + (1 - first) * slopeOf;
          square = second * square + (1 - second) * slopeOf.cwiseAbs2();
          value.array() -= rate * (mean.array() / (1 - firstLeft_)) /
                           ((square.array() / (1 - secondLeft_)).sqrt() + 1e-8F);
        },
        gradient, mean_, square_);
  }

 private:
  static constexpr float first = 0.9F;
  static constexpr float second = 0.999F;
  float firstLeft_ = 1;
  float secondLeft_ = 1;
  Network mean_;
  Network square_;
};

Network begin(Random& random) {
  Network network;
  for (float& weight : network.into.reshaped()) weight = static_cast<float>(random.unit() - 0.5) * 0.6F;
  for (float& weight : network.out.reshaped()) weight = static_cast<float>(random.unit() - 0.5) * 0.4F;
  return network;
}

/// The upper half of a float's bits, rounded: what a shard holds.
float asShipped(float weight) {
  return bitCast<float>((bitCast<std::uint32_t>(weight) + 0x8000U) & 0xFFFF0000U);
}

/// Means and deviations go into the weights, so that the device need not know them.
std::vector<float> packed(const Network& network, const Shape& shape) {
  std::vector<float> weights;
  for (Eigen::Index unit = 0; unit < units; ++unit) {
    weights.push_back(0);
    const std::size_t biasAt = weights.size() - 1;
    float bias = network.bias[unit];
    for (Eigen::Index i = 0; i < inputs; ++i) {
      weights.push_back(asShipped(network.into(i, unit) / shape.deviation[i]));
      bias -= weights.back() * shape.mean[i];
    }
    weights[biasAt] = asShipped(bias);
    weights.push_back(asShipped(network.out[unit]));
  }
  for (Eigen::Index i = 0; i < inputs; ++i)
    weights.push_back(asShipped(network.past[i] / shape.deviation[i]));
  return weights;
}

std::vector<std::uint32_t> shuffled(std::size_t count, Random& random) {
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0u);
  for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
  return order;
}

}  // namespace

std::vector<float> trainRanker(std::span<const Example> examples, const RankerOptions& options) {
  keepOrder();
  constexpr std::size_t batchSize = chunkSize * chunksInBatch;
  if (examples.empty()) return {};
  const Shape shape = shapeOf(examples);
  Random random(options.seed);
  Network network = begin(random);
  Adam adam;
  std::vector<Chunk> chunks(chunksInBatch);
  const std::size_t batches = (examples.size() + batchSize - 1) / batchSize;
  for (std::size_t pass = 0; pass < options.passes; ++pass) {
    const std::vector<std::uint32_t> order = shuffled(examples.size(), random);
    for (std::size_t batch = 0; batch < batches; ++batch) {
      tbb::parallel_for(std::size_t{0}, chunksInBatch, [&](std::size_t c) {
        chunks[c].gradient = {};
        const std::size_t at = batch * batchSize + c * chunkSize;
        for (std::size_t i = at; i < std::min(at + chunkSize, order.size()); ++i)
          learn(network, shape, examples[order[i]], chunks[c]);
      });
      Network total;
      for (Chunk& chunk : chunks) total.each([](auto sum, auto part) { sum += part; }, chunk.gradient);
      total.each([](auto sum) { sum /= float{batchSize}; });
      const auto done =
          static_cast<float>(pass * batches + batch) / static_cast<float>(options.passes * batches);
      adam.step(network, total, options.firstRate + done * (options.lastRate - options.firstRate));
    }
  }
  return packed(network, shape);
}

double rankerQuality(std::span<const Example> examples, std::span<const float> weights) {
  constexpr std::size_t cutoff = 20;
  double quality = 0;
  for (const Example& example : examples) {
    auto rank = static_cast<std::size_t>(example.target) + 1;
    if (!weights.empty()) {
      std::vector<suggest::Scored> scored;
      std::vector<suggest::Features> features;
      for (Eigen::Index row = 0; row < example.candidates.rows(); ++row) {
        scored.push_back({.item = 0, .row = static_cast<std::uint32_t>(row)});
        features.emplace_back();
        for (Eigen::Index i = 0; i < inputs; ++i)
          features.back()[static_cast<std::size_t>(i)] = static_cast<double>(example.candidates(row, i));
      }
      suggest::rerank(scored, features, weights);
      const double own = scored[static_cast<std::size_t>(example.target)].score;
      rank = 1 + static_cast<std::size_t>(std::count_if(
                     scored.begin(), scored.end(), [own](const auto& other) { return other.score > own; }));
    }
    if (rank <= cutoff) quality += 1 + 2 / static_cast<double>(rank);
  }
  return examples.empty() ? 0 : quality / static_cast<double>(examples.size());
}

}  // namespace alcove::fit
