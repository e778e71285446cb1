// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/base/json_writer.hpp>
#include <cli/io/mapped_file.hpp>
#include <cli/try/device.hpp>
#include <cli/try/marks.hpp>
#include <cli/try/plan.hpp>
#include <cli/try/site_reader.hpp>
#include <cli/try/try_suggest.hpp>
#include <memory>

namespace alcove::attempt {

Result<Answer> openSuggest(const std::filesystem::path& folder, const std::string& historyFile,
                           const std::string& language, const std::string& shopper) {
  auto site = SiteReader::open(folder);
  if (!site) return site.error();
  auto device =
      std::make_shared<Device>(std::make_shared<const SiteReader>(std::move(*site)), language, shopper);
  if (!historyFile.empty()) {
    const auto history = io::MappedFile::open(historyFile, historyFile);
    if (!history) return history.error();
    device->restore(history->bytes());
  }
  return Answer([device](std::string_view line) { return device->answer(line); });
}

Result<Answer> openPlan(const std::filesystem::path& folder) {
  auto opened = SiteReader::open(folder);
  if (!opened) return opened.error();
  auto site = std::make_shared<SiteReader>(std::move(*opened));
  return Answer([site](std::string_view line) {
    const auto request = json::parse(line);
    if (!request) return errorLine(request.error());
    const json::Value* page = request->find("page");
    if (page == nullptr || page->kind != json::Kind::object)
      return errorLine({codes::requestInvalid, "/page", ""});
    const json::Value* markup = request->find("markup");
    json::Writer out;
    out.beginObject().key("files").beginArray();
    const json::Value marks =
        markup != nullptr ? *markup : everyPlacementOf(site->manifest(), page->string("type"));
    for (const std::string& name : plan(site->manifest(), *page, marks)) out.string(name);
    return out.endArray().endObject().take();
  });
}

}  // namespace alcove::attempt
