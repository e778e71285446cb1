// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>
#include <algorithm>
#include <bench/beyond/shop.hpp>
#include <charconv>
#include <cli/eval/read_table.hpp>
#include <cli/logs/read_events.hpp>
#include <cli/logs/read_orders.hpp>
#include <map>

namespace alcove::bench {
namespace {

/// When each of the sessions' events was: as collectSessions() puts them, which keeps no times.
std::vector<Instant> timesOf(const logs::Log& log, const count::SessionOptions& options) {
  std::vector<std::vector<Instant>> found;
  for (std::size_t row = 0; row < log.rows.size(); ++row) {
    if (row == 0 || log.rows[row].session != log.rows[row - 1].session) found.emplace_back();
    found.back().push_back(log.rows[row].time);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.back() < b.back(); });
  std::vector<Instant> times;
  for (const auto& session : found)
    times.insert(
        times.end(),
        session.end() - static_cast<std::ptrdiff_t>(std::min<std::size_t>(session.size(), options.maxRows)),
        session.end());
  return times;
}

/// Texts as numbers, "" as noItem.
class Numbers {
 public:
  std::uint32_t of(std::string_view text) {
    if (text.empty()) return count::noItem;
    return numbers_.try_emplace(std::string(text), static_cast<std::uint32_t>(numbers_.size())).first->second;
  }

 private:
  std::map<std::string, std::uint32_t, std::less<>> numbers_;
};

std::optional<Error> readItems(const std::string& path, Shop& shop, io::Report& report) {
  shop.categories.assign(shop.items.size(), count::noItem);
  shop.brands.assign(shop.items.size(), count::noItem);
  shop.prices.assign(shop.items.size(), 0);
  return eval::readTable(
      path, "items-csv", report, [&](io::Table& table, const io::Columns& columns, io::FileReport& file) {
        const std::size_t id = columns.find({"item_id", "sku", "id"});
        const std::size_t category = columns.find({"category", "category_id", "product_type"});
        const std::size_t brand = columns.find({"brand"});
        const std::size_t price = columns.find({"price", "price_gbp"});
        Numbers categories;
        Numbers brands;
        while (table.next()) {
          file.row();
          const auto item = shop.items.find(text::trim(table.field(id)));
          if (!item) continue;
          shop.categories[*item] = categories.of(text::trim(table.field(category)));
          shop.brands[*item] = brands.of(text::trim(table.field(brand)));
          const std::string_view paid = text::trim(table.field(price));
          std::from_chars(paid.data(), paid.data() + paid.size(), shop.prices[*item]);
        }
        return std::optional<Error>();
      });
}

}  // namespace

Result<Shop> readShop(bool isOrders, const std::string& path, const std::optional<std::string>& table) {
  io::Report report;
  const auto log = isOrders ? logs::readOrders({{.file = path}}, "", {}, report)
                            : logs::readEvents({{.file = path}}, {}, report);
  if (!log) return log.error();
  count::SessionOptions options;
  if (isOrders) options = {.ordered = false, .kinds = {EventKind::purchase}};
  Shop shop{.items = count::itemsOf(*log), .isOrders = isOrders};
  shop.sessions = count::collectSessions(*log, count::renumber(*log, shop.items), options);
  if (log->hasTime) shop.times = timesOf(*log, options);
  // A log of several kinds of events, where rows are joined, would need more than this.
  if (log->hasTime && shop.times.size() != shop.sessions.items.size())
    return Error{"bench.times", path, "events of several kinds"};
  if (table) {
    if (auto error = readItems(*table, shop, report)) return *std::move(error);
  }
  return shop;
}

}  // namespace alcove::bench
