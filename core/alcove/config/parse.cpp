// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/config/names.hpp>
#include <alcove/config/object_reader.hpp>
#include <alcove/config/parse.hpp>
#include <alcove/config/placements.hpp>
#include <algorithm>

namespace alcove::config {
namespace {

void readShop(const Node& node, Shop& shop, std::vector<Finding>& findings) {
  ObjectReader in(node, findings);
  in.require("name");
  in.text("id", shop.id);
  in.text("name", shop.name);
  in.text("url", shop.url);
  in.text("currency", shop.currency);
  in.text("timezone", shop.timezone);
  constexpr std::array<std::string_view, 2> displays = {"gross", "net"};
  static_cast<void>(in.choice("priceDisplay", displays));
  in.withoutEffect("priceDisplay");
  in.finish();
}

bool isLanguageTag(std::string_view text) {
  return text.size() <= 35 && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
         });
}

std::vector<InputFile> readInputs(ObjectReader& in, std::string_view key, std::vector<Finding>& findings) {
  std::vector<InputFile> files;
  for (const Node& node : in.list(key)) {
    ObjectReader entry(node, findings);
    InputFile file;
    entry.require("file");
    entry.text("file", file.file);
    entry.text("language", file.language);
    // It becomes a folder of the built site.
    if (!isLanguageTag(file.language)) {
      entry.report(codes::configOutOfRange, node, file.language + " (language: letters, digits and hyphens)");
      file.language.clear();
    }
    entry.textMap("columns", file.columns);
    entry.finish();
    files.push_back(std::move(file));
  }
  return files;
}

void readBuild(const Node& node, Build& build, std::vector<Finding>& findings) {
  ObjectReader in(node, findings);
  build.products = readInputs(in, "products", findings);
  build.events = readInputs(in, "events", findings);
  build.orders = readInputs(in, "orders", findings);
  build.shipments = readInputs(in, "shipments", findings);
  in.withoutEffect("shipments");
  in.text("pictures", build.pictures);
  in.count("support", build.support, 1, 1000);
  constexpr std::array<std::string_view, 2> models = {"standard", "strict"};
  build.strict = in.choice("model", models) == 1u;
  in.count("maxFiles", build.maxFiles, 16, 10'000'000);
  in.count("keepBuildsDays", build.keepBuildsDays, 0, 366);
  in.finish();
  if (const json::Value* support = node.value->find("support"); support != nullptr && build.support < 3) {
    findings.push_back({codes::configLowSupport,
                        childPath(node.path, "support"),
                        support->offset,
                        true,
                        std::to_string(build.support),
                        {}});
  }
}

std::vector<std::pair<std::string, std::string>> readStrings(const Node& node,
                                                             std::vector<Finding>& findings) {
  std::vector<std::pair<std::string, std::string>> strings;
  ObjectReader in(node, findings);
  for (const json::Member& entry : node.value->members) {
    std::string text;
    in.text(entry.key, text);
    strings.emplace_back(entry.key, std::move(text));
  }
  return strings;
}

void readLanguages(const Node& node, Languages& languages, std::vector<Finding>& findings) {
  ObjectReader in(node, findings);
  in.text("default", languages.fallback);
  in.texts("available", languages.available);
  for (const auto& [language, words] : in.map("strings")) {
    languages.strings.emplace_back(language, readStrings(words, findings));
  }
  in.finish();
}

void readCapture(const Node& node, Capture& capture, std::vector<Finding>& findings) {
  ObjectReader in(node, findings);
  std::string dataLayer;
  in.text("dataLayer", dataLayer);
  in.withoutEffect("dataLayer");
  in.flag("jsonLd", capture.jsonLd);
  in.texts("ignorePaths", capture.ignorePaths);
  in.finish();
}

void readPrivacy(const Node& node, Privacy& privacy, std::vector<Finding>& findings) {
  ObjectReader in(node, findings);
  if (const auto history = in.object("history")) {
    ObjectReader entry(*history, findings);
    entry.oneOf("default", privacy.history.byDefault, names::histories);
    entry.oneOf("withConsent", privacy.history.withConsent, names::histories);
    entry.count("keepDays", privacy.history.keepDays, 1, 3650);
    entry.count("maxEvents", privacy.history.maxEvents, 50, 20'000);
    entry.finish();
  }
  constexpr std::array<std::string_view, 2> gpc = {"session-only", "ignore"};
  in.oneOf("gpc", privacy.gpc, gpc);
  constexpr std::array<std::string_view, 2> pictures = {"direct", "none"};
  in.oneOf("pictures", privacy.pictures, pictures);
  in.texts("neverStore", privacy.neverStore);
  in.withoutEffect("consent");
  in.withoutEffect("analytics");
  in.finish();
}

void readVersion(ObjectReader& in, const json::Value& root, std::int64_t& version,
                 std::vector<Finding>& findings) {
  in.require("version");
  in.count("version", version, 0, 1'000'000);
  if (version != 1) {
    findings.push_back(
        {codes::configVersion, "/version", root.find("version")->offset, false, std::to_string(version), {}});
  }
}

}  // namespace

Config read(const json::Value& root, std::vector<Finding>& findings) {
  Config config;
  ObjectReader in({&root, ""}, findings);
  std::string schema;
  in.text("$schema", schema);
  readVersion(in, root, config.version, findings);
  in.require("shop");
  if (const auto shop = in.object("shop")) readShop(*shop, config.shop, findings);
  if (const auto build = in.object("build")) readBuild(*build, config.build, findings);
  if (const auto languages = in.object("languages")) readLanguages(*languages, config.languages, findings);
  if (const auto capture = in.object("capture")) readCapture(*capture, config.capture, findings);
  config.placements = readPlacements(in, findings);
  if (const auto privacy = in.object("privacy")) readPrivacy(*privacy, config.privacy, findings);
  for (const std::string_view section :
       {"theme", "rules", "segments", "campaigns", "bundles", "loyalty", "replenishment", "orders", "service",
        "help", "contact", "experiments"}) {
    in.withoutEffect(section);
  }
  in.finish();
  return config;
}

Config parse(std::string_view text, std::vector<Finding>& findings) {
  const auto root = json::parse(text);
  if (root) return read(*root, findings);
  const Error& error = root.error();
  findings.push_back({error.code, error.path, error.offset, false, error.detail, {}});
  return {};
}

}  // namespace alcove::config
