// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <unistd.h>

#include <cli/commands/progress.hpp>
#include <cstdio>

namespace alcove::commands {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t width = 30;

}  // namespace

Progress::Progress() : terminal_(isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
  if (drawn_ != Clock::time_point{}) std::fputs("\r\033[K", stderr);
}

void Progress::phase(const std::string& name) {
  const std::scoped_lock lock(guard_);
  name_ = name;
  draw(name_);
}

void Progress::at(std::size_t done, std::size_t all) {
  if (!terminal_) return;
  const std::scoped_lock lock(guard_);
  if (Clock::now() - drawn_ < 100ms || all == 0) return;
  const std::size_t filled = width * done / all;
  draw(fmt::format("{} [{:<{}}] {}/{}", name_, std::string(filled, '#'), width, done, all));
}

void Progress::draw(const std::string& text) {
  if (!terminal_ || Clock::now() - start_ < 1s) return;
  drawn_ = Clock::now();
  std::fputs(("\r\033[K" + text).c_str(), stderr);
  std::fflush(stderr);
}

}  // namespace alcove::commands
