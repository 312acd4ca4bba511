import RDF

extension FuzzTarget {
  static let graphTargets: [FuzzTarget] =
    RDFFormat.allCases.filter(\.isReadable).map { format in
      FuzzTarget(format.fileExtensions[0], marks: format == .rdfXML ? markupMarks : rdfMarks) { bytes in
        try readGraph(bytes, format)
      }
    } + [
      FuzzTarget("rdf-lenient", marks: rdfMarks) { bytes in
        for format in RDFFormat.allCases where format.isReadable {
          var options = RDFReadingOptions(base: IRI("http://e/"), version: .rdf12)
          options.passOver = { _ in }
          _ = try? RDFReader(format, options: options).quads(in: bytes)
        }
      },
      FuzzTarget("rdf-format") { bytes in _ = RDFFormat(contentBeginning: bytes) },
    ]

  /// Signs of Turtle and SPARQL.
  static let rdfMarks = [
    "<", ">", "\"", "'''", "@", "^^", "_:", "[", "]", "(", ")", "{", "}", ".", ";", ",", "<<(", ")>>", "\\u0041", "?x",
    "OPTIONAL", "FILTER", "a:",
  ]

  /// Reads a text, writes what it says in the same form and in lines, and reads that again.
  private static func readGraph(_ bytes: [UInt8], _ format: RDFFormat) throws {
    let options = RDFReadingOptions(base: IRI("http://e/base"), version: .rdf12)
    let quads = try RDFReader(format, options: options).quads(in: bytes)
    try require(quads.allSatisfy { $0.malformedTerm == nil }, "a term was read that is none")
    // Comparing blank nodes of very symmetric graphs takes long.
    guard quads.count < 200 else { return }
    let dataset = Dataset(quads)
    for written in [format, .nQuads] {
      let text: [UInt8]
      do {
        text = try RDFDocumentWriter(written).bytes(of: dataset)
      } catch RDFWritingFailure.predicate, RDFWritingFailure.character, RDFWritingFailure.tripleTerm {
        continue
      }
      do {
        let again = try RDFReader(written, options: RDFReadingOptions(version: .rdf12)).dataset(of: text)
        try require(hasSameSize(again, dataset), "\(written.rawValue) reads back other quads")
      } catch let failure as Contradiction {
        throw failure
      } catch {
        throw Contradiction("\(written.rawValue) is written but not read: \(error)")
      }
    }
  }

  private static func hasSameSize(_ left: Dataset, _ right: Dataset) -> Bool {
    guard left.count == right.count else { return false }
    return left.count > 12 || left.isIsomorphic(to: right)
  }
}
