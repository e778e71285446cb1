// SPDX-License-Identifier: MIT
#include <alcove/base/json.hpp>
#include <alcove/base/json_writer.hpp>
#include <alcove/base/text.hpp>
#include <algorithm>

namespace alcove::json {

Writer& Writer::key(std::string_view name) {
  string(name);
  out_ += ':';
  needsComma_ = false;
  return *this;
}

Writer& Writer::string(std::string_view text) {
  separate();
  out_ += '"';
  while (!text.empty()) {
    // Most text is runs of plain ASCII: these go over in one piece.
    const auto plain = std::find_if(text.begin(), text.end(), [](char c) {
      const auto byte = static_cast<unsigned char>(c);
      return byte < 0x20 || byte >= 0x7F || byte == '"' || byte == '\\';
    });
    const auto run = static_cast<std::size_t>(plain - text.begin());
    out_ += text.substr(0, run);
    text.remove_prefix(run);
    if (text.empty()) break;
    const char32_t c = text::takeCodePoint(text);
    if (c == U'"' || c == U'\\') {
      out_ += '\\';
      out_ += static_cast<char>(c);
    } else if (c == U'\n') {
      out_ += "\\n";
    } else if (c < 0x20) {
      out_ += "\\u00";
      out_ += static_cast<char>('0' + (c >> 4));
      out_ += "0123456789abcdef"[c & 15];
    } else {
      text::appendCodePoint(out_, c);
    }
  }
  out_ += '"';
  return *this;
}

Writer& Writer::number(std::int64_t value) {
  return raw(std::to_string(value));
}
Writer& Writer::boolean(bool value) {
  return raw(value ? "true" : "false");
}
Writer& Writer::null() {
  return raw("null");
}

Writer& Writer::raw(std::string_view json) {
  separate();
  out_ += json;
  return *this;
}

Writer& Writer::value(const Value& value) {
  switch (value.kind) {
    case Kind::null:
      return null();
    case Kind::boolean:
      return boolean(value.boolean);
    case Kind::number:
      return raw(value.text);
    case Kind::string:
      return string(value.text);
    case Kind::array:
      beginArray();
      for (const Value& item : value.items) this->value(item);
      return endArray();
    case Kind::object:
      beginObject();
      for (const Member& member : value.members) key(member.key).value(member.value);
      return endObject();
  }
  return *this;
}

Writer& Writer::open(char bracket) {
  separate();
  out_ += bracket;
  needsComma_ = false;
  return *this;
}

Writer& Writer::close(char bracket) {
  out_ += bracket;
  needsComma_ = true;
  return *this;
}

void Writer::separate() {
  if (needsComma_) out_ += ',';
  needsComma_ = true;
}

std::string successReply(std::string_view value) {
  return std::string("{\"ok\":true,\"value\":").append(value).append("}");
}

std::string errorReply(const Error& error) {
  Writer out;
  out.beginObject().key("ok").boolean(false).key("error").beginObject();
  out.member("code", error.code).member("path", error.path).member("detail", error.detail);
  return out.endObject().endObject().take();
}

}  // namespace alcove::json
