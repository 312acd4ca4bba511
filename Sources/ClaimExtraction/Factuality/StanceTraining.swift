public import DocumentModel
import LogLinearModels

/// Learns the weights of `claims/stances.tsv` from claims whose stance people have told.
///
/// Two log-linear models over the same features: which modality, and whether the author holds it (`WeightFitting`).
public struct StanceTraining: Sendable {
  /// What was known of a claim's stance, and what it is.
  public struct Lesson: Sendable {
    let features: [String]
    let proposedModality: Modality
    let isProposedAuthors: Bool
    let modality: Modality
    let isAuthors: Bool
  }

  /// So many right, by rules alone and with weights that were learned from other lessons.
  public struct HeldOut: Sendable {
    public var (ruled, judged, of) = (0, 0, 0)
  }

  /// A feature that fewer lessons have tells nothing that holds for others.
  private static let leastLessons = 3
  private static let parts = 5

  private let lessons: [Lesson]
  private let names: [String]
  /// The features of each lesson, as places among the names.
  private let features: [[Int]]

  /// - Parameter lessons: those of a document together, so that parts that are left out share few documents with the rest.
  public init(_ lessons: [Lesson]) {
    self.lessons = lessons
    let counts = lessons.reduce(into: [String: Int]()) { counts, lesson in
      for feature in lesson.features { counts[feature, default: 0] += 1 }
    }
    let names = counts.filter { $0.value >= Self.leastLessons }.keys.sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    self.names = names
    features = lessons.map { $0.features.compactMap { places[$0] } }
  }

  /// The weights as a table, `claims/stances.tsv`.
  public var table: String {
    let all = Array(lessons.indices)
    let columns = modalityWeights(all) + [authorWeights(all)]
    let rows = names.indices.map { feature in
      ([names[feature]] + columns.map { String(Int(($0[feature] * 1000).rounded())) }).joined(separator: "\t")
    }
    return ([StanceWeights.columns.joined(separator: "\t")] + rows).map { $0 + "\n" }.joined()
  }

  /// How many modalities and holders (the author or not) come out right that were not learned from: a fifth after the other is left out.
  public func heldOut() -> (modality: HeldOut, author: HeldOut) {
    var (modality, author) = (HeldOut(), HeldOut())
    for part in 0..<Self.parts {
      let inPart = { (index: Int) in index * Self.parts / max(1, lessons.count) == part }
      let others = lessons.indices.filter { !inPart($0) }
      let (modalities, authors) = (modalityWeights(others), authorWeights(others))
      for index in lessons.indices where inPart(index) {
        let lesson = lessons[index]
        let scores = modalities.map { score(features[index], $0) }
        let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
        Self.count(lesson.proposedModality == lesson.modality, Modality.allCases[best] == lesson.modality, &modality)
        Self.count(
          lesson.isProposedAuthors == lesson.isAuthors, (score(features[index], authors) > 0) == lesson.isAuthors,
          &author)
      }
    }
    return (modality, author)
  }

  private static func count(_ isRuled: Bool, _ isJudged: Bool, _ share: inout HeldOut) {
    share.of += 1
    if isRuled { share.ruled += 1 }
    if isJudged { share.judged += 1 }
  }

  private func score(_ features: [Int], _ weights: [Double]) -> Double { features.reduce(0) { $0 + weights[$1] } }

  /// A column of weights for each modality.
  private func modalityWeights(_ indices: [Int]) -> [[Double]] {
    let classes = Modality.allCases.count
    let flat = WeightFitting().weights(count: names.count * classes) { weights, gradient in
      for index in indices {
        let scores = (0..<classes).map { type in
          features[index].reduce(0) { $0 + weights[$1 * classes + type] }
        }
        let shares = WeightFitting.shares(of: scores)
        for type in 0..<classes {
          let isRight = Modality.allCases[type] == lessons[index].modality
          let change = (shares[type] - (isRight ? 1 : 0)) / Double(indices.count)
          for feature in features[index] { gradient[feature * classes + type] += change }
        }
      }
    }
    return (0..<classes).map { type in names.indices.map { flat[$0 * classes + type] } }
  }

  private func authorWeights(_ indices: [Int]) -> [Double] {
    WeightFitting().weights(count: names.count) { weights, gradient in
      for index in indices {
        let share = WeightFitting.shares(of: [score(features[index], weights), 0])[0]
        let change = (share - (lessons[index].isAuthors ? 1 : 0)) / Double(indices.count)
        for feature in features[index] { gradient[feature] += change }
      }
    }
  }
}

extension StanceTraining.Lesson {
  public init(_ claim: JudgedClaim, modality: Modality, isAuthors: Bool) {
    self.init(
      features: claim.features, proposedModality: claim.proposedModality, isProposedAuthors: claim.isProposedAuthors,
      modality: modality, isAuthors: isAuthors)
  }
}
