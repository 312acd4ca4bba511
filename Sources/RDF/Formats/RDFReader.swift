public import Text

/// Reads a text form of RDF from chunks of bytes, in memory that does not grow with the text.
public struct RDFReader: Sendable {
  public var format: RDFFormat
  public var options: RDFReadingOptions

  public init(_ format: RDFFormat, options: RDFReadingOptions = RDFReadingOptions()) {
    self.format = format
    self.options = options
  }

  /// Reads a whole text and hands every quad to the sink.
  ///
  /// - Parameter source: gives the next bytes of the text, none at its end.
  /// - Throws: `SyntaxFailure` where the text breaks its grammar, or what source or sink throw.
  public func read(into sink: any QuadSink, from source: @escaping () throws -> [UInt8]) throws {
    switch format {
    case .nTriples, .nQuads:
      var reader = LineReader(allowsGraph: format == .nQuads, options: options, into: sink, source: source)
      try reader.read()
    case .turtle, .triG:
      var reader = TurtleReader(allowsGraphs: format == .triG, options: options, into: sink, source: source)
      try reader.read()
    case .rdfXML:
      var reader = RDFXMLReader(options: options, into: sink, source: source)
      try reader.read()
    case .jsonLD: throw notReadable
    }
  }

  /// The quads of a text in its order.
  public func quads(in text: [UInt8]) throws(SyntaxFailure) -> [Quad] {
    let collector = QuadCollector()
    var rest = text
    do {
      try read(into: collector) {
        defer { rest = [] }
        return rest
      }
    } catch let failure as SyntaxFailure {
      throw failure
    } catch {
      // Neither this source nor this sink throws, so that only syntax can fail.
      throw notReadable
    }
    return collector.quads
  }

  /// The dataset that a text describes.
  public func dataset(of text: [UInt8]) throws(SyntaxFailure) -> Dataset { Dataset(try quads(in: text)) }

  private var notReadable: SyntaxFailure {
    SyntaxFailure(
      format: format.rawValue, source: options.sourceName, position: TextPosition(line: 1, column: 1, byte: 0),
      expected: "a format that can be read")
  }
}
