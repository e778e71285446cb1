// SPDX-License-Identifier: MIT
#include <tbb/parallel_for.h>

#include <alcove/base/codes.hpp>
#include <alcove/config/public_json.hpp>
#include <alcove/shard/encode.hpp>
#include <alcove/shard/manifest.hpp>
#include <alcove/shard/names.hpp>
#include <algorithm>
#include <atomic>
#include <cli/site/build_id.hpp>
#include <cli/site/files.hpp>
#include <cli/site/gzip.hpp>
#include <cli/site/layout.hpp>
#include <cli/site/limits.hpp>
#include <cli/site/old_builds.hpp>
#include <cli/site/render.hpp>
#include <cli/site/write.hpp>
#include <mutex>

namespace alcove::site {
namespace {

namespace fs = std::filesystem;

/// Stands for the build's name while that is still being worked out.
const std::string noBuild(16, '0');

class Writer {
 public:
  Writer(const fit::Model& model, const config::Config& config, const std::optional<Previous>& previous,
         const WriteOptions& options)
      : model_(model),
        config_(config),
        options_(options),
        layout_(layOut(model, config.build.maxFiles)),
        renderer_(model, config, options.rules, options.now),
        known_(knownCatalogue(model.catalogue, options.now)),
        changes_(changesSince(previous, known_)) {
    nameBuild();
  }

  /// What did not go through leaves nothing behind, so that a full disk is no fuller.
  std::optional<Error> write() {
    removeHalfWritten(options_.out);
    auto error = writeAll();
    std::error_code ignored;
    if (error) {
      fs::remove_all(folder_, ignored);
      if (isNew_) fs::remove_all(final_, ignored);
      fs::remove(final_.parent_path(), ignored);  // where it is empty
    }
    return error;
  }
  [[nodiscard]] Written written() const {
    Written result{.build = build_, .files = layout_.files.size() + 2, .runtimeFiles = runtimeFiles_};
    result.itemFiles = layout_.itemFiles;
    result.overLimit = layout_.overLimit;
    result.tooLarge = tooLarge_;
    result.changes = changes_.items.size();
    std::vector<std::size_t> views;
    for (std::size_t i = 0; i < layout_.files.size(); ++i) {
      result.bytes += sizes_[i];
      // An item's view costs its whole file, whoever shares it.
      if (layout_.files[i].language == 0) views.insert(views.end(), layout_.files[i].items.size(), sizes_[i]);
    }
    if (views.empty()) return result;
    std::sort(views.begin(), views.end());
    result.viewMedian = views[views.size() / 2];
    result.viewP95 = views[views.size() * 95 / 100];
    result.viewMost = views.back();
    return result;
  }

 private:
  std::optional<Error> writeAll() {
    std::error_code failed;
    fs::create_directories(folder_, failed);
    for (const std::string& language : layout_.languages) fs::create_directories(folder_ / language, failed);
    if (failed) return Error{codes::fileWrite, folder_.string(), failed.message()};
    if (auto error = writeShards()) return error;
    if (auto error = writeNew(folder_ / shard::changesFile, shard::writeChanges(changes_))) return error;
    if (auto error = writeNew(folder_ / shard::catalogueFile, gzip(encodeCatalogue(known_)))) return error;
    if (auto error = moveIntoPlace()) return error;
    if (!options_.runtime.empty()) {
      if (auto error = copyFolder(options_.runtime, options_.out, runtimeFiles_)) return error;
    }
    return replaceFile(options_.out / "manifest.json", manifest());
  }

  [[nodiscard]] std::string encoded(const SiteFile& file) const {
    shard::Shard shard = renderer_.render(file);
    shard.build = build_;
    shard.builtAt = options_.now;
    return shard::encode(shard);
  }

  [[nodiscard]] std::string manifest() const {
    const shard::Manifest manifest{.build = build_,
                                   .builtAt = options_.now,
                                   .items = static_cast<std::int64_t>(model_.catalogue.items.size()),
                                   .languages = layout_.languages,
                                   .itemFiles = layout_.itemFiles,
                                   .categoryFiles = layout_.categoryFiles,
                                   .support = config_.build.support,
                                   .supportBy = model_.supportBy,
                                   .evidence = model_.evidence,
                                   .ranker = model_.ranker};
    return shard::writeManifest(manifest,
                                config::publicJson(config_, options_.rules.shown, options_.experiments));
  }

  /// The build's name follows from every byte that is written, with the name itself left blank.
  void nameBuild() {
    build_ = noBuild;
    std::vector<std::uint64_t> digests(layout_.files.size());
    tbb::parallel_for(std::size_t{0}, digests.size(),
                      [&](std::size_t i) { digests[i] = fnv1a64(encoded(layout_.files[i])); });
    BuildId id;
    id.add("program", options_.programVersion);
    for (std::size_t i = 0; i < digests.size(); ++i) id.add(layout_.files[i].name, digests[i]);
    changes_.build = build_;
    id.add(shard::changesFile, shard::writeChanges(changes_));
    id.add(shard::catalogueFile, encodeCatalogue(known_));
    id.add("manifest.json", manifest());
    build_ = id.text();
    changes_.build = build_;
    folder_ = options_.out / "builds" / (".new-" + build_);
    final_ = options_.out / "builds" / build_;
  }

  std::optional<Error> writeShards() {
    sizes_.assign(layout_.files.size(), 0);
    std::atomic<std::size_t> done{0};
    std::mutex guard;
    std::optional<Error> first;
    tbb::parallel_for(std::size_t{0}, layout_.files.size(), [&](std::size_t i) {
      const std::string bytes = encoded(layout_.files[i]);
      const std::string packed = gzip(bytes);
      sizes_[i] = packed.size();
      const SizeLimit limit = layout_.files[i].items.empty() ? sharedLimit : itemLimit;
      if (packed.size() > limit.packed || bytes.size() > limit.unpacked) ++tooLarge_;
      if (auto error = writeNew(folder_ / layout_.files[i].name, packed)) {
        const std::scoped_lock lock(guard);
        if (!first) first = std::move(error);
      }
      options_.progress(++done, layout_.files.size());
    });
    return first;
  }

  /// The finished folder gets its name. Where the same build stands already, its files are put right one by
  /// one.
  std::optional<Error> moveIntoPlace() {
    std::error_code failed;
    if (fs::exists(final_, failed)) {
      std::size_t copied = 0;
      if (auto error = copyFolder(folder_, final_, copied)) return error;
      fs::remove_all(folder_, failed);
      return std::nullopt;
    }
    fs::rename(folder_, final_, failed);
    if (failed) return Error{codes::fileWrite, final_.string(), failed.message()};
    isNew_ = true;
    return std::nullopt;
  }

  const fit::Model& model_;
  const config::Config& config_;
  const WriteOptions& options_;
  Layout layout_;
  Renderer renderer_;
  KnownCatalogue known_;
  shard::Changes changes_;
  std::string build_;
  fs::path folder_;     ///< where the build is written
  fs::path final_;      ///< where it goes once it is whole
  bool isNew_ = false;  ///< it stands there because of this run
  std::vector<std::size_t> sizes_;
  std::atomic<std::size_t> tooLarge_{0};  ///< files that no page accepts
  std::size_t runtimeFiles_ = 0;
};

}  // namespace

Result<Written> writeSite(const fit::Model& model, const config::Config& config,
                          const std::optional<Previous>& previous, const WriteOptions& options) {
  Writer writer(model, config, previous, options);
  if (auto error = writer.write()) return *error;
  Written written = writer.written();
  std::vector<std::string> keep{written.build};
  if (previous) keep.push_back(previous->build);
  written.removedBuilds =
      removeOldBuilds(options.out / "builds", keep, options.now, config.build.keepBuildsDays);
  return written;
}

}  // namespace alcove::site
