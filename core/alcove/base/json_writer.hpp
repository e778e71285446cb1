// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <cstdint>
#include <string>
#include <string_view>

namespace alcove::json {

struct Value;

/// Appends JSON text; commas are its business, balance is the caller's. Members come out in the order of the
/// calls.
class Writer {
 public:
  Writer& beginObject() { return open('{'); }
  Writer& endObject() { return close('}'); }
  Writer& beginArray() { return open('['); }
  Writer& endArray() { return close(']'); }
  Writer& key(std::string_view name);
  /// Invalid UTF-8 becomes U+FFFD, so that what is written can always be read.
  Writer& string(std::string_view text);
  Writer& number(std::int64_t value);
  Writer& boolean(bool value);
  Writer& null();
  /// JSON text that is already well-formed.
  Writer& raw(std::string_view json);
  /// A parsed value as it was read, number literals included.
  Writer& value(const Value& value);

  Writer& member(std::string_view name, std::string_view text) { return key(name).string(text); }
  Writer& member(std::string_view name, std::int64_t value) { return key(name).number(value); }

  [[nodiscard]] const std::string& text() const { return out_; }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  Writer& open(char bracket);
  Writer& close(char bracket);
  void separate();

  std::string out_;
  bool needsComma_ = false;
};

/// {"ok":true,"value":…} around JSON text.
[[nodiscard]] std::string successReply(std::string_view value);

/// {"ok":false,"error":{"code","path","detail"}}
[[nodiscard]] std::string errorReply(const Error& error);

}  // namespace alcove::json
