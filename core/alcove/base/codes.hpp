// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

/// Every error code there is, once. docs/errors.md explains each with its cure; tests/arch holds the two
/// together.
namespace alcove::codes {

inline constexpr std::string_view jsonSyntax = "json.syntax";
inline constexpr std::string_view jsonDuplicateKey = "json.duplicate_key";
inline constexpr std::string_view jsonTooDeep = "json.too_deep";
inline constexpr std::string_view jsonTooLarge = "json.too_large";

inline constexpr std::string_view configUnknownKey = "config.unknown_key";
inline constexpr std::string_view configUnknownValue = "config.unknown_value";
inline constexpr std::string_view configWrongType = "config.wrong_type";
inline constexpr std::string_view configMissing = "config.missing";
inline constexpr std::string_view configOutOfRange = "config.out_of_range";
inline constexpr std::string_view configVersion = "config.version";
inline constexpr std::string_view configNoEffect = "config.no_effect";
inline constexpr std::string_view configLowSupport = "config.low_support";
inline constexpr std::string_view configUnknownReference = "config.unknown_reference";
inline constexpr std::string_view configUnknownOperator = "config.unknown_operator";
inline constexpr std::string_view configInvalidPattern = "config.invalid_pattern";
inline constexpr std::string_view configUnknownFact = "config.unknown_fact";
inline constexpr std::string_view configAlways = "config.always";
inline constexpr std::string_view configOptionalFact = "config.optional_fact";
inline constexpr std::string_view configFactNotGiven = "config.fact_not_given";
inline constexpr std::string_view configNotInPage = "config.not_in_page";
inline constexpr std::string_view configInvalid = "config.invalid";
inline constexpr std::string_view configConflict = "config.conflict";
inline constexpr std::string_view configDuplicate = "config.duplicate";
inline constexpr std::string_view configEndsBeforeStart = "config.ends_before_start";
inline constexpr std::string_view configPast = "config.past";
inline constexpr std::string_view configUnused = "config.unused";
inline constexpr std::string_view configUnreachable = "config.unreachable";
inline constexpr std::string_view configTranslation = "config.translation";

inline constexpr std::string_view engineNotConfigured = "engine.not_configured";

inline constexpr std::string_view requestUnknownKind = "request.unknown_kind";
inline constexpr std::string_view requestUnknownPlacement = "request.unknown_placement";
inline constexpr std::string_view requestInvalid = "request.invalid";

inline constexpr std::string_view eventInvalid = "event.invalid";
inline constexpr std::string_view eventTooLarge = "event.too_large";

inline constexpr std::string_view shardTooLarge = "shard.too_large";
inline constexpr std::string_view shardDamaged = "shard.damaged";
inline constexpr std::string_view shardMismatch = "shard.mismatch";
inline constexpr std::string_view shardInconsistent = "shard.inconsistent";
inline constexpr std::string_view manifestInvalid = "manifest.invalid";
inline constexpr std::string_view manifestFormat = "manifest.format";

inline constexpr std::string_view fileMissing = "file.missing";
inline constexpr std::string_view fileUnreadable = "file.unreadable";
inline constexpr std::string_view fileDamaged = "file.damaged";
inline constexpr std::string_view fileWrite = "file.write";
inline constexpr std::string_view inputMissingColumn = "input.missing_column";
inline constexpr std::string_view inputUnknownColumn = "input.unknown_column";
inline constexpr std::string_view inputUnknownFormat = "input.unknown_format";
inline constexpr std::string_view inputTooManyBadRows = "input.too_many_bad_rows";
inline constexpr std::string_view inputEmpty = "input.empty";
inline constexpr std::string_view inputBadRow = "input.bad_row";
inline constexpr std::string_view programMemory = "program.memory";

}  // namespace alcove::codes
