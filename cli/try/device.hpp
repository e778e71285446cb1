// SPDX-License-Identifier: MIT
#pragma once

#include <alcove/engine/engine.hpp>
#include <alcove/model/event.hpp>
#include <cli/try/site_reader.hpp>
#include <memory>
#include <set>
#include <string>
#include <string_view>

namespace alcove::attempt {

/// A shopper's device with a site and a history: it holds the files of what was viewed and of the pages that
/// it came to.
class Device {
 public:
  /// `language` is the pages'; "" for the config's default. A request that does not say so itself is the
  /// shopper's, whose session has the same mark; "": of one who takes no part in experiments.
  Device(std::shared_ptr<const SiteReader> site, std::string language, std::string shopper = {});

  /// Takes a history, one event a line, oldest first.
  void restore(std::string_view history);
  /// Adds what the shopper does next; it need not be fit for the log.
  void record(const Event& event);
  /// A request (docs/engine.md) → the engine's value, or {"error":…}.
  [[nodiscard]] std::string answer(std::string_view request);

 private:
  void load(const std::string& name);
  void loadItem(const Event& event);

  std::shared_ptr<const SiteReader> site_;
  std::string language_;
  std::string shopper_;
  Engine engine_;
  std::set<std::string> loaded_;
};

}  // namespace alcove::attempt
