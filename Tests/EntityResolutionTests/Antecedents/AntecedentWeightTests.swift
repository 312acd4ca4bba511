import Testing
import Text

@testable import EntityResolution

@Suite("What speaks for an antecedent")
struct AntecedentWeightTests {
  private static func table(_ rows: [String]) -> [UInt8] {
    Array((["feature\tsingular\tplural\tdescription"] + rows).map { $0 + "\n" }.joined().utf8)
  }

  private static func choice(_ kind: AntecedentKind, _ options: [[AntecedentFeature]]) -> AntecedentChoice {
    AntecedentChoice(
      kind: kind, mention: 0..<2,
      options: options.map { features in
        AntecedentChoice.Option(mentions: [], evidence: features.map { ($0, 1) })
      })
  }

  @Test("a table that lacks a feature, has an unknown one or no number is refused")
  func refused() throws {
    let missing = #expect(throws: SyntaxFailure.self) { try AntecedentWeights(Self.table([])) }
    #expect(missing?.expected == "a row for the feature definite")
    let unknown = #expect(throws: SyntaxFailure.self) { try AntecedentWeights(Self.table(["luck\t1\t1\t1"])) }
    #expect(unknown?.position.line == 2)
    let word = #expect(throws: SyntaxFailure.self) { try AntecedentWeights(Self.table(["definite\t1\tmuch\t1"])) }
    #expect(word?.expected == "a number")
  }

  @Test("weights are learned from what people chose: subjects before what is merely near")
  func pronouns() throws {
    let lessons = (0..<20).map { place in
      AntecedentTraining.Lesson(
        Self.choice(.singular, place % 2 == 0 ? [[.nearest], [.subject]] : [[.subject, .nearest], [.object]]),
        right: place % 2 == 0 ? [1] : [0])
    }
    let training = AntecedentTraining(lessons)
    let weights = try AntecedentWeights(Array(training.table.utf8))
    var (subject, nearest) = (AntecedentEvidence(), AntecedentEvidence())
    subject.add(.subject)
    nearest.add(.nearest)
    #expect(weights.score(subject, .singular) > weights.score(nearest, .singular))
    #expect(training.heldOut(.singular) == (20, 0, 20))
  }

  @Test("a description without enough that speaks for it means something new")
  func descriptions() throws {
    let lessons = (0..<20).map { place in
      place % 2 == 0
        ? AntecedentTraining.Lesson(Self.choice(.description, [[.sameNounDefinite]]), right: [0])
        : AntecedentTraining.Lesson(Self.choice(.description, [[.sameNounIndefinite]]), right: [])
    }
    let training = AntecedentTraining(lessons)
    let weights = try AntecedentWeights(Array(training.table.utf8))
    var (definite, indefinite) = (AntecedentEvidence(), AntecedentEvidence())
    definite.add(.sameNounDefinite)
    indefinite.add(.sameNounIndefinite)
    #expect(weights.score(definite, .description) > 0)
    #expect(weights.score(indefinite, .description) < 0)
    #expect(training.heldOut(.description).right == 20)
    #expect(training.table == AntecedentTraining(lessons).table)
  }
}
