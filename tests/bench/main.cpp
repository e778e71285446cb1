// SPDX-License-Identifier: MIT
#define BOOST_TEST_MODULE alcove bench
#include <boost/test/included/unit_test.hpp>
