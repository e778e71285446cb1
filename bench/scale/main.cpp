// SPDX-License-Identifier: MIT
// bench_scale shop FOLDER ITEMS EVENTS MAX_FILES   writes a made-up shop
// bench_scale run ANSWER PROGRAM ARGUMENT...       runs a program, its output into the file ANSWER, and prints
//                                                  {"seconds","userSeconds","systemSeconds","peakMegabytes"}
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <bench/scale/shop.hpp>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

int run(const char* answer, char** command) {
  const auto start = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) {
    if (std::freopen(answer, "wb", stdout) == nullptr) _exit(126);
    execv(command[0], command);
    _exit(127);
  }
  int status = 0;
  rusage used{};
  if (child < 0 || wait4(child, &status, 0, &used) < 0) return 1;
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  fmt::print(R"({{"seconds":{:.2f},"userSeconds":{:.2f},"systemSeconds":{:.2f},"peakMegabytes":{:.0f}}})"
             "\n",
             elapsed.count(), seconds(used.ru_utime), seconds(used.ru_stime),
             static_cast<double>(used.ru_maxrss) / 1024);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

}  // namespace

int main(int count, char** arguments) {
  const std::string_view what = count > 2 ? arguments[1] : "";
  const auto number = [&](int at) {
    return static_cast<std::size_t>(std::strtoull(arguments[at], nullptr, 10));
  };
  if (what == "run" && count > 3) return run(arguments[2], arguments + 3);
  if (what != "shop" || count != 6) return 2;
  return alcove::bench::writeShop({.items = number(3), .events = number(4), .maxFiles = number(5)},
                                  arguments[2])
             ? 0
             : 1;
}
