// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/config.hpp>
#include <alcove/config/sections/bundles.hpp>
#include <alcove/config/sections/campaigns.hpp>
#include <alcove/config/sections/experiments.hpp>
#include <alcove/config/sections/help.hpp>
#include <alcove/config/sections/loyalty.hpp>
#include <alcove/config/sections/orders.hpp>
#include <alcove/config/sections/rules.hpp>
#include <alcove/config/sections/service.hpp>

namespace alcove::config {

/// All that a merchant's file says: the program's config. What pages get of it is the base alone.
struct MerchantConfig : Config {
  std::vector<Rule> rules;
  std::vector<Segment> segments;
  std::vector<Campaign> campaigns;
  std::vector<Bundle> bundles;
  Loyalty loyalty;
  Replenishment replenishment;
  Orders orders;
  Service service;
  Help help;
  Contact contact;
  std::vector<Experiment> experiments;
  Theme theme;
};

}  // namespace alcove::config
