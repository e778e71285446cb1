// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>
#include <algorithm>
#include <cli/io/price.hpp>
#include <cli/logs/order_builder.hpp>
#include <utility>

namespace alcove::logs {
namespace {

std::uint64_t pairKey(std::uint32_t high, std::uint32_t low) {
  return std::uint64_t{high} << 32 | low;
}

bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// What one shopper bought of one item, by time, while it is taken back from the latest on.
struct Purchases {
  std::vector<Row*> rows;
  std::size_t next = 0;    ///< the first row later than any cancellation so far
  std::vector<Row*> open;  ///< earlier rows that still have something to take back

  void takeBack(std::uint32_t quantity, Instant until) {
    while (next < rows.size() && rows[next]->time <= until) open.push_back(rows[next++]);
    while (quantity > 0 && !open.empty()) {
      const std::uint32_t back = std::min(open.back()->quantity, quantity);
      open.back()->quantity -= back;
      quantity -= back;
      if (open.back()->quantity == 0) open.pop_back();
    }
  }
};

}  // namespace

std::string titleCase(std::string_view name) {
  std::string out = text::oneLine(name);
  bool inside = false;
  for (char& c : out) {
    if (inside && c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if (!inside && c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    inside = isLetter(c) || isDigit(c) || c == '\'';
  }
  out.erase(std::unique(out.begin(), out.end(), [](char a, char b) { return a == ' ' && b == ' '; }),
            out.end());
  return out;
}

void OrderBuilder::add(const OrderLine& line, NameChoice choice, std::size_t fileLine,
                       io::FileReport& report) {
  const Entry entry{.session = line.order,
                    .item = line.item,
                    .shopper = line.shopper,
                    .time = line.time,
                    .kind = EventKind::purchase,
                    .quantity = line.quantity};
  if (line.order.empty()) return report.bad(fileLine, "no order id");
  if (const auto refusal = LogBuilder::refusal(entry)) return report.bad(fileLine, *refusal, line.item);
  learn(log_.add(entry), line, choice, fileLine, report);
}

void OrderBuilder::learn(std::uint32_t item, const OrderLine& line, NameChoice choice, std::size_t fileLine,
                         io::FileReport& report) {
  const Instant time = line.time.value_or(Instant{});
  if (item >= seen_.size()) {
    seen_.resize(item + 1, {.name = "", .price = "", .firstAt = time});
    namedAt_.resize(item + 1);
    prices_.resize(item + 1);
  }
  Log::Seen& seen = seen_[item];
  seen.firstAt = std::min(seen.firstAt, time);
  const std::string_view name = text::trim(line.name);
  if (!name.empty() && choice == NameChoice::mostFrequent) {
    ++nameCounts_[pairKey(item, names_.number(name))];
  }
  if (time >= namedAt_[item]) {  // later lines know better
    namedAt_[item] = time;
    if (!name.empty() && choice == NameChoice::last && seen.name != name) seen.name = text::oneLine(name);
  }
  if (text::trim(line.price).empty()) return;
  if (!line.currency.empty() && line.currency != currency_) {
    return report.note("has prices in another currency, which are not used", fileLine, line.currency);
  }
  io::Price price = io::parsePrice(line.price, currency_);
  if (!price.fault.empty() || price.literal.starts_with('-')) {
    return report.note("has prices that cannot be read, which are not used", fileLine, line.price);
  }
  prices_[item].add(time, std::move(price.literal));
}

OrderBuilder::Cancellation OrderBuilder::asCancellation(const OrderLine& line) {
  return {.key = pairKey(log_.shopper(line.shopper), log_.item(line.item)),
          .time = line.time.value_or(Instant{}),
          .quantity = line.quantity};
}

Log OrderBuilder::finish(io::Report& report, bool keepSessionIds) {
  log_.dropRowsAhead(report);
  nameItems();
  for (std::size_t item = 0; item < seen_.size(); ++item) seen_[item].price = prices_[item].usual();
  if (!cancellations_.empty()) {
    applyCancellations();
    log_.dropEmptyRows(seen_);
  }
  Log log = log_.finish(keepSessionIds);
  log.seen = std::move(seen_);
  return log;
}

void OrderBuilder::applyCancellations() {
  std::unordered_map<std::uint64_t, Purchases> purchases;
  for (const Cancellation& cancellation : cancellations_) purchases[cancellation.key];
  auto& rows = log_.rows();
  for (Row& row : rows) {
    if (row.shopper == noShopper) continue;
    const auto found = purchases.find(pairKey(row.shopper, row.item));
    if (found != purchases.end()) found->second.rows.push_back(&row);
  }
  for (auto& [key, bought] : purchases) {
    std::stable_sort(bought.rows.begin(), bought.rows.end(),
                     [](const Row* a, const Row* b) { return a->time < b->time; });
  }
  std::stable_sort(cancellations_.begin(), cancellations_.end(),
                   [](const Cancellation& a, const Cancellation& b) { return a.time < b.time; });
  for (const Cancellation& cancellation : cancellations_) {
    purchases[cancellation.key].takeBack(cancellation.quantity, cancellation.time);
  }
}

void OrderBuilder::nameItems() {
  std::vector<std::pair<std::uint32_t, std::string_view>> best(seen_.size());
  for (const auto& [key, count] : nameCounts_) {
    const std::string_view name = names_.text(static_cast<std::uint32_t>(key));
    auto& leader = best[key >> 32];
    if (count > leader.first || (count == leader.first && name < leader.second)) leader = {count, name};
  }
  for (std::size_t item = 0; item < seen_.size(); ++item) {
    if (best[item].first > 0) seen_[item].name = titleCase(best[item].second);
  }
}

}  // namespace alcove::logs
