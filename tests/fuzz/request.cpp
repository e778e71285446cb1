// SPDX-License-Identifier: MIT
#include <alcove/config/limits.hpp>
#include <alcove/model/category.hpp>
#include <alcove/suggest/request.hpp>

#include "core/samples.hpp"
#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace alcove;
  const auto value = json::parse(fuzz::textOf(data, size));
  if (!value) return 0;
  suggest::Shelf shelf;
  shelf.add(samples::mugShard());
  const auto request = suggest::readRequest(*value, shelf);
  if (!request) {
    fuzz::requireKnown(request.error());
    return 0;
  }
  const auto onShelf = [&shelf](std::uint32_t item) { return item < shelf.items(); };
  fuzz::require(!request->page.item || onShelf(*request->page.item), "the page's item is on the shelf");
  fuzz::require(std::all_of(request->page.cart.begin(), request->page.cart.end(), onShelf),
                "the cart is on the shelf");
  fuzz::require(std::all_of(request->shown.begin(), request->shown.end(), onShelf),
                "what is shown is on the shelf");
  const std::int64_t limit = request->limit.value_or(1);
  fuzz::require(limit >= 1 && limit <= config::slateItemsMost, "a slate's limit is within its bounds");
  fuzz::require(categoryPath(request->page.category) == request->page.category,
                "the page's category is a path");
  return 0;
}
