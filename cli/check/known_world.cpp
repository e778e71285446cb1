// SPDX-License-Identifier: MIT
#include <alcove/base/codes.hpp>
#include <alcove/base/text.hpp>
#include <algorithm>
#include <cli/check/known_world.hpp>
#include <cli/check/teller.hpp>
#include <cstdlib>

namespace alcove::check {
namespace {

/// ISO 4217: money that shops take.
constexpr std::string_view currencies =
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD "
    "BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN "
    "BZD CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK "
    "DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL "
    "GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS "
    "INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW "
    "KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL "
    "MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN "
    "NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR "
    "PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK "
    "SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS "
    "TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS "
    "VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW "
    "ZWG";

std::filesystem::path zoneFolder() {
  const char* const chosen = std::getenv("TZDIR");
  return chosen != nullptr ? chosen : "/usr/share/zoneinfo";
}

/// Names as they stand in the folder of the zone that is meant, so that a slip of the pen is found.
std::vector<std::string> zonesBeside(const std::filesystem::path& root, const std::string& zone) {
  std::vector<std::string> names;
  std::error_code ignored;
  const auto parent = std::filesystem::path(zone).parent_path();
  for (const auto& each : std::filesystem::directory_iterator(root / parent, ignored))
    names.push_back((parent / each.path().filename()).string());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

void findUnknownToTheWorld(LoadedConfig& loaded) {
  const config::Shop& shop = loaded.config.shop;
  Teller teller(loaded);
  const auto known = text::split(currencies, ' ');
  if (std::find(known.begin(), known.end(), shop.currency) == known.end())
    teller.tell({codes::configUnknownValue, "/shop/currency", shop.currency, "a currency of ISO 4217", true},
                known);
  std::error_code ignored;
  const std::filesystem::path zones = zoneFolder();
  if (!std::filesystem::is_directory(zones, ignored) ||
      std::filesystem::is_regular_file(zones / shop.timezone, ignored))
    return;
  const auto beside = zonesBeside(zones, shop.timezone);
  const std::vector<std::string_view> names(beside.begin(), beside.end());
  teller.tell({codes::configUnknownValue, "/shop/timezone", shop.timezone,
               "a time zone that this machine knows", true},
              names);
}

}  // namespace alcove::check
