import DocumentModel
import Entente
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Short texts through every stage, with the claims they must and must not give.
@Suite("Reading whole texts")
struct ReadingTests {
  /// The claims of a text, as `subject relation object (modality, polarity, holder)`.
  private func claims(_ text: String) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.path + "/entente-reading-\(UUID().uuidString)"
    try FileSystem.makeFolder(folder)
    try FileSystem.write(Array(text.utf8), to: folder + "/text.txt")
    let corpus = try SeedExtraction.extraction.get().corpus(of: [folder + "/text.txt"]) { _ in }
    try FileManager.default.removeItem(atPath: folder)
    return corpus.documents.flatMap { document in
      document.claims.map { claim in
        let row = ClaimRow(claim, of: document, in: corpus)
        return "\(row.subject) \(row.relation) \(row.object) (\(row.modality), \(row.polarity), \(claim.holder))"
      }
    }
  }

  @Test("an agency in a dateline is no other name of the city")
  func datelines() throws {
    let found = try claims("VIENNA (Reuters) - The IAEA inspected the plant.\n")
    #expect(!found.contains { $0.contains("hasAlias") }, "\(found)")
  }

  @Test("an accusation is alleged by its holder, its denial is denied by the accused")
  func accusationAndDenial() throws {
    let found = try claims("Japan accused North Korea of violating the treaty. Pyongyang denied the accusation.\n")
    #expect(found.contains("Japan accuses North Korea (asserted, positive, doc:text)"), "\(found)")
    #expect(
      found.contains { $0.hasPrefix("North Korea violates") && $0.hasSuffix("(alleged, positive, japan)") }, "\(found)")
    #expect(
      found.contains { $0.hasPrefix("North Korea violates") && $0.hasSuffix("(denied, negative, north-korea)") },
      "\(found)")
  }
}
