// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace alcove {

/// One failure: a stable public code (listed in docs/errors.md), where, and the offending name or value.
/// Sentences are made from these by the program, so that the device carries none.
struct Error {
  std::string_view code;   ///< a literal from base/codes.hpp
  std::string path;        ///< JSON Pointer, shard name, or file
  std::string detail;      ///< the offending name or value, never a sentence
  std::size_t offset = 0;  ///< byte in the text that was read, where there is one
};

/// A value or the error that stands in its place. Nothing throws across a function boundary.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT: implicit by design
  Result(Error error) : state_(std::move(error)) {}  // NOLINT: implicit by design

  explicit operator bool() const { return std::holds_alternative<T>(state_); }
  T& operator*() { return *std::get_if<T>(&state_); }
  const T& operator*() const { return *std::get_if<T>(&state_); }
  T* operator->() { return std::get_if<T>(&state_); }
  const T* operator->() const { return std::get_if<T>(&state_); }
  [[nodiscard]] const Error& error() const { return *std::get_if<Error>(&state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace alcove
