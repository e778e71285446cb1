// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/base/error.hpp>
#include <alcove/shard/manifest.hpp>
#include <filesystem>
#include <string>

namespace alcove::attempt {

/// A built site on disk, read as a page reads it.
class SiteReader {
 public:
  [[nodiscard]] static Result<SiteReader> open(const std::filesystem::path& folder);

  [[nodiscard]] const shard::Manifest& manifest() const { return manifest_; }
  [[nodiscard]] const std::string& manifestText() const { return manifestText_; }
  /// The unpacked bytes of a file, by its path inside the folder. file.missing, file.damaged.
  [[nodiscard]] Result<std::string> read(const std::string& name) const;

 private:
  std::filesystem::path folder_;
  std::string manifestText_;
  shard::Manifest manifest_;
};

}  // namespace alcove::attempt
