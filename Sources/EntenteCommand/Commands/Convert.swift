internal import ArgumentParser
internal import Entente
internal import RDF

/// `entente convert`: between the text forms of RDF.
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Convert RDF between its text forms, as a stream.",
    discussion: """
      Formats: ttl, trig, nt, nq, rdf (RDF/XML), and jsonld for writing. They are told by the files' names, the input's \
      also by its content. Memory does not grow with the file.

      Examples:
        entente convert graph.ttl graph.nt
        entente convert - --to nq < graph.trig
        entente convert graph.nq graph.ttl --merge-graphs
      """)

  @Argument(help: "The file to read; `-` for standard input.") var input: String
  @Argument(help: "The file to write; standard output if not given.") var output: String?
  @Option(help: "The input's format.") var from: String?
  @Option(help: "The output's format.") var to: String?
  @Option(help: "The base against which relative IRIs are resolved.") var base: String?
  @Flag(help: "Write the triples of all graphs where the output format has no named graphs.") var mergeGraphs = false
  @Flag(name: .customLong("rdf-1.2"), help: "Read triple terms, reifiers and directions of RDF 1.2.") var version12 =
    false

  func run() throws {
    let source = try ByteSource(input)
    var first: [UInt8]? = try source.next()
    guard let inputFormat = try format(from) ?? RDFFormat(fileName: input) ?? RDFFormat(contentBeginning: first ?? [])
    else {
      throw ValidationError("cannot tell the format of \(input); say --from ttl, trig, nt, nq or rdf")
    }
    guard inputFormat.isReadable else { throw ValidationError("\(inputFormat.rawValue) is written, not read") }
    guard let outputFormat = try format(to) ?? output.flatMap({ RDFFormat(fileName: $0) }) else {
      throw ValidationError("say which format to write: --to ttl, trig, nt, nq, rdf or jsonld")
    }
    var writing = RDFWritingOptions(outputFormat)
    writing.mergesGraphs = mergeGraphs
    let reading = RDFReadingOptions(
      base: base.map { IRI($0) }, version: version12 ? .rdf12 : .rdf11, sourceName: input == "-" ? nil : input)
    let file = try output.map { try PartialFile($0) }
    try RDFConversion(from: inputFormat, reading: reading, to: writing).run {
      if let piece = first {
        first = nil
        return piece
      }
      return try source.next()
    } to: { bytes in
      if let file { try file.write(bytes) } else { StandardStreams.write(bytes) }
    }
    try file?.finish()
  }

  private func format(_ name: String?) throws -> RDFFormat? {
    guard let name else { return nil }
    guard let format = RDFFormat(fileName: "." + name) else {
      throw ValidationError("‘\(name)’ is no format: ttl, trig, nt, nq, rdf or jsonld")
    }
    return format
  }
}
