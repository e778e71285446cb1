// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <alcove/base/codes.hpp>
#include <cerrno>
#include <cli/site/output_lock.hpp>

namespace alcove::site {

Result<OutputLock> OutputLock::take(const std::filesystem::path& out) {
  std::error_code failed;
  std::filesystem::create_directories(out, failed);
  OutputLock lock(open(out.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (lock.descriptor_ < 0) {
    return Error{codes::fileWrite, out.string(), std::generic_category().message(errno)};
  }
  // A file system without locks (some network ones) is no reason to build nothing.
  if (flock(lock.descriptor_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    return Error{codes::fileWrite, out.string(), "another build is writing there"};
  }
  return lock;
}

OutputLock::~OutputLock() {
  if (descriptor_ >= 0) close(descriptor_);
}

}  // namespace alcove::site
