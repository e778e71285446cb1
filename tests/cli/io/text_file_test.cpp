// SPDX-License-Identifier: MIT
#include <sys/wait.h>
#include <unistd.h>

#include <alcove/base/codes.hpp>
#include <alcove/base/wildcard.hpp>
#include <boost/test/unit_test.hpp>
#include <cli/io/find_files.hpp>
#include <cli/io/mapped_file.hpp>
#include <cli/io/text_file.hpp>
#include <cli/scratch.hpp>

using namespace alcove;
using namespace std::string_view_literals;

namespace {

std::string read(std::string_view bytes) {
  const test::Scratch scratch;
  const auto input = scratch.write("in", bytes);
  const auto file = io::TextFile::open({scratch.folder() / "in", "in"});
  return file ? std::string(file->text()) : std::string(file.error().code);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(text_file)

BOOST_AUTO_TEST_CASE(every_encoding_becomes_utf8) {
  BOOST_TEST(read("Käse €") == "Käse €");
  BOOST_TEST(read("\xEF\xBB\xBFKäse") == "Käse");
  BOOST_TEST(read("\xFF\xFEK\0\xE4\0\xAC\x20"sv) == "Kä€");
  BOOST_TEST(read("\xFE\xFF\0K\0\xE4\x20\xAC"sv) == "Kä€");
  BOOST_TEST(read("K\xE4se \x80") == "Käse €");  // Windows-1252
}

BOOST_AUTO_TEST_CASE(a_pair_of_utf16_is_one_character_and_half_a_pair_is_none) {
  // U+1F381 (a wrapped gift) is D83C DF81.
  BOOST_TEST(read("\xFF\xFE\x3C\xD8\x81\xDF"sv) == "\xF0\x9F\x8E\x81");
  BOOST_TEST(read("\xFF\xFE\x3C\xD8x\0"sv) == "\xEF\xBF\xBDx");
}

BOOST_AUTO_TEST_CASE(windows_1252_is_noted) {
  const test::Scratch scratch;
  const auto input = scratch.write("in", "K\xE4se");
  io::Report report;
  io::FileReport part(report, "in", "");
  const auto file = io::TextFile::open({scratch.folder() / "in", "in"});
  BOOST_REQUIRE(file);
  file->noteEncoding(part);
  BOOST_TEST(test::noted(report, "Windows-1252") == 1u);
}

BOOST_AUTO_TEST_CASE(gzip_is_unpacked_whatever_the_name_and_the_number_of_members) {
  BOOST_TEST(read(test::gzip("one\n")) == "one\n");
  BOOST_TEST(read(test::gzip("one\n") + test::gzip("two\n")) == "one\ntwo\n");
  BOOST_TEST(read(test::gzip("one\n") + std::string(512, '\0')) == "one\n");
  BOOST_TEST(read(test::gzip("")).empty());
  const std::string large(3'000'000, 'x');
  BOOST_TEST((read(test::gzip(large)) == large));
}

BOOST_AUTO_TEST_CASE(a_cut_or_changed_gzip_is_damaged) {
  const std::string packed = test::gzip("session_id,item_id\n1,2\n");
  for (std::size_t size = 2; size < packed.size(); ++size)
    BOOST_TEST(read(packed.substr(0, size)) == codes::fileDamaged);
  std::string changed = packed;
  changed[packed.size() - 6] ^= 1;  // in the checksum
  BOOST_TEST(read(changed) == codes::fileDamaged);
  BOOST_TEST(read(packed + "tail") == codes::fileDamaged);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_there_is_missing_and_a_folder_is_unreadable) {
  const test::Scratch scratch;
  BOOST_TEST(io::TextFile::open({scratch.folder() / "no", "no"}).error().code == codes::fileMissing);
  BOOST_TEST(io::TextFile::open({scratch.folder(), "."}).error().code == codes::fileUnreadable);
}

BOOST_AUTO_TEST_CASE(a_file_that_shrinks_while_it_is_read_ends_the_program_with_a_line) {
  const test::Scratch scratch;
  scratch.write("log.csv", std::string(100'000, 'x'));
  int ends[2];
  BOOST_REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  if (child == 0) {
    dup2(ends[1], STDERR_FILENO);
    const auto file = io::MappedFile::open(scratch.folder() / "log.csv", "log.csv");
    std::filesystem::resize_file(scratch.folder() / "log.csv", 10);
    _exit(file->bytes().back() == 'x' ? 7 : 8);
  }
  close(ends[1]);
  std::string said(1000, '\0');
  said.resize(static_cast<std::size_t>(std::max<ssize_t>(0, read(ends[0], said.data(), said.size()))));
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  BOOST_TEST(WIFEXITED(status));
  BOOST_TEST(WEXITSTATUS(status) == 1);
  BOOST_TEST(
      said ==
      "alcove: log.csv is damaged or cut short: it shrank while it was read; try again [file.damaged]\n");
}

BOOST_AUTO_TEST_CASE(a_stray_byte_spoils_its_own_line_alone) {
  BOOST_TEST(read("K\xC3\xA4se\nK\xE4se\nK\xC3\xA4se") == "K\xC3\xA4se\nK\xC3\xA4se\nK\xC3\xA4se");
  BOOST_TEST(read("K\xC3\xA4se\rK\xE4se\r") == "K\xC3\xA4se\rK\xC3\xA4se\r");
}

BOOST_AUTO_TEST_CASE(an_empty_file_is_an_empty_text) {
  BOOST_TEST(read("").empty());
}

BOOST_AUTO_TEST_CASE(a_pattern_names_files_in_order) {
  const test::Scratch scratch;
  std::filesystem::create_directories(scratch.folder() / "logs");
  for (const char* name : {"logs/day-2.csv", "logs/day-1.csv", "logs/day-10.csv.gz", "logs/other.csv"})
    scratch.write(name, "x");
  const auto found = io::findFiles(scratch.folder(), "logs/day-?.csv");
  BOOST_REQUIRE(found);
  BOOST_REQUIRE(found->size() == 2u);
  BOOST_TEST((*found)[0].name == "logs/day-1.csv");
  BOOST_TEST((*found)[1].name == "logs/day-2.csv");
  BOOST_TEST(io::findFiles(scratch.folder(), "logs/*.csv*")->size() == 4u);
  BOOST_TEST(io::findFiles(scratch.folder(), "logs/*.json").error().code == codes::fileMissing);
  BOOST_TEST(io::findFiles(scratch.folder(), "nowhere/*.csv").error().code == codes::fileMissing);
}

BOOST_AUTO_TEST_CASE(patterns_go_back_to_their_last_star) {
  BOOST_TEST(fitsWildcard("aXbXc", "a*X?", '?'));
  BOOST_TEST(fitsWildcard("", "*", '?'));
  BOOST_TEST(!fitsWildcard("ab", "a", '?'));
  BOOST_TEST(!fitsWildcard("a", "a?", '?'));
  BOOST_TEST(!fitsWildcard(std::string(50, 'a'), "*a*a*a*a*a*a*a*a*a*b", '?'));
}

BOOST_AUTO_TEST_SUITE_END()
