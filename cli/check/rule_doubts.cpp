// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <alcove/base/codes.hpp>
#include <algorithm>
#include <cli/check/place.hpp>
#include <cli/check/rule_doubts.hpp>
#include <cli/rules/item_answers.hpp>

namespace alcove::check {
namespace {

void tell(LoadedConfig& loaded, const rules::Problem& problem, bool ofCatalogue) {
  config::Finding finding{.path = problem.path, .offset = problem.offset, .detail = problem.fact};
  if (problem.isFatal) {
    finding.code = codes::configNotInPage;
    finding.what = loaded.names.emplace_back(problem.asked);
  } else {
    finding.code = codes::configFactNotGiven;
    finding.warning = true;
    finding.what = ofCatalogue ? "no item of the catalogue has it" : "nothing gives it in this version";
  }
  // A rule as an experiment changes it has a name that the merchant does not know.
  if (Pointers(loaded.root).valueAt(finding.path) == nullptr) finding.path = "/experiments";
  const bool isKnown =
      std::any_of(loaded.findings.begin(), loaded.findings.end(), [&finding](const config::Finding& known) {
        return known.code == finding.code && known.offset == finding.offset && known.detail == finding.detail;
      });
  if (!isKnown) loaded.findings.push_back(std::move(finding));
}

}  // namespace

rules::RuleProgram compiledRules(LoadedConfig& loaded, const feeds::Catalogue* catalogue) {
  std::vector<rules::Problem> problems;
  std::function<bool(const std::string&)> hasFact;
  if (catalogue != nullptr)
    hasFact = [catalogue](const std::string& name) { return rules::hasItemFact(*catalogue, name); };
  rules::RuleProgram program = rules::compileRules(loaded.config, hasFact, problems);
  for (const rules::Problem& problem : problems) tell(loaded, problem, catalogue != nullptr);
  return program;
}

}  // namespace alcove::check
