// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <filesystem>
#include <utility>

namespace alcove::site {

/// Holds the upload folder for one build at a time, as long as it lives. The lock is on the folder itself: no
/// file is left behind, and a build that dies lets go of it.
class OutputLock {
 public:
  /// Makes the folder where it is missing. file.write where it cannot be made or another build holds it.
  [[nodiscard]] static Result<OutputLock> take(const std::filesystem::path& out);

  OutputLock(OutputLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  OutputLock(const OutputLock&) = delete;
  OutputLock& operator=(const OutputLock&) = delete;
  ~OutputLock();

 private:
  explicit OutputLock(int descriptor) : descriptor_(descriptor) {}

  int descriptor_;
};

}  // namespace alcove::site
