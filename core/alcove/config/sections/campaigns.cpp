// SPDX-License-Identifier: MIT
#include <alcove/config/names.hpp>
#include <alcove/config/sections/campaigns.hpp>

namespace alcove::config {
namespace {

using Findings = std::vector<Finding>;

Action readAction(const Node& node, Findings& findings) {
  Action action;
  SectionReader in(node, findings);
  in.require("label");
  in.text("label", action.label, forms::anything);
  in.text("coupon", action.coupon);
  in.text("link", action.link, forms::link);
  in.finish();
  return action;
}

MessageForm readForm(const Node& node, Findings& findings) {
  MessageForm form;
  SectionReader in(node, findings);
  in.require("fields");
  in.require("post");
  in.texts("fields", form.fields, forms::id);
  in.flag("explicitConsent", form.explicitConsent);
  in.text("post", form.post, forms::link);
  in.finish();
  return form;
}

Content readContent(const std::string& language, const Node& node, Findings& findings) {
  Content content{.language = language};
  SectionReader in(node, findings);
  in.require("title");
  in.text("title", content.title, forms::anything);
  in.text("body", content.body);
  if (const auto action = in.nullableObject("action")) content.action = readAction(*action, findings);
  if (const auto form = in.nullableObject("form")) content.form = readForm(*form, findings);
  in.finish();
  return content;
}

void readAudience(const Node& node, Campaign& campaign, Findings& findings) {
  SectionReader in(node, findings);
  in.texts("in", campaign.in);
  in.texts("notIn", campaign.notIn);
  in.finish();
}

void readQuietHours(const Node& node, Campaign& campaign, Findings& findings) {
  SectionReader in(node, findings);
  in.require("from");
  in.require("until");
  in.text("from", campaign.quietFrom, forms::clock);
  in.text("until", campaign.quietUntil, forms::clock);
  in.finish();
}

void readFrequency(const Node& node, Frequency& frequency, Findings& findings) {
  SectionReader in(node, findings);
  in.count("max", frequency.max, 1, 1000);
  in.count("perDays", frequency.perDays, 1, 366);
  in.choices("stopAfter", frequency.stopAfter, names::endings);
  in.finish();
}

void readGoal(const Node& node, Campaign& campaign, Findings& findings) {
  SectionReader in(node, findings);
  in.text("event", campaign.goalEvent, forms::eventName);
  in.count("withinDays", campaign.goalWithinDays, 1, 366);
  in.finish();
}

Campaign readCampaign(const Node& node, Findings& findings) {
  Campaign campaign;
  SectionReader in(node, findings);
  in.require("id");
  in.require("content");
  in.text("id", campaign.id, forms::id);
  in.oneOf("channel", campaign.channel, names::channels);
  if (campaign.channel == "onsite") in.require("slot");
  if (const auto audience = in.object("audience")) readAudience(*audience, campaign, findings);
  in.time("from", campaign.from);
  in.time("until", campaign.until);
  if (const auto quiet = in.nullableObject("quietHours")) readQuietHours(*quiet, campaign, findings);
  in.text("slot", campaign.slot, forms::id);
  in.count("priority", campaign.priority, 0, 1000);
  in.text("conflictGroup", campaign.conflictGroup);
  if (const auto frequency = in.object("frequency")) readFrequency(*frequency, campaign.frequency, findings);
  in.decimal("holdout", campaign.holdout, {0, 1, "0 to less than 1", true});
  for (const auto& [language, content] : in.map("content", forms::language)) {
    campaign.content.push_back(readContent(language, content, findings));
  }
  if (const auto goal = in.object("goal")) readGoal(*goal, campaign, findings);
  in.finish();
  return campaign;
}

Segment readSegment(const std::string& id, const Node& node, Findings& findings) {
  Segment segment{.id = id};
  SectionReader in(node, findings);
  in.require("when");
  in.localText("name", segment.name);
  std::optional<Condition> when;
  in.condition("when", when);
  if (when) segment.when = std::move(*when);
  in.finish();
  return segment;
}

}  // namespace

std::vector<Segment> readSegments(SectionReader& root, Findings& findings) {
  std::vector<Segment> segments;
  for (const auto& [id, node] : root.map("segments")) segments.push_back(readSegment(id, node, findings));
  return segments;
}

std::vector<Campaign> readCampaigns(SectionReader& root, Findings& findings) {
  std::vector<Campaign> campaigns;
  for (const Node& node : root.list("campaigns")) campaigns.push_back(readCampaign(node, findings));
  return campaigns;
}

}  // namespace alcove::config
