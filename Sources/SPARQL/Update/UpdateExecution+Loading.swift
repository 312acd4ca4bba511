import RDF
import Text

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension UpdateExecution {
  /// `LOAD`, of local files only: `file:///path`. The whole file is read before anything is inserted.
  func load(_ document: IRI, into graph: GraphName, _ range: SourceRange) throws {
    guard let path = Self.path(document) else { throw EvaluationFailure.loadUnsupported(document, range) }
    let text: [UInt8]
    do {
      text = Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw EvaluationFailure.loadFailed(document, reason: "the file cannot be read", range)
    }
    guard let format = RDFFormat(fileName: path) ?? RDFFormat(contentBeginning: text), format.isReadable else {
      throw EvaluationFailure.loadFailed(document, reason: "its format is not known", range)
    }
    let options = RDFReadingOptions(base: document, version: .rdf12, sourceName: path)
    let quads = try RDFReader(format, options: options).quads(in: text)
    var labels = FreshBlankNodes(environment(base: document))
    for quad in quads {
      var target = try labels.renamed(quad)
      if target.graph == .defaultGraph { target.graph = graph }
      try insert(target)
    }
  }

  /// The path of a `file:` IRI, its escapes resolved; nil for other IRIs.
  private static func path(_ document: IRI) -> String? {
    let text = document.string
    guard text.lowercased().hasPrefix("file:") else { return nil }
    var bytes = Array(text.utf8.dropFirst("file:".utf8.count))
    if bytes.starts(with: "//localhost/".utf8) { bytes.removeFirst("//localhost".utf8.count) }
    if bytes.starts(with: "///".utf8) { bytes.removeFirst(2) }
    guard bytes.first == UInt8(ascii: "/") else { return nil }
    var path: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        path.append(value)
        index += 3
      } else {
        path.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: path, as: UTF8.self)
  }
}
