// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/fit/fast_exp.hpp>
#include <cli/fit/sampled_softmax.hpp>
#include <cstring>

namespace alcove::fit {
namespace {

/// Numbers side by side in one register, each a sum of its own.
using Narrow [[gnu::vector_size(16)]] = float;
using Wide [[gnu::vector_size(32)]] = float;

/// A table as a product reads it: the step from row to row, and from column to column.
struct View {
  const float* data;
  std::size_t row;
  std::size_t column;
};

/// Rows of a tile: with two registers a row, its sums fit into the sixteen that there are.
constexpr std::size_t height = 4;

/// `rows` rows and some columns of left · right.
template <typename Register, std::size_t rows>
[[gnu::always_inline]] inline void tile(View left, const float* right, std::size_t rightRow,
                                        std::size_t depth, float* out, std::size_t outRow) {
  // Wherever it lies: a copy by memcpy would go through the stack.
  using Anywhere [[gnu::aligned(alignof(float)), gnu::may_alias]] = Register;
  constexpr std::size_t size = sizeof(Register) / sizeof(float);
  Register first[rows] = {};
  Register second[rows] = {};
  for (std::size_t k = 0; k < depth; ++k, right += rightRow) {
    const Register one = *reinterpret_cast<const Anywhere*>(right);
    const Register other = *reinterpret_cast<const Anywhere*>(right + size);
    for (std::size_t r = 0; r < rows; ++r) {
      const float factor = left.data[r * left.row + k * left.column];
      first[r] += factor * one;
      second[r] += factor * other;
    }
  }
  for (std::size_t r = 0; r < rows; ++r) {
    *reinterpret_cast<Anywhere*>(out + r * outRow) = first[r];
    *reinterpret_cast<Anywhere*>(out + r * outRow + size) = second[r];
  }
}

/// out = left · right, where right and out have `columns` columns, a multiple of `lanes`.
template <typename Register>
[[gnu::always_inline]] inline void multiply(View left, std::size_t rows, std::size_t depth,
                                            const float* right, std::size_t columns, float* out) {
  for (std::size_t column = 0; column < columns; column += 2 * sizeof(Register) / sizeof(float)) {
    const auto at = [&](std::size_t row) { return View{left.data + row * left.row, left.row, left.column}; };
    std::size_t row = 0;
    for (; row + height <= rows; row += height)
      tile<Register, height>(at(row), right + column, columns, depth, out + row * columns + column, columns);
    for (; row < rows; ++row)
      tile<Register, 1>(at(row), right + column, columns, depth, out + row * columns + column, columns);
  }
}

/// Cosines to chances, in place. A negative that is the target itself takes no part.
[[gnu::always_inline]] inline void toChances(const SampledSoftmax& all, std::size_t i) {
  const std::size_t count = all.drawn.size();
  float* const values = all.chances.data() + i * count;
  const float* const correction = all.correction.data();
  const std::uint32_t* const drawn = all.drawn.data();
  const std::uint32_t target = all.targets[i];
  const float scale = all.scale;
  for (std::size_t n = 0; n < count; ++n) {
    const auto takesPart = static_cast<float>(drawn[n] != target);  // a factor: nothing to branch on
    values[n] = fastExp(scale * (values[n] - 1) + correction[n]) * takesPart;
  }
  float sums[lanes] = {};
  for (std::size_t n = 0; n < count; n += lanes) {
    for (std::size_t lane = 0; lane < lanes; ++lane) sums[lane] += values[n + lane];
  }
  const float own = fastExp(scale * (all.own[i] - 1));
  float total = own;
  for (const float sum : sums) total += sum;
  const float part = 1 / total;
  for (std::size_t n = 0; n < count; ++n) values[n] *= part;
  all.missing[i] = 1 - own * part;
}

template <typename Register>
[[gnu::always_inline]] inline void workOutBy(const SampledSoftmax& all) {
  const std::size_t negatives = all.drawn.size();
  multiply<Register>({all.heads.data(), dimensions, 1}, all.examples, dimensions, all.unitsByDimension.data(),
                     negatives, all.chances.data());
  for (std::size_t i = 0; i < all.examples; ++i) toChances(all, i);
  multiply<Register>({all.chances.data(), negatives, 1}, all.examples, negatives, all.units.data(),
                     dimensions, all.toHeads.data());
  multiply<Register>({all.chances.data(), 1, negatives}, negatives, all.examples, all.heads.data(),
                     dimensions, all.toNegatives.data());
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] void workOutByAvx2(const SampledSoftmax& all) {
  workOutBy<Wide>(all);
}
#endif

}  // namespace

void workOut(const SampledSoftmax& softmax) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return workOutByAvx2(softmax);
#endif
  workOutNarrowly(softmax);
}

void workOutNarrowly(const SampledSoftmax& softmax) {
  workOutBy<Narrow>(softmax);
}

}  // namespace alcove::fit
