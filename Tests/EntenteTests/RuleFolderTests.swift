import DocumentModel
import Entente
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("Rules of one's own")
struct RuleFolderTests {
  @Test("a folder adds a relation and a way to state it, without a new program")
  func relation() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/entente-rules-\(UUID().uuidString)"
    try FileSystem.makeFolder(folder)
    let relation = [
      "smugglesTo", "2", "weapon", "Actor", "Actor", "", "", "", "", "The subject brings goods in secret.", "smuggle",
      "", "me",
    ]
    let pattern = [
      "smuggle-to/1", "smugglesTo", "verb", "smuggle", "", "subject", "to", "Actor", "Actor", "", "positive", "me",
      "Minsk smuggled rockets to Riga.", "smugglesTo(Minsk, Riga)",
    ]
    let relations = "id\ttier\tgroup\tdomain\trange\tinverse\tsuper\tcameo\tplover\tdefinition\tverbs\tnouns\tsource\n"
    let patterns =
      "id\trelation\tcategory\tlemmas\tparticles\tsubject\tobject\tsubject types\tobject types\tgoods\tpolarity\tsource\texample\texpected\n"
    try FileSystem.write(
      Array((relations + relation.joined(separator: "\t") + "\n").utf8), to: folder + "/relations.tsv")
    try FileSystem.write(Array((patterns + pattern.joined(separator: "\t") + "\n").utf8), to: folder + "/patterns.tsv")
    try FileSystem.write(Array("Minsk smuggled rockets to Riga.\n".utf8), to: folder + "/story.txt")
    var settings = ExtractionSettings()
    settings.ruleFolders = [folder]
    var claims: [Claim] = []
    _ = try Extraction(settings).run(over: [folder + "/story.txt"]) { document, _ in
      claims += document.claims
    }
    try FileManager.default.removeItem(atPath: folder)
    #expect(claims.contains { $0.relation == "smugglesTo" && $0.rule == "smuggle-to/1" })
  }
}
