import DocumentModel
import DocumentReading
import Foundation

/// A folder with files, removed after use.
final class ReadFolder {
  let path = FileManager.default.temporaryDirectory.path + "/reading-\(UUID().uuidString)"

  init(_ files: [(name: String, bytes: [UInt8])] = []) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, bytes) in files { try write(bytes, to: name) }
  }

  convenience init(_ name: String, _ text: String) throws { try self.init([(name, Array(text.utf8))]) }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// What became of each input, one line each: documents by name and the beginning of their text, failures by kind.
  func outcomes(_ options: ReadingOptions = ReadingOptions(), leavingOut: [String] = []) throws -> [String] {
    let sequence = DocumentSequence([path], reader: try ReaderForTests.reader(options), leavingOut: leavingOut)
    return sequence.map { outcome in
      switch outcome {
      case .document(let document, _): "\(document.record.name): \(Self.first(document))"
      case .duplicate(let path, _): "duplicate: \(self.short(path))"
      case .failure(let failure): "failure: \(self.short("\(failure)"))"
      case .passedOver(let parts): "passed over \(parts.count): \(parts.kind)"
      case .unmatched(let rows): "no document for \(rows.rows.map(\.file))"
      }
    }
  }

  func documents(_ options: ReadingOptions = ReadingOptions()) throws -> [SourceDocument] {
    DocumentSequence([path], reader: try ReaderForTests.reader(options)).compactMap { outcome in
      if case .document(let document, _) = outcome { document } else { nil }
    }
  }

  private static func first(_ document: SourceDocument) -> String {
    let text = String(decoding: document.asRead.text, as: UTF8.self)
    return String(text.split(separator: "\n").first ?? "")
  }

  private func short(_ text: String) -> String { text.replacing(path + "/", with: "") }
}
