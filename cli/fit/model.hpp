// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/config.hpp>
#include <alcove/shard/manifest.hpp>
#include <cli/count/lists.hpp>
#include <cli/count/popularity.hpp>
#include <cli/feeds/catalogue.hpp>
#include <cli/fit/related.hpp>
#include <cli/logs/log.hpp>
#include <map>
#include <string>
#include <vector>

namespace alcove::fit {

/// Lists that no single item owns. Entries without evidence fill up: they are there for being new, or for
/// being there.
struct Ranked {
  count::List bestsellers;
  std::vector<count::List> trending;  ///< by period
  count::List newest;
};

/// What a site is written from. Items are numbered as in the catalogue, which is sorted by id.
struct Model {
  feeds::Catalogue catalogue;
  count::Lists related;
  count::Lists together;
  count::Lists similar;
  std::vector<std::uint8_t> popularity;  ///< 0 to 15, for the re-ranker
  std::vector<float> ranker;             ///< of related items; empty: the plain sum ranks
  std::vector<count::Repurchase> repurchases;
  Ranked shop;
  std::map<std::string, Ranked> categories;  ///< every path and each of its parents
  shard::Evidence evidence = shard::Evidence::views;
  std::string supportBy = "shoppers";
};

/// What the logs came to.
struct Counts {
  std::size_t sessions = 0;  ///< of events
  std::size_t orders = 0;
  std::size_t shoppers = 0;       ///< of the log that names more
  std::size_t unknownRows = 0;    ///< rows about items that the catalogue does not hold
  std::size_t cutSessions = 0;    ///< of absurd length
  std::size_t guestSessions = 0;  ///< of logs that name others: they weigh, but are nobody's support
  std::size_t itemsWithEvidence = 0;
  std::size_t pairs = 0;    ///< entries of related lists that rest on supported counts
  double self = 0;          ///< weight of an item's own entry in its related list, as chosen from the log
  double learnedShare = 0;  ///< weight of what vectors say in related lists; 0: they did not help
  bool hasRanker = false;
  bool isTooSmallToLearn = false;   ///< the log: nothing was tried
  std::vector<std::string> trials;  ///< what was tried on the log's last sessions to choose these
};

struct ModelInputs {
  const logs::Log* events = nullptr;
  const logs::Log* orders = nullptr;
  std::uint32_t support = 3;
  Learning learning = Learning::standard;
  Instant now;
  std::vector<std::int64_t> trendDays = {config::usualTrendDays};  ///< a list of what is trending for each
  std::vector<double> liftBounds =
      {};  ///< of together lists, largest first: what is above one comes before what is below
};

[[nodiscard]] Model buildModel(feeds::Catalogue catalogue, const ModelInputs& inputs, Counts& counts);

}  // namespace alcove::fit
