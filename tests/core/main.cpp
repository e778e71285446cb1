// SPDX-License-Identifier: MIT
#define BOOST_TEST_MODULE alcove core
// Under Emscripten there are no signal actions; Boost's own check comes too early to know.
#include <boost/config.hpp>
#ifdef __EMSCRIPTEN__
#undef BOOST_HAS_SIGACTION
#endif
#include <boost/test/included/unit_test.hpp>
