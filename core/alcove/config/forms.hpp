// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace alcove::config {

/// What a text has to look like, and how a message says so: "… is not WORDS".
struct Form {
  bool (*fits)(std::string_view text);
  std::string_view words;
};

/// The forms of the merchant's file. Each stands as a pattern in schema/config.schema.json too.
namespace forms {

extern const Form anything;      ///< not empty
extern const Form currency;      ///< ISO 4217
extern const Form timezone;      ///< IANA
extern const Form language;      ///< BCP 47
extern const Form id;            ///< letters, digits and -._
extern const Form webAddress;    ///< https://…
extern const Form link;          ///< https://… or /…, nothing that could run
extern const Form numberLink;    ///< a link with {number}
extern const Form orderLink;     ///< a link with {orderId}
extern const Form picturesLink;  ///< a link with {picture}
extern const Form pathPattern;   ///< /account/*
extern const Form time;          ///< RFC 3339 with offset
extern const Form date;          ///< 2026-12-25
extern const Form clock;         ///< 14:00
extern const Form hours;         ///< Mo-Fr 09:00-18:00
extern const Form window;        ///< all, or last365d
extern const Form eventName;     ///< view_item
extern const Form email;
extern const Form phone;
extern const Form variable;        ///< --alcove-accent
extern const Form context;         ///< page.checkout, order.delayed, search.empty
extern const Form experimentPath;  ///< JSON Pointer into what may differ between shoppers

}  // namespace forms
}  // namespace alcove::config
