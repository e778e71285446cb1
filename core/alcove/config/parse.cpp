// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/config/no_effect.hpp>
#include <alcove/config/parse.hpp>
#include <alcove/config/public_sections.hpp>
#include <alcove/config/section_reader.hpp>

namespace alcove::config {
namespace {

std::vector<InputFile> readInputs(SectionReader& in, std::string_view key, bool byLanguage,
                                  std::vector<Finding>& findings) {
  std::vector<InputFile> files;
  for (const Node& node : in.list(key)) {
    SectionReader entry(node, findings);
    InputFile file;
    entry.require("file");
    entry.text("file", file.file, forms::anything);
    if (byLanguage)
      entry.text("language", file.language, forms::language);  // it becomes a folder of the site
    entry.textMap("columns", file.columns);
    entry.finish();
    files.push_back(std::move(file));
  }
  return files;
}

void readBuild(const Node& node, Build& build, std::vector<Finding>& findings) {
  SectionReader in(node, findings);
  readPublicBuild(in, build);
  build.products = readInputs(in, "products", true, findings);
  build.events = readInputs(in, "events", false, findings);
  build.orders = readInputs(in, "orders", false, findings);
  build.shipments = readInputs(in, "shipments", false, findings);
  build.strict = in.choice("model", names::learning) == 1u;
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

}  // namespace

MerchantConfig parse(const json::Value& root, std::vector<Finding>& findings) {
  MerchantConfig config;
  SectionReader in({&root, ""}, findings);
  std::string schema;
  in.text("$schema", schema);
  readPublicSections(in, config, findings);
  const std::string_view currency = config.shop.currency;
  if (const auto build = in.object("build")) readBuild(*build, config.build, findings);
  config.rules = readRules(in, findings);
  config.segments = readSegments(in, findings);
  config.campaigns = readCampaigns(in, findings);
  config.bundles = readBundles(in, currency, findings);
  if (const auto loyalty = in.object("loyalty")) config.loyalty = readLoyalty(*loyalty, currency, findings);
  if (const auto node = in.object("replenishment")) config.replenishment = readReplenishment(*node, findings);
  if (const auto orders = in.object("orders")) config.orders = readOrders(*orders, currency, findings);
  if (const auto service = in.object("service")) config.service = readService(*service, findings);
  if (const auto help = in.object("help")) config.help = readHelp(*help, findings);
  if (const auto contact = in.object("contact")) config.contact = readContact(*contact, findings);
  config.experiments = readExperiments(in, findings);
  if (const auto theme = in.object("theme")) config.theme = readTheme(*theme, findings);
  in.finish();
  findWithoutEffect(root, findings);
  return config;
}

MerchantConfig parse(std::string_view text, std::vector<Finding>& findings) {
  const auto root = json::parse(text);
  if (root) return parse(*root, findings);
  const Error& error = root.error();
  findings.push_back({error.code, error.path, error.offset, false, error.detail, {}});
  return {};
}

}  // namespace alcove::config
