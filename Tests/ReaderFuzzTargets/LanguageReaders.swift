import ClaimExtraction
import Compression
import DocumentModel
import DocumentReading
import EntityResolution
import KnowledgeBase

/// The readers of documents and of tables that need the built-in knowledge beside them, which is read once.
enum LanguageReaders {
  private static let knowledge = Result { try KnowledgeBase.builtIn() }
  private static let reader = Result { try DocumentReader(knowledge: try knowledge.get()) }

  static func accept(_ bytes: [UInt8], as target: ReaderTarget) throws {
    switch target {
    case .text: try read(bytes, "fuzz.txt")
    case .page: try read(bytes, "fuzz.html")
    case .records: try read(bytes, "fuzz.jsonl")
    case .metadata: _ = try MetadataTable(bytes, source: "fuzz.csv")
    case .decisions: _ = try IdentityDecisions(bytes, source: "fuzz.csv", knowledge: try knowledge.get())
    case .knowledge:
      for name in ["organizations.tsv", "treaties.tsv", "relations.tsv", "events.tsv"] {
        _ = try? KnowledgeBase.builtIn(extendedBy: [[try KnowledgeSource(path: name, bytes: bytes)]])
      }
    case .patterns:
      _ = try ClaimRules.builtIn(relations: try signatures(), extendedBy: [.patterns(bytes, name: "fuzz")])
    case .operators:
      _ = try ClaimRules.builtIn(relations: try signatures(), extendedBy: [.operators(bytes, name: "fuzz")])
    default: break
    }
  }

  private static func signatures() throws -> [RelationSignature] {
    try knowledge.get().relations.relations.map {
      RelationSignature(id: $0.id, tier: $0.tier, domain: $0.domain, range: $0.range, isSymmetric: $0.isSymmetric)
    }
  }

  /// Sections lie in the text, in order and without overlap.
  private static func read(_ bytes: [UInt8], _ path: String) throws {
    for document in try reader.get().documents(in: bytes, path: path) {
      var end = 0
      for section in document.sections {
        guard section.range.lowerBound >= end, section.range.upperBound <= document.text.count else {
          throw ReaderTarget.Finding(what: "\(path): sections overlap or lie outside the text")
        }
        end = section.range.upperBound
      }
    }
  }

  /// Unpacks at most a few megabytes.
  static func unpack(_ bytes: [UInt8]) throws {
    var rest: [UInt8]? = bytes
    let reader = GzipReader {
      defer { rest = [] }
      return rest ?? []
    }
    var count = 0
    while count < 4 << 20 {
      let piece = try reader.next()
      if piece.isEmpty { break }
      count += piece.count
    }
  }
}
