// SPDX-License-Identifier: MIT
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <alcove/config/config.hpp>
#include <string>
#include <string_view>

#include "fuzz.hpp"

namespace alcove::fuzz {

/// Bytes as a file that readers open by its name; it never touches a disk.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes) : descriptor_(memfd_create("input", MFD_CLOEXEC)) {
    require(descriptor_ >= 0 &&
                ::write(descriptor_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()),
            "there is memory for a file");
  }
  ~MemoryFile() { close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }
  [[nodiscard]] config::InputFile input(std::string language = "") const {
    return {.file = path(), .language = std::move(language), .columns = {}};
  }

 private:
  int descriptor_;
};

}  // namespace alcove::fuzz
