// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <functional>
#include <iterator>

namespace alcove {

/// Sorts like std::sort, whose code is three times as large and goes into the page once for each type. By
/// pointers: where code is made small, each step of an iterator is a call.
template <typename Range, typename Less = std::less<>>
void heapSort(Range& range, Less less = {}) {
  const auto begin = std::data(range);
  const auto end = begin + std::size(range);
  std::partial_sort(begin, end, end, less);
}

}  // namespace alcove
