// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/config/section_reader.hpp>

namespace alcove::config {

struct HelpSource {
  std::string dir;      ///< Markdown articles: a pattern such as help/*.md
  std::string faqPage;  ///< or a page with FAQPage JSON-LD
  std::string language;
};

struct Help {
  using Group = std::vector<std::string>;  ///< words that mean the same
  std::vector<HelpSource> sources;
  std::vector<std::pair<std::string, std::vector<Group>>> synonyms;  ///< by language
  Words contextual;                                                  ///< "page.checkout" → id of an article
  bool feedback = true;
  std::string missingLog = "local";
  std::string missingPost;  ///< "" for null: nothing is sent
};

/// The ways to a person. What is empty is not offered.
struct Contact {
  std::vector<std::string> order = {"help", "chat", "email", "phone", "callback", "community", "post"};
  std::string emailTo;
  std::string emailContext = "ask";
  std::string phone;
  std::string phoneHours;
  std::string callbackPost;
  std::string callbackHours;
  std::string chat;
  std::string community;
  std::string address;  ///< post.to
};

[[nodiscard]] Help readHelp(const Node& node, std::vector<Finding>& findings);
[[nodiscard]] Contact readContact(const Node& node, std::vector<Finding>& findings);

}  // namespace alcove::config
