// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

namespace alcove::io {

/// A file's bytes, mapped where the system can (then they take no memory of ours), read where it cannot
/// (pipes).
class MappedFile {
 public:
  /// The name is what errors call the file.
  [[nodiscard]] static Result<MappedFile> open(const std::filesystem::path& path, const std::string& name);

  MappedFile(MappedFile&& other) noexcept
      : mapped_(std::exchange(other.mapped_, {})), read_(std::move(other.read_)) {}
  MappedFile& operator=(MappedFile&& other) noexcept {
    std::swap(mapped_, other.mapped_);
    std::swap(read_, other.read_);
    return *this;
  }
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile();

  [[nodiscard]] std::string_view bytes() const { return mapped_.empty() ? std::string_view(read_) : mapped_; }

 private:
  MappedFile() = default;

  std::string_view mapped_;
  std::string read_;
};

}  // namespace alcove::io
