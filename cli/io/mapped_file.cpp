// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <alcove/base/codes.hpp>
#include <array>
#include <cerrno>
#include <cli/io/mapped_file.hpp>

namespace alcove::io {
namespace {

/// Closes on every way out.
struct Descriptor {
  int number;
  ~Descriptor() {
    if (number >= 0) close(number);
  }
};

bool readAll(int descriptor, std::string& out) {
  std::array<char, 65'536> part;
  for (;;) {
    const ssize_t got = read(descriptor, part.data(), part.size());
    if (got == 0) return true;
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return false;
    out.append(part.data(), static_cast<std::size_t>(got));
  }
}

}  // namespace

Result<MappedFile> MappedFile::open(const std::filesystem::path& path, const std::string& name) {
  const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  if (file.number < 0) {
    const bool missing = errno == ENOENT || errno == ENOTDIR;
    return Error{missing ? codes::fileMissing : codes::fileUnreadable, name, ""};
  }
  struct stat status {};
  if (fstat(file.number, &status) != 0 || S_ISDIR(status.st_mode)) {
    return Error{codes::fileUnreadable, name, ""};
  }
  MappedFile result;
  if (S_ISREG(status.st_mode) && status.st_size > 0) {
    const auto size = static_cast<std::size_t>(status.st_size);
    void* start = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number, 0);
    if (start != MAP_FAILED) {
      madvise(start, size, MADV_SEQUENTIAL);
      result.mapped_ = {static_cast<const char*>(start), size};
      return result;
    }
  }
  if (!readAll(file.number, result.read_)) return Error{codes::fileUnreadable, name, ""};
  return result;
}

MappedFile::~MappedFile() {
  if (!mapped_.empty()) munmap(const_cast<char*>(mapped_.data()), mapped_.size());
}

}  // namespace alcove::io
