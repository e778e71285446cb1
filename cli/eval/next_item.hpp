// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <cli/eval/exposure.hpp>
#include <cli/eval/replay.hpp>
#include <cli/fit/related.hpp>
#include <cli/io/report.hpp>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace alcove::eval {

struct NextItemOptions {
  std::filesystem::path train;
  std::filesystem::path test;
  std::filesystem::path categories;   ///< of the items, for diversity; empty: they have none
  std::filesystem::path predictions;  ///< empty: none are written
  std::size_t cutoff = 20;
  std::uint32_t support = 3;
  double spanDays = 150;
  fit::Learning learning = fit::Learning::standard;
};

/// Sizes of item files without cards, gzipped: what a warm product view costs.
struct ViewBytes {
  std::size_t median = 0;
  std::size_t p95 = 0;
  std::size_t list = 0;  ///< 95th percentile of what a list adds to a file that holds its ids
};

/// How well something ranks, and what it shows of the range.
struct Judged : Replay {
  Exposure exposure;
  double diversity = 0;  ///< listDiversity over up to 2,000 of the sessions
};

struct NextItemResult {
  std::size_t items = 0;
  std::size_t trainSessions = 0;
  std::size_t testSessions = 0;
  std::size_t itemsWithList = 0;
  double entriesPerList = 0;
  bool supportByShoppers = false;
  double self = 0;                  ///< weight of an item's own entry, as chosen from the training sessions
  double learnedShare = 0;          ///< weight of what vectors say, chosen likewise
  std::vector<std::string> trials;  ///< what was tried on the training sessions
  Judged ranked;                    ///< what the device ranks by, over the quantised lists, all else off
  Metrics plainSum;                 ///< the same without the re-ranker
  Judged asShipped;                 ///< slates of a product page, all on, over up to 2,000 of the sessions
  bool hasCategories = false;
  Judged notDiversified;  ///< as shipped but for diversity, where there are categories
  std::array<std::uint32_t, PopularityBands::count - 1> bands{};  ///< bounds of Breakdown::byPopularity
  ViewBytes bytesPerView;
  double buildSeconds = 0;
  double replaySeconds = 0;
};

/// `alcove eval`: lists from one log, every prefix of another one's sessions ranked by them.
[[nodiscard]] Result<NextItemResult> evaluateNextItem(const NextItemOptions& options, io::Report& report);

}  // namespace alcove::eval
