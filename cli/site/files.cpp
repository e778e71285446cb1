// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <unistd.h>

#include <alcove/base/codes.hpp>
#include <algorithm>
#include <cerrno>
#include <cli/io/mapped_file.hpp>
#include <cli/site/files.hpp>
#include <vector>

namespace alcove::site {
namespace {

namespace fs = std::filesystem;

Error cannotWrite(const fs::path& file, const std::error_code& why) {
  return {codes::fileWrite, file.string(), why ? why.message() : ""};
}

std::error_code lastError() {
  return {errno, std::generic_category()};
}

/// Writes all of it; an error as the system tells it.
std::error_code writeAll(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return lastError();
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

/// The files below a folder, by name; hidden ones and those below `without` are not among them.
std::optional<Error> filesBelow(const fs::path& folder, const fs::path& without,
                                std::vector<fs::path>& names) {
  std::error_code failed;
  for (fs::recursive_directory_iterator entry(folder, failed), end; !failed && entry != end;
       entry.increment(failed)) {
    std::error_code unreadable;  // a link in a circle, a folder without rights: not among the files
    const bool hidden = entry->path().filename().string().starts_with('.');
    if (entry->is_directory(unreadable)) {
      if (hidden || fs::equivalent(entry->path(), without, unreadable)) entry.disable_recursion_pending();
    } else if (!hidden && entry->is_regular_file(unreadable)) {
      names.push_back(entry->path().lexically_relative(folder));
    }
  }
  if (failed) return Error{codes::fileUnreadable, folder.string(), failed.message()};
  std::sort(names.begin(), names.end());
  return std::nullopt;
}

}  // namespace

std::optional<std::string> readFile(const fs::path& file) {
  const auto in = io::MappedFile::open(file, file.string());
  return in ? std::optional(std::string(in->bytes())) : std::nullopt;
}

std::optional<Error> writeNew(const fs::path& file, std::string_view bytes) {
  const int descriptor = open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) return cannotWrite(file, lastError());
  std::error_code failed = writeAll(descriptor, bytes);
  if (close(descriptor) != 0 && !failed) failed = lastError();
  return failed ? std::optional(cannotWrite(file, failed)) : std::nullopt;
}

std::optional<Error> replaceFile(const fs::path& file, std::string_view bytes) {
  if (const auto held = readFile(file); held && *held == bytes) return std::nullopt;
  std::error_code failed;
  fs::create_directories(file.parent_path(), failed);
  if (failed) return cannotWrite(file.parent_path(), failed);
  const fs::path beside = file.parent_path() / ("." + file.filename().string() + ".new");
  std::optional<Error> error = writeNew(beside, bytes);
  if (!error) fs::rename(beside, file, failed);
  if (error) error->path = file.string();
  if (failed) error = cannotWrite(file, failed);
  std::error_code ignored;
  if (error) fs::remove(beside, ignored);
  return error;
}

std::optional<Error> copyFolder(const fs::path& from, const fs::path& to, std::size_t& copied) {
  std::vector<fs::path> names;
  if (auto error = filesBelow(from, to, names)) return error;
  // What is new comes before what is replaced: a script never names a part of itself that is not there yet.
  std::stable_partition(names.begin(), names.end(), [&to](const fs::path& name) {
    std::error_code ignored;
    return !fs::exists(to / name, ignored);
  });
  for (const fs::path& name : names) {
    const auto bytes = readFile(from / name);
    if (!bytes) return Error{codes::fileUnreadable, (from / name).string(), ""};
    if (auto error = replaceFile(to / name, *bytes)) return error;
    ++copied;
  }
  return std::nullopt;
}

void removeHalfWritten(const fs::path& out) {
  std::error_code ignored;
  std::vector<fs::path> left;
  const auto collect = [&](const fs::path& folder, auto isLeft) {
    for (fs::directory_iterator entry(folder, ignored), end; !ignored && entry != end;
         entry.increment(ignored)) {
      if (isLeft(entry->path().filename().string())) left.push_back(entry->path());
    }
  };
  collect(out, [](std::string_view name) { return name.starts_with('.') && name.ends_with(".new"); });
  collect(out / "builds", [](std::string_view name) { return name.starts_with(".new-"); });
  for (const fs::path& path : left) fs::remove_all(path, ignored);
}

}  // namespace alcove::site
