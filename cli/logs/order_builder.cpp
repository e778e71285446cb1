// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>
#include <algorithm>
#include <cli/io/price.hpp>
#include <cli/logs/order_builder.hpp>
#include <tuple>
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
  log_.add(entry);
  learn(log_.rows().back(), line, choice, fileLine, report);
}

void OrderBuilder::learn(const Row& row, const OrderLine& line, NameChoice choice, std::size_t fileLine,
                         io::FileReport& report) {
  if (row.item >= prices_.size()) prices_.resize(row.item + 1);
  if (const std::string_view name = text::trim(line.name); !name.empty()) {
    Named& named = named_[pairKey(row.item, names_.number(name))];
    named.by.add(row, support_);
    if (choice == NameChoice::mostFrequent) {
      ++named.count;
    } else if (line.time.value_or(Instant{}) >= named.lastAt) {
      named.lastAt = line.time.value_or(Instant{});
      named.lastLine = log_.rows().size();
    }
  }
  if (text::trim(line.price).empty()) return;
  if (!line.currency.empty() && line.currency != currency_) {
    return report.note("has prices in another currency, which are not used", fileLine, line.currency);
  }
  io::Price price = io::parsePrice(line.price, currency_);
  if (!price.fault.empty() || price.literal.starts_with('-')) {
    return report.note("has prices that cannot be read, which are not used", fileLine, line.price);
  }
  prices_[row.item].add(row, std::move(price.literal), support_);
}

OrderBuilder::Cancellation OrderBuilder::asCancellation(const OrderLine& line) {
  return {.key = pairKey(log_.shopper(line.shopper), log_.item(line.item)),
          .time = line.time.value_or(Instant{}),
          .quantity = line.quantity};
}

Log OrderBuilder::finish(io::Report& report, bool keepSessionIds) {
  log_.dropRowsAhead(report);
  seen_.resize(prices_.size());
  nameItems();
  for (std::size_t item = 0; item < seen_.size(); ++item)
    seen_[item].price = prices_[item].usual(support_, log_.namesShoppers());
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
  struct Leader {
    const Named* named = nullptr;
    std::string_view name;
  };
  std::vector<Leader> leaders(seen_.size());
  const auto leads = [](const Leader& a, const Leader& b) {
    if (b.named == nullptr || a.named->count != b.named->count)
      return b.named == nullptr || a.named->count > b.named->count;
    if (a.named->count > 0) return a.name < b.name;
    return std::tie(b.named->lastAt, b.named->lastLine) < std::tie(a.named->lastAt, a.named->lastLine);
  };
  for (const auto& [key, named] : named_) {
    if (!named.by.are(support_, log_.namesShoppers())) continue;
    const Leader candidate{&named, names_.text(static_cast<std::uint32_t>(key))};
    Leader& leader = leaders[key >> 32];
    if (leads(candidate, leader)) leader = candidate;
  }
  for (std::size_t item = 0; item < seen_.size(); ++item) {
    const auto& [named, name] = leaders[item];
    if (named != nullptr) seen_[item].name = named->count > 0 ? titleCase(name) : text::oneLine(name);
  }
}

}  // namespace alcove::logs
