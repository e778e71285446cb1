// SPDX-License-Identifier: MIT
// Nanoseconds of parsing and checking a merchant's config: bench_config FILE
#include <alcove/config/parse.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

int main(int count, char** arguments) {
  constexpr int warmUp = 500;
  constexpr int rounds = 2000;
  if (count != 2) return 2;
  std::ifstream file(arguments[1], std::ios::binary);
  const std::string text(std::istreambuf_iterator<char>(file), {});
  std::vector<long long> times;
  for (int i = 0; i < warmUp + rounds; ++i) {
    std::vector<alcove::config::Finding> findings;
    const auto started = std::chrono::steady_clock::now();
    const auto config = alcove::config::parse(text, findings);
    const auto ended = std::chrono::steady_clock::now();
    if (config.campaigns.empty() || hasErrors(findings)) return 1;
    if (i >= warmUp)
      times.push_back(std::chrono::duration_cast<std::chrono::nanoseconds>(ended - started).count());
  }
  std::sort(times.begin(), times.end());
  std::printf("{\"bytes\":%zu,\"median\":%lld,\"p99\":%lld}\n", text.size(), times[rounds / 2],
              times[rounds * 99 / 100]);
}
