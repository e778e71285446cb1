// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <alcove/base/codes.hpp>
#include <alcove/base/text.hpp>
#include <algorithm>
#include <cli/check/edit_distance.hpp>
#include <cli/check/place.hpp>
#include <cli/check/sentence.hpp>
#include <cli/io/printable.hpp>
#include <iterator>

namespace alcove::check {
namespace {

using config::Finding;

constexpr std::size_t longestDetail = 600;  ///< bytes shown of a name or a value

/// The key at the end of a pointer; of the pointer that is a key itself where an experiment sets a value.
std::string lastKey(std::string_view path) {
  const std::string key = unescaped(path.substr(path.find_last_of('/') + 1));
  return key.starts_with('/') ? lastKey(key) : key;
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
  const std::string key = lastKey(finding.path);
  const bool isEntry = !key.empty() && key.find_first_not_of("0123456789") == std::string::npos;
  const std::string what = !finding.what.empty() ? std::string(finding.what)
                           : isEntry             ? "known here"
                                                 : withArticle(key);
  return fmt::format("\"{}\" is not {}{}", finding.detail, what, suggestion(finding));
}

std::string noEffect(const Finding& finding) {
  if (finding.what.empty()) return fmt::format("\"{}\" has no effect in this version", finding.detail);
  return fmt::format("\"{}\" has no effect with \"{}\"", finding.detail, finding.what);
}

std::string missing(const Finding& finding) {
  const bool isKey = finding.detail.find(' ') == std::string::npos;
  return isKey ? fmt::format("\"{}\" is missing", finding.detail)
               : fmt::format("{} is missing", finding.detail);
}

/// Two keys that exclude each other, or a value that another one forbids.
std::string conflict(const Finding& finding) {
  if (finding.what.find(' ') != std::string_view::npos)
    return fmt::format("{} {}", finding.detail, finding.what);
  return fmt::format("\"{}\" cannot stand beside \"{}\"", finding.detail, finding.what);
}

std::string isNot(const Finding& finding) {
  const bool isList = finding.detail.starts_with('[');
  if (isList) return fmt::format("{} is not {}", finding.detail, finding.what);
  return fmt::format("\"{}\" is not {}{}", finding.detail, finding.what, suggestion(finding));
}

std::string lowSupport(const Finding& finding) {
  return fmt::format("support {} is below 3: lists may show what fewer than three shoppers did",
                     finding.detail);
}

/// For codes that need the detail alone.
std::string_view pattern(std::string_view code) {
  using namespace codes;
  if (code == jsonSyntax) return "this is not JSON here";
  if (code == jsonDuplicateKey) return "\"{}\" stands here twice";
  if (code == jsonTooDeep) return "nested deeper than 64 levels";
  if (code == jsonTooLarge) return "{} bytes are more than the 8 MB that are read";
  if (code == configVersion) return "version {} is not known; this program reads version 1";
  if (code == configOutOfRange) return "{} is out of range";
  if (code == configInvalidPattern) return "the pattern is broken, or needs what is not offered, at \"{}\"";
  if (code == configDuplicate) return "\"{}\" stands here twice";
  if (code == configEndsBeforeStart) return "{} is not after the start";
  if (code == configAlways) return "an empty condition holds for everything";
  if (code == configPast) return "{} is over: it has no effect any more";
  return "{}";
}

/// The detail is the name and, behind it, those that are known.
std::string unknownColumn(const Error& error) {
  const auto end = error.detail.find("; ");
  const std::string known = error.detail.substr(end + 2);
  std::vector<std::string_view> names;
  for (const std::string_view name : text::split(known, ',')) names.push_back(text::trim(name));
  const Finding finding{.detail = error.detail.substr(0, end), .allowed = std::move(names)};
  return fmt::format("{} has no use for a column called \"{}\"{}", error.path, finding.detail,
                     suggestion(finding));
}

struct Words {
  std::string_view code;
  std::string_view what;
  std::string_view cure;
};

constexpr Words errorWords[] = {
    {codes::fileMissing, "does not exist", "correct the path"},
    {codes::fileUnreadable, "could not be read", "name a file that can be read"},
    {codes::fileDamaged, "is damaged or cut short", "export it again"},
    {codes::fileWrite, "could not be written", "make room, or choose another place"},
    {codes::inputMissingColumn, "lacks a column", "rename one, or map it with \"columns\" in the config"},
    {codes::inputUnknownFormat, "is in no format that is known", "docs/program.md lists them"},
    {codes::inputTooManyBadRows, "has too many bad rows", "correct the export, or map its columns"},
    {codes::inputEmpty, "holds nothing to use", "check the export"},
    {codes::programMemory, "ran out of memory", "split the logs, or use a larger machine"},
};

/// What remains are a site's own files, read by `alcove try`.
constexpr Words siteWords = {"", "is not what this program writes", "build the site again"};

const Words& wordsFor(std::string_view code) {
  const auto* const found = std::find_if(std::begin(errorWords), std::end(errorWords),
                                         [code](const Words& words) { return words.code == code; });
  return found == std::end(errorWords) ? siteWords : *found;
}

std::string filled(std::string_view pattern, std::string_view detail) {
  std::string text = fmt::format(fmt::runtime(pattern), detail);
  while (!text.empty() && (text.back() == ' ' || text.back() == ':')) text.pop_back();
  return text;
}

}  // namespace

std::string sentence(const Finding& found) {
  using namespace codes;
  Finding finding = found;
  finding.detail = io::shortened(found.detail, longestDetail);
  if (finding.code == jsonSyntax && !finding.detail.empty()) return finding.detail;
  if (finding.code == configWrongType) return wrongType(finding);
  if (finding.code == configUnknownKey) {
    return fmt::format("\"{}\" is not a key that is known here{}", finding.detail, suggestion(finding));
  }
  if (finding.code == configUnknownValue) return unknownValue(finding);
  if (finding.code == configUnknownOperator) {
    return fmt::format("\"{}\" is not an operator{}", finding.detail, suggestion(finding));
  }
  if (finding.code == configUnknownFact) {
    return fmt::format("\"{}\" is not a fact that is known here{}", finding.detail, suggestion(finding));
  }
  if (finding.code == configOutOfRange && !finding.what.empty()) {
    return fmt::format("{} {}", finding.detail, finding.what);
  }
  if (finding.code == configNotInPage) {
    return fmt::format(R"(a page cannot ask "{}" of "{}"; it can compare it with $eq, $in or $startsWith)",
                       finding.what, finding.detail);
  }
  if (finding.code == configFactNotGiven)
    return fmt::format("\"{}\" has no effect: {}; the rule goes on without it", finding.detail, finding.what);
  if (finding.code == configInvalid || finding.code == configUnknownReference) return isNot(finding);
  if (finding.code == configMissing) return missing(finding);
  if (finding.code == configConflict) return conflict(finding);
  if (finding.code == configUnused || finding.code == configUnreachable) {
    return fmt::format("\"{}\" {}{}", finding.detail, finding.what, suggestion(finding));
  }
  if (finding.code == configTranslation) {
    return fmt::format("there is no text in \"{}\": \"{}\" serves", finding.detail, finding.what);
  }
  if (finding.code == configNoEffect) return noEffect(finding);
  if (finding.code == configOptionalFact) {
    return fmt::format("\"{}\" may be missing and then {}; ask for \"$exists\": true too", finding.detail,
                       finding.what);
  }
  if (finding.code == configLowSupport) return lowSupport(finding);
  if (finding.code == fileMissing) return fmt::format("\"{}\" does not exist", finding.detail);
  return filled(pattern(finding.code), finding.detail);
}

std::string sentence(const Error& error) {
  if (error.code == codes::inputUnknownColumn) return unknownColumn(error);
  const auto& [code, what, cure] = wordsFor(error.code);
  std::string detail = io::shortened(error.detail, longestDetail);
  const auto present = error.code == codes::inputMissingColumn ? detail.find("; ") : std::string::npos;
  if (present != std::string::npos) detail = detail.replace(present, 2, " (there are: ") + ")";
  return fmt::format("{} {}{}{}; {}", error.path, what, detail.empty() ? "" : ": ", detail, cure);
}

}  // namespace alcove::check
