// SPDX-License-Identifier: MIT
#include <expat.h>

#include <alcove/base/codes.hpp>
#include <algorithm>
#include <cli/feeds/feed_readers.hpp>
#include <cli/io/columns.hpp>
#include <memory>
#include <string>
#include <vector>

namespace alcove::feeds {
namespace {

/// Longer than any text of a product; what follows is dropped, so that one element cannot take all memory.
constexpr std::size_t longestText = std::size_t{1} << 20;
/// Deeper than any feed; expat itself has no limit.
constexpr int deepest = 100;
/// More names than any feed has for Google's namespace: every prefixed element is compared with all of them.
constexpr std::size_t mostPrefixes = 20;

class FeedParser {
 public:
  FeedParser(CatalogueBuilder& catalogue, io::FileReport& report) : catalogue_(catalogue), report_(report) {
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), &onStart, &onEnd);
    XML_SetCharacterDataHandler(parser_.get(), &onText);
    XML_SetEntityDeclHandler(parser_.get(), &onEntity);
  }

  std::optional<Error> read(std::string_view text) {
    constexpr std::size_t step = std::size_t{1} << 24;  // expat takes an int, and copies what it is given
    do {
      const std::string_view part = text.substr(0, step);
      text.remove_prefix(part.size());
      if (XML_Parse(parser_.get(), part.data(), static_cast<int>(part.size()), text.empty()) !=
          XML_STATUS_OK) {
        if (!rootName_.empty()) return report_.error(codes::inputUnknownFormat, 1, rootName_);
        return report_.error(codes::fileDamaged, line(),
                             refusal_.empty() ? XML_ErrorString(XML_GetErrorCode(parser_.get())) : refusal_);
      }
    } while (!text.empty());
    return std::nullopt;
  }

 private:
  static FeedParser& self(void* data) { return *static_cast<FeedParser*>(data); }
  static void onStart(void* data, const XML_Char* name, const XML_Char** attributes) {
    self(data).start(name, attributes);
  }
  static void onEnd(void* data, const XML_Char*) { self(data).end(); }
  static void onText(void* data, const XML_Char* text, int length) {
    self(data).append({text, static_cast<std::size_t>(length)});
  }
  static void onEntity(void* data, const XML_Char*, int, const XML_Char*, int, const XML_Char*,
                       const XML_Char*, const XML_Char*, const XML_Char*) {
    self(data).refuse("entity declaration");
  }

  void refuse(const char* why) {
    refusal_ = why;
    XML_StopParser(parser_.get(), XML_FALSE);
  }

  [[nodiscard]] std::size_t line() const {
    return static_cast<std::size_t>(XML_GetCurrentLineNumber(parser_.get()));
  }

  /// "g:price" → "price" for the prefixes of Google's namespace and for none; "" for the names of others.
  [[nodiscard]] std::string_view ownName(std::string_view name) const {
    const auto colon = name.find(':');
    if (colon == std::string_view::npos) return name;
    const bool ours = std::find(prefixes_.begin(), prefixes_.end(), name.substr(0, colon)) != prefixes_.end();
    return ours ? name.substr(colon + 1) : std::string_view();
  }

  void start(std::string_view name, const XML_Char** attributes) {
    path_.emplace_back(name);  // before anything is refused: expat still ends <an-empty-element/>
    if (++depth_ > deepest) return refuse("nesting");
    const bool unprefixed = name.find(':') == std::string_view::npos;
    if (depth_ == 1 && name != "rss" && name != "feed" && name != "channel" && name != "rdf:RDF") {
      rootName_ = name;
      return refuse("root");
    }
    for (const XML_Char** pair = attributes; *pair != nullptr; pair += 2) {
      const std::string_view key = pair[0];
      if (key.starts_with("xmlns:") && prefixes_.size() < mostPrefixes &&
          std::string_view(pair[1]).find("base.google.com/") != std::string_view::npos) {
        prefixes_.emplace_back(key.substr(6));
      }
      // Atom: <link rel="alternate" href="…"/>
      if (itemDepth_ > 0 && depth_ == itemDepth_ + 1 && name == "link" && key == "href" &&
          product_.link.empty()) {
        product_.link = pair[1];
      }
    }
    if (itemDepth_ == 0 && unprefixed && (name == "item" || name == "entry")) {
      itemDepth_ = depth_;
      product_ = {};
      product_.line = line();
      prefixed_.clear();
    }
    text_.clear();
  }

  void append(std::string_view text) {
    if (itemDepth_ > 0 && text_.size() < longestText)
      text_.append(text.substr(0, longestText - text_.size()));
  }

  void end() {
    const std::string name = std::move(path_.back());
    path_.pop_back();
    if (itemDepth_ > 0 && depth_ == itemDepth_) {
      catalogue_.add(product_, report_);
      itemDepth_ = 0;
    } else if (itemDepth_ > 0 && depth_ == itemDepth_ + 1) {
      endMember(name);
    } else if (itemDepth_ > 0 && depth_ == itemDepth_ + 2 && ownName(path_.back()) == "product_detail") {
      if (ownName(name) == "attribute_name") detailName_ = text_;
      if (ownName(name) == "attribute_value" && !detailName_.empty())
        product_.attributes.emplace_back(detailName_, text_);
    }
    text_.clear();
    --depth_;
  }

  void endMember(const std::string& name) {
    std::string key = io::columnKey(ownName(name));
    if (key == "product_detail") detailName_.clear();
    if (key == "summary" || key == "content") key = "description";  // Atom
    if (key == "product_type") return keepDeeper(product_.productType, text_);
    if (isAttributeName(key)) return void(product_.attributes.emplace_back(key, text_));
    std::string* member = product_.member(key);
    if (member == nullptr || text_.empty()) return;
    // An item may carry both <title> and <g:title>: the prefixed one is meant for shopping.
    const bool prefixed = name.find(':') != std::string::npos;
    const bool wasPrefixed = std::find(prefixed_.begin(), prefixed_.end(), key) != prefixed_.end();
    if (!member->empty() && (wasPrefixed || !prefixed)) return;
    *member = text_;
    if (prefixed) prefixed_.push_back(key);
  }

  struct Free {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
  };
  // The text is UTF-8 by now, whatever its declaration says.
  std::unique_ptr<XML_ParserStruct, Free> parser_{XML_ParserCreate("UTF-8")};
  CatalogueBuilder& catalogue_;
  io::FileReport& report_;
  Product product_;
  std::vector<std::string> prefixes_ = {"g"};
  std::vector<std::string> path_;
  std::vector<std::string> prefixed_;  ///< members of the item that came with Google's prefix
  std::string text_;
  std::string detailName_;
  std::string rootName_;  ///< where it is not a feed's
  std::string refusal_;
  int depth_ = 0;
  int itemDepth_ = 0;
};

}  // namespace

std::optional<Error> readGoogleXml(std::string_view text, CatalogueBuilder& catalogue,
                                   io::FileReport& report) {
  return FeedParser(catalogue, report).read(text);
}

}  // namespace alcove::feeds
