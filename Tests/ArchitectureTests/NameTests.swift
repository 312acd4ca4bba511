import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Holds the promise that a name means one thing.
@Suite("Names of types")
struct NameTests {
  private static let kinds: Set<String> = ["struct", "enum", "class", "actor", "protocol", "typealias"]
  /// What declarations begin with; most lines of a file are indented.
  private static let openings = Set("acefipst".utf8)

  @Test("no two targets give one name to two types of their own", arguments: ["Sources", "Tests"])
  func uniqueNames(folder: String) throws {
    var places: [String: Set<String>] = [:]
    let root = SharedMaterial.checkout + "/" + folder
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) where path.hasSuffix(".swift") {
      for name in Self.types(in: SharedMaterial.bytes(atPath: root + "/" + path) ?? []) {
        places[name, default: []].insert(path)
      }
    }
    for (name, files) in places.sorted(by: { $0.key < $1.key }) {
      let targets = Set(files.map { $0.prefix { $0 != "/" } })
      #expect(targets.count == 1, "\(name) is declared in \(files.sorted().joined(separator: ", "))")
    }
  }

  /// The types that stand at the left margin of a file and are not private to it.
  private static func types(in text: [UInt8]) -> [String] {
    text.split(separator: UInt8(ascii: "\n")).compactMap { bytes in
      guard let first = bytes.first, openings.contains(first) else { return nil }
      let words = String(decoding: bytes, as: UTF8.self).split { " :<({".contains($0) }
      guard !words.contains("private"), let kind = words.firstIndex(where: { kinds.contains(String($0)) }) else {
        return nil
      }
      return words.dropFirst(kind + 1).first.map(String.init)
    }
  }
}
