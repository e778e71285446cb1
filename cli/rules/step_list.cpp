// SPDX-License-Identifier: MIT
#include <alcove/base/decimal.hpp>
#include <alcove/base/json_writer.hpp>
#include <cli/rules/step_list.hpp>

namespace alcove::rules {

using config::Ask;
using Kind = Residual::Kind;

std::size_t StepList::add(Question question, const Ways& ways) {
  steps_.push_back({std::move(question), ways});
  return steps_.size();
}

std::size_t StepList::add(const Residual& residual, const Ways& ways) {
  if (residual.kind == Kind::always) return ways.yes;
  if (residual.kind == Kind::question) return add(residual.question, ways);
  if (residual.kind == Kind::negation) return add(residual.parts.front(), {ways.no, ways.yes, ways.unknown});
  if (residual.kind != Kind::all && residual.kind != Kind::any) return ways.no;
  Ways here = ways;
  std::size_t& goesOn = residual.kind == Kind::all ? here.yes : here.no;
  for (std::size_t i = residual.parts.size(); i-- > 0;) goesOn = add(residual.parts[i], here);
  return goesOn;
}

std::string StepList::json() const {
  json::Writer out;
  out.beginArray();
  for (std::size_t i = steps_.size(); i-- > 0;) {
    const auto& [question, ways] = steps_[i];
    const auto over = [i](std::size_t place) { return i - place; };  // so many steps are passed over
    const bool isBit = question.ask == Ask::bit;
    const std::size_t right = isBit ? over(ways.unknown) : question.right;
    out.beginArray();
    const std::size_t fields[] = {static_cast<std::size_t>(question.ask), over(ways.yes), over(ways.no),
                                  question.left, right};
    const bool hasLast = question.number != 0 || !question.text.empty();
    std::size_t count = std::size(fields);
    while (!hasLast && count > 0 && fields[count - 1] == 0) --count;
    for (std::size_t f = 0; f < count; ++f) out.number(static_cast<std::int64_t>(fields[f]));
    if (!question.text.empty()) {
      out.string(question.text);
    } else if (hasLast) {
      out.raw(writeDecimal(question.number));
    }
    out.endArray();
  }
  return out.endArray().take();
}

}  // namespace alcove::rules
