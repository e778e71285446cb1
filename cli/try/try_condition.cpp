// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/base/json.hpp>
#include <alcove/config/evaluate.hpp>
#include <cli/try/answers.hpp>
#include <cli/try/try_condition.hpp>

namespace alcove::attempt {

std::string answerCondition(std::string_view line) {
  const auto request = json::parse(line);
  if (!request) return errorLine(request.error());
  for (const std::string_view key : {"condition", "facts"}) {
    const json::Value* part = request->find(key);
    if (part == nullptr || part->kind != json::Kind::object)
      return errorLine({codes::requestInvalid, "/" + std::string(key), ""});
  }
  return config::matches(*request->find("condition"), *request->find("facts")) ? R"({"matches":true})"
                                                                               : R"({"matches":false})";
}

}  // namespace alcove::attempt
