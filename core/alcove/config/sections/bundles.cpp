// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/config/sections/bundles.hpp>

namespace alcove::config {
namespace {

BundlePart readPart(const Node& node, std::vector<Finding>& findings) {
  BundlePart part;
  SectionReader in(node, findings);
  in.requireExactlyOne({"item", "anyOf"});
  in.text("item", part.item, forms::anything);
  in.condition("anyOf", part.anyOf);
  in.count("quantity", part.quantity, 1, 1000);
  in.finish();
  return part;
}

BundlePrice readPrice(const Node& node, std::string_view currency, std::vector<Finding>& findings) {
  BundlePrice price;
  SectionReader in(node, findings);
  in.requireExactlyOne({"percentOff", "amountOff", "fixed", "cheapestFree"});
  double percent = 0;
  in.decimal("percentOff", percent, {0, 100, "0 to less than 100", true});
  if (in.has("percentOff")) price.percentOff = percent;
  if (in.has("max")) in.require("percentOff");
  in.money("max", price.max, currency);
  in.money("amountOff", price.amountOff, currency);
  in.money("fixed", price.fixed, currency);
  in.flag("cheapestFree", price.cheapestFree);
  in.finish();
  return price;
}

Bundle readBundle(const Node& node, std::string_view currency, std::vector<Finding>& findings) {
  Bundle bundle;
  SectionReader in(node, findings);
  in.require("id");
  in.text("id", bundle.id, forms::id);
  in.localText("title", bundle.title);
  in.flag("auto", bundle.automatic);
  if (bundle.automatic) {
    in.refuse("items", "auto");
  } else {
    in.require("items");
  }
  for (const Node& part : in.list("items")) bundle.parts.push_back(readPart(part, findings));
  if (const auto price = in.nullableObject("price")) bundle.price = readPrice(*price, currency, findings);
  in.decimal("minLift", bundle.minLift, SectionReader::factor);
  in.count("minSupport", bundle.minSupport, 1, 1'000'000);
  in.decimal("marginFloor", bundle.marginFloor, SectionReader::share);
  in.finish();
  return bundle;
}

}  // namespace

std::vector<Bundle> readBundles(SectionReader& root, std::string_view currency,
                                std::vector<Finding>& findings) {
  std::vector<Bundle> bundles;
  for (const Node& node : root.list("bundles")) bundles.push_back(readBundle(node, currency, findings));
  return bundles;
}

}  // namespace alcove::config
