import QuadStore
import RDF

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension FuzzTarget {
  /// The bytes say what to do to a whole store: each three where to change a byte and into what. It may become unreadable, but
  /// must not say anything else than before.
  static let storeTarget = FuzzTarget("store") { bytes in
    let sample = try StoreSample.shared.get()
    var damaged = sample.bytes
    for start in stride(from: 0, to: min(bytes.count, 60) - 3, by: 4) {
      let place = Int(bytes[start]) << 16 | Int(bytes[start + 1]) << 8 | Int(bytes[start + 2])
      damaged[place % damaged.count] = bytes[start + 3]
    }
    let path = sample.folder + "/\(UUID().uuidString).store"
    try Data(damaged).write(to: URL(filePath: path))
    defer { for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) } }
    let store = try QuadStore(path: path, access: .reading, waitSeconds: 1)
    let answers = try StoreSample.answers(of: store)
    try require(answers == sample.answers, "a damaged store gives another answer")
  }
}

/// A small store and what it answers.
struct StoreSample: Sendable {
  let folder: String
  let bytes: [UInt8]
  let answers: [String]

  static let shared = Result { try StoreSample() }

  private init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/entente-fuzz-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/sample.store"
    do {
      let store = try QuadStore(path: path, access: .making)
      try store.transaction {
        for number in 0..<300 {
          try store.insert(
            Quad(
              IRI("http://e/\(number % 41)"), IRI("http://e/p\(number % 5)"),
              .literal(Literal("\(number)", language: "en")),
              in: number % 3 == 0 ? .defaultGraph : .iri(IRI("http://e/g"))))
        }
      }
      answers = try Self.answers(of: store)
    }
    bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  static func answers(of store: QuadStore) throws -> [String] {
    var answers = try store.quads().map(\.description).sorted()
    for number in 0..<41 {
      let known = try store.identifier(of: .iri(IRI("http://e/\(number)"))) != nil
      answers.append("\(number) \(known)")
    }
    return answers
  }
}
