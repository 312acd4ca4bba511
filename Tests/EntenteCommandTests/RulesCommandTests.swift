import Foundation
import Testing

/// `entente rules`, over rules of one's own.
@Suite("Rules on the command line")
struct RulesCommandTests {
  private static let header =
    "id\trelation\tcategory\tlemmas\tparticles\tsubject\tobject\tsubject types\tobject types\tgoods\tpolarity\tsource\texample\texpected\n"

  /// A folder with one pattern of its own, and further examples of it.
  private func folder(
    id: String = "smuggle/1", relation: String = "suppliesWeaponTo", to: String = "to", type: String = "Actor",
    expected: String = "suppliesWeaponTo(Minsk, Riga)", examples: String = ""
  ) throws -> String {
    let row =
      "\(id)\t\(relation)\tverb\tsmuggle\t\tsubject\t\(to)\t\(type)\tActor\tobject\tpositive\tme\tMinsk smuggled rockets to Riga.\t\(expected)\n"
    let path = try Program.file("patterns.tsv", Array((Self.header + row).utf8))
    let folder = URL(filePath: path).deletingLastPathComponent()
    if !examples.isEmpty {
      try Data(("proposer\tsource\texample\tclaim\n" + examples).utf8).write(
        to: folder.appending(path: "examples-mine.tsv"))
    }
    return folder.path
  }

  @Test("lists a rule of one's own after the program's, and leaves out none")
  func listing() throws {
    let rows = try Program.run("rules", "--rules", try folder(), "--format", "tsv").output.split(separator: "\n")
    #expect(
      rows.contains { $0.hasPrefix("smuggle/1\tpattern\tsuppliesWeaponTo\t\t\tme\tMinsk smuggled rockets to Riga.") })
    #expect(
      Set(rows.dropFirst().map { $0.split(separator: "\t")[1] }) == [
        "pattern", "structure", "operator", "reader", "judge", "sieve",
      ])
    #expect(rows.allSatisfy { $0.count < 300 })
  }

  @Test("examples that come true, near misses among them")
  func fulfilled() throws {
    let folder = try folder(
      examples: "smuggle/1\tme\tMinsk was accused of smuggling tanks to Riga.\tsuppliesWeaponTo(Minsk, Riga)\n"
        + "smuggle/1\tme\tMinsk smuggled refugees to Riga.\t-\n")
    let run = try Program.run("rules", "--rules", folder, "--check")
    #expect(run.notes == "3 examples, 0 of them do not come true\n")
    #expect(run.status == 0)
  }

  @Test("examples that do not come true are shown with what the rule gives")
  func failed() throws {
    let folder = try folder(
      expected: "suppliesWeaponTo(Minsk, Oslo)", examples: "smuggle/1\tme\tMinsk smuggled tanks to Riga.\t-\n")
    let run = try Program.run("rules", "--rules", folder, "--check")
    #expect(
      run.notes == """
        smuggle/1: ‘Minsk smuggled rockets to Riga.’ gives suppliesWeaponTo(Minsk, Riga), not suppliesWeaponTo(Minsk, Oslo)
        smuggle/1: ‘Minsk smuggled tanks to Riga.’ gives suppliesWeaponTo(Minsk, Riga), not nothing
        2 examples, 2 of them do not come true

        """)
    #expect(run.status == 65)
  }

  @Test("a wrong relation, slot, type or claim of the example is refused with file, line and column")
  func refused() throws {
    for (folder, words) in [
      (try folder(relation: "suppliesWeapon"), "a relation of the catalogue"), (try folder(to: "toward:"), "a slot ("),
      (try folder(type: "Aktor"), "not ‘Aktor’"), (try folder(id: "smuggle"), "a name with a version"),
      (try folder(id: "smuggle/new"), "a name with a version"),
      (try folder(expected: "supplies(Minsk, Riga)"), "suppliesWeaponTo(subject, object)"),
      (try folder(examples: "smugle/1\tme\tMinsk smuggled tanks.\t-\n"), "the id of a rule or pattern"),
    ] {
      let run = try Program.run("rules", "--rules", folder)
      #expect(run.status == 65)
      #expect(run.notes.contains(".tsv:2:") && run.notes.contains(words), "\(run.notes)")
    }
  }

  @Test("a rule that is switched off makes nothing; a name that is none is refused")
  func without() throws {
    let story = try Program.file("story.txt", Array("Minsk smuggled rockets to Riga.\n".utf8))
    let rules = try folder()
    func claims(_ options: String...) throws -> String {
      try Program.run(["annotate", story, "--rules", rules] + options).output
    }
    #expect(try claims().contains("smuggle/1"))
    #expect(try !claims("--without", "smuggle").contains("smuggle/1"))
    let unknown = try Program.run("annotate", story, "--without", "smugle")
    #expect(unknown.status != 0 && unknown.notes.contains("smugle"))
  }

  @Test("sieves stand in the list in their order, with what they do and how many mentions they linked")
  func sieves() throws {
    let rows = try Program.run("rules", "exports", "--kind", "sieve", "--format", "tsv").output.split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    #expect(rows[0] == ["rule", "kind", "relations", "right", "of", "claims", "mentions", "source", "example"])
    #expect(rows.dropFirst().prefix(3).map { $0[0] } == ["name-type", "office-holder", "equal-name"])
    #expect(rows.dropFirst().allSatisfy { $0[1] == "sieve" && !$0[8].isEmpty })
    let pronouns = try #require(rows.first { $0[0] == "pronoun" })
    #expect(try #require(Int(pronouns[6])) > 0)
    let patterns = try Program.run("rules", "--kind", "pattern", "--format", "tsv").output
    #expect(!patterns.contains("\tsieve\t"))
  }
}
