// SPDX-License-Identifier: MIT
#include <alcove/base/json_writer.hpp>
#include <alcove/shard/manifest.hpp>
#include <algorithm>

#include "fuzz.hpp"

namespace {

using namespace alcove;

std::string written(const shard::Manifest& manifest) {
  return shard::writeManifest(manifest, json::Writer().value(manifest.config).text());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto manifest = shard::readManifest(fuzz::textOf(data, size));
  if (!manifest) {
    fuzz::requireKnown(manifest.error());
    return 0;
  }
  const std::string text = written(*manifest);
  const auto again = shard::readManifest(text);
  fuzz::require(bool(again), "a manifest that was read can be written and read");
  fuzz::require(written(*again) == text, "what was read back is written the same");
  for (const std::string_view page : {"", "en", "de-AT", "zh-CN", "ZH-hans-CN"}) {
    const std::string_view language = shard::catalogueLanguage(*manifest, page);
    const auto& languages = manifest->languages;
    fuzz::require(languages.empty()
                      ? language.empty()
                      : std::find(languages.begin(), languages.end(), language) != languages.end(),
                  "a page's language is one of the catalogue's");
  }
  return 0;
}
