// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/config.hpp>
#include <alcove/config/forms.hpp>
#include <alcove/config/limits.hpp>
#include <alcove/config/names.hpp>
#include <alcove/config/object_reader.hpp>

/// The sections that pages read too. Each is read here once, by an ObjectReader from what a site holds and by
/// a SectionReader from the merchant's file: what only that one knows (inputs, forms) costs the browser no
/// byte.
namespace alcove::config {

template <typename Reader>
void readText(Reader& in, std::string_view key, std::string& into, const Form& form) {
  if constexpr (Reader::whole) {
    in.text(key, into, form);
  } else {
    in.text(key, into);
  }
}

template <typename Reader>
void readTexts(Reader& in, std::string_view key, std::vector<std::string>& into, const Form& form) {
  if constexpr (Reader::whole) {
    in.texts(key, into, form);
  } else {
    in.texts(key, into);
  }
}

template <typename Reader>
std::vector<std::pair<std::string, Node>> readMap(Reader& in, std::string_view key, const Form& keys) {
  if constexpr (Reader::whole) {
    return in.map(key, keys);
  } else {
    return in.map(key);
  }
}

template <typename Reader>
std::vector<Node> readFilled(Reader& in, std::string_view key) {
  if constexpr (Reader::whole) {
    return in.filledList(key);
  } else {
    return in.list(key);
  }
}

template <typename Reader>
void readShop(const Node& node, Shop& shop, std::vector<Finding>& findings) {
  Reader in(node, findings);
  in.require("name");
  readText(in, "id", shop.id, forms::id);
  readText(in, "name", shop.name, forms::anything);
  readText(in, "url", shop.url, forms::webAddress);
  readText(in, "currency", shop.currency, forms::currency);
  readText(in, "timezone", shop.timezone, forms::timezone);
  if constexpr (Reader::whole) in.oneOf("priceDisplay", shop.priceDisplay, names::priceDisplays);
  in.finish();
}

template <typename Reader>
void readLanguages(const Node& node, Languages& languages, std::vector<Finding>& findings) {
  Reader in(node, findings);
  readTexts(in, "available", languages.available, forms::language);
  if (!languages.available.empty()) languages.fallback = languages.available.front();
  readText(in, "default", languages.fallback, forms::language);
  for (const auto& [language, words] : readMap(in, "strings", forms::language)) {
    if (in.is(words, json::Kind::object))
      in.textMembers(words, languages.strings.emplace_back(language, Words()).second);
  }
  in.finish();
}

template <typename Reader>
void readCapture(const Node& node, Capture& capture, std::vector<Finding>& findings) {
  Reader in(node, findings);
  if constexpr (Reader::whole) in.text("dataLayer", capture.dataLayer, forms::anything);
  in.flag("jsonLd", capture.jsonLd);
  readTexts(in, "ignorePaths", capture.ignorePaths, forms::pathPattern);
  in.finish();
}

template <typename Reader>
void readPrivacy(const Node& node, Privacy& privacy, std::vector<Finding>& findings) {
  Reader in(node, findings);
  if (const auto history = in.object("history")) {
    Reader entry(*history, findings);
    entry.oneOf("default", privacy.history.byDefault, names::histories);
    entry.oneOf("withConsent", privacy.history.withConsent, names::histories);
    entry.count("keepDays", privacy.history.keepDays, 1, 3650);
    entry.count("maxEvents", privacy.history.maxEvents, 50, 20'000);
    entry.finish();
  }
  in.oneOf("gpc", privacy.gpc, names::gpcs);
  in.oneOf("pictures", privacy.pictures, names::pictures);
  readTexts(in, "neverStore", privacy.neverStore, forms::anything);
  if constexpr (Reader::whole) {
    if (const auto consent = in.object("consent")) {
      Reader entry(*consent, findings);
      entry.choices("from", privacy.consentFrom, names::consents);
      entry.finish();
    }
    in.oneOf("analytics", privacy.analytics, names::analytics);
  }
  in.finish();
}

template <typename Reader>
Source readSource(const Node& node, std::vector<Finding>& findings) {
  Source source;
  Reader in(node, findings);
  in.require("model");
  if (const auto model = in.choice("model", names::models)) source.model = static_cast<Model>(*model);
  if (const auto scope = in.choice("scope", names::scopes)) source.scopeCategory = *scope == 1;
  readTexts(in, "items", source.items, forms::anything);
  if constexpr (!Reader::whole) {
    if (const auto least = in.member("minLift")) source.minLift = least->value->number;
    in.count("list", source.list, 0, 255);
  } else {
    in.decimal("minLift", source.minLift, Reader::factor);
    in.count("days", source.days, 1, 366);
    if (source.model == Model::handPicked) in.require("items");
  }
  in.finish();
  return source;
}

[[nodiscard]] Seed seedOfPage(std::string_view page);

template <typename Reader>
Placement readPlacement(const std::string& id, const Node& node, std::vector<Finding>& findings) {
  Placement placement{.id = id};
  Reader in(node, findings);
  in.oneOf("page", placement.page, names::pages);
  in.localText("title", placement.title);
  if (const auto layout = in.choice("layout", names::layouts))
    placement.layout = static_cast<Layout>(*layout);
  in.count("limit", placement.limit, 1, slateItemsMost);
  placement.seed = seedOfPage(placement.page);
  if (const auto seed = in.choice("seed", names::seeds)) placement.seed = static_cast<Seed>(*seed);
  in.require("sources");
  for (const Node& source : readFilled(in, "sources"))
    placement.sources.push_back(readSource<Reader>(source, findings));
  if (const auto dedupe = in.choice("dedupe", names::dedupes)) placement.dedupePage = *dedupe == 1;
  if (const auto diversity = in.object("diversity")) {
    Reader cap(*diversity, findings);
    static_cast<void>(cap.choice("by", names::diversities));
    cap.count("max", placement.maxPerCategory, 1, slateItemsMost);
    cap.finish();
  }
  in.texts("rules", placement.rules);
  in.flag("explain", placement.explain);
  if constexpr (!Reader::whole) in.flag("popular", placement.popular);
  in.finish();
  return placement;
}

/// The five placements that every shop can use.
[[nodiscard]] std::vector<Placement> standardPlacements();

template <typename Reader>
std::vector<Placement> readPlacements(Reader& root, std::vector<Finding>& findings) {
  std::vector<Placement> placements;
  for (const auto& [id, node] : root.map("placements"))
    placements.push_back(readPlacement<Reader>(id, node, findings));
  return placements.empty() ? standardPlacements() : placements;
}

/// config.version for any other version than this one's.
void readVersion(ObjectReader& in, std::int64_t& version);

/// What of "build" a page needs.
template <typename Reader>
void readPublicBuild(Reader& in, Build& build) {
  readText(in, "pictures", build.pictures, forms::picturesLink);
  in.count("support", build.support, 1, 1000);
}

/// "version" and "shop", which have to be there, and the other sections but "build".
template <typename Reader>
void readPublicSections(Reader& in, Config& config, std::vector<Finding>& findings) {
  readVersion(in, config.version);
  in.require("shop");
  if (const auto shop = in.object("shop")) readShop<Reader>(*shop, config.shop, findings);
  if (const auto languages = in.object("languages"))
    readLanguages<Reader>(*languages, config.languages, findings);
  if (const auto capture = in.object("capture")) readCapture<Reader>(*capture, config.capture, findings);
  config.placements = readPlacements(in, findings);
  if (const auto privacy = in.object("privacy")) readPrivacy<Reader>(*privacy, config.privacy, findings);
}

}  // namespace alcove::config
