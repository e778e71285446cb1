// SPDX-License-Identifier: MIT
#include <alcove/base/json.hpp>
#include <alcove/config/public_json.hpp>
#include <alcove/config/read.hpp>
#include <cli/check/doubts.hpp>
#include <cli/check/finding_lines.hpp>
#include <cli/check/inputs.hpp>
#include <cli/check/place.hpp>

#include "fuzz.hpp"

namespace {

using namespace alcove;

void requireSayable(const check::LoadedConfig& loaded) {
  for (const config::Finding& finding : loaded.findings) {
    fuzz::requireKnown(finding.code);
    fuzz::require(finding.offset <= loaded.text.size(), "a finding lies within the text");
  }
  for (const std::string& line : check::findingLines(loaded)) {
    fuzz::require(line.find('\n') == std::string::npos, "a finding is one line");
  }
  fuzz::require(bool(json::parse(check::findingsJson(loaded))), "findings are JSON");
}

/// What the page gets is the same config again.
void requirePublic(const config::Config& config) {
  const std::string shown = config::publicJson(config);
  std::vector<config::Finding> findings;
  const config::Config read = config::read(*json::parse(shown), findings);
  fuzz::require(findings.empty(), "the public part of a config has no errors");
  fuzz::require(config::publicJson(read) == shown, "the public part of the public part is itself");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  check::LoadedConfig loaded = check::loadText("/nowhere/alcove.json", std::string(fuzz::textOf(data, size)));
  check::findDoubts(loaded, {1'800'000'000'000});
  check::findMissingInputs(loaded);
  check::findUnknownItems(loaded, {}, true);
  check::findUnknownArticles(loaded, true);
  check::sortFindings(loaded);
  requireSayable(loaded);
  if (!config::hasErrors(loaded.findings)) requirePublic(loaded.config);
  return 0;
}
