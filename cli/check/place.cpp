// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>
#include <charconv>
#include <cli/check/place.hpp>
#include <string>
#include <utility>

namespace alcove::check {
std::string unescaped(std::string_view part) {
  std::string text;
  for (std::size_t i = 0; i < part.size(); ++i) {
    const bool escape = part[i] == '~' && i + 1 < part.size();
    text += escape ? (part[++i] == '1' ? '/' : '~') : part[i];
  }
  return text;
}

namespace {

const json::Value* step(const json::Value& from, std::string_view part) {
  if (from.kind == json::Kind::object) return from.find(unescaped(part));
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), index);
  const bool number = error == std::errc() && end == part.data() + part.size();
  return number && index < from.items.size() ? &from.items[index] : nullptr;
}

}  // namespace

Place Places::at(std::size_t offset) {
  if (offset < offset_) *this = Places(text_);
  for (; offset_ < std::min(offset, text_.size()); ++offset_) {
    if (text_[offset_] == '\n') {
      ++place_.line;
      place_.column = 1;
    } else if ((static_cast<unsigned char>(text_[offset_]) & 0xC0) != 0x80) {
      ++place_.column;
    }
  }
  return place_;
}

const json::Value* valueAt(const json::Value& root, std::string_view pointer) {
  const json::Value* value = &root;
  if (pointer.empty()) return value;
  for (const std::string_view part : text::split(pointer.substr(1), '/')) {
    value = step(*value, part);
    if (value == nullptr) return nullptr;
  }
  return value;
}

json::Value* valueAt(json::Value& root, std::string_view pointer) {
  return const_cast<json::Value*>(valueAt(std::as_const(root), pointer));
}

std::optional<std::size_t> offsetOf(const json::Value& root, std::string_view pointer) {
  const json::Value* value = valueAt(root, pointer);
  return value != nullptr ? std::optional(value->offset) : std::nullopt;
}

std::optional<std::size_t> keyOffsetOf(const json::Value& root, std::string_view pointer) {
  const auto last = pointer.rfind('/');
  if (last == pointer.npos) return std::nullopt;
  const json::Value* object = valueAt(root, pointer.substr(0, last));
  if (object == nullptr) return std::nullopt;
  const std::string key = unescaped(pointer.substr(last + 1));
  for (const json::Member& member : object->members) {
    if (member.key == key) return member.keyOffset;
  }
  return std::nullopt;
}

}  // namespace alcove::check
