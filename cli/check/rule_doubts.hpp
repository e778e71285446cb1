// SPDX-License-Identifier: MIT
#pragma once

#include <cli/check/loaded_config.hpp>
#include <cli/feeds/catalogue.hpp>
#include <cli/rules/rule_program.hpp>

namespace alcove::check {

/// The rules as pages get them. What pages could not answer is an error; what nothing in this version, or
/// with a catalogue no item of it, has is left out and a warning. Each is told once, however often this is
/// called.
[[nodiscard]] rules::RuleProgram compiledRules(LoadedConfig& loaded, const feeds::Catalogue* catalogue);

}  // namespace alcove::check
