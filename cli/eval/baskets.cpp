// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>
#include <algorithm>
#include <charconv>
#include <cli/eval/baskets.hpp>
#include <cli/eval/read_table.hpp>
#include <limits>
#include <map>
#include <set>
#include <string>

namespace alcove::eval {
namespace {

constexpr std::int64_t following = std::numeric_limits<std::int64_t>::max();  ///< number of the next basket

/// A basket before its items are numbered.
struct NamedBasket {
  std::set<std::string, std::less<>> items;
  Instant time;
};
/// By customer and number.
using Named = std::map<std::string, std::map<std::int64_t, NamedBasket>, std::less<>>;

/// Numbers that sort as the ids do, those of histories first.
std::map<std::string, std::uint32_t, std::less<>> numbersOf(const Named& named, std::size_t& known) {
  std::map<std::string, std::uint32_t, std::less<>> numbers;
  const auto eachItem = [&named](bool next, auto take) {
    for (const auto& [customer, baskets] : named) {
      for (const auto& [number, basket] : baskets) {
        if ((number == following) != next) continue;
        for (const std::string& item : basket.items) take(item);
      }
    }
  };
  std::set<std::string, std::less<>> found;
  eachItem(false, [&found](const std::string& item) { found.insert(item); });
  for (const std::string& item : found) numbers.emplace(item, static_cast<std::uint32_t>(numbers.size()));
  known = numbers.size();
  eachItem(true, [&numbers](const std::string& item) {
    numbers.emplace(item, static_cast<std::uint32_t>(numbers.size()));
  });
  return numbers;
}

Purchases numbered(const Named& named) {
  Purchases purchases;
  const auto numbers = numbersOf(named, purchases.items);
  for (const auto& [name, baskets] : named) {
    Customer customer;
    for (const auto& [number, basket] : baskets) {
      std::vector<std::uint32_t> items;
      for (const std::string& item : basket.items) items.push_back(numbers.at(item));
      std::sort(items.begin(), items.end());
      if (number == following) {
        customer.next = std::move(items);
      } else {
        customer.history.push_back({std::move(items), basket.time});
      }
    }
    if (!customer.history.empty()) purchases.customers.push_back(std::move(customer));
  }
  return purchases;
}

/// Adds a table's rows; without `withNumbers` they are of the basket that follows.
std::optional<Error> addRows(io::Table& table, const io::Columns& columns, io::FileReport& report,
                             bool withNumbers, Named& into) {
  const std::size_t user = columns.find({"user_id", "shopper_id", "customer_id"});
  const std::size_t basket = columns.find({"basket_no", "basket"});
  const std::size_t item = columns.find({"item_id", "product_id"});
  if (user == io::Columns::none) return columns.missing(report.file(), "user_id");
  if (withNumbers && basket == io::Columns::none) return columns.missing(report.file(), "basket_no");
  if (item == io::Columns::none) return columns.missing(report.file(), "item_id");
  while (table.next()) {
    report.row();
    const std::string_view name = text::trim(table.field(user));
    const std::string_view id = text::trim(table.field(item));
    std::int64_t number = following;
    if (withNumbers) {
      const std::string_view digits = text::trim(table.field(basket));
      const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
      if (failure != std::errc() || end != digits.data() + digits.size() || number == following) {
        report.bad(table.line(), "basket_no is no whole number", digits);
        continue;
      }
    }
    if (name.empty() || id.empty()) {
      report.bad(table.line(), name.empty() ? "no user_id" : "no item_id");
      continue;
    }
    into[std::string(name)][number].items.emplace(id);
  }
  return std::nullopt;
}

std::optional<Error> readRows(const std::filesystem::path& path, bool withNumbers, Named& into,
                              io::Report& report) {
  return readTable(path, "baskets-csv", report,
                   [&](io::Table& table, const io::Columns& columns, io::FileReport& file) {
                     return addRows(table, columns, file, withNumbers, into);
                   });
}

}  // namespace

Result<Purchases> readBaskets(const std::filesystem::path& history, const std::filesystem::path& next,
                              io::Report& report) {
  Named named;
  if (auto error = readRows(history, true, named, report)) return *std::move(error);
  if (auto error = readRows(next, false, named, report)) return *std::move(error);
  return numbered(named);
}

Purchases purchasesOf(const logs::Log& orders, Instant from, std::optional<Instant> until) {
  struct Order {
    Instant time;
    std::size_t begin, end;
  };
  std::map<std::uint32_t, std::vector<Order>> byShopper;
  for (std::size_t row = 0; row < orders.rows.size(); ++row) {
    const logs::Row& at = orders.rows[row];
    if (at.shopper == logs::noShopper) continue;
    auto& own = byShopper[at.shopper];
    const bool same = !own.empty() && orders.rows[own.back().begin].session == at.session;
    if (!same) own.push_back({at.time, row, row});
    own.back().end = row + 1;
  }
  Named named;
  for (auto& [shopper, own] : byShopper) {
    std::stable_sort(own.begin(), own.end(), [](const Order& a, const Order& b) { return a.time < b.time; });
    auto& baskets = named[std::to_string(shopper)];
    for (std::size_t i = 0; i < own.size(); ++i) {
      const bool later = own[i].time >= from;
      if (later && until && own[i].time >= *until) break;
      NamedBasket& basket = baskets[later ? following : static_cast<std::int64_t>(i)];
      basket.time = own[i].time;
      for (std::size_t row = own[i].begin; row < own[i].end; ++row) {
        basket.items.insert(orders.items[orders.rows[row].item]);
      }
      if (later) break;
    }
  }
  Purchases purchases = numbered(named);
  purchases.hasTime = orders.hasTime;
  purchases.now = from;
  return purchases;
}

Purchases lastBasketsOf(const Purchases& purchases) {
  Purchases earlier = purchases;
  for (Customer& customer : earlier.customers) {
    customer.next = std::move(customer.history.back().items);
    customer.history.pop_back();
    if (customer.history.empty()) customer.next.clear();
  }
  return earlier;
}

}  // namespace alcove::eval
