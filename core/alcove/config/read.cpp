// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/config/public_sections.hpp>
#include <alcove/config/read.hpp>

namespace alcove::config {

void readVersion(ObjectReader& in, std::int64_t& version) {
  in.require("version");
  in.count("version", version, 0, 1'000'000);
  if (version == 1) return;
  in.report(codes::configVersion, *in.member("version"), std::to_string(version));
  version = 1;
}

Config read(const json::Value& root, std::vector<Finding>& findings) {
  Config config;
  ObjectReader in({&root, ""}, findings);
  readPublicSections(in, config, findings);
  if (const auto build = in.object("build")) {
    ObjectReader entry(*build, findings);
    readPublicBuild(entry, config.build);
    entry.finish();
  }
  if (const auto rules = in.member("rules")) {
    for (Placement& placement : config.placements) {
      for (const std::string& id : placement.rules) {
        if (const json::Value* rule = rules->value->find(id)) readSteps(*rule, placement.steps);
      }
    }
  }
  std::int64_t table = 0;
  in.count("ruleTable", table, 0, 0xFFFFFFFF);
  config.ruleTable = static_cast<std::uint32_t>(table);
  in.count("freeShippingFrom", config.freeShippingFrom.minor, 0, std::int64_t{1} << 53);
  static_cast<void>(in.member("experiments"));  // assign() reads them where they stand
  in.finish();
  return config;
}

}  // namespace alcove::config
