// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/base/decimal.hpp>
#include <alcove/base/json.hpp>
#include <alcove/base/json_writer.hpp>
#include <alcove/config/bucket.hpp>
#include <algorithm>
#include <cli/try/answers.hpp>
#include <cli/try/try_condition.hpp>

namespace alcove::attempt {
namespace {

using config::BucketRange;
using json::Kind;
using json::Value;

bool areNumbers(std::span<const Value> values) {
  return std::all_of(values.begin(), values.end(),
                     [](const Value& value) { return value.kind == Kind::number; });
}

/// The last two of a list that is `size` long: [0, 0.5], ["name", 0, 0.5].
Result<BucketRange> readRange(const Value& value, std::size_t size, const std::string& path) {
  if (value.items.size() != size || !areNumbers(std::span(value.items).last(2)))
    return Error{codes::requestInvalid, path, ""};
  return BucketRange{value.items[size - 2].number, value.items[size - 1].number};
}

Result<std::vector<BucketRange>> readRanges(const Value& ranges) {
  std::vector<BucketRange> read;
  for (std::size_t i = 0; i < ranges.items.size(); ++i) {
    const auto range = readRange(ranges.items[i], 2, "/ranges/" + std::to_string(i));
    if (!range) return range.error();
    read.push_back(*range);
  }
  return read;
}

Result<std::vector<BucketRange>> rangesOf(const Value& request) {
  if (const Value* ranges = request.find("ranges"); ranges != nullptr && ranges->kind == Kind::array)
    return readRanges(*ranges);
  const Value* weights = request.find("weights");
  if (weights == nullptr) return Error{codes::requestInvalid, "/ranges", ""};
  if (weights->kind != Kind::array || !areNumbers(weights->items))
    return Error{codes::requestInvalid, "/weights", ""};
  const Value* coverage = request.find("coverage");
  if (coverage != nullptr && coverage->kind != Kind::number)
    return Error{codes::requestInvalid, "/coverage", ""};
  std::vector<double> shares;
  for (const Value& weight : weights->items) shares.push_back(weight.number);
  return config::bucketRanges(shares.size(), coverage != nullptr ? coverage->number : 1, shares);
}

/// Whether the namespace, where there is one, lets the value in.
Result<bool> isLetIn(const Value& request) {
  const Value* name = request.find("namespace");
  if (name == nullptr) return true;
  const auto part = readRange(*name, 3, "/namespace");
  if (!part) return part.error();
  if (name->items[0].kind != Kind::string) return Error{codes::requestInvalid, "/namespace/0", ""};
  return config::isInNamespace(request.string("value"), name->items[0].text, *part);
}

}  // namespace

std::string answerBucket(std::string_view line) {
  const auto request = json::parse(line);
  if (!request) return errorLine(request.error());
  for (const std::string_view key : {"seed", "value"}) {
    const Value* text = request->find(key);
    if (text == nullptr || text->kind != Kind::string)
      return errorLine({codes::requestInvalid, "/" + std::string(key), ""});
  }
  const auto ranges = rangesOf(*request);
  if (!ranges) return errorLine(ranges.error());
  const auto letIn = isLetIn(*request);
  if (!letIn) return errorLine(letIn.error());
  const double bucket = config::bucketOf(request->string("seed"), request->string("value"));
  const auto variation = *letIn ? config::chooseVariation(bucket, *ranges) : std::nullopt;
  json::Writer out;
  out.beginObject().key("hash").raw(writeDecimal(bucket));
  out.member("variation", variation ? static_cast<std::int64_t>(*variation) : -1);
  return out.endObject().take();
}

}  // namespace alcove::attempt
