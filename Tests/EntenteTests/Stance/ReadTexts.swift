import DocumentModel
import Entente
import TestSupport
import Text

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Many short texts through every stage at once, each a document of its own.
struct ReadTexts {
  private let corpus: Corpus
  private let documents: [String: AnnotatedDocument]

  init(_ texts: [String]) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/entente-stance-\(UUID().uuidString)"
    try FileSystem.makeFolder(folder)
    for (index, text) in texts.enumerated() {
      try FileSystem.write(Array((text + "\n").utf8), to: "\(folder)/text\(index).txt")
    }
    corpus = try SeedExtraction.extraction.get().corpus(of: [folder]) { _ in }
    try FileManager.default.removeItem(atPath: folder)
    documents = Dictionary(corpus.documents.map { ($0.document.name, $0) }) { first, _ in first }
  }

  /// The claims of a text, by its place among the texts.
  func claims(of index: Int) -> [Claim] { documents["text\(index)"]?.claims ?? [] }

  /// Whether what stands on one side of a claim, or holds it, goes by a name in its text: its label, an alias, a mention.
  ///
  /// Nominals are named by some of their words: `missile` names *a ballistic missile*.
  func isCalled(_ argument: ClaimArgument, _ name: String, in index: Int) -> Bool {
    if name == "*" { return true }
    let wanted = Self.words(name)
    guard case .entity(let id) = argument else {
      guard case .literal(let text) = argument else { return false }
      return wanted.isSubset(of: Self.words(text))
    }
    let mentions = documents["text\(index)"]?.mentions.filter { $0.entity == id && $0.level != .pronoun } ?? []
    let entity = corpus.entities[id] ?? documents["text\(index)"]?.entities.first { $0.id == id }
    let names = ([entity?.label].compactMap(\.self) + (entity?.aliases ?? []) + mentions.map(\.surface)).map(Self.words)
    if names.contains(wanted) { return true }
    return mentions.contains { $0.level == .nominal && wanted.isSubset(of: Self.words($0.surface)) }
  }

  func isHeld(_ claim: Claim, by name: String, in index: Int) -> Bool {
    let isAuthors = claim.holder.isEmpty || claim.holder.hasPrefix("doc:")
    switch name {
    case "*": return true
    case "author": return isAuthors
    default: return !isAuthors && isCalled(.entity(claim.holder), name, in: index)
    }
  }

  /// A claim for messages.
  func shown(_ claim: Claim, in index: Int) -> String {
    guard let document = documents["text\(index)"] else { return claim.id }
    let row = ClaimRow(claim, of: document, in: corpus)
    return
      "\(row.subject) \(row.relation) \(row.object) (\(row.modality), \(row.polarity), \(row.holders), \(claim.rule ?? "-"))"
  }

  private static func words(_ name: String) -> Set<String> {
    Set(name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0 != "the" && $0 != "a" })
  }

  /// A table beside these tests.
  static func table(_ name: String, columns: [String]) throws -> TabSeparatedTable {
    let path = SharedMaterial.checkout + "/Tests/EntenteTests/Stance/" + name
    return try TabSeparatedTable(try FileSystem.bytes(of: path), name: name, columns: columns)
  }
}
