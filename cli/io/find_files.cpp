// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <algorithm>
#include <cli/io/find_files.hpp>
#include <system_error>

namespace alcove::io {

bool fitsPattern(std::string_view name, std::string_view pattern) {
  std::size_t n = 0;
  std::size_t p = 0;
  std::size_t star = std::string_view::npos;  // the last * seen, and what it has taken so far
  std::size_t taken = 0;
  while (n < name.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      taken = n;
    } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == name[n])) {
      ++p;
      ++n;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      n = ++taken;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

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
    if (name.starts_with('.') || !fitsPattern(name, pattern) || entry->is_directory(unknown)) continue;
    found.push_back({entry->path(), folder + name});
  }
  if (found.empty()) return Error{codes::fileMissing, file, ""};
  std::sort(found.begin(), found.end(),
            [](const FoundFile& a, const FoundFile& b) { return a.name < b.name; });
  return found;
}

}  // namespace alcove::io
