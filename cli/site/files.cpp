// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <algorithm>
#include <cli/site/files.hpp>
#include <fstream>
#include <iterator>
#include <vector>

namespace alcove::site {
namespace {

namespace fs = std::filesystem;

Error cannotWrite(const fs::path& file, const std::error_code& why = {}) {
  return {codes::fileWrite, file.string(), why ? why.message() : ""};
}

}  // namespace

std::optional<std::string> readFile(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  return in.bad() ? std::nullopt : std::optional(std::move(bytes));
}

std::optional<Error> writeNew(const fs::path& file, std::string_view bytes) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  return out ? std::nullopt : std::optional(cannotWrite(file));
}

std::optional<Error> replaceFile(const fs::path& file, std::string_view bytes) {
  if (const auto held = readFile(file); held && *held == bytes) return std::nullopt;
  std::error_code failed;
  fs::create_directories(file.parent_path(), failed);
  if (failed) return cannotWrite(file.parent_path(), failed);
  const fs::path beside = file.parent_path() / ("." + file.filename().string() + ".new");
  if (auto error = writeNew(beside, bytes)) return error;
  fs::rename(beside, file, failed);
  return failed ? std::optional(cannotWrite(file, failed)) : std::nullopt;
}

std::optional<Error> copyFolder(const fs::path& from, const fs::path& to, std::size_t& copied) {
  std::error_code failed;
  std::vector<fs::path> names;
  for (fs::recursive_directory_iterator entry(from, failed), end; !failed && entry != end;
       entry.increment(failed)) {
    std::error_code unreadable;  // a link in a circle, a folder without rights: not among the files
    if (entry->path().filename().string().starts_with('.')) {
      if (entry->is_directory(unreadable)) entry.disable_recursion_pending();
    } else if (entry->is_regular_file(unreadable)) {
      names.push_back(entry->path().lexically_relative(from));
    }
  }
  if (failed) return Error{codes::fileUnreadable, from.string(), failed.message()};
  std::sort(names.begin(), names.end());
  for (const fs::path& name : names) {
    const auto bytes = readFile(from / name);
    if (!bytes) return Error{codes::fileUnreadable, (from / name).string(), ""};
    if (auto error = replaceFile(to / name, *bytes)) return error;
    ++copied;
  }
  return std::nullopt;
}

}  // namespace alcove::site
