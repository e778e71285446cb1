// SPDX-License-Identifier: MIT
#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <cli/eval/exposure.hpp>
#include <cmath>
#include <optional>

namespace alcove::eval {
namespace {

double giniOf(std::span<const std::uint32_t> shown, double places) {
  std::vector<std::uint32_t> sorted(shown.begin(), shown.end());
  std::sort(sorted.begin(), sorted.end());
  const auto size = static_cast<double>(sorted.size());
  double sum = 0;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    sum += (2 * static_cast<double>(i + 1) - size - 1) * static_cast<double>(sorted[i]);
  }
  return sum / (size * places);
}

/// One thread's sums by session.
struct Sums {
  explicit Sums(std::size_t sessions) : sums(sessions, 0) {}
  std::vector<double> sums;
  std::vector<std::uint32_t> touched;
};

/// Σ over pairs of |S_i ∩ S_j| / √(|S_i| |S_j|), by sessions instead of pairs: with w_i = 1/√|S_i| each
/// session gives ((Σ w)² − Σ w²) / 2 over the ranked items that it holds.
std::optional<double> diversityOf(std::span<const std::uint32_t> ranking, const count::Postings& postings,
                                  Sums& space) {
  const auto end = std::find(ranking.begin(), ranking.end(), count::noItem);
  const auto items = static_cast<double>(end - ranking.begin());
  if (items < 2) return std::nullopt;
  double own = 0;  // Σ w² over all sessions: 1 for each item that any session holds
  for (auto item = ranking.begin(); item != end; ++item) {
    const auto holding = postings.of(*item);
    if (holding.empty()) continue;
    own += 1;
    const double weight = 1 / std::sqrt(static_cast<double>(holding.size()));
    for (const std::uint32_t session : holding) {
      if (space.sums[session] == 0) space.touched.push_back(session);
      space.sums[session] += weight;
    }
  }
  double squares = 0;
  for (const std::uint32_t session : space.touched) {
    squares += space.sums[session] * space.sums[session];
    space.sums[session] = 0;
  }
  space.touched.clear();
  return 1 - (squares - own) / (items * (items - 1));
}

}  // namespace

Exposure exposureOf(std::span<const std::uint32_t> shown, std::span<const std::uint32_t> sessionsWith,
                    std::size_t sessions) {
  Exposure result;
  double places = 0;
  double popularity = 0;
  double bits = 0;
  std::uint32_t most = 0;
  std::size_t covered = 0;
  for (std::size_t item = 0; item < shown.size(); ++item) {
    most = std::max(most, sessionsWith[item]);
    if (shown[item] == 0) continue;
    const double times = shown[item];
    ++covered;
    places += times;
    popularity += times * sessionsWith[item];
    bits += times * std::log2(static_cast<double>(sessions) / std::max(1u, sessionsWith[item]));
  }
  if (places == 0) return result;
  result.coverage = static_cast<double>(covered) / static_cast<double>(shown.size());
  result.gini = giniOf(shown, places);
  result.novelty = bits / places;
  if (most > 0) result.popularityBias = popularity / places / most;
  return result;
}

double listDiversity(std::span<const std::uint32_t> rankings, std::size_t width,
                     const count::Postings& postings, std::size_t sessions) {
  std::vector<std::optional<double>> each(rankings.size() / width);
  tbb::enumerable_thread_specific<Sums> spaces([sessions] { return Sums(sessions); });
  tbb::parallel_for(std::size_t{0}, each.size(), [&](std::size_t i) {
    each[i] = diversityOf(rankings.subspan(i * width, width), postings, spaces.local());
  });
  double sum = 0;
  std::size_t counted = 0;
  for (const auto& one : each) {
    if (!one) continue;
    sum += *one;
    ++counted;
  }
  return counted > 0 ? sum / static_cast<double>(counted) : 0;
}

}  // namespace alcove::eval
