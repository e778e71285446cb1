// SPDX-License-Identifier: MIT
#include <alcove/suggest/facts.hpp>
#include <algorithm>

namespace alcove::suggest {
namespace {

bool showsInterest(EventKind kind) {
  return kind == EventKind::viewItem || kind == EventKind::addToCart || kind == EventKind::purchase;
}

void touch(Touches& touches, Instant time) {
  if (touches.times == 0) {
    touches = {time, time, 1};
  } else if (time != touches.first) {
    touches.first = std::min(touches.first, time);
    touches.last = std::max(touches.last, time);
    ++touches.times;
  }
}

}  // namespace

Facts summarize(std::span<const Event> history, Shelf& shelf) {
  Facts facts;
  if (!history.empty()) facts.newest = history.back().time;
  std::uint32_t back = 0;
  // Backwards: what counts as recent, or as shown in vain, is told by what came later.
  for (std::size_t i = history.size(); i-- > 0;) {
    const Event& event = history[i];
    for (const Event::Line& line : event.lines) {
      const std::uint32_t number = shelf.number(line.item);
      facts.byItem.resize(shelf.items());
      ItemFacts& item = facts.byItem[number];
      if (event.kind == EventKind::viewItemList) {
        if (!item.isFollowed) ++item.shown;
      } else if (event.kind == EventKind::hideItem) {
        item.isHidden = true;
      } else if (event.kind == EventKind::selectItem) {
        item.isFollowed = true;
      } else if (showsInterest(event.kind)) {
        if (event.kind == EventKind::purchase) touch(item.bought, event.time);
        if (event.kind == EventKind::viewItem) touch(item.viewed, event.time);
        if (!item.isRecent) {
          facts.recent.push_back({number, back});
        } else if (facts.recent.size() < seedLimit) {
          ++std::find_if(facts.recent.begin(), facts.recent.end(), [number](const Facts::Recent& recent) {
              return recent.item == number;
            })->times;
        }
        item.isRecent = item.isFollowed = true;
      }
    }
    if (showsInterest(event.kind)) ++back;
    if (event.kind == EventKind::purchase && facts.orders++ == 0) facts.lastOrder = event.time;
    if (i == 0 || event.time.ms - history[i - 1].time.ms > sessionGapMs) ++facts.sessions;
  }
  return facts;
}

}  // namespace alcove::suggest
