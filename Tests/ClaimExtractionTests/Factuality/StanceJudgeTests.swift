import DocumentModel
import Testing
import Text

@testable import ClaimExtraction

@Suite("Learned weights decide on modality and holder")
struct StanceJudgeTests {
  private static let head = StanceWeights.columns.joined(separator: "\t") + "\n"

  /// Rows of a table: a feature, what it speaks for, and how much.
  private static func judge(_ rows: [(feature: String, column: String, weight: Int)]) throws -> StanceJudge {
    let lines = rows.map { row in
      ([row.feature] + StanceWeights.columns.dropFirst().map { $0 == row.column ? String(row.weight) : "0" })
        .joined(separator: "\t") + "\n"
    }
    return StanceJudge(weights: try StanceWeights(Array((head + lines.joined()).utf8), name: "stances.tsv"))
  }

  private static func proposal(
    _ modality: Modality, by chain: [String] = ["doc:a"], _ features: [String]
  ) -> StanceProposal {
    StanceProposal(modality: modality, chain: chain, evidence: StanceEvidence(features: features))
  }

  @Test("a feature with two rows, or with a weight that is no whole number, is refused with its place")
  func refused() throws {
    let zeros = Array(repeating: "0", count: StanceWeights.columns.count - 1).joined(separator: "\t")
    let twice = #expect(throws: SyntaxFailure.self) {
      try StanceWeights(Array((Self.head + "unread\t\(zeros)\nunread\t\(zeros)\n").utf8), name: "stances.tsv")
    }
    #expect(twice?.position.line == 3)
    let word = #expect(throws: SyntaxFailure.self) {
      try StanceWeights(Array((Self.head + "unread\tmuch\t\(zeros.dropFirst(2))\n").utf8), name: "stances.tsv")
    }
    #expect(word?.expected == "thousandths of log-odds, a whole number")
  }

  @Test("a modality wins that is clearly likelier, more clearly against a rule than against the reader")
  func modality() throws {
    let judge = try Self.judge([("relation signed", "planned", 1900), ("unread", "asserted", 500)])
    let planned = judge.judged(
      Self.proposal(.asserted, ["relation signed", "unread"]), Stance(), isRead: true, reader: nil)
    #expect(planned.modality == .planned)
    let ruled = judge.judged(
      Self.proposal(.asserted, ["relation signed", "unread"]), Stance(), isRead: false, reader: nil)
    #expect(ruled.modality == .asserted)
    let unknown = judge.judged(Self.proposal(.possible, ["relation never seen"]), Stance(), isRead: true, reader: nil)
    #expect(unknown.modality == .possible)
  }

  @Test("denials, what is left open and what is only imagined are the rules' to tell")
  func ruled() throws {
    let judge = try Self.judge([("unread", "asserted", 5000)])
    #expect(judge.judged(Self.proposal(.denied, ["unread"]), Stance(), isRead: true, reader: nil).modality == .denied)
    let open = Stance(cues: [Stance.Cue(row: nil, effect: .open, holders: [])])
    #expect(judge.judged(Self.proposal(.possible, ["unread"]), open, isRead: true, reader: nil).modality == .possible)
    let imagined = Stance(isConditional: true)
    #expect(
      judge.judged(Self.proposal(.conditional, ["unread"]), imagined, isRead: true, reader: nil).modality
        == .conditional)
  }

  @Test("what stands in quotation marks of nobody who is named is as rules see it")
  func quoted() throws {
    var quoted = Self.proposal(.alleged, ["unread"])
    quoted.isUnnamedWord = true
    let judge = try Self.judge([("unread", "asserted", 5000)])
    #expect(judge.judged(quoted, Stance(), isRead: true, reader: nil).modality == .alleged)
  }

  @Test("the reader's holder takes what is hardly the author's; the author takes from others at four to one only")
  func holder() throws {
    let judge = try Self.judge([("a", "author", -10), ("b", "author", 1300), ("c", "author", 1400)])
    func chain(_ features: [String], _ proposed: [String], reader: String? = "riga") -> [String] {
      judge.judged(Self.proposal(.asserted, by: proposed, features), Stance(), isRead: true, reader: reader).chain
    }
    #expect(chain(["a"], ["doc:a"]) == ["riga", "doc:a"])
    #expect(chain(["a"], ["doc:a"], reader: nil) == ["doc:a"])
    #expect(chain(["b"], ["minsk", "doc:a"]) == ["minsk", "doc:a"])
    #expect(chain(["c"], ["minsk", "doc:a"]) == ["doc:a"])
  }

  @Test("without weights, stances are what rules propose")
  func empty() {
    let judged = StanceJudge(weights: StanceWeights()).judged(
      Self.proposal(.planned, by: ["minsk", "doc:a"], ["unread"]), Stance(), isRead: true, reader: "riga")
    #expect(judged == (.planned, ["minsk", "doc:a"]))
  }
}

extension StanceJudgeTests {
  @Test("weights are learned from stances that people gave, the same each time; rare features are left out")
  func training() throws {
    let lessons = (0..<40).map { place in
      let isPlan = place % 2 == 0
      return StanceTraining.Lesson(
        features: isPlan ? ["will", "said"] : place == 1 ? ["did", "once"] : ["did"], proposedModality: .asserted,
        isProposedAuthors: true, modality: isPlan ? .planned : .asserted, isAuthors: !isPlan)
    }
    let training = StanceTraining(lessons)
    #expect(training.table == StanceTraining(lessons).table)
    #expect(!training.table.contains("once"))
    let weights = try StanceWeights(Array(training.table.utf8), name: "stances.tsv")
    let scores = weights.scores(of: StanceEvidence(features: ["will", "said"]))
    #expect(scores[.planned] > scores[.asserted])
    #expect(scores.author < 0)
    let (modality, author) = training.heldOut()
    #expect((modality.ruled, modality.judged, modality.of) == (20, 40, 40))
    #expect((author.ruled, author.judged, author.of) == (20, 40, 40))
  }
}
