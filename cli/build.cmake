# SPDX-License-Identifier: MIT
# Counting, fitting, site writing and the program itself.
find_package(TBB REQUIRED)
find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)
add_library(alcove_build STATIC
  check/edit_distance.cpp check/sentence.cpp
  count/items.cpp count/recent.cpp count/second_step.cpp count/sessions.cpp count/support.cpp
  eval/cases.cpp eval/metrics.cpp eval/next_item.cpp eval/plain_ranker.cpp eval/predictions.cpp eval/replay.cpp
  eval/view_bytes.cpp
  site/gzip.cpp site/pack.cpp
  try/plan.cpp try/site_reader.cpp try/try_suggest.cpp
)
target_include_directories(alcove_build PUBLIC ${PROJECT_SOURCE_DIR})
target_link_libraries(alcove_build PUBLIC alcove_cli alcove_core PRIVATE alcove_options TBB::tbb ZLIB::ZLIB fmt::fmt)
target_compile_features(alcove_build PUBLIC cxx_std_20)

add_executable(alcove
  main.cpp
  commands/eval.cpp commands/exit_code.cpp commands/try.cpp
)
target_link_libraries(alcove PRIVATE alcove_build alcove_options fmt::fmt CLI11::CLI11 TBB::tbb)
target_compile_definitions(alcove PRIVATE ALCOVE_VERSION="${PROJECT_VERSION}")
set_target_properties(alcove PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")
