import DocumentModel
import Entente
import Testing
import Text

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a construction does to a claim in it, whatever the claim: clauses of `clauses.tsv` in contexts of `contexts.tsv`.
///
/// Every other clause is read in a context, those between in the next one: that takes some ten seconds of a processor. With
/// `ENTENTE_ALL_CONTEXTS` set, all of them are.
@Suite("What contexts make of claims")
struct ContextTests {
  private struct Trial {
    let context: [String]
    let clause: [String]
    let text: String
  }

  /// The parser reads some word of a clause wrongly in a few of several hundred texts.
  private static let leastShare = 0.95
  /// A context in which more clauses go wrong than this is one that the program does not know.
  private static let mostWrong = 3

  @Test("each clause takes on the modality, polarity and holder of its context")
  func contexts() throws {
    let contexts = try ReadTexts.table("contexts.tsv", columns: ["context", "frame", "modality", "polarity", "holder"])
    let clauses = try ReadTexts.table(
      "clauses.tsv", columns: ["subject", "past", "base", "gerund", "object", "relation", "name"])
    let isWhole = ProcessInfo.processInfo.environment["ENTENTE_ALL_CONTEXTS"] != nil
    let trials = contexts.rows.enumerated().flatMap { row, context in
      clauses.rows.enumerated().filter { isWhole || ($0.offset + row) % 2 == 0 }.map { clause in
        Trial(
          context: context.cells, clause: clause.element.cells, text: Self.text(context.cells[1], clause.element.cells))
      }
    }
    let read = try ReadTexts(trials.map(\.text))
    var wrong: [String: [String]] = [:]
    for (index, trial) in trials.enumerated() {
      let claims = read.claims(of: index).filter {
        $0.relation == trial.clause[5] && read.isCalled($0.subject, trial.clause[0], in: index)
          && read.isCalled($0.object, trial.clause[6], in: index)
      }
      guard claims.isEmpty || !claims.allSatisfy({ fits($0, trial.context, read, index) }) else { continue }
      wrong[trial.context[0], default: []].append("\(trial.text) \(claims.map { read.shown($0, in: index) })")
    }
    let count = wrong.values.reduce(0) { $0 + $1.count }
    let all = wrong.sorted { $0.key < $1.key }.flatMap { $0.value }.joined(separator: "\n")
    print("\(trials.count) clauses in contexts, \(count) read otherwise than expected")
    #expect(trials.count > 300)
    #expect(Double(trials.count - count) >= Self.leastShare * Double(trials.count), "\(all)")
    for (context, texts) in wrong {
      #expect(texts.count <= Self.mostWrong, "\(context): \(texts.joined(separator: "\n"))")
    }
  }

  private func fits(_ claim: Claim, _ context: [String], _ read: ReadTexts, _ index: Int) -> Bool {
    (context[2] == "*" || context[2].listedValues.contains(claim.modality.rawValue))
      && (context[3] == "*" || context[3] == claim.polarity.rawValue) && read.isHeld(claim, by: context[4], in: index)
  }

  private static func text(_ frame: String, _ clause: [String]) -> String {
    ["{S}", "{past}", "{base}", "{ing}", "{O}"].enumerated().reduce(frame) { text, slot in
      text.split(separator: slot.element, omittingEmptySubsequences: false).joined(separator: clause[slot.offset])
    }
  }
}
