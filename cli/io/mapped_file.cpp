// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <alcove/base/codes.hpp>
#include <array>
#include <cerrno>
#include <chrono>
#include <cli/io/mapped_file.hpp>
#include <cli/io/printable.hpp>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <system_error>
#include <thread>

namespace alcove::io {
namespace {

/// Closes on every way out.
struct Descriptor {
  int number;
  ~Descriptor() {
    if (number >= 0) close(number);
  }
};

constexpr int waitSteps = 30;  ///< for a pipe's writer: three seconds
constexpr int waitStepMs = 100;

/// Reads to the end. The descriptor does not block at first, so that a pipe into which nobody writes is told
/// (by 0 bytes) from one whose writer is slow.
bool readAll(int descriptor, bool isPipe, std::string& out) {
  std::array<char, 65'536> part;
  int steps = isPipe ? waitSteps : 0;
  for (;;) {
    const ssize_t got = read(descriptor, part.data(), part.size());
    if (got == 0 && steps > 0) {
      --steps;
      std::this_thread::sleep_for(std::chrono::milliseconds(waitStepMs));
      continue;
    }
    if (got == 0) return true;
    if (got < 0 && errno == EINTR) continue;
    if (got < 0 && errno != EAGAIN) return false;
    if (got > 0) out.append(part.data(), static_cast<std::size_t>(got));
    steps = 0;
    fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK);
  }
}

std::array<char, 600> lastWords;  ///< of the file that was mapped last, for onCut()

/// A mapped file that becomes shorter while it is read, as when a log is rotated by cutting, is a signal. No
/// reader can go on from there: say so and end, before anything was written.
void onCut(int) {
  // What the line says is lost with the process where it cannot be written.
  static_cast<void>(!write(STDERR_FILENO, lastWords.data(), std::strlen(lastWords.data())));
  _exit(1);
}

void expectCuts(const std::string& name) {
  std::snprintf(lastWords.data(), lastWords.size(),
                "alcove: %.400s is damaged or cut short: it shrank while it was read; try again [%s]\n",
                printable(name).c_str(), codes::fileDamaged.data());
  std::signal(SIGBUS, onCut);
}

}  // namespace

Result<MappedFile> MappedFile::open(const std::filesystem::path& path, const std::string& name) {
  const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
  const auto unreadable = [&name](int why) {
    return Error{codes::fileUnreadable, name, std::generic_category().message(why)};
  };
  if (file.number < 0) {
    const bool missing = errno == ENOENT || errno == ENOTDIR;
    return missing ? Error{codes::fileMissing, name, ""} : unreadable(errno);
  }
  struct stat status {};
  if (fstat(file.number, &status) != 0) return unreadable(errno);
  if (S_ISDIR(status.st_mode)) return unreadable(EISDIR);
  MappedFile result;
  if (S_ISREG(status.st_mode) && status.st_size > 0) {
    const auto size = static_cast<std::size_t>(status.st_size);
    void* start = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number, 0);
    if (start != MAP_FAILED) {
      madvise(start, size, MADV_SEQUENTIAL);
      result.mapped_ = {static_cast<const char*>(start), size};
      expectCuts(name);
      return result;
    }
  }
  if (!readAll(file.number, S_ISFIFO(status.st_mode), result.read_)) return unreadable(errno);
  return result;
}

MappedFile::~MappedFile() {
  if (!mapped_.empty()) munmap(const_cast<char*>(mapped_.data()), mapped_.size());
}

}  // namespace alcove::io
