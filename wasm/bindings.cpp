// SPDX-License-Identifier: MIT
// Where the engine meets Emscripten. It converts and forwards; it decides nothing.
#include <emscripten/bind.h>

#include <alcove/engine/engine.hpp>

namespace {

emscripten::val inbox(alcove::Engine& engine, std::size_t size) {
  const auto room = engine.inbox(size);
  return emscripten::val(
      emscripten::typed_memory_view(room.size(), reinterpret_cast<unsigned char*>(room.data())));
}

std::string configure(alcove::Engine& engine, const std::string& environment) {
  return engine.configure(environment);
}
std::string record(alcove::Engine& engine, const std::string& event) {
  return engine.record(event);
}
std::string addShard(alcove::Engine& engine, const std::string& name) {
  return engine.addShard(name);
}
std::string query(alcove::Engine& engine, const std::string& request) {
  return engine.query(request);
}
std::string erase(alcove::Engine& engine, const std::string& what) {
  return engine.erase(what);
}

}  // namespace

EMSCRIPTEN_BINDINGS(alcove) {
  emscripten::class_<alcove::Engine>("Engine")
      .constructor<>()
      .function("inbox", &inbox)
      .function("configure", &configure)
      .function("restore", &alcove::Engine::restore)
      .function("record", &record)
      .function("addShard", &addShard)
      .function("query", &query)
      .function("erase", &erase)
      .function("exportState", &alcove::Engine::exportState)
      .function("importState", &alcove::Engine::importState)
      .function("diagnose", &alcove::Engine::diagnose);
}
