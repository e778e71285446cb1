// SPDX-License-Identifier: MIT
#include <tbb/parallel_for.h>

#include <alcove/base/random.hpp>
#include <bench/beyond/learner.hpp>
#include <cmath>
#include <numeric>

namespace alcove::bench {
namespace {

constexpr Eigen::Index units = 12;
constexpr std::size_t folds = 5;
constexpr std::size_t batch = 32;
constexpr std::size_t passes = 6;
constexpr float slope = 0.1F;
constexpr float shrink = 1e-4F;  ///< of the weights, a step
constexpr std::size_t cutoff = 20;

/// score = shipped + x · past + leaky(x · into + bias) · out
struct Network {
  Eigen::MatrixXf into;
  Eigen::RowVectorXf bias;
  Eigen::VectorXf out;
  Eigen::VectorXf past;

  explicit Network(Eigen::Index inputs)
      : into(Eigen::MatrixXf::Zero(inputs, units)),
        bias(Eigen::RowVectorXf::Zero(units)),
        out(Eigen::VectorXf::Zero(units)),
        past(Eigen::VectorXf::Zero(inputs)) {}

  template <typename Take, typename... Others>
  void each(Take take, Others&... others) {
    take(into.reshaped(), others.into.reshaped()...);
    take(bias.reshaped(), others.bias.reshaped()...);
    take(out.reshaped(), others.out.reshaped()...);
    take(past.reshaped(), others.past.reshaped()...);
  }
};

struct Shape {
  Eigen::RowVectorXf mean;
  Eigen::RowVectorXf deviation;
};

/// A case without candidates has no columns either.
Eigen::Index widest(const std::vector<Case>& cases, const std::vector<Columns>& more) {
  Eigen::Index columns = 0;
  for (std::size_t i = 0; i < cases.size(); ++i)
    columns = std::max(columns, cases[i].known.cols() + (more.empty() ? 0 : more[i].cols()));
  return columns;
}

class Fold {
 public:
  Fold(const std::vector<Case>& cases, const std::vector<Columns>& more, std::vector<std::uint32_t> learned,
       std::uint64_t seed)
      : cases_(cases),
        more_(more),
        learned_(std::move(learned)),
        random_(seed),
        inputs_(widest(cases, more)),
        network_(inputs_) {
    measure();
    for (float& weight : network_.into.reshaped()) weight = static_cast<float>(random_.unit() - 0.5) * 0.6F;
    for (float& weight : network_.out.reshaped()) weight = static_cast<float>(random_.unit() - 0.5) * 0.1F;
  }

  void learn() {
    Network mean(inputs_);
    Network square(inputs_);
    const std::size_t batches = (learned_.size() + batch - 1) / batch;
    std::size_t step = 0;
    for (std::size_t pass = 0; pass < passes; ++pass) {
      for (std::size_t i = learned_.size(); i > 1; --i)
        std::swap(learned_[i - 1], learned_[random_.below(i)]);
      for (std::size_t b = 0; b < batches; ++b) {
        Network gradient(inputs_);
        const std::size_t end = std::min(learned_.size(), (b + 1) * batch);
        for (std::size_t i = b * batch; i < end; ++i) addGradient(cases_[learned_[i]], learned_[i], gradient);
        const float done = static_cast<float>(step++) / static_cast<float>(passes * batches);
        const float rate = 0.003F * (1 - done) + 0.0001F;
        const auto steps = static_cast<float>(step);
        const float firstLeft = 1 - std::pow(0.9F, steps);
        const float secondLeft = 1 - std::pow(0.999F, steps);
        network_.each(
            [&](auto weight, auto slopeOf, auto m, auto s) {
              slopeOf /= float{batch};
              m = 0.9F * m + 0.1F * slopeOf;
              s = 0.999F * s + 0.001F * slopeOf.cwiseAbs2();
              weight.array() -= rate * ((m.array() / firstLeft) / ((s.array() / secondLeft).sqrt() + 1e-8F)) +
                                shrink * weight.array();
            },
            gradient, mean, square);
      }
    }
  }

  /// 1 for the best; 0 where the target is no candidate.
  [[nodiscard]] std::size_t rankOf(std::uint32_t at) const {
    const Case& each = cases_[at];
    if (each.target < 0) return 0;
    const Columns values = valuesOf(at);
    const Eigen::VectorXf scores = scoresOf(each, values, hiddenOf(values));
    return 1 + static_cast<std::size_t>((scores.array() > scores[each.target]).count()) +
           static_cast<std::size_t>((scores.head(each.target).array() == scores[each.target]).count());
  }

 private:
  [[nodiscard]] Columns valuesOf(std::uint32_t at) const {
    Columns values(cases_[at].known.rows(), inputs_);
    values.leftCols(cases_[at].known.cols()) = cases_[at].known;
    if (!more_.empty() && values.rows() > 0) values.rightCols(more_[at].cols()) = more_[at];
    if (shape_.mean.size() > 0)
      values = (values.rowwise() - shape_.mean).array().rowwise() / shape_.deviation.array();
    return values;
  }

  void measure() {
    Eigen::RowVectorXd sum = Eigen::RowVectorXd::Zero(inputs_);
    Eigen::RowVectorXd squares = sum;
    double rows = 0;
    for (const std::uint32_t at : learned_) {
      const Eigen::MatrixXd values = valuesOf(at).cast<double>();
      sum += values.colwise().sum();
      squares += values.cwiseAbs2().colwise().sum();
      rows += static_cast<double>(values.rows());
    }
    const Eigen::RowVectorXd mean = sum / rows;
    shape_.deviation = (squares / rows - mean.cwiseAbs2()).cwiseMax(1e-8).cwiseSqrt().cast<float>();
    shape_.mean = mean.cast<float>();
  }

  [[nodiscard]] Columns hiddenOf(const Columns& values) const {
    return (values * network_.into).rowwise() + network_.bias;
  }
  [[nodiscard]] Eigen::VectorXf scoresOf(const Case& each, const Columns& values,
                                         const Columns& hidden) const {
    return each.scores + values * network_.past + hidden.cwiseMax(slope * hidden) * network_.out;
  }

  /// Of the listwise softmax cross-entropy.
  void addGradient(const Case& each, std::uint32_t at, Network& gradient) const {
    const Columns values = valuesOf(at);
    const Columns hidden = hiddenOf(values);
    Eigen::VectorXf share = scoresOf(each, values, hidden);
    share = (share.array() - share.maxCoeff()).exp();
    share /= share.sum();
    share[each.target] -= 1;
    gradient.past += values.transpose() * share;
    gradient.out += hidden.cwiseMax(slope * hidden).transpose() * share;
    const Columns back = (share * network_.out.transpose()).array() *
                         (hidden.array() > 0).select(Columns::Ones(hidden.rows(), units), slope).array();
    gradient.into += values.transpose() * back;
    gradient.bias += back.colwise().sum();
  }

  const std::vector<Case>& cases_;
  const std::vector<Columns>& more_;
  std::vector<std::uint32_t> learned_;
  Random random_;
  Eigen::Index inputs_;
  Network network_;
  Shape shape_;
};

std::vector<eval::Unit> unitsOf(const std::vector<Case>& cases, const std::vector<std::size_t>& ranks) {
  std::vector<eval::Unit> sessions;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    if (i == 0 || cases[i].session != cases[i - 1].session) sessions.emplace_back();
    eval::Unit& session = sessions.back();
    session.cases += 1;
    if (ranks[i] == 0 || ranks[i] > cutoff) continue;
    session.sums[0] += 1;
    session.sums[1] += 1 / static_cast<double>(ranks[i]);
  }
  return sessions;
}

}  // namespace

std::vector<eval::Unit> crossFitted(const std::vector<Case>& cases, const std::vector<Columns>& more,
                                    std::uint64_t seed) {
  std::vector<std::size_t> ranks(cases.size());
  std::vector<std::size_t> foldOf(cases.size());
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const bool sameSession = i > 0 && cases[i].session == cases[i - 1].session;
    foldOf[i] = sameSession ? foldOf[i - 1] : i * folds / cases.size();
  }
  tbb::parallel_for(std::size_t{0}, folds, [&](std::size_t fold) {
    std::vector<std::uint32_t> learned;
    for (std::uint32_t i = 0; i < cases.size(); ++i) {
      if (foldOf[i] != fold && cases[i].target >= 0) learned.push_back(i);
    }
    Fold learner(cases, more, std::move(learned), seed * folds + fold);
    learner.learn();
    for (std::uint32_t i = 0; i < cases.size(); ++i) {
      if (foldOf[i] == fold) ranks[i] = learner.rankOf(i);
    }
  });
  return unitsOf(cases, ranks);
}

std::vector<eval::Unit> asShipped(const std::vector<Case>& cases) {
  std::vector<std::size_t> ranks;
  for (const Case& each : cases) {
    const auto better = each.target < 0 ? -1 : (each.scores.array() > each.scores[each.target]).count();
    ranks.push_back(static_cast<std::size_t>(better + 1));
  }
  return unitsOf(cases, ranks);
}

}  // namespace alcove::bench
