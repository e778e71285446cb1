// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace alcove::fit {

inline constexpr int dimensions = 64;

/// Rows of the products below are worked on in steps of so many floats.
inline constexpr std::size_t lanes = 16;

/// A chunk of a batch of examples against negatives that the batch shares. Tables are row by row, one after
/// the other.
struct SampledSoftmax {
  std::size_t examples;
  std::span<const float> heads;             ///< an example a row: h / |h|
  std::span<const float> own;               ///< by example: cosine of its head and its target
  std::span<const std::uint32_t> targets;   ///< by example: the item that came next
  std::span<const std::uint32_t> drawn;     ///< the negatives; a multiple of `lanes` of them
  std::span<const float> units;             ///< a negative a row: e / |e|
  std::span<const float> unitsByDimension;  ///< the same, a dimension a row
  std::span<const float> correction;        ///< by negative: what is added to its logit
  float scale;                              ///< of the cosines

  // What is worked out.
  std::span<float> chances;      ///< an example a row: softmax of the negatives, 0 for the target itself
  std::span<float> missing;      ///< by example: 1 − softmax of the target
  std::span<float> toHeads;      ///< an example a row: Σ over negatives of chance · unit
  std::span<float> toNegatives;  ///< a negative a row: Σ over examples of chance · head
};

/// Most of the time of a build is spent here, so it uses the widest registers that the processor has. Every
/// sum is added up in one order whatever their width: registers hold different sums, never parts of one.
void workOut(const SampledSoftmax& softmax);

/// The same by the registers that every processor has.
void workOutNarrowly(const SampledSoftmax& softmax);

}  // namespace alcove::fit
