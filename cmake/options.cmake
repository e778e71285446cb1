# SPDX-License-Identifier: MIT
# One set of language rules for every target of ours.
add_library(alcove_options INTERFACE)
target_compile_features(alcove_options INTERFACE cxx_std_20)
target_compile_options(alcove_options INTERFACE
  -Wall -Wextra -Wpedantic -Wno-missing-field-initializers  # designated initialisers leave the rest at its default
  -Wshadow -Wconversion -Wsign-conversion
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>  # GCC 12 sees overlaps in std::string that are not there (GCC bug 105651)
  -ffp-contract=off  # the same bits on every machine: no fused multiply-add
)
