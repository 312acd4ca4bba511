import Foundation
import RDF
import TestSupport
import Testing

/// That a missile violates a treaty is alleged and denied in the seeds, and asserted by no author: no output may say it by itself.
///
/// All that `extract` writes unless asked otherwise, the formats that it writes when asked, and every drawing and table of `export`.
@Suite("No output asserts what only parties to a dispute say")
struct AssertedOutputTests {
  private static let weapon = "9m729"
  private static let treaty = "inf-treaty"
  private static let relation = "violates"

  /// The folder with all outputs of `extract seeds`, made once.
  private static let folder = Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-asserted-\(UUID().uuidString)").path
    let formats = ["ttl", "trig", "nq", "nt", "rdf", "jsonld", "graphml", "html", "xml", "jsonl"]
    let run = try Program.run(["extract", "seeds", "--output", folder] + formats.flatMap { ["--format", $0] })
    #expect(run.status == 0, "\(run.notes)")
    return folder
  }

  private static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: try folder.get() + "/" + name)))
  }

  private static func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  @Test(
    "no direct triple in any text form of RDF, in any graph",
    arguments: [
      ("ttl", RDFFormat.turtle), ("trig", .triG), ("nq", .nQuads), ("nt", .nTriples), ("rdf", .rdfXML),

    ])
  func rdf(ending: String, format: RDFFormat) throws {
    let quads = try RDFReader(format).quads(in: try Self.bytes("entente." + ending))
    #expect(quads.count > 1000, "the graph is there")
    let predicate = IRI("https://entente.example/ns#" + Self.relation)
    #expect(quads.contains { $0.object == .iri(predicate) }, "the proposition is there")
    let direct = quads.filter { $0.predicate == predicate }
    #expect(direct.isEmpty, "\(direct)")
  }

  @Test("nor in JSON-LD, which is written and not read: no node has the relation as a key")
  func jsonLD() throws {
    let text = try Self.text("entente.jsonld")
    #expect(text.contains("ns#\(Self.relation)\""), "the proposition is there")
    for key in ["ent:\(Self.relation)", "https://entente.example/ns#\(Self.relation)"] {
      #expect(!text.contains("\"\(key)\":"))
    }
  }

  @Test("claims in JSON Lines and XML are others' words, denied or alleged")
  func annotations() throws {
    let rows = try Self.text("entente.jsonl").split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    let claims = rows.filter {
      $0["kind"] as? String == "claim" && $0["subject"] as? String == Self.weapon
        && $0["relation"] as? String == Self.relation
    }
    #expect(claims.count > 1)
    for claim in claims {
      #expect((claim["holder_chain"] as? [String] ?? []).count > 1, "\(claim["id"] ?? "")")
      #expect(["alleged", "denied"].contains(claim["modality"] as? String ?? ""), "\(claim["id"] ?? "")")
    }
    let elements = Self.pieces(try Self.text("entente.xml"), from: "<claim ").filter {
      $0.contains("relation=\"\(Self.relation)\"") && $0.contains("<subject kind=\"entity\" ref=\"\(Self.weapon)\"")
    }
    #expect(elements.count == claims.count)
    for element in elements {
      #expect(!element.contains("modality=\"asserted\"") && !element.contains("attribution=\"author\""), "\(element)")
    }
  }

  @Test("in the page no such claim is in the view of what authors assert")
  func page() throws {
    let page = try Self.text("entente.html")
    let data = try #require(page.components(separatedBy: "<script id=\"graph-data\" type=\"application/json\">").last)
    let json = try #require(data.components(separatedBy: "</script>").first)
    let graph = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let claims = try #require(graph["claims"] as? [String: [Any]])
    let relations = try #require((graph["relations"] as? [String: [String]])?["id"])
    let modalities = try #require(graph["modalities"] as? [String])
    let entities = try #require((graph["entities"] as? [String: Any])?["id"] as? [String])
    let columns = try ["subject", "relation", "modality", "view"].map { try #require(claims[$0] as? [Int]) }
    let found = columns[0].indices.filter { row in
      // Things are numbered in steps of four; the rest says of which sort a side is.
      columns[0][row] % 4 == 0 && entities[columns[0][row] / 4].hasSuffix("/" + Self.weapon)
        && relations[columns[1][row]] == Self.relation
    }
    #expect(found.count > 1)
    #expect(found.allSatisfy { columns[3][$0] == 0 && modalities[columns[2][$0]] != "asserted" })
  }

  @Test(
    "an edge between the two says whose word it is",
    arguments: ["graphml", "yed", "gephi", "gexf", "dot", "csv"], ["propositions", "stances", "claims"])
  func drawings(format: String, edges: String) throws {
    let endings = ["yed": "graphml", "gephi": "graphml"]
    let path = try Self.folder.get() + "/\(format)-\(edges).\(endings[format] ?? format)"
    let run = try Program.run(
      "export", try Self.folder.get(), "--format", format, "--edges", edges, "--output", path)
    #expect(run.status == 0, "\(run.notes)")
    let file = format == "csv" ? path.replacing(".csv", with: "-edges.csv") : path
    let text = try String(contentsOf: URL(filePath: file), encoding: .utf8)
    let pieces =
      ["dot", "csv"].contains(format)
      ? text.split(whereSeparator: \.isNewline).map(String.init) : Self.pieces(text, from: "<edge ")
    let found = pieces.filter { piece in
      piece.contains("weapon.\(Self.weapon)\"") || piece.contains("weapon.\(Self.weapon),")
    }
    .filter { $0.contains("treaty.\(Self.treaty)") && $0.contains(Self.relation) }
    #expect(!found.isEmpty, "\(format), \(edges)")
    for edge in found {
      #expect(edge.contains("alleged") || edge.contains("denied"), "\(edge)")
      #expect(!edge.contains("author: positive asserted") && !edge.contains("author: asserted"), "\(edge)")
    }
  }

  /// A text cut before each beginning of an element; what stands before the first is left out.
  private static func pieces(_ text: String, from beginning: String) -> [String] {
    Array(text.components(separatedBy: beginning).dropFirst())
  }
}
