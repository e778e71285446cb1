// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>
#include <bench/beyond/shop.hpp>
#include <cli/fit/held_out.hpp>
#include <vector>

namespace alcove::bench {

using Columns = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// A prefix of a session, and what a device makes of it.
struct Case {
  std::uint32_t session;  ///< of Shop::sessions
  std::size_t begin;      ///< its first event in Sessions::items
  std::size_t seen;       ///< events so far
  std::vector<suggest::Seed> seeds;
  std::vector<std::uint32_t> candidates;  ///< best first by the plain sum
  Eigen::Index target;                    ///< row of the next item; −1 where it is no candidate
  Columns known;                          ///< the re-ranker's own inputs, a row a candidate
  Eigen::VectorXf scores;                 ///< what ranks them as shipped

  [[nodiscard]] std::span<const std::uint32_t> of(const Shop& shop) const {
    return {shop.sessions.items.data() + begin, seen};
  }
};

/// Every prefix of the held-out sessions, of a long one the first twenty, ranked by lists and a re-ranker
/// from the older ones. Of orders what the cart holds is no candidate, and no target. The lists have to live
/// as long as the cases.
[[nodiscard]] std::vector<Case> casesOf(const Shop& shop, const fit::HeldOut& split,
                                        const eval::Shipped& shipped);

}  // namespace alcove::bench
