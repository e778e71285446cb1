// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/config/limits.hpp>
#include <alcove/model/category.hpp>
#include <alcove/suggest/request.hpp>

namespace alcove::suggest {
namespace {

constexpr std::size_t idsLimit = 500;

bool readIds(const json::Value* list, Shelf& shelf, std::vector<std::uint32_t>& into) {
  if (list == nullptr) return true;
  if (list->kind != json::Kind::array || list->items.size() > idsLimit) return false;
  for (const json::Value& id : list->items) {
    if (id.kind != json::Kind::string) return false;
    into.push_back(shelf.number(id.text));
  }
  return true;
}

}  // namespace

Result<Request> readRequest(const json::Value& value, Shelf& shelf) {
  const auto invalid = [](std::string path) { return Error{codes::requestInvalid, std::move(path), ""}; };
  Request request;
  if (const json::Value* page = value.find("page")) {
    request.page.type = page->string("type");
    request.page.category = categoryPath(page->string("category"));
    if (const auto item = page->string("item"); !item.empty()) request.page.item = shelf.number(item);
    if (!readIds(page->find("cart"), shelf, request.page.cart)) return invalid("/page/cart");
  }
  if (!readIds(value.find("shown"), shelf, request.shown)) return invalid("/shown");
  if (value.find("limit") != nullptr) {
    request.limit = value.count("limit");
    if (!request.limit || *request.limit < 1 || *request.limit > config::slateItemsMost)
      return invalid("/limit");
  }
  request.explain = value.isTrue("explain");
  return request;
}

}  // namespace alcove::suggest
