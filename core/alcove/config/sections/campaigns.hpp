// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/section_reader.hpp>

namespace alcove::config {

/// Shoppers of whom a condition holds.
struct Segment {
  std::string id;
  LocalText name;
  Condition when;
};

/// What a message asks the shopper to do.
struct Action {
  std::string label;
  std::string coupon;  ///< readable by everyone once it is published
  std::string link;
};

/// Fields that the shopper fills in and sends to the shop's own site.
struct MessageForm {
  std::vector<std::string> fields;
  bool explicitConsent = true;  ///< a box that has to be checked
  std::string post;
};

struct Content {
  std::string language;
  std::string title;
  std::string body;
  std::optional<Action> action;
  std::optional<MessageForm> form;
};

struct Frequency {
  std::int64_t max = 3;      ///< times that one shopper sees it
  std::int64_t perDays = 7;  ///< within so many days
  std::vector<std::string> stopAfter = {"click", "purchase", "submit", "dismiss"};
};

struct Campaign {
  std::string id;
  std::string channel = "onsite";  ///< or email
  std::vector<std::string> in;     ///< segments; empty: everyone
  std::vector<std::string> notIn;
  std::optional<Instant> from;
  std::optional<Instant> until;
  std::string quietFrom;  ///< time of day, the shop's; "" without quiet hours
  std::string quietUntil;
  std::string slot;           ///< of <alcove-message>; "" for e-mail
  std::int64_t priority = 0;  ///< the highest of a slot wins
  std::string conflictGroup;  ///< at most one campaign of a group is shown to a shopper; "" for none
  Frequency frequency;
  double holdout = 0;  ///< share of the audience that never sees it
  std::vector<Content> content;
  std::string goalEvent = "purchase";
  std::int64_t goalWithinDays = 7;
};

[[nodiscard]] std::vector<Segment> readSegments(SectionReader& root, std::vector<Finding>& findings);
[[nodiscard]] std::vector<Campaign> readCampaigns(SectionReader& root, std::vector<Finding>& findings);

}  // namespace alcove::config
