// SPDX-License-Identifier: MIT
#include <alcove/config/evaluate.hpp>
#include <cli/try/try_condition.hpp>

#include "fuzz.hpp"

namespace {

using namespace alcove;
using json::Kind;
using json::Value;

Value joined(const char* how, std::vector<Value> conditions) {
  Value list{.kind = Kind::array, .items = std::move(conditions)};
  return {.kind = Kind::object, .members = {{how, std::move(list)}}};
}

}  // namespace

/// A line as `alcove try condition` reads it; and what joins conditions keeps the laws of logic.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view line = fuzz::textOf(data, size);
  const std::string answer = attempt::answerCondition(line);
  const auto read = json::parse(answer);
  fuzz::require(bool(read), "an answer is JSON");
  static_cast<void>(attempt::answerBucket(line));
  if (read->find("error") != nullptr) return 0;

  const auto request = json::parse(line);
  const Value& condition = *request->find("condition");
  const Value& facts = *request->find("facts");
  const bool met = config::matches(condition, facts);
  fuzz::require(met == read->isTrue("matches"), "the answer is the condition's");
  fuzz::require(config::matches(joined("$and", {condition, condition}), facts) == met, "twice is once");
  fuzz::require(config::matches(joined("$or", {condition}), facts) == met, "one of one is that one");
  // Where GrowthBook would throw, a condition and its opposite are both not met.
  fuzz::require(!(met && config::matches(joined("$nor", {condition}), facts)), "never met and not met");
  return 0;
}
