import RDF
import Testing

/// Writes what a text says in every format and reads it back, in pieces of one byte too.
struct RoundTrip {
  let format: RDFFormat
  let version: RDFVersion

  func check(_ test: ConformanceTest) throws {
    let text = ConformanceManifest.bytes(test.action)
    let reading = RDFReadingOptions(base: IRI(ConformanceManifest.published + test.action), version: version)
    let dataset = try RDFReader(format, options: reading).dataset(of: text)
    #expect(try byteByByte(text, reading) == dataset, "\(test.name) depends on the pieces it comes in")
    for output in RDFFormat.allCases where output.isReadable && (output.holdsNamedGraphs || !format.holdsNamedGraphs) {
      let writing = RDFWritingOptions(output, prefixes: Namespace.all)
      do {
        let streamed = try RDFConversion(from: format, reading: reading, to: writing).bytes(of: text)
        try compare(streamed, output, with: dataset, "\(test.name) streamed")
        let document = try RDFDocumentWriter(output).bytes(of: dataset)
        try compare(document, output, with: dataset, "\(test.name) as document")
      } catch let failure as RDFWritingFailure {
        #expect(output == .rdfXML, "\(test.name): \(failure)")
      }
    }
  }

  private func compare(_ text: [UInt8], _ format: RDFFormat, with expected: Dataset, _ name: String) throws {
    let dataset = try RDFReader(format, options: RDFReadingOptions(version: version)).dataset(of: text)
    let message = "\(name): \(String(decoding: text, as: UTF8.self))"
    #expect(dataset.isIsomorphic(to: expected), Comment(rawValue: message))
  }

  private func byteByByte(_ text: [UInt8], _ reading: RDFReadingOptions) throws -> Dataset {
    let collector = QuadCollector()
    var rest = text[...]
    try RDFReader(format, options: reading).read(into: collector) { rest.popFirst().map { [$0] } ?? [] }
    return Dataset(collector.quads)
  }
}
