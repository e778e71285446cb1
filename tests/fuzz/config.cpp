// SPDX-License-Identifier: MIT
#include <alcove/base/json.hpp>
#include <alcove/config/parse.hpp>
#include <cli/check/check_config.hpp>
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
  const config::Config read = config::parse(shown, findings);
  fuzz::require(!config::hasErrors(findings), "the public part of a config has no errors");
  fuzz::require(config::publicJson(read) == shown, "the public part of the public part is itself");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  check::LoadedConfig loaded{
      .file = "alcove.json", .folder = "/nowhere", .text = std::string(fuzz::textOf(data, size))};
  loaded.config = config::parse(loaded.text, loaded.findings);
  check::findMissingInputs(loaded);
  check::findUnknownItems(loaded, {}, true);
  check::sortFindings(loaded);
  requireSayable(loaded);
  if (!config::hasErrors(loaded.findings)) requirePublic(loaded.config);
  return 0;
}
