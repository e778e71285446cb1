# SPDX-License-Identifier: MIT
# Header-only libraries. Emscripten's sysroot hides the system's include folder, so those that the browser build needs
# are linked into a folder of their own, which both builds use.
set(ALCOVE_HEADERS "${CMAKE_BINARY_DIR}/headers")
file(MAKE_DIRECTORY "${ALCOVE_HEADERS}")
foreach(library nlohmann flatbuffers boost)
  if(NOT EXISTS "/usr/include/${library}")
    message(FATAL_ERROR "/usr/include/${library} is missing: tests/run and demo/run install it")
  endif()
  file(CREATE_LINK "/usr/include/${library}" "${ALCOVE_HEADERS}/${library}" SYMBOLIC)
endforeach()
add_library(alcove_headers INTERFACE)
target_include_directories(alcove_headers SYSTEM INTERFACE "${ALCOVE_HEADERS}")
