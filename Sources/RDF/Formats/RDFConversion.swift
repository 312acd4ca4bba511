/// Turns one text form of RDF into another as a stream, in memory that does not grow with the text.
public struct RDFConversion: Sendable {
  public var input: RDFFormat
  public var reading: RDFReadingOptions
  public var writing: RDFWritingOptions

  public init(
    from input: RDFFormat, reading: RDFReadingOptions = RDFReadingOptions(), to writing: RDFWritingOptions
  ) {
    self.input = input
    self.reading = reading
    self.writing = writing
  }

  /// Converts a whole text.
  ///
  /// - Parameters:
  ///   - source: gives the next bytes of the text, none at its end; some ten thousand at a time are best.
  ///   - output: takes the next bytes of the result. What was given before an error is a valid beginning.
  /// - Throws: `SyntaxFailure` where the text breaks its grammar, `RDFWritingFailure` where the output format cannot
  ///   carry it, or what source or output throw.
  public func run(from source: @escaping () throws -> [UInt8], to output: @escaping ([UInt8]) throws -> Void) throws {
    try RDFReader(input, options: reading).read(into: writing.sink(to: output), from: source)
  }

  /// Converts a text that is at hand.
  ///
  /// - Throws: `SyntaxFailure` or `RDFWritingFailure`.
  public func bytes(of text: [UInt8]) throws -> [UInt8] {
    var rest = text
    var bytes: [UInt8] = []
    try run {
      defer { rest = [] }
      return rest
    } to: {
      bytes += $0
    }
    return bytes
  }
}

extension RDFWritingOptions {
  /// A sink that writes what it takes, in the order in which it comes.
  public func sink(to output: @escaping ([UInt8]) throws -> Void) -> any QuadSink {
    switch format {
    case .nTriples, .nQuads: LineWriter(self, to: output)
    case .turtle, .triG: TurtleWriter(self, to: output)
    case .rdfXML: RDFXMLWriter(self, to: output)
    case .jsonLD: JSONLDWriter(to: output)
    }
  }
}
