// SPDX-License-Identifier: MIT
#include <cli/io/gzip.hpp>
#include <cli/io/mapped_file.hpp>
#include <cli/try/site_reader.hpp>

namespace alcove::attempt {

Result<SiteReader> SiteReader::open(const std::filesystem::path& folder) {
  SiteReader site;
  site.folder_ = folder;
  auto text = site.read("manifest.json");
  if (!text) return text.error();
  auto manifest = shard::readManifest(*text);
  if (!manifest)
    return Error{manifest.error().code, (folder / "manifest.json").string(), manifest.error().path};
  site.manifestText_ = std::move(*text);
  site.manifest_ = std::move(*manifest);
  return site;
}

Result<std::string> SiteReader::read(const std::string& name) const {
  const auto file = io::MappedFile::open(folder_ / name, (folder_ / name).string());
  if (!file) return file.error();
  if (io::isGzip(file->bytes())) return io::gunzip(file->bytes(), name);
  return std::string(file->bytes());
}

}  // namespace alcove::attempt
