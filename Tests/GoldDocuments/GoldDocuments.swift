public import DocumentModel
import TestSupport
import Text

/// The gold annotations as documents: with their shared entities, and with the digests of the files they annotate.
public enum GoldDocuments {
  /// The five seed articles; empty, and said so, where the material is absent.
  public static let seeds = documents(
    annotations: "gold/seeds", texts: "seeds",
    names: [
      "000_70f92e8dcb8de6c4", "001_8886c2dc3eb900c3", "002_2fb340d81d9828f0", "003_4d2ba53b644cf1ae",
      "004_29b84400b771c3e8",
    ])

  /// Three radio stories on other affairs, of the 23 that are annotated.
  public static let stories = documents(
    annotations: "gold/voa", texts: "data/voa-arms-control",
    names: [
      "gmb-voa-17-pakistan-shaheen-test", "gmb-voa-34-russia-iran-reprocessing", "gmb-voa-51-russia-syria-arms",
    ])

  private static func documents(annotations: String, texts: String, names: [String]) -> [AnnotatedDocument] {
    guard let folder = SharedMaterial.path(annotations, for: "gold documents") else { return [] }
    let shared = file(folder + "/entities.jsonl")?.sharedEntities ?? []
    return names.flatMap { name in
      (file(folder + "/" + name + ".jsonl")?.documents ?? []).map { document in
        var document = document.including(shared)
        document.document.digest = digest(of: texts + "/" + document.document.file)
        return document
      }
    }
  }

  private static func file(_ path: String) -> AnnotationFile? {
    SharedMaterial.bytes(atPath: path).flatMap { try? AnnotationReader.annotations(in: $0, source: path) }
  }

  private static func digest(of relative: String) -> String? {
    guard let path = SharedMaterial.path(relative, for: "gold documents") else { return nil }
    return SharedMaterial.bytes(atPath: path).map { SHA256.hexadecimalDigest(of: $0.span) }
  }
}
