// SPDX-License-Identifier: MIT
#include <alcove/base/json_writer.hpp>
#include <alcove/suggest/slate.hpp>

namespace alcove::suggest {
namespace {

using json::Writer;

/// A picture that was shipped as its varying part only goes back into the merchant's pattern.
std::string picture(const std::string& part, const std::string& pattern) {
  constexpr std::string_view slot = "{picture}";
  const auto at = pattern.find(slot);
  const bool whole = part.empty() || part.find("://") != std::string::npos || part.front() == '/';
  if (whole || at == std::string::npos) return part;
  return pattern.substr(0, at) + part + pattern.substr(at + slot.size());
}

void writeMoney(Writer& out, std::string_view key, Money money, const std::string& currency) {
  out.key(key).beginObject().member("minor", money.minor).member("currency", currency).endObject();
}

void writeReason(Writer& out, const Candidate& candidate, const Context& context) {
  out.key("reason").beginObject().member("code", reasonName(candidate.reason));
  if (candidate.because) {
    const shard::Card* because = context.shelf.card(*candidate.because);
    out.key("because").beginObject().member("id", context.shelf.id(*candidate.because));
    out.member("name", because != nullptr ? because->name : "").endObject();
  }
  if (candidate.days > 1) out.member("days", candidate.days);
  out.endObject();
}

void writeSuggestion(Writer& out, const Suggestion& suggestion, const Context& context,
                     const config::Config& config, bool withReason) {
  const Candidate& candidate = suggestion.candidate;
  const shard::Card& card = *context.shelf.card(candidate.item);
  out.beginObject()
      .member("id", context.shelf.id(candidate.item))
      .member("name", card.name)
      .member("link", card.link);
  if (config.privacy.pictures != "none") out.member("picture", picture(card.picture, config.build.pictures));
  if (card.price.minor > 0) {  // 0: unknown
    writeMoney(out, "price", card.price, config.shop.currency);
    if (card.listPrice > card.price) writeMoney(out, "listPrice", card.listPrice, config.shop.currency);
  }
  if (withReason) writeReason(out, candidate, context);
  out.member("source", config::modelName(suggestion.source));
  out.member("score", static_cast<std::int64_t>(candidate.score * 1e6 + 0.5)).endObject();
}

void writeTrace(Writer& out, const Slate& slate) {
  out.key("explain").beginArray();
  for (const SourceTrace& trace : slate.trace) {
    out.beginObject().member("source", config::modelName(trace.model));
    out.member("candidates", static_cast<std::int64_t>(trace.candidates));
    out.member("taken", static_cast<std::int64_t>(trace.taken)).key("removed").beginObject();
    for (const auto& [reason, times] : trace.removed) out.member(reason, static_cast<std::int64_t>(times));
    out.endObject().endObject();
  }
  out.endArray();
}

}  // namespace

std::string slateJson(const Slate& slate, const config::Placement& placement, const Context& context,
                      const config::Config& config, std::string_view language,
                      const config::Assignment& assigned) {
  Writer out;
  out.beginObject().member("placement", assigned.asked);
  out.member("title", placement.title.in(language, config.languages.fallback));
  out.member("layout", config::layoutName(placement.layout));
  out.member("limit", context.request.limit.value_or(placement.limit)).key("items").beginArray();
  for (const Suggestion& suggestion : slate.suggestions)
    writeSuggestion(out, suggestion, context, config, placement.explain);
  out.endArray();
  if (!assigned.experiments.empty()) out.key("experiments").raw(assigned.experiments);
  if (context.request.explain) writeTrace(out, slate);
  return out.endObject().take();
}

}  // namespace alcove::suggest
