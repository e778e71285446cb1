// SPDX-License-Identifier: MIT
#include <alcove/base/text.hpp>
#include <algorithm>
#include <charconv>
#include <cli/check/place.hpp>
#include <string>

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

std::optional<std::size_t> indexOf(std::string_view part) {
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), index);
  const bool leadingZero = part.size() > 1 && part.front() == '0';  // RFC 6901 has none
  const bool number = error == std::errc() && end == part.data() + part.size() && !leadingZero;
  return number ? std::optional(index) : std::nullopt;
}

}  // namespace

Place Places::at(std::size_t offset) {
  if (offset < offset_) *this = Places(text_);
  constexpr std::string_view mark = "\xEF\xBB\xBF";  // a byte order mark is no character of the line
  if (offset_ == 0 && offset >= mark.size() && text_.starts_with(mark)) offset_ = mark.size();
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

const json::Member* Pointers::memberOf(const json::Value& object, std::string_view key) {
  constexpr std::size_t few = 32;
  if (object.members.size() <= few) {
    const auto found = std::find_if(object.members.begin(), object.members.end(),
                                    [key](const json::Member& member) { return member.key == key; });
    return found != object.members.end() ? &*found : nullptr;
  }
  auto& index = large_[&object];
  if (index.empty()) {
    for (const json::Member& member : object.members) index.emplace(member.key, &member);
  }
  const auto found = index.find(key);
  return found != index.end() ? found->second : nullptr;
}

const json::Value* Pointers::valueAt(std::string_view pointer) {
  const json::Value* value = &root_;
  if (pointer.empty()) return value;
  for (const std::string_view part : text::split(pointer.substr(1), '/')) {
    if (value->kind == json::Kind::object) {
      const json::Member* member = memberOf(*value, unescaped(part));
      value = member != nullptr ? &member->value : nullptr;
    } else {
      const auto index = indexOf(part);
      value = index && *index < value->items.size() ? &value->items[*index] : nullptr;
    }
    if (value == nullptr) return nullptr;
  }
  return value;
}

std::optional<std::size_t> Pointers::offsetOf(std::string_view pointer) {
  const json::Value* value = valueAt(pointer);
  return value != nullptr ? std::optional(value->offset) : std::nullopt;
}

std::optional<std::size_t> Pointers::keyOffsetOf(std::string_view pointer) {
  const auto last = pointer.rfind('/');
  const json::Value* object = last != pointer.npos ? valueAt(pointer.substr(0, last)) : nullptr;
  if (object == nullptr) return std::nullopt;
  const json::Member* member = memberOf(*object, unescaped(pointer.substr(last + 1)));
  return member != nullptr ? std::optional(member->keyOffset) : std::nullopt;
}

}  // namespace alcove::check
