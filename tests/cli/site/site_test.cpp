// SPDX-License-Identifier: MIT
#include <alcove/config/parse.hpp>
#include <alcove/shard/manifest.hpp>
#include <alcove/shard/names.hpp>
#include <boost/test/unit_test.hpp>
#include <cli/count/make_log.hpp>
#include <cli/fit/model.hpp>
#include <cli/io/gzip.hpp>
#include <cli/scratch.hpp>
#include <cli/site/cards.hpp>
#include <cli/site/files.hpp>
#include <cli/site/layout.hpp>
#include <cli/site/write.hpp>
#include <map>
#include <span>

using namespace alcove;
namespace fs = std::filesystem;

namespace {

constexpr Instant day1{1'767'225'600'000};  // 2026-01-01
Instant day(int number) {
  return {day1.ms + (number - 1) * msPerDay};
}

feeds::Catalogue shop(int items, std::vector<std::string> languages = {""}) {
  feeds::Catalogue catalogue{.items = {}, .languages = languages};
  for (int i = 0; i < items; ++i) {
    Item item{
        .id = "item" + std::to_string(100 + i), .category = i % 2 == 0 ? "a/b" : "c", .price = {100 + i}};
    for (const std::string& language : languages) {
      item.texts.push_back({.name = "Thing " + std::to_string(i) + " " + language,
                            .link = "/p/" + item.id,
                            .picture = "https://img.example/" + item.id + ".jpg"});
    }
    catalogue.items.push_back(std::move(item));
  }
  return catalogue;
}

logs::Log visits(int items) {
  std::vector<test::LogRow> rows;
  for (std::uint32_t session = 0; session < 200; ++session) {
    for (std::uint32_t i = 0; i < 4; ++i) {
      const auto item = 100 + (session * 7 + i * i) % static_cast<std::uint32_t>(items);
      rows.push_back({session, "", "item" + std::to_string(item), 20454 + session / 20.0});
    }
  }
  return test::makeLog(rows);
}

config::Config configOf(std::string_view text = R"({"version":1,"shop":{"name":"Test"}})") {
  std::vector<config::Finding> findings;
  config::Config config = config::parse(text, findings);
  BOOST_TEST(findings.empty());
  return config;
}

site::Written write(const fs::path& out, feeds::Catalogue catalogue, Instant now,
                    const config::Config& config) {
  const logs::Log log = visits(20);
  fit::Counts counts;
  const auto model = fit::buildModel(std::move(catalogue), {.events = &log, .now = now}, counts);
  const auto previous = site::readPrevious(out);
  auto written = site::writeSite(model, config, previous, {.out = out, .programVersion = "1", .now = now});
  BOOST_REQUIRE(written);
  return *written;
}

/// Every file below a folder with its bytes.
std::map<std::string, std::string> contents(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) {
      files[entry.path().lexically_relative(folder).string()] = site::readFile(entry.path()).value();
    }
  }
  return files;
}

shard::Shard decoded(const fs::path& out, const std::string& build, const std::string& name) {
  const auto packed = site::readFile(out / "builds" / build / name);
  BOOST_REQUIRE(packed);
  const auto bytes = io::gunzip(*packed, name);
  BOOST_REQUIRE(bytes);
  auto shard = shard::decode(std::as_bytes(std::span(*bytes)), "builds/" + build + "/" + name);
  BOOST_REQUIRE(shard);
  return *shard;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(site_writing)

BOOST_AUTO_TEST_CASE(every_shard_can_be_read_and_holds_what_its_page_needs) {
  const test::Scratch scratch;
  const auto written = write(scratch.folder(), shop(20), day(10), configOf());
  std::size_t shards = 0;
  for (const auto& [name, bytes] : contents(scratch.folder() / "builds" / written.build)) {
    if (!name.ends_with(".bin") || name == shard::catalogueFile) continue;
    decoded(scratch.folder(), written.build, name);
    ++shards;
  }
  BOOST_TEST(shards == 20 + 3 + 1);  // items, the paths a, a/b and c, the whole shop
  const shard::Shard item = decoded(scratch.folder(), written.build, shard::itemFile("item104", 0));
  BOOST_TEST(item.ids[0] == "item104");
  BOOST_TEST(item.cards[0].name == "Thing 4");
  BOOST_TEST(item.cards[0].price.minor == 104);
  BOOST_REQUIRE(!item.lists.empty());
  BOOST_TEST(item.lists[0].owner == 0);
  BOOST_TEST(item.lists[0].evidence > 0);
  for (const shard::List& list : item.lists) {
    for (std::size_t i = 0; i < std::min<std::size_t>(24, list.entries.size()); ++i) {
      BOOST_TEST(list.entries[i].item < item.cards.size());
    }
  }
  const shard::Shard category = decoded(scratch.folder(), written.build, shard::categoryFile("a", 3));
  BOOST_TEST(std::count(category.categories.begin(), category.categories.end(), "a") == 1);
}

BOOST_AUTO_TEST_CASE(a_damaged_file_of_the_same_build_is_put_right) {
  const test::Scratch scratch;
  const auto written = write(scratch.folder(), shop(20), day(10), configOf());
  const auto before = contents(scratch.folder());
  std::ofstream(scratch.folder() / "builds" / written.build / "popular.bin") << "cut";
  write(scratch.folder(), shop(20), day(10), configOf());
  BOOST_TEST((contents(scratch.folder()) == before));
}

BOOST_AUTO_TEST_CASE(any_difference_gives_another_build) {
  const test::Scratch scratch;
  const auto first = write(scratch.folder() / "1", shop(20), day(10), configOf());
  feeds::Catalogue dearer = shop(20);
  dearer.items[3].price.minor += 1;
  BOOST_TEST(write(scratch.folder() / "2", dearer, day(10), configOf()).build != first.build);
  BOOST_TEST(write(scratch.folder() / "3", shop(20), day(11), configOf()).build != first.build);
  const auto other = configOf(R"({"version":1,"shop":{"name":"Other"}})");
  BOOST_TEST(write(scratch.folder() / "4", shop(20), day(10), other).build != first.build);
}

BOOST_AUTO_TEST_CASE(a_run_that_cannot_finish_leaves_the_old_site) {
  const test::Scratch scratch;
  write(scratch.folder(), shop(20), day(10), configOf());
  const auto before = contents(scratch.folder());
  // The runtime is not there: everything before the manifest may be done, the manifest is not.
  const logs::Log log = visits(20);
  fit::Counts counts;
  const auto model = fit::buildModel(shop(10), {.events = &log, .now = day(11)}, counts);
  const auto failed =
      site::writeSite(model, configOf(), site::readPrevious(scratch.folder()),
                      {.out = scratch.folder(), .runtime = scratch.folder() / "none", .now = day(11)});
  BOOST_TEST(!failed);
  BOOST_TEST((contents(scratch.folder()) == before));
}

BOOST_AUTO_TEST_CASE(changes_tell_what_became_of_items_for_thirty_days) {
  const test::Scratch scratch;
  const auto changesOf = [&](const site::Written& written) {
    const auto text = site::readFile(scratch.folder() / "builds" / written.build / "changes.json");
    return *shard::readChanges(text.value());
  };
  BOOST_TEST(changesOf(write(scratch.folder(), shop(20), day(1), configOf())).items.empty());

  feeds::Catalogue second = shop(20);
  second.items.erase(second.items.begin() + 5);
  second.items[2].price.minor = 999;
  const auto changes = changesOf(write(scratch.folder(), second, day(2), configOf()));
  BOOST_REQUIRE(changes.items.size() == 2);
  BOOST_TEST(changes.items[0].item == "item102");
  BOOST_TEST(changes.items[0].price.minor == 999);
  BOOST_TEST((changes.items[0].at == day(2)));
  BOOST_TEST(changes.items[1].item == "item105");
  BOOST_TEST(changes.items[1].removed);

  // Ten days on: the removed item is back, sold out; the price stands as it was told.
  feeds::Catalogue third = shop(20);
  third.items[2].price.minor = 999;
  third.items[5].available = false;
  const auto later = changesOf(write(scratch.folder(), third, day(12), configOf()));
  BOOST_REQUIRE(later.items.size() == 2);
  BOOST_TEST((later.items[0].at == day(2)));
  BOOST_TEST(!later.items[1].removed);
  BOOST_TEST(!later.items[1].available);
  BOOST_TEST((later.items[1].at == day(12)));

  // The first change is forgotten after thirty days.
  BOOST_TEST(changesOf(write(scratch.folder(), third, day(33), configOf())).items.size() == 1);
}

BOOST_AUTO_TEST_CASE(old_builds_go_except_the_one_that_was_current) {
  const test::Scratch scratch;
  const auto first = write(scratch.folder(), shop(20), day(1), configOf());
  const auto second = write(scratch.folder(), shop(19), day(5), configOf());
  fs::create_directories(scratch.folder() / "builds" / ".new-left-over");
  std::ofstream(scratch.folder() / ".alcove.js.new") << "half";
  fs::create_directories(scratch.folder() / "builds" / "not-ours");
  const auto third = write(scratch.folder(), shop(18), day(20), configOf());
  BOOST_TEST(third.removedBuilds == std::vector<std::string>{first.build}, boost::test_tools::per_element());
  BOOST_TEST(fs::exists(scratch.folder() / "builds" / second.build));
  BOOST_TEST(!fs::exists(scratch.folder() / "builds" / ".new-left-over"));
  BOOST_TEST(!fs::exists(scratch.folder() / ".alcove.js.new"));
  BOOST_TEST(fs::exists(scratch.folder() / "builds" / "not-ours"));
}

BOOST_AUTO_TEST_CASE(beyond_the_limit_items_share_files_and_every_one_exists) {
  const test::Scratch scratch;
  const auto config = configOf(R"({"version":1,"shop":{"name":"T"},"build":{"maxFiles":80}})");
  const auto written = write(scratch.folder(), shop(40), day(10), config);
  BOOST_TEST(written.itemFiles > 0);
  BOOST_TEST(written.files <= 80);
  for (std::int64_t i = 0; i < written.itemFiles; ++i) {
    decoded(scratch.folder(), written.build, "items-" + std::to_string(i) + ".bin");
  }
  const auto shared = decoded(scratch.folder(), written.build,
                              shard::itemFile("item104", static_cast<std::uint64_t>(written.itemFiles)));
  const auto at = std::find(shared.ids.begin(), shared.ids.end(), "item104") - shared.ids.begin();
  BOOST_TEST(std::any_of(shared.lists.begin(), shared.lists.end(),
                         [at](const auto& list) { return list.owner == at; }));
}

BOOST_AUTO_TEST_CASE(a_language_has_its_own_folder_and_falls_back_item_by_item) {
  const test::Scratch scratch;
  feeds::Catalogue catalogue = shop(20, {"en", "de"});
  catalogue.items[0].texts[1].name = "";
  const auto written = write(scratch.folder(), catalogue, day(10), configOf());
  const auto english = decoded(scratch.folder(), written.build, "en/" + shard::itemFile("item101", 0));
  const auto german = decoded(scratch.folder(), written.build, "de/" + shard::itemFile("item101", 0));
  BOOST_TEST(english.cards[0].name == "Thing 1 en");
  BOOST_TEST(german.cards[0].name == "Thing 1 de");
  BOOST_TEST(decoded(scratch.folder(), written.build, "de/" + shard::itemFile("item100", 0)).cards[0].name ==
             "Thing 0 en");
  const auto manifest = shard::readManifest(site::readFile(scratch.folder() / "manifest.json").value());
  BOOST_TEST(manifest->languages == (std::vector<std::string>{"en", "de"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_feed_alone_makes_a_site_of_alike_and_new_items) {
  const test::Scratch scratch;
  fit::Counts counts;
  feeds::Catalogue catalogue = shop(20);
  for (int i = 0; i < 20; ++i) catalogue.items[static_cast<std::size_t>(i)].addedAt = day(i + 1);
  const auto model = fit::buildModel(std::move(catalogue), {.now = day(30)}, counts);
  const auto written =
      site::writeSite(model, configOf(), std::nullopt, {.out = scratch.folder(), .now = day(30)});
  BOOST_REQUIRE(written);
  const auto item = decoded(scratch.folder(), written->build, shard::itemFile("item104", 0));
  BOOST_REQUIRE(!item.lists.empty());
  BOOST_TEST(item.lists[0].evidence == 0);
  const auto popular = decoded(scratch.folder(), written->build, "popular.bin");
  BOOST_REQUIRE(!popular.lists.empty());
  BOOST_TEST(popular.ids[popular.lists[0].entries[0].item] == "item119");
}

BOOST_AUTO_TEST_CASE(picked_items_have_their_card_in_the_popular_file) {
  const test::Scratch scratch;
  const auto config = configOf(R"({"version":1,"shop":{"name":"T"},"placements":{"home":{"page":"home",
    "sources":[{"model":"hand-picked","items":["item140","gone"]}]}}})");
  const auto written = write(scratch.folder(), shop(60), day(10), config);
  const auto popular = decoded(scratch.folder(), written.build, "popular.bin");
  const auto at = std::find(popular.ids.begin(), popular.ids.end(), "item140") - popular.ids.begin();
  BOOST_TEST(at < static_cast<std::ptrdiff_t>(popular.cards.size()));
}

BOOST_AUTO_TEST_CASE(a_picture_is_shipped_as_the_part_that_varies) {
  constexpr std::string_view pattern = "https://img.example/{picture}.jpg";
  BOOST_TEST(site::picturePart("https://img.example/mug-1.jpg", pattern) == "mug-1");
  BOOST_TEST(site::picturePart("https://else.example/mug-1.jpg", pattern) ==
             "https://else.example/mug-1.jpg");
  BOOST_TEST(site::picturePart("https://img.example//mug-1.jpg", pattern) ==
             "https://img.example//mug-1.jpg");
  BOOST_TEST(site::picturePart("/mug.svg", "") == "/mug.svg");
}

BOOST_AUTO_TEST_SUITE_END()
