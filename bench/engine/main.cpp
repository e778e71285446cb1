// SPDX-License-Identifier: MIT
// bench_engine LIST_LENGTH HISTORY          prints {"median","p99"} of a suggestion, in nanoseconds
// bench_engine LIST_LENGTH HISTORY FOLDER   writes what the browser build needs for the same measurement
#include <alcove/engine/engine.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>

#include "engine/site.hpp"

namespace {

constexpr std::size_t itemCount = 200;
constexpr std::size_t ruleCount = 200;
constexpr int warmUp = 200;
constexpr int rounds = 5000;

void fill(alcove::Engine& engine, const std::string& bytes) {
  const auto room = engine.inbox(bytes.size());
  if (!bytes.empty()) std::memcpy(room.data(), bytes.data(), bytes.size());
}

std::string requestFor(const std::string& item) {
  return R"({"kind":"suggest","placement":"p","page":{"type":"product","item":")" + item +
         R"("},"now":"2026-11-01T10:00:01Z"})";
}

void writeFile(const std::string& folder, const std::string& name, const std::string& bytes) {
  std::ofstream(folder + "/" + name, std::ios::binary) << bytes;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const auto site =
      alcove::bench::makeSite(itemCount, static_cast<std::size_t>(std::atoi(argv[1])), ruleCount);
  const std::string history = alcove::bench::makeHistory(site, static_cast<std::size_t>(std::atoi(argv[2])));
  if (argc > 3) {
    writeFile(argv[3], "manifest", site.manifest);
    writeFile(argv[3], "history", history);
    std::string names;
    for (std::size_t i = 0; i < site.shards.size(); ++i) {
      writeFile(argv[3], std::to_string(i), site.shards[i].second);
      names += site.shards[i].first + "\n";
    }
    writeFile(argv[3], "names", names);
    return 0;
  }
  alcove::Engine engine;
  fill(engine, site.manifest);
  static_cast<void>(engine.configure(R"({"language":"en","now":"2026-11-01T10:00:00Z"})"));
  for (const auto& [name, bytes] : site.shards) {
    fill(engine, bytes);
    static_cast<void>(engine.addShard(name));
  }
  fill(engine, history);
  static_cast<void>(engine.restore());
  std::vector<double> times;
  for (int i = 0; i < warmUp + rounds; ++i) {
    const std::string request = requestFor(site.items[static_cast<std::size_t>(i) % itemCount]);
    const auto started = std::chrono::steady_clock::now();
    const std::string reply = engine.query(request);
    const auto ended = std::chrono::steady_clock::now();
    if (reply.size() < 100) return 1;
    if (i >= warmUp) times.push_back(std::chrono::duration<double, std::nano>(ended - started).count());
  }
  std::sort(times.begin(), times.end());
  std::printf("{\"median\":%.0f,\"p99\":%.0f}\n", times[times.size() / 2], times[times.size() * 99 / 100]);
}
