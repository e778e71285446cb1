// SPDX-License-Identifier: MIT
// What a shopper's page or a hostile one may hand to the engine, beside what is usual.

/** In the place of an id, a category or a placement. */
export const oddTexts = [
  '', ' ', 'no-such-item', '__proto__', 'constructor', '</script><script>alert(1)</script>', '"\\\u0000', 'a\nb', 'tab\there',
  '杯-1 “ü”', '🍵', 'e\u0301', '\ufeffMUG', '\u202eGUM', 'line\u2028separator', 'x'.repeat(256), 'x'.repeat(257), '茶'.repeat(86), '../../manifest.json',
];

/** RFC 3339 with all that it allows, as databases print it, and what is no time at all. */
export const oddTimes = [
  '2026-11-22T10:00:00.123456789-00:30', '2026-11-22t10:00:00z', '2026-11-22 10:00:00 UTC', '2026-11-22 10:00:00 +02:00', '2026-11-22', '2026-11-22T10:00',
  '2024-02-29T23:59:60+14:00', '1969-12-31T23:59:59.999Z', '0001-01-01T00:00:00+23:59', '9999-12-31T23:59:59.9-23:59', '2026-11-22T10:00:00.0004Z',
  '2026-02-29T00:00:00Z', '2026-11-22T24:00:00Z', '+002026-11-22T10:00:00Z', '0000-01-01', 'yesterday', '', '1763805600',
];

/** JSON numbers at their edges, as literals. */
export const oddNumbers = [
  '0', '-0', '-1', '1.0', '1e1', '0.5e1', '48', '49', '1.5', '1e-400', '1e400', '1.7976931348623157e308', '1.7976931348623159e308', '9007199254740991',
  '9007199254740992', '9007199254740993', '18446744073709551615', '18446744073709551616', '1'.repeat(400), '0.1000000000000000055511151231257827', 'null', '"4"', '[4]',
];

/** Texts in the place of a JSON object. */
export const oddJson = [
  '', '{', '[]', 'null', '"suggest"', '12', '{"kind":"suggest","kind":"suggest"}', '{"kind":"suggest"', '{"kind":"suggest"}}', '{"kind":"bundle"}', '{"kind":5}', '{"kind":"suggest","placement":"\\ud800"}',
  '{"kind":"suggest","placement":"\\u0000"}', '['.repeat(65) + ']'.repeat(65), '{"kind":01}', '{"kind":"profile",}', "{'kind':'profile'}", '\ufeff{"kind":"profile"}', '{"kind":"profile"}\n \t', '{"kind":"recent","page":[]}',
  '{"kind":"recent","page":{"cart":"MUG-1"}}', '{"kind":"recent","page":{"cart":[1]}}', '{"kind":"recent","shown":{}}',
];
