import Foundation
import Testing

/// One table of decisions says the same to every command.
@Suite("Decisions on the command line")
struct DecisionCommandTests {
  private static let header = "decision\tentity\tother\tdocument\treason\tauthor\tdate\n"
  private let article: String
  private let decisions: String
  private let folder: String

  init() throws {
    article = try Program.file(
      "story.txt", Array("Vienna, 3 March 2003\n\nPresident Bush said on Monday that Iraq violates the treaty.\n".utf8))
    folder = URL(filePath: article).deletingLastPathComponent().path
    let lines = "means\tBush\tGeorge H. W. Bush\tstory\t\t\t\nsame\tNobody\tIraq\t\t\t\t\n"
    decisions = try Program.file("decisions.tsv", Array((Self.header + lines).utf8))
  }

  private let unused = "decisions, line 3: same ‘Nobody’ ‘Iraq’: nothing in these documents is called ‘Nobody’\n"

  private func holders(_ arguments: String...) throws -> [String] {
    let rows = try Program.run(["relations", "--relation", "violates", "--format", "tsv"] + arguments)
    return rows.output.split(separator: "\n").dropFirst().map { String($0.split(separator: "\t")[5]) }
  }

  @Test(
    "a line that would merge in one document what must never be one stops every command, whatever other documents say")
  func refused() throws {
    let other = try Program.file("other.txt", Array("Vienna, 3 March 2003\n\nIraq left. President Bush spoke.\n".utf8))
    let table = try Program.file("merge.tsv", Array("decision\tentity\tother\nsame\tIraq\tBush\n".utf8))
    let store = folder + "/merged.store"
    _ = try Program.run("add", store, article, other)
    let before = try Program.run("relations", store).output
    for command in [
      ["relations", article, "--decisions", table], ["extract", other, article, "--output", folder + "/merged"],
      ["annotate", article], ["update", store],
    ] {
      let run = try Program.run(command.contains(table) ? command : command + ["--decisions", table])
      #expect(run.status == 65, "\(command): \(run.notes)")
      #expect(run.output.isEmpty)
      #expect(
        run.notes.contains(
          "\(table):2:11: data file: expected a name of the same thing: state-person keeps these two apart in document ‘"
        ),
        "\(command): \(run.notes)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder + "/merged/entente.ttl"))
    #expect(try Program.run("relations", store).output == before)
  }

  @Test("extract, add, update and questions follow it, and tell what it does not change")
  func everywhere() throws {
    let read = ["George W. Bush > author of story"]
    let decided = ["George H. W. Bush > author of story"]
    #expect(try holders(article) == read)
    #expect(try holders(article, "--decisions", decisions) == decided)
    let extracted = try Program.run("extract", article, "--decisions", decisions, "--output", folder + "/graph")
    #expect(extracted.notes.contains(unused))
    #expect(try holders(folder + "/graph") == decided)
    let (one, other) = (folder + "/one.store", folder + "/other.store")
    #expect(try Program.run("add", one, article, "--decisions", decisions).notes.contains(unused))
    #expect(try holders(one) == decided)
    _ = try Program.run("add", other, article)
    #expect(try holders(other) == read)
    #expect(try Program.run("diff", one, other).output.contains("George H. W. Bush"))
    #expect(try Program.run("diff", one, other, "--decisions", decisions).output == "")
    #expect(try Program.run("update", other, "--decisions", decisions).notes.contains(unused))
    #expect(try Program.run("convert", one, "--to", "nq").output == Program.run("convert", other, "--to", "nq").output)
    #expect(try Program.run("diff", one, article, "--decisions", decisions).notes == unused + "no difference\n")
    let none = try Program.file("none.tsv", Array(Self.header.utf8))
    _ = try Program.run("update", other, "--decisions", none)
    #expect(try holders(other) == read)
  }
}
