// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <alcove/base/codes.hpp>
#include <cli/check/edit_distance.hpp>
#include <cli/check/sentence.hpp>

namespace alcove::check {
namespace {

using config::Finding;

std::string_view lastPart(std::string_view path) {
  return path.substr(path.find_last_of('/') + 1);
}

std::string withArticle(std::string_view noun) {
  constexpr std::string_view vowels = "aeiou";
  const bool vowel = !noun.empty() && vowels.find(noun.front()) != std::string_view::npos;
  return fmt::format("{} {}", vowel ? "an" : "a", noun);
}

/// "; did you mean …?" or, where nothing is near and the list is short, the list.
std::string suggestion(const Finding& finding) {
  if (const auto nearest = nearestName(finding.detail, finding.allowed)) {
    return fmt::format("; did you mean \"{}\"?", *nearest);
  }
  if (finding.allowed.empty() || finding.allowed.size() > 12) return {};
  return fmt::format("; known: {}", fmt::join(finding.allowed, ", "));
}

std::string wrongType(const Finding& finding) {
  const std::string found = finding.detail == "null" ? "null" : withArticle(finding.detail);
  if (finding.allowed.empty()) return fmt::format("{} does not belong here", found);
  return fmt::format("expected {}, found {}", withArticle(finding.allowed.front()), found);
}

std::string unknownValue(const Finding& finding) {
  return fmt::format("\"{}\" is not {}{}", finding.detail, withArticle(lastPart(finding.path)),
                     suggestion(finding));
}

std::string noEffect(const Finding& finding) {
  return fmt::format("\"{}\" has no effect in this version", finding.detail);
}

std::string lowSupport(const Finding& finding) {
  return fmt::format("support {} is below 3: lists may show what fewer than three shoppers did",
                     finding.detail);
}

/// For codes that need the detail alone.
std::string_view pattern(std::string_view code) {
  using namespace codes;
  if (code == jsonSyntax) return "this is not JSON here: {}";
  if (code == jsonDuplicateKey) return "\"{}\" stands here twice";
  if (code == jsonTooDeep) return "nested too deeply {}";
  if (code == jsonTooLarge) return "too large {}";
  if (code == configMissing) return "\"{}\" is missing";
  if (code == configVersion) return "version {} is not known; this program reads version 1";
  if (code == configOutOfRange) return "{} is out of range";
  if (code == configUnknownReference) return "\"{}\" is not defined anywhere";
  return "{}";
}

std::string filled(std::string_view pattern, const std::string& detail) {
  std::string text = fmt::format(fmt::runtime(pattern), detail);
  while (!text.empty() && (text.back() == ' ' || text.back() == ':')) text.pop_back();
  return text;
}

}  // namespace

std::string sentence(const Finding& finding) {
  using namespace codes;
  if (finding.code == configWrongType) return wrongType(finding);
  if (finding.code == configUnknownKey) {
    return fmt::format("\"{}\" is not a key that is known here{}", finding.detail, suggestion(finding));
  }
  if (finding.code == configUnknownValue) return unknownValue(finding);
  if (finding.code == configNoEffect) return noEffect(finding);
  if (finding.code == configLowSupport) return lowSupport(finding);
  if (finding.code == fileMissing) return fmt::format("\"{}\" does not exist", finding.detail);
  if (finding.code == configUnknownReference && finding.path.find("/items/") != std::string::npos) {
    return fmt::format("\"{}\" is not an item of the catalogue", finding.detail);
  }
  return filled(pattern(finding.code), finding.detail);
}

std::string sentence(const Error& error) {
  using namespace codes;
  const auto about = [&error](std::string_view what) {
    return error.detail.empty() ? fmt::format("{} {}", error.path, what)
                                : fmt::format("{} {}: {}", error.path, what, error.detail);
  };
  if (error.code == fileMissing) return about("does not exist");
  if (error.code == fileUnreadable) return about("could not be read");
  if (error.code == fileDamaged) return about("is damaged or cut short");
  if (error.code == fileWrite) return about("could not be written");
  if (error.code == inputMissingColumn) return about("lacks a column");
  if (error.code == inputUnknownFormat) return about("is in no format that is known");
  if (error.code == inputTooManyBadRows) return about("has too many bad rows");
  if (error.code == inputEmpty) return about("holds nothing to use");
  return about("failed");
}

}  // namespace alcove::check
