// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>

namespace alcove::commands {

/// A bar on stderr where that is a terminal, for what takes more than a second; nothing at all elsewhere.
class Progress {
 public:
  Progress();
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Begins a part of the work that cannot be counted.
  void phase(const std::string& name);
  /// From any thread.
  void at(std::size_t done, std::size_t all);

 private:
  using Clock = std::chrono::steady_clock;
  void draw(const std::string& text);

  bool terminal_;
  Clock::time_point start_ = Clock::now();
  Clock::time_point drawn_;
  std::string name_;
  std::mutex guard_;
};

}  // namespace alcove::commands
