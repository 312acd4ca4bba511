import Foundation
import Testing

/// Asked of eleven claims of the seeds that stay as they are, however the reading of texts changes.
@Suite("Conditions of all questions")
struct ConditionCommandTests {
  private static let graph = "Tests/Fixtures/treaty.jsonl"

  /// The answer's rows as cells by column.
  private func rows(_ arguments: String...) throws -> [[String: String]] {
    let run = try Program.run(arguments + [Self.graph, "--format", "tsv"])
    let lines = run.output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { cells in
      Dictionary(uniqueKeysWithValues: zip(lines[0], cells))
    }
  }

  @Test("a timeline has those claims of the whole one that fit")
  func timeline() throws {
    let all = try rows("timeline", "inf-treaty")
    #expect(!all.isEmpty)
    #expect(try rows("timeline", "inf-treaty", "--modality", "planned") == all.filter { $0["modality"] == "planned" })
    #expect(try rows("timeline", "inf-treaty", "--modality", "asserted").isEmpty)
  }

  @Test("a card shows those claims that fit, in every role")
  func card() throws {
    let all = try rows("show", "9m729")
    let chosen = try rows("show", "9m729", "--not-asserted", "--modality", "denied")
    #expect(!chosen.isEmpty && chosen.count < all.count)
    #expect(chosen == all.filter { $0["modality"] == "denied" })
  }

  @Test("of disputes those are listed of which one claim fits, with all their stances")
  func contested() throws {
    let all = try rows("contested")
    #expect(all.contains { $0["modality"] == "denied" })
    #expect(try rows("contested", "--about", "9m729", "--modality", "denied") == all)
    #expect(try rows("contested", "--relation", "withdrawsFrom").isEmpty)
  }

  @Test("a name that is not there is told, as everywhere")
  func unknown() throws {
    let run = try Program.run(["timeline", "inf-treaty", Self.graph, "--about", "atlantis-treaty"])
    #expect(run.status != 0)
    #expect(run.notes.contains("atlantis-treaty"))
  }
}
