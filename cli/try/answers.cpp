// SPDX-License-Identifier: MIT
#include <alcove/base/json_writer.hpp>
#include <cli/try/answers.hpp>

namespace alcove::attempt {

std::string errorLine(const Error& error) {
  json::Writer out;
  out.beginObject().key("error").beginObject().member("code", error.code).member("path", error.path);
  return out.member("detail", error.detail).endObject().endObject().take();
}

}  // namespace alcove::attempt
