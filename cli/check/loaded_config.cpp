// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/config/parse.hpp>
#include <algorithm>
#include <cli/check/finding_lines.hpp>
#include <cli/check/loaded_config.hpp>
#include <cli/check/references.hpp>
#include <cli/io/mapped_file.hpp>
#include <cmath>
#include <cstdlib>

namespace alcove::check {
namespace {

/// Whether a number stands there that is beyond every double: JSON, but nothing that is read.
bool isTooLarge(std::string_view text, std::size_t offset) {
  const std::string_view rest = text.substr(std::min(offset, text.size()));
  const std::string number(rest.substr(0, rest.find_first_not_of("+-.0123456789eE")));
  return !number.empty() && std::isinf(std::strtod(number.c_str(), nullptr));
}

}  // namespace

LoadedConfig loadText(std::filesystem::path file, std::string text) {
  LoadedConfig loaded{.file = std::move(file)};
  loaded.folder = loaded.file.parent_path();
  loaded.text = std::move(text);
  auto root = json::parse(loaded.text);
  if (root) {
    loaded.root = std::move(*root);
    loaded.config = config::parse(loaded.root, loaded.findings);
    findWrongReferences(loaded);
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
