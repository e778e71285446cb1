// SPDX-License-Identifier: MIT
#include <alcove/config/parse.hpp>
#include <cli/check/finding_lines.hpp>
#include <cli/check/loaded_config.hpp>
#include <cli/check/references.hpp>
#include <cli/check/rule_doubts.hpp>
#include <cli/io/mapped_file.hpp>

namespace alcove::check {

LoadedConfig loadText(std::filesystem::path file, std::string text) {
  LoadedConfig loaded{.file = std::move(file)};
  loaded.folder = loaded.file.parent_path();
  loaded.text = std::move(text);
  auto root = json::parse(loaded.text);
  if (root) {
    loaded.root = std::move(*root);
    loaded.config = config::parse(loaded.root, loaded.findings);
    findWrongReferences(loaded);
    if (!config::hasErrors(loaded.findings)) static_cast<void>(compiledRules(loaded, nullptr));
  } else {
    const Error& error = root.error();
    loaded.findings.push_back({error.code, error.path, error.offset, false, error.detail});
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
