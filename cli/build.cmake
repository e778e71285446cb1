# SPDX-License-Identifier: MIT
# Counting, fitting, site writing and the program itself.
find_package(TBB REQUIRED)
find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Eigen3 REQUIRED NO_MODULE)
find_program(FLATC flatc REQUIRED)
add_custom_command(
  OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/catalogue_generated.h
  COMMAND ${FLATC} --cpp --scoped-enums -o ${CMAKE_CURRENT_BINARY_DIR} ${PROJECT_SOURCE_DIR}/schema/catalogue.fbs
  DEPENDS ${PROJECT_SOURCE_DIR}/schema/catalogue.fbs
)
# The keys of the words that a config may replace.
set(ALCOVE_WORDS "${PROJECT_SOURCE_DIR}/js/i18n/en.json")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${ALCOVE_WORDS}")
file(STRINGS "${ALCOVE_WORDS}" words REGEX "^  \"[^\"]+\":")
list(TRANSFORM words REPLACE "^  (\"[^\"]+\"):.*$" "\\1,\n")
list(JOIN words "" words)
file(WRITE "${CMAKE_CURRENT_BINARY_DIR}/known_words.inc" "${words}")
add_library(alcove_build STATIC
  check/article_ids.cpp check/condition_doubts.cpp check/doubts.cpp check/edit_distance.cpp check/experiment_sets.cpp
  check/finding_lines.cpp check/inputs.cpp check/known_world.cpp check/loaded_config.cpp check/place.cpp check/references.cpp
  check/rule_doubts.cpp check/sentence.cpp check/teller.cpp check/twins.cpp
  count/items.cpp count/popularity.cpp count/recent.cpp count/second_step.cpp count/sessions.cpp count/support.cpp
  count/together.cpp count/touches.cpp count/trending.cpp
  eval/basket_metrics.cpp eval/baskets.cpp eval/bootstrap.cpp eval/breakdown.cpp eval/cases.cpp eval/cold_start.cpp
  eval/exposure.cpp eval/hidden_items.cpp eval/item_categories.cpp eval/item_shard.cpp eval/metrics.cpp
  eval/next_basket.cpp eval/next_item.cpp eval/plain_ranker.cpp eval/predictions.cpp eval/purchase_model.cpp
  eval/purchase_pairs.cpp eval/read_table.cpp eval/replay.cpp eval/shipped_ranker.cpp eval/tune_purchase.cpp eval/view_bytes.cpp
  experiments/expand.cpp experiments/variant_config.cpp
  fit/choose.cpp fit/content.cpp fit/dates.cpp fit/distill.cpp fit/encoder.cpp fit/held_out.cpp fit/inherit.cpp
  fit/log_catalogue.cpp fit/merge.cpp fit/model.cpp fit/negatives.cpp fit/ranked.cpp fit/ranker_examples.cpp
  fit/related.cpp fit/sampled_softmax.cpp fit/train_ranker.cpp fit/tune_self.cpp
  fit/word_index.cpp
  rules/compare.cpp rules/item_answers.cpp rules/reduce.cpp rules/residual.cpp rules/rule_program.cpp rules/side.cpp
  rules/step_list.cpp
  site/build_id.cpp site/cards.cpp site/catalogue_file.cpp site/files.cpp site/gzip.cpp site/layout.cpp
  site/old_builds.cpp site/output_lock.cpp site/pack.cpp site/previous.cpp site/render.cpp site/shard_builder.cpp site/write.cpp
  simulate/replay.cpp simulate/tally.cpp simulate/visits.cpp
  try/answers.cpp try/device.cpp try/marks.cpp try/plan.cpp try/site_reader.cpp try/try_bucket.cpp try/try_condition.cpp try/try_suggest.cpp
  ${CMAKE_CURRENT_BINARY_DIR}/catalogue_generated.h
)
target_include_directories(alcove_build PUBLIC ${PROJECT_SOURCE_DIR})
target_include_directories(alcove_build SYSTEM PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
get_target_property(ALCOVE_EIGEN Eigen3::Eigen INTERFACE_INCLUDE_DIRECTORIES)
target_include_directories(alcove_build SYSTEM PUBLIC ${ALCOVE_EIGEN})  # Eigen's headers are not ours to warn about
# GCC 12 unrolls Eigen's product loops beyond what it can prove; they end where they should.
set_source_files_properties(fit/distill.cpp fit/encoder.cpp fit/train_ranker.cpp PROPERTIES
  COMPILE_OPTIONS "$<$<CXX_COMPILER_ID:GNU>:-Wno-aggressive-loop-optimizations>")
target_link_libraries(alcove_build PUBLIC alcove_cli alcove_core PRIVATE alcove_options TBB::tbb ZLIB::ZLIB fmt::fmt)
target_compile_features(alcove_build PUBLIC cxx_std_20)

add_executable(alcove
  main.cpp
  commands/build.cpp commands/build_summary.cpp commands/check.cpp commands/eval.cpp commands/eval_basket_report.cpp
  commands/eval_cold_report.cpp commands/eval_report.cpp commands/exit_code.cpp commands/fit_model.cpp commands/gather.cpp
  commands/now_option.cpp commands/print.cpp commands/progress.cpp commands/report.cpp commands/runtime_folder.cpp
  commands/simulate.cpp commands/simulate_report.cpp commands/try.cpp commands/with_config.cpp
)
target_link_libraries(alcove PRIVATE alcove_build alcove_options fmt::fmt CLI11::CLI11 TBB::tbb)
target_compile_definitions(alcove PRIVATE ALCOVE_VERSION="${PROJECT_VERSION}")
set_target_properties(alcove PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")
