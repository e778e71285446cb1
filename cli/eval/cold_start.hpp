// SPDX-License-Identifier: MIT
#pragma once

#include <cli/eval/bootstrap.hpp>
#include <cli/eval/hidden_items.hpp>
#include <cli/fit/related.hpp>
#include <string>
#include <vector>

namespace alcove::eval {

struct ColdStartOptions {
  std::vector<std::uint32_t> parts = {0};  ///< of the products, hidden one after the other
  bool hidesNone = false;                  ///< instead: all is known, and every product's page is asked
  double newerShare = 0.1;                 ///< of the sessions, which ask
  std::uint32_t support = 3;
  fit::Learning learning = fit::Learning::standard;
};

/// Figures of one way to fill a new item's page, over the times that newer sessions came to such a page. What
/// they went on to: the next other product, or all other products of the order.
struct ColdFigures {
  std::string method;
  std::array<double, 3> mean{};  ///< recall@10, recall@20, MRR@20
  std::array<Interval, 3> intervals{};
};

struct ColdStartResult {
  std::size_t items = 0;
  std::size_t hidden = 0;       ///< products, over all parts
  std::size_t asked = 0;        ///< products of these that newer sessions came to
  std::size_t cases = 0;        ///< times they did
  std::size_t targetCases = 0;  ///< times a session came to a hidden product from another one
  bool ofOrders = false;
  std::vector<ColdFigures> pages;    ///< what a new item's own page shows
  ColdFigures ahead;                 ///< as it ships less category bestsellers, case by case
  std::vector<ColdFigures> targets;  ///< how often the lists of the page before hold the new item
};

/// `alcove eval --task cold-start`: builds as if some products had never been seen, and asks what their pages
/// show.
[[nodiscard]] ColdStartResult evaluateColdStart(const feeds::Catalogue& catalogue, const logs::Log* events,
                                                const logs::Log* orders, const ColdStartOptions& options);

}  // namespace alcove::eval
