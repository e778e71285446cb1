// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace alcove::attempt {

/// {"condition":{…},"facts":{…}} → {"matches":true}. It only evaluates: an unknown operator is false, not an
/// error.
[[nodiscard]] std::string answerCondition(std::string_view line);

/// {"seed":"…","value":"…","ranges":[[0,0.5],[0.5,1]]} → {"hash":0.22,"variation":0}, -1 outside all ranges.
/// In place of ranges "weights":[0.5,0.5] and "coverage":1; "namespace":["name",0,0.5] keeps all others out.
[[nodiscard]] std::string answerBucket(std::string_view line);

}  // namespace alcove::attempt
