import Foundation
import Testing

/// Asked of eleven claims of the seeds that stay as they are, however the reading of texts changes.
@Suite("Conditions of all questions")
struct ConditionCommandTests {
  private static let graph = "Tests/Fixtures/treaty.jsonl"

  /// The answer's rows as cells by column.
  private func rows(_ arguments: String...) throws -> [[String: String]] { try rowsOf(arguments) }

  private func rowsOf(_ arguments: [String]) throws -> [[String: String]] {
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

  @Test("`author` among holders means what nobody else holds than the author of a text")
  func authors() throws {
    let all = try rows("relations")
    func holders(_ names: String...) throws -> [[String: String]] {
      try rowsOf(["relations"] + names.flatMap { ["--holder", $0] })
    }
    let own = all.filter { $0["holders"]?.hasPrefix("author of ") == true }
    #expect(!own.isEmpty && own.count < all.count)
    #expect(try holders("author") == own)
    let nato = try holders("nato")
    #expect(try holders("author", "nato") == all.filter { own.contains($0) || nato.contains($0) })
  }

  @Test("a name that is not there is told, as everywhere")
  func unknown() throws {
    let run = try Program.run(["timeline", "inf-treaty", Self.graph, "--about", "atlantis-treaty"])
    #expect(run.status != 0)
    #expect(run.notes.contains("atlantis-treaty"))
  }

  @Test("times are those when it happened, else when it was said, else of the document; rows show the first two")
  func times() throws {
    let story =
      "OSLO, 15 October 2030\n\nNATO accused Russia on Monday of violating the INF Treaty. Iran has missiles.\n"
    let path = try Program.file("story.txt", Array(story.utf8))
    func relations(_ options: String...) throws -> Set<Substring> {
      let output = try Program.run(["relations", path, "--format", "tsv"] + options).output
      return Set(output.split(separator: "\n").dropFirst().map { $0.split(separator: "\t")[3] })
    }
    #expect(try relations().isSuperset(of: ["accuses", "violates", "operates"]))
    #expect(try relations("--since", "2030-10") == relations())
    #expect(try relations("--until", "2030-10-14").isSuperset(of: ["accuses", "violates"]))
    #expect(try !relations("--until", "2030-10-14").contains("operates"))
    #expect(try relations("--since", "2030-10-15").contains("operates"))
    #expect(try relations("--since", "2030-11").isEmpty)
    #expect(try relations("--until", "2030-10-13").isEmpty)
  }

  @Test("the day by which a row was chosen stands in files, and in tables that are to be wide")
  func stated() throws {
    let story = "OSLO, 15 October 2030\n\nNorway said on Monday that Germany may deploy missiles.\n"
    let asked = ["relations", try Program.file("story.txt", Array(story.utf8)), "--since", "2030-10"]
    let header = "claim     subject  relation  object              holders                   polarity  modality  time  "
    #expect(try Program.run(asked + ["--format", "csv"]).output.contains(",possible,,2030-10-14,"))
    #expect(
      try Program.run(asked + ["--format", "json"]).output.contains("\"time\": \"\", \"stated\": \"2030-10-14\""))
    #expect(try Program.run(asked + ["--wide"]).output.hasPrefix(header + "stated      evidence"))
    #expect(try Program.run(asked).output.hasPrefix(header + "evidence"))
  }

  @Test("times between which nothing can lie are told")
  func order() throws {
    let run = try Program.run(["relations", Self.graph, "--since", "2031-02", "--until", "2031-01"])
    #expect(run.status == 64)
    #expect(run.notes.hasPrefix("Error: --since 2031-02 is later than --until 2031-01: no time lies between them\n"))
    #expect(try Program.run(["relations", Self.graph, "--since", "2031-02", "--until", "2031"]).status == 0)
  }

  @Test("a capital in a dateline does not hide its government, and a place is told from it")
  func capitals() throws {
    let story = "MOSCOW, 14 October 2030\n\nRussia accused Poland of violating the INF Treaty.\n"
    let path = try Program.file("story.txt", Array(story.utf8))
    for (option, name) in [("--about", "moscow"), ("--holder", "Moscow"), ("--subject", "moscow")] {
      let run = try Program.run("relations", path, option, name, "--format", "tsv")
      #expect(run.output.contains("Russia"), "\(option) \(name)")
      #expect(run.notes == "‘\(name)’ is taken for Moscow (Place, moscow) and Russia (State, russia)\n")
    }
    #expect(try Program.run("show", "moscow", path).notes == "‘moscow’ is the place here, not Russia (russia)\n")
    let asked = try Program.run("show", "Moscow", path)
    #expect(asked.status == 64)
    #expect(asked.notes.contains("may mean 2 things"))
  }
}
