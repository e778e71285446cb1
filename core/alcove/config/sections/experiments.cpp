// SPDX-License-Identifier: MIT
#include <alcove/base/json_writer.hpp>
#include <alcove/config/names.hpp>
#include <alcove/config/sections/experiments.hpp>

namespace alcove::config {
namespace {

using Findings = std::vector<Finding>;

Variant readVariant(const Node& node, Findings& findings) {
  Variant variant;
  SectionReader in(node, findings);
  in.require("weight");
  in.decimal("weight", variant.weight, SectionReader::share);
  for (const auto& [path, value] : in.map("set", forms::experimentPath))
    variant.set.emplace_back(path, *value.value);
  in.finish();
  return variant;
}

/// ["checkout", 0, 0.5]: a name and the range of shoppers in it.
void readNamespace(SectionReader& in, Experiment& experiment) {
  const auto space = in.nullable("namespace");
  if (!space || !in.is(*space, json::Kind::array)) return;
  const auto isShare = [](const Node& part) {
    return part.value->kind == json::Kind::number && part.value->number >= 0 && part.value->number <= 1;
  };
  const auto parts = itemsOf(*space);
  const bool named =
      !parts.empty() && parts[0].value->kind == json::Kind::string && !parts[0].value->text.empty();
  if (!named || parts.size() != 3 || !isShare(parts[1]) || !isShare(parts[2])) {
    return in.refused(*space, json::Writer().value(*space->value).take(),
                      "a name and a range such as [\"checkout\", 0, 0.5]");
  }
  experiment.space = parts[0].value->text;
  experiment.spaceFrom = parts[1].value->number;
  experiment.spaceUntil = parts[2].value->number;
}

Experiment readExperiment(const Node& node, Findings& findings) {
  Experiment experiment;
  SectionReader in(node, findings);
  in.require("id");
  in.require("variants");
  in.text("id", experiment.id, forms::id);
  in.text("placement", experiment.placement);
  in.oneOf("hashOn", experiment.hashOn, names::hashes);
  readNamespace(in, experiment);
  for (const Node& variant : in.filledList("variants"))
    experiment.variants.push_back(readVariant(variant, findings));
  in.finish();
  return experiment;
}

}  // namespace

std::vector<Experiment> readExperiments(SectionReader& root, Findings& findings) {
  std::vector<Experiment> experiments;
  for (const Node& node : root.list("experiments")) experiments.push_back(readExperiment(node, findings));
  return experiments;
}

Theme readTheme(const Node& node, Findings& findings) {
  Theme theme;
  SectionReader in(node, findings);
  in.flag("inherit", theme.inherit);
  for (const auto& [name, value] : in.map("variables", forms::variable)) {
    if (const std::string* text = in.textOf(value)) theme.variables.emplace_back(name, *text);
  }
  in.oneOf("reducedMotion", theme.reducedMotion, names::motions);
  in.finish();
  return theme;
}

}  // namespace alcove::config
