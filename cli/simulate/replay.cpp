// SPDX-License-Identifier: MIT
#include <tbb/parallel_for.h>

#include <alcove/base/json_writer.hpp>
#include <alcove/model/event_json.hpp>
#include <atomic>
#include <cli/simulate/replay.hpp>
#include <cli/try/device.hpp>
#include <cli/try/marks.hpp>
#include <mutex>

namespace alcove::simulate {
namespace {

std::string requestFor(const Step& step, std::string_view placement, std::span<const std::string> shown,
                       Instant now) {
  json::Writer out;
  out.beginObject().member("kind", "suggest").member("placement", placement).key("page").beginObject();
  out.member("type", step.page);
  if (!step.item.empty()) out.member("item", step.item);
  if (!step.category.empty()) out.member("category", step.category);
  out.key("cart").beginArray();
  for (const std::string& item : step.cart) out.string(item);
  out.endArray().endObject().key("shown").beginArray();
  for (const std::string& item : shown) out.string(item);
  return out.endArray().member("now", formatInstant(now)).endObject().take();
}

/// All slots of a page, by placement.
std::map<std::string, Shown> slotsOf(attempt::Device& device, const attempt::SiteReader& site,
                                     const Step& step) {
  std::map<std::string, Shown> slots;
  std::vector<std::string> shown;
  for (const json::Value& mark : attempt::everyPlacementOf(site.manifest(), step.page).items) {
    const std::string placement(mark.string("placement"));
    const auto slate =
        json::parse(device.answer(requestFor(step, placement, shown, site.manifest().builtAt)));
    Shown& slot = slots[placement];
    if (!slate) continue;
    slot.places = static_cast<std::size_t>(slate->count("limit").value_or(0));
    if (const json::Value* items = slate->find("items")) {
      for (const json::Value& item : items->items) slot.items.emplace_back(item.string("id"));
    }
    shown.insert(shown.end(), slot.items.begin(), slot.items.end());
  }
  return slots;
}

void replayOne(const Visit& visit, const Sites& sites, std::map<std::string, PlacementTally>& tallies) {
  std::array devices{attempt::Device(sites[config], ""), attempt::Device(sites[against], "")};
  std::string history;
  for (const Event& event : visit.earlier) history += eventLine(event) + '\n';
  for (attempt::Device& device : devices) device.restore(history);
  for (const Step& step : visit.steps) {
    std::map<std::string, std::array<Shown, 2>> slots;
    for (const Side side : {config, against}) {
      for (const Event& event : step.done) devices[side].record(event);
      for (auto& [placement, slot] : slotsOf(devices[side], *sites[side], step))
        slots[placement][side] = std::move(slot);
    }
    for (const auto& [placement, pair] : slots) tallies[placement].add(pair);
  }
}

}  // namespace

Comparison replay(std::span<const Visit> visits, const Sites& sites,
                  const std::function<void(std::size_t, std::size_t)>& progress) {
  Comparison comparison{.sessions = visits.size()};
  for (const Visit& visit : visits) comparison.pages += visit.steps.size();
  std::atomic<std::size_t> done{0};
  std::mutex guard;
  tbb::parallel_for(std::size_t{0}, visits.size(), [&](std::size_t i) {
    std::map<std::string, PlacementTally> tallies;
    replayOne(visits[i], sites, tallies);
    const std::lock_guard lock(guard);
    for (const auto& [placement, tally] : tallies) comparison.placements[placement].add(tally);
    progress(++done, visits.size());
  });
  return comparison;
}

}  // namespace alcove::simulate
