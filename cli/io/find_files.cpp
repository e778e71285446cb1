// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/base/wildcard.hpp>
#include <algorithm>
#include <cli/io/find_files.hpp>
#include <system_error>

namespace alcove::io {

Result<std::vector<FoundFile>> findFiles(const std::filesystem::path& base, const std::string& file) {
  const std::filesystem::path path = base / file;
  const std::string pattern = path.filename().string();
  std::error_code failure;
  if (pattern.find_first_of("*?") == std::string::npos || std::filesystem::exists(path, failure)) {
    return std::vector<FoundFile>{{path, file}};
  }
  std::vector<FoundFile> found;
  const std::string folder = file.substr(0, file.size() - pattern.size());
  std::filesystem::directory_iterator entry(path.parent_path(), failure);
  for (; !failure && entry != std::filesystem::directory_iterator(); entry.increment(failure)) {
    const std::string name = entry->path().filename().string();
    std::error_code unknown;
    if (name.starts_with('.') || !fitsWildcard(name, pattern, '?') || entry->is_directory(unknown)) continue;
    found.push_back({entry->path(), folder + name});
  }
  if (found.empty()) return Error{codes::fileMissing, file, ""};
  std::sort(found.begin(), found.end(),
            [](const FoundFile& a, const FoundFile& b) { return a.name < b.name; });
  return found;
}

}  // namespace alcove::io
