// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cli/site/old_builds.hpp>
#include <cli/site/previous.hpp>

namespace alcove::site {

std::vector<std::string> removeOldBuilds(const std::filesystem::path& builds,
                                         const std::vector<std::string>& keep, Instant now,
                                         std::int64_t keepDays) {
  namespace fs = std::filesystem;
  std::vector<std::string> names;
  std::error_code ignored;
  for (fs::directory_iterator entry(builds, ignored), end; !ignored && entry != end;
       entry.increment(ignored)) {
    names.push_back(entry->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  std::vector<std::string> removed;
  for (const std::string& name : names) {
    if (std::find(keep.begin(), keep.end(), name) != keep.end()) continue;
    const auto made = builtAt(builds / name);
    if (!made || now.ms - made->ms <= keepDays * msPerDay) continue;
    fs::remove_all(builds / name, ignored);
    removed.push_back(name);
  }
  return removed;
}

}  // namespace alcove::site
