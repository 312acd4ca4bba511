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
    let none = try Program.file("none.tsv", Array(Self.header.utf8))
    _ = try Program.run("update", other, "--decisions", none)
    #expect(try holders(other) == read)
  }
}
