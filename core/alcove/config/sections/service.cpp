// SPDX-License-Identifier: MIT
#include <alcove/config/names.hpp>
#include <alcove/config/sections/service.hpp>

namespace alcove::config {
namespace {

using Findings = std::vector<Finding>;

void readReturns(const Node& node, Service& service, Findings& findings) {
  SectionReader in(node, findings);
  in.count("windowDays", service.returnDays, 0, 3650);
  in.condition("exclude", service.notReturnable);
  in.texts("reasons", service.returnReasons, forms::id);
  in.text("post", service.returnsPost, forms::link);
  in.finish();
}

void readWarranty(const Node& node, Service& service, Findings& findings) {
  SectionReader in(node, findings);
  in.count("defaultMonths", service.warrantyMonths, 0, 1200);
  for (const auto& [category, months] : in.map("byCategory")) {
    in.countOf(months, service.warrantyByCategory.emplace_back(category, 0).second, 0, 1200);
  }
  in.oneOf("startsAt", service.warrantyStartsAt, names::warrantyStarts);
  in.finish();
}

}  // namespace

Service readService(const Node& node, Findings& findings) {
  Service service;
  SectionReader in(node, findings);
  if (const auto returns = in.object("returns")) readReturns(*returns, service, findings);
  if (const auto warranty = in.object("warranty")) readWarranty(*warranty, service, findings);
  if (const auto parts = in.nullableObject("spareParts")) {
    SectionReader entry(*parts, findings);
    entry.require("relation");
    entry.text("relation", service.sparePartsRelation, forms::anything);
    entry.finish();
  }
  if (const auto requests = in.object("requests")) {
    SectionReader entry(*requests, findings);
    entry.texts("kinds", service.requestKinds, forms::id);
    entry.text("post", service.requestsPost, forms::link);
    entry.finish();
  }
  if (const auto quotes = in.object("quotes")) {
    SectionReader entry(*quotes, findings);
    entry.count("fromQuantity", service.quotesFromQuantity, 1, 1'000'000);
    entry.text("post", service.quotesPost, forms::link);
    entry.finish();
  }
  in.finish();
  return service;
}

}  // namespace alcove::config
