// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace alcove::site {

/// Collects what a build consists of into its name. FNV-1a 64 over names, lengths and digests, with a last
/// mixing step (its upper bits alone change little with the last bytes): it tells builds apart, it proves
/// nothing. Who writes the inputs can write whatever they like into a site anyway.
class BuildId {
 public:
  void add(std::string_view name, std::uint64_t digest);
  void add(std::string_view name, std::string_view content);
  /// 16 hex digits.
  [[nodiscard]] std::string text() const;

 private:
  std::uint64_t state_ = 0xcbf29ce484222325ULL;
};

}  // namespace alcove::site
