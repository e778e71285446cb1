// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/base/text.hpp>
#include <cli/io/json_records.hpp>
#include <cli/io/time.hpp>
#include <cli/logs/order_tables.hpp>
#include <cli/logs/order_values.hpp>

namespace alcove::logs {
namespace {

using simdjson::SUCCESS;
using Object = simdjson::dom::object;

std::string firstOf(const Object& object, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    if (std::string value = io::textOf(object, name); !value.empty() && value != "0") return value;
  }
  return {};
}

std::string nested(const Object& object, std::string_view outer, std::string_view inner) {
  Object inside;
  return object.at_key(outer).get(inside) == SUCCESS ? io::textOf(inside, inner) : std::string();
}

/// The billing e-mail first: it joins a customer's guest orders with the later ones.
std::string shopperOf(const Object& order) {
  for (const std::string& name :
       {nested(order, "billing", "email"), io::textOf(order, "email"), nested(order, "customer", "email"),
        firstOf(order, {"shopper_id", "customer_id"}), nested(order, "customer", "id")}) {
    if (std::string key = shopperKey(name); !key.empty()) return key;
  }
  return {};
}

class Reader {
 public:
  Reader(const io::ColumnNames& renamed, OrderBuilder& orders, io::FileReport& report)
      : renamed_(renamed), orders_(orders), report_(report) {}

  void add(Object record, std::size_t line) {
    line_ = line;
    if (Object inner; record.at_key("order").get(inner) == SUCCESS) record = inner;  // {"order":{…}}
    if (isVoidStatus(io::textOf(record, "status")) || isVoidStatus(io::textOf(record, "financial_status")) ||
        !io::textOf(record, "cancelled_at").empty()) {
      return report_.note("has lines of cancelled or refunded orders, left out", line);
    }
    const std::string time = firstOf(
        record, {named("time"), "timestamp", "unix_time", "date_created_gmt", "date_created", "created_at"});
    if (!hasTime_) hasTime_ = !time.empty();  // the first record decides whether the file carries times
    const auto moment = *hasTime_ ? io::parseTime(time) : std::nullopt;
    if (*hasTime_ && !moment) return report_.bad(line, "time not understood", time);
    order_ = firstOf(record, {named("order_id"), "id", "name"});
    shopper_ =
        renamed("shopper_id") ? shopperKey(io::textOf(record, named("shopper_id"))) : shopperOf(record);
    currency_ = io::textOf(record, "currency");
    time_ = moment;
    if (simdjson::dom::array lines; record.at_key("line_items").get(lines) == SUCCESS) {
      for (const simdjson::dom::element element : lines) {
        if (Object item; element.get(item) == SUCCESS)
          renamed("item_id") ? addItem(item, {named("item_id")})
                             : addItem(item, {"sku", "variation_id", "variant_id", "product_id"});
      }
    } else {
      addItem(record, {named("item_id"), "sku", "product_id"});
    }
  }

 private:
  [[nodiscard]] bool renamed(std::string_view ours) const { return named(ours) != ours; }
  [[nodiscard]] std::string_view named(std::string_view ours) const {
    for (const auto& [name, theirs] : renamed_) {
      if (name == ours) return theirs;
    }
    return ours;
  }

  void addItem(const Object& item, std::initializer_list<std::string_view> ids) {
    const std::string id = firstOf(item, ids);
    const std::string name = io::textOf(item, named("name"));
    const std::string price = io::textOf(item, named("price"));
    const std::string pieces = io::textOf(item, named("quantity"));
    const auto quantity = pieces.empty() ? std::optional<std::int64_t>(1) : parseQuantity(pieces);
    if (!quantity) return report_.bad(line_, "quantity not understood", pieces);
    if (*quantity <= 0) return report_.note("has lines with no quantity or returns, left out", line_);
    orders_.add({.order = order_,
                 .shopper = shopper_,
                 .item = id,
                 .name = name,
                 .price = price,
                 .currency = currency_,
                 .time = time_,
                 .quantity = static_cast<std::uint32_t>(*quantity)},
                NameChoice::last, line_, report_);
  }

  const io::ColumnNames& renamed_;
  OrderBuilder& orders_;
  io::FileReport& report_;
  std::size_t line_ = 0;
  std::optional<bool> hasTime_;
  std::string order_, shopper_, currency_;
  std::optional<Instant> time_;
};

}  // namespace

std::optional<Error> readOrdersJson(std::string_view text, const io::ColumnNames& renamed,
                                    OrderBuilder& orders, io::FileReport& report) {
  io::JsonRecords records(text);
  Reader reader(renamed, orders, report);
  while (records.next()) {
    report.row();
    Object record;
    if (records.parse(record))
      reader.add(record, records.line());
    else
      report.bad(records.line(), "no JSON object", records.text());
  }
  if (records.isCut()) return report.error(codes::fileDamaged, records.line(), "JSON without its end");
  return std::nullopt;
}

}  // namespace alcove::logs
