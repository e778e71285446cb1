// SPDX-License-Identifier: MIT
// Plays boundary calls on the native engine, for tests that compare runtimes: tests/harness/createPlayer.js is its
// twin over the WASM. A line in: the calls of one visit, each visit on a new engine, as
// [{"call":"query","text":"…","inbox":{"text":"…"} or {"file":"…"}}, …]. A line out: the reply to each call.
#include <alcove/base/json.hpp>
#include <alcove/engine/engine.hpp>
#include <cli/io/gzip.hpp>
#include <cli/io/mapped_file.hpp>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <map>
#include <string>

namespace alcove {
namespace {

[[noreturn]] void stop(const std::string& what) {
  std::cerr << "engine_player: " << what << '\n';
  std::exit(1);
}

/// The unpacked bytes of a file; read once, since many visits open the same shards.
const std::string& bytesOf(const std::string& path) {
  static std::map<std::string, std::string> known;
  const auto [at, isNew] = known.try_emplace(path);
  if (!isNew) return at->second;
  const auto file = io::MappedFile::open(path, path);
  if (!file) stop(path + " cannot be read");
  at->second = file->bytes();
  if (!io::isGzip(at->second)) return at->second;
  auto unpacked = io::gunzip(file->bytes(), path);
  if (!unpacked) stop(path + " is damaged");
  return at->second = std::move(*unpacked);
}

void fillInbox(Engine& engine, const json::Value& inbox) {
  const json::Value* file = inbox.find("file");
  const std::string_view bytes = file != nullptr ? std::string_view(bytesOf(file->text)) : inbox.string("text");
  const auto room = engine.inbox(bytes.size());
  if (!bytes.empty()) std::memcpy(room.data(), bytes.data(), bytes.size());
}

std::string play(Engine& engine, const json::Value& step) {
  if (const json::Value* inbox = step.find("inbox")) fillInbox(engine, *inbox);
  const std::string_view call = step.string("call");
  const std::string_view text = step.string("text");
  if (call == "configure") return engine.configure(text);
  if (call == "restore") return engine.restore();
  if (call == "record") return engine.record(text);
  if (call == "addShard") return engine.addShard(text);
  if (call == "query") return engine.query(text);
  if (call == "erase") return engine.erase(text);
  if (call == "exportState") return engine.exportState();
  if (call == "importState") return engine.importState();
  if (call == "diagnose") return engine.diagnose();
  stop("no call \"" + std::string(call) + '"');
}

}  // namespace
}  // namespace alcove

int main() {
  std::string line;
  while (std::getline(std::cin, line)) {
    const auto visit = alcove::json::parse(line, {.bytes = 64 << 20});
    if (!visit) alcove::stop("a line that is no JSON");
    alcove::Engine engine;
    for (const alcove::json::Value& step : visit->items) std::cout << alcove::play(engine, step) << '\n';
    std::cout.flush();
  }
}
