// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/count/touches.hpp>
#include <tuple>

namespace alcove::count {
namespace {

bool showsInterest(EventKind kind) {
  return kind == EventKind::viewItem || kind == EventKind::selectItem || kind == EventKind::addToCart ||
         kind == EventKind::purchase;
}

}  // namespace

std::vector<Touch> touches(const logs::Log& log, std::span<const std::uint32_t> numbers) {
  std::vector<Touch> found;
  found.reserve(log.rows.size());
  for (const logs::Row& row : log.rows) {
    const std::uint32_t item = numbers[row.item];
    if (item == noItem || !showsInterest(row.kind)) continue;
    const bool guest = row.shopper == logs::noShopper;
    found.push_back({.item = item,
                     .shopper = guest ? log.shoppers + row.session : row.shopper,
                     .session = row.session,
                     .kind = row.kind,
                     .counts = !guest || log.shoppers == 0,
                     .time = row.time});
  }
  std::sort(found.begin(), found.end(), [](const Touch& a, const Touch& b) {
    return std::tie(a.item, a.shopper, a.time, a.session, a.kind) <
           std::tie(b.item, b.shopper, b.time, b.session, b.kind);
  });
  return found;
}

}  // namespace alcove::count
