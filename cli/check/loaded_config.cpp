// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/config/object_reader.hpp>
#include <alcove/config/parse.hpp>
#include <algorithm>
#include <cli/check/edit_distance.hpp>
#include <cli/check/experiment_sets.hpp>
#include <cli/check/finding_lines.hpp>
#include <cli/check/loaded_config.hpp>
#include <cli/check/references.hpp>
#include <cli/check/rule_doubts.hpp>
#include <cli/check/twins.hpp>
#include <cli/io/mapped_file.hpp>
#include <cmath>
#include <cstdlib>
#include <set>

namespace alcove::check {
namespace {

/// Whether a number stands there that is beyond every double: JSON, but nothing that is read.
bool isTooLarge(std::string_view text, std::size_t offset) {
  const std::string_view rest = text.substr(std::min(offset, text.size()));
  const std::string number(rest.substr(0, rest.find_first_not_of("+-.0123456789eE")));
  return !number.empty() && std::isinf(std::strtod(number.c_str(), nullptr));
}

/// Findings that another one brings along: a key that is missing because it is misspelt, and a value without
/// effect that is wrong already.
void dropFollowing(std::vector<config::Finding>& findings) {
  constexpr std::size_t most = 1000;  // more were not made by hand
  if (findings.size() > most) return;
  std::set<std::string> wrong;
  std::set<std::string> meant;
  for (const config::Finding& finding : findings) {
    if (!finding.warning) wrong.insert(finding.path);
    if (finding.code != codes::configUnknownKey) continue;
    const std::string parent = finding.path.substr(0, finding.path.rfind('/'));
    if (const auto nearest = nearestName(finding.detail, finding.allowed))
      meant.insert(config::childPath(parent, *nearest));
  }
  std::erase_if(findings, [&](const config::Finding& finding) {
    if (finding.code == codes::configNoEffect) return wrong.contains(finding.path);
    return finding.code == codes::configMissing &&
           meant.contains(config::childPath(finding.path, finding.detail));
  });
}

}  // namespace

LoadedConfig loadText(std::filesystem::path file, std::string text) {
  LoadedConfig loaded{.file = std::move(file)};
  loaded.folder = loaded.file.parent_path();
  loaded.text = std::move(text);
  auto root = json::parse(loaded.text, {.twins = true});
  if (root) {
    loaded.root = std::move(*root);
    takeOutTwins(loaded.root, loaded.findings);
    loaded.config = config::parse(loaded.root, loaded.findings);
    dropFollowing(loaded.findings);
    findWrongReferences(loaded);
    findWrongSets(loaded);
    if (!config::hasErrors(loaded.findings)) static_cast<void>(compiledRules(loaded, nullptr));
  } else {
    const Error& error = root.error();
    const bool tooLarge = error.code == codes::jsonSyntax && isTooLarge(loaded.text, error.offset);
    loaded.findings.push_back({error.code, error.path, error.offset, false,
                               tooLarge ? "the number is too large: at most 1.8e308 is read" : error.detail});
  }
  sortFindings(loaded);
  return loaded;
}

Result<LoadedConfig> loadConfig(const std::filesystem::path& file) {
  const auto in = io::MappedFile::open(file, file.string());
  if (!in) return in.error();
  return loadText(file, std::string(in->bytes()));
}

}  // namespace alcove::check
