import DocumentModel
import EnglishAnalysis
import GraphExport
import JSON
import RDF
import SPARQL
import Text
import XML

/// A reader of data that comes from anywhere. Whatever it is given, it reads or refuses; it does not crash, hang or lie.
public enum ReaderTarget: String, CaseIterable, Sendable {
  case text, page, records, metadata
  case json, xml, html, annotations, nativeXML
  case decisions, knowledge, patterns, operators
  case treebank, segmentation
  case turtle, triG, nQuads, rdfXML, query, update, resultsJSON, resultsXML, resultsTSV
  case gzip

  /// What a reader did that it must not do.
  public struct Finding: Error {
    public var what: String
  }

  /// Reads an input, and checks that what was read holds together.
  ///
  /// - Returns: whether the input was accepted.
  /// - Throws: `Finding`.
  public func read(_ bytes: [UInt8]) throws(Finding) -> Bool {
    do {
      try accept(bytes)
      return true
    } catch let finding as Finding {
      throw finding
    } catch {
      return false
    }
  }

  private func accept(_ bytes: [UInt8]) throws {
    switch self {
    case .text, .page, .records, .metadata, .decisions, .knowledge, .patterns, .operators:
      try LanguageReaders.accept(bytes, as: self)
    case .json:
      let value = try JSONReader.value(in: bytes)
      var output = ByteWriter()
      JSONWriter(.compact).write(value, to: &output)
      try expect(try JSONReader.value(in: output.bytes) == value, "JSON written and read again is another value")
    case .xml: _ = try XMLTree.root(of: bytes)
    case .html: _ = try HTMLTree.root(of: bytes)
    case .annotations:
      let file = try AnnotationReader.annotations(in: bytes, source: "fuzz")
      var output = ByteWriter()
      AnnotationWriter().write(file, to: &output)
      try expect(
        try AnnotationReader.annotations(in: output.bytes, source: "fuzz") == file,
        "annotations written and read again are others")
    case .nativeXML: _ = try NativeXMLReader.annotations(in: bytes, source: "fuzz")
    case .treebank: _ = try TreebankReader.sentences(in: bytes)
    case .segmentation: try segment(bytes)
    case .turtle: try readRDF(bytes, .turtle)
    case .triG: try readRDF(bytes, .triG)
    case .nQuads: try readRDF(bytes, .nQuads)
    case .rdfXML: try readRDF(bytes, .rdfXML)
    case .query: _ = try SPARQLParser().query(bytes)
    case .update: _ = try SPARQLParser().update(bytes)
    case .resultsJSON: _ = try ResultFormat.json.answer(in: bytes)
    case .resultsXML: _ = try ResultFormat.xml.answer(in: bytes)
    case .resultsTSV: _ = try ResultFormat.tsv.answer(in: bytes)
    case .gzip: try LanguageReaders.unpack(bytes)
    }
  }

  /// Tokens are in order and cover what is not space; sentences cover the tokens and keep to their length.
  private func segment(_ bytes: [UInt8]) throws {
    let text = Segmenter().segmentedText(bytes, range: 0..<bytes.count)
    var end = 0
    for range in text.tokens.ranges {
      try expect(range.lowerBound >= end && range.upperBound > range.lowerBound, "tokens overlap or are empty")
      end = range.upperBound
    }
    try expect(end <= bytes.count, "a token ends behind the text")
    var next = 0
    for sentence in text.sentences {
      try expect(sentence.lowerBound == next && !sentence.isEmpty, "sentences do not cover the tokens")
      // The period of an abbreviation at the end may become a token of its own.
      try expect(sentence.count <= SentenceSplitter.mostTokens + 1, "a sentence is too long")
      next = sentence.upperBound
    }
    try expect(next == text.tokens.count, "sentences do not cover the tokens")
  }

  /// What was read can be written as N-Quads and is the same when it is read again.
  private func readRDF(_ bytes: [UInt8], _ format: RDFFormat) throws {
    let options = RDFReadingOptions(base: IRI("http://example.org/base"), version: .rdf12)
    let quads = Dataset(try RDFReader(format, options: options).quads(in: bytes))
    let written = try RDFDocumentWriter(.nQuads).bytes(of: quads)
    do {
      let again = try RDFReader(.nQuads, options: options).quads(in: written)
      try expect(Dataset(again).count == quads.count, "quads written and read again are others")
    } catch let failure as SyntaxFailure {
      throw Finding(what: "quads that were written cannot be read: \(failure)")
    }
  }

  func expect(_ condition: Bool, _ what: String) throws(Finding) {
    if !condition { throw Finding(what: "\(rawValue): \(what)") }
  }
}
