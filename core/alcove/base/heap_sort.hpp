// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <functional>

namespace alcove {

/// Sorts like std::sort, whose code is three times as large and goes into the page once for each type.
template <typename Range, typename Less = std::less<>>
void heapSort(Range& range, Less less = {}) {
  std::partial_sort(range.begin(), range.end(), range.end(), less);
}

}  // namespace alcove
