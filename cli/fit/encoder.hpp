// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>
#include <cli/count/sessions.hpp>
#include <cli/fit/sampled_softmax.hpp>
#include <cstdint>
#include <functional>
#include <vector>

namespace alcove::fit {

/// One row an item.
using Vectors = Eigen::Matrix<float, Eigen::Dynamic, dimensions, Eigen::RowMajor>;

/// Of several encoders, side by side.
using WideVectors = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// What training knows of the items; goes on from where it was.
struct Encoder {
  Vectors vectors;
  std::vector<float> squares;  ///< sum of each item's mean squared gradients: sets its step size
};

/// How a session's items become a vector that points at the next one (docs/design.md).
struct EncoderOptions {
  std::size_t passes = 6;       ///< over the examples, each taken with the chance of its age
  std::size_t negatives = 768;  ///< shared by a batch, drawn by count^power; rounded down to `lanes`
  double power = 0.6;
  float scale = 14;         ///< of the cosine
  double decay = 2.5;       ///< weight exp(−back / decay) of an item of the prefix
  std::size_t window = 10;  ///< items of the prefix, the last ones
  double dropout = 0.2;
  double tauDays = 150;  ///< an example is taken with the chance exp(−age / τ)
  float firstRate = 0.1F;
  float lastRate = 0.02F;
  std::uint64_t seed = 1;
};

/// Whether the step from one item to the next may be learned from.
using StepFilter = std::function<bool(std::uint32_t from, std::uint32_t to)>;

/// Trains e in R^64 for each item: h = Σ exp(−z / 2.5) · e of the item z back, and the next item j is ranked
/// by scale · cos(h, e_j). Sampled softmax with logQ correction, row-wise Adagrad. The same bits for the same
/// sessions and seed, whatever the threads. Goes on from `start` where there is one.
[[nodiscard]] Encoder trainEncoder(const count::Sessions& sessions, std::size_t items,
                                   const EncoderOptions& options, const StepFilter& mayLearn = {},
                                   Encoder start = {});

}  // namespace alcove::fit
