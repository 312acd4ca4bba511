public import DocumentModel
public import EntityResolution

/// Joins what was weighed for pronouns and descriptions with what people say that they mean.
public struct AntecedentLessons: Sendable {
  private let gold: [Mention]

  /// - Parameter gold: the annotations of a document.
  public init(gold: AnnotatedDocument) { self.gold = gold.mentions.filter { $0.entity != nil } }

  /// The choices that people's annotations decide.
  public func lessons(of choices: [AntecedentChoice]) -> [AntecedentTraining.Lesson] {
    choices.compactMap { choice in
      guard let entity = entity(at: choice.mention) else { return nil }
      let right = choice.options.indices.filter { option in
        choice.options[option].mentions.contains { self.entity(at: $0) == entity }
      }
      return AntecedentTraining.Lesson(choice, right: Set(right))
    }
  }

  /// The entity of the annotated mention that shares most of its text with a range, half of both at least.
  private func entity(at range: Range<Int>) -> String? {
    let best = gold.max { share($0.range, range) < share($1.range, range) }
    return best.flatMap { share($0.range, range) > 0.3 ? $0.entity : nil }
  }

  private func share(_ left: Range<Int>, _ right: Range<Int>) -> Double {
    let common = left.clamped(to: right).count
    return Double(common) / Double(left.count + right.count - common)
  }
}
