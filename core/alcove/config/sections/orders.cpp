// SPDX-License-Identifier: MIT
#include <alcove/base/json_writer.hpp>
#include <alcove/config/names.hpp>
#include <alcove/config/sections/orders.hpp>

namespace alcove::config {
namespace {

using Findings = std::vector<Finding>;

void readSource(const Node& node, Orders& orders, Findings& findings) {
  SectionReader in(node, findings);
  in.require("form");
  in.require("url");
  in.oneOf("form", orders.sourceForm, names::orderForms);
  in.text("url", orders.sourceUrl, forms::link);
  in.finish();
}

/// [2, 5]: from two to five working days.
Promise::Transit readTransit(const std::string& region, const Node& days, SectionReader& in) {
  Promise::Transit transit{.region = region};
  if (!in.is(days, json::Kind::array)) return transit;
  const auto items = itemsOf(days);
  if (items.size() != 2) {
    in.refused(days, json::Writer().value(*days.value).take(), "a pair of days such as [1, 3]");
    return transit;
  }
  in.countOf(items[0], transit.least, 0, 365);
  in.countOf(items[1], transit.most, 0, 365);
  return transit;
}

void readPromise(const Node& node, Promise& promise, Findings& findings) {
  SectionReader in(node, findings);
  in.text("cutoff", promise.cutoff, forms::clock);
  in.count("handlingDays", promise.handlingDays, 0, 60);
  for (const auto& [region, days] : in.map("transitDays"))
    promise.transit.push_back(readTransit(region, days, in));
  in.texts("holidays", promise.holidays, forms::date);
  in.finish();
}

void readTracking(const Node& node, Orders& orders, Findings& findings) {
  SectionReader in(node, findings);
  for (const auto& [word, state] : in.map("statusMap")) {
    if (const auto known = in.choiceOf(state, names::orderStates)) {
      orders.statusMap.emplace_back(word, names::orderStates[*known]);
    } else {
      findings.back().what = "a state of a parcel";
    }
  }
  for (const auto& [carrier, each] : in.map("carriers")) {
    SectionReader entry(each, findings);
    entry.require("link");
    entry.text("link", orders.carriers.emplace_back(carrier, "").second, forms::numberLink);
    entry.finish();
  }
  if (const auto promise = in.object("promise")) readPromise(*promise, orders.promise, findings);
  in.finish();
}

}  // namespace

Orders readOrders(const Node& node, std::string_view currency, Findings& findings) {
  Orders orders;
  SectionReader in(node, findings);
  if (const auto source = in.nullableObject("source")) readSource(*source, orders, findings);
  if (const auto tracking = in.object("tracking")) readTracking(*tracking, orders, findings);
  in.flag("reorder", orders.reorder);
  if (const auto invoices = in.nullableObject("invoices")) {
    SectionReader entry(*invoices, findings);
    entry.require("link");
    entry.text("link", orders.invoices, forms::orderLink);
    entry.finish();
  }
  if (const auto stock = in.object("stockLevels")) {
    SectionReader entry(*stock, findings);
    entry.oneOf("show", orders.stockShow, names::stockLevels);
    entry.count("lowBelow", orders.stockLowBelow, 1, 1000);
    entry.finish();
  }
  in.count("keepDays", orders.keepDays, 1, 3650);
  in.money("freeShippingFrom", orders.freeShippingFrom, currency);
  in.finish();
  return orders;
}

}  // namespace alcove::config
