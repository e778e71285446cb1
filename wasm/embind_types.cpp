// SPDX-License-Identifier: MIT
// What Embind registers before our bindings, in the place of Emscripten's own file: that one brings `sprintf`
// for the names of types, and every kind of number, string and view, with their halves in the glue. The
// bindings use no others than these; one that is missing fails at once, when the module starts.
#include <emscripten/bind.h>
#include <emscripten/emscripten.h>
#include <emscripten/wire.h>

#include <cstdlib>

extern "C" {

// Embind asks for names to put them into its error messages, and frees what it gets.
EMSCRIPTEN_KEEPALIVE const char* __getTypeName(const void*) {
  return static_cast<const char*>(std::calloc(1, 1));
}

EMSCRIPTEN_KEEPALIVE __attribute__((constructor)) void __embind_register_native_and_builtin_types() {
  using namespace emscripten::internal;
  _embind_register_void(TypeID<void>::get(), "void");
  _embind_register_integer(TypeID<unsigned long>::get(), "size_t", sizeof(long), 0, ~0UL);
  _embind_register_std_string(TypeID<std::string>::get(), "std::string");
  _embind_register_emval(TypeID<emscripten::val>::get(), "emscripten::val");
  constexpr unsigned uint8Array = 1;  // embind.js: typeMapping
  _embind_register_memory_view(TypeID<emscripten::memory_view<unsigned char>>::get(), uint8Array, "memory_view");
}
}
