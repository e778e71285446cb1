// SPDX-License-Identifier: MIT
#include <alcove/config/names.hpp>
#include <alcove/config/sections/help.hpp>

namespace alcove::config {
namespace {

using Findings = std::vector<Finding>;

HelpSource readSource(const Node& node, Findings& findings) {
  HelpSource source;
  SectionReader in(node, findings);
  in.requireExactlyOne({"dir", "faqPage"});
  in.text("dir", source.dir, forms::anything);
  in.text("faqPage", source.faqPage, forms::anything);
  in.text("language", source.language, forms::language);
  in.finish();
  return source;
}

void readMissing(const Node& node, Help& help, Findings& findings) {
  SectionReader in(node, findings);
  in.oneOf("log", help.missingLog, names::missingLogs);
  if (in.nullable("post")) in.text("post", help.missingPost, forms::link);
  in.finish();
}

}  // namespace

Help readHelp(const Node& node, Findings& findings) {
  Help help;
  SectionReader in(node, findings);
  for (const Node& source : in.list("sources")) help.sources.push_back(readSource(source, findings));
  for (const auto& [language, groups] : in.map("synonyms", forms::language)) {
    if (!in.is(groups, json::Kind::array)) continue;
    auto& known = help.synonyms.emplace_back(language, std::vector<Help::Group>()).second;
    for (const Node& group : itemsOf(groups)) known.push_back(in.textsOf(group, forms::anything));
  }
  for (const auto& [context, article] : in.map("contextual", forms::context)) {
    if (const std::string* id = in.textOf(article)) help.contextual.emplace_back(context, *id);
  }
  in.flag("feedback", help.feedback);
  if (const auto missing = in.object("missing")) readMissing(*missing, help, findings);
  in.finish();
  return help;
}

Contact readContact(const Node& node, Findings& findings) {
  Contact contact;
  SectionReader in(node, findings);
  in.choices("order", contact.order, names::contactChannels);
  const auto channel = [&in, &findings](std::string_view key, std::string_view needed, const auto& read) {
    const auto found = in.nullableObject(key);
    if (!found) return;
    SectionReader entry(*found, findings);
    entry.require(needed);
    read(entry);
    entry.finish();
  };
  channel("email", "to", [&contact](SectionReader& entry) {
    entry.text("to", contact.emailTo, forms::email);
    entry.oneOf("includeContext", contact.emailContext, names::mailContexts);
  });
  channel("phone", "number", [&contact](SectionReader& entry) {
    entry.text("number", contact.phone, forms::phone);
    entry.text("hours", contact.phoneHours, forms::hours);
  });
  channel("callback", "post", [&contact](SectionReader& entry) {
    entry.text("post", contact.callbackPost, forms::link);
    entry.text("hours", contact.callbackHours, forms::hours);
  });
  channel("chat", "link",
          [&contact](SectionReader& entry) { entry.text("link", contact.chat, forms::link); });
  channel("community", "link",
          [&contact](SectionReader& entry) { entry.text("link", contact.community, forms::link); });
  channel("post", "to",
          [&contact](SectionReader& entry) { entry.text("to", contact.address, forms::anything); });
  in.finish();
  return contact;
}

}  // namespace alcove::config
