internal import ArgumentParser
internal import Entente
internal import QuadStore
internal import RDF

/// `entente convert`: between the text forms of RDF.
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Convert RDF between its text forms, as a stream.",
    discussion: """
      Formats: ttl, trig, nt, nq, rdf (RDF/XML), and jsonld for writing. They are told by the files' names, the input's \
      also by its content. Files named .gz are packed with gzip; packed input is known by its content too. Memory does \
      not grow with the file.

      Examples:
        entente convert graph.ttl graph.nt.gz
        entente convert - --to nq < graph.trig
        entente convert graph.nt graph.ttl --prefix ent=https://entente.example/ns#
        entente convert graph.nq graph.ttl --merge-graphs
      """)

  @Argument(help: "The file to read; `-` for standard input.") var input: String
  @Argument(help: "The file to write; standard output if not given.") var output: String?
  @Option(help: "The input's format.") var from: String?
  @Option(help: "The output's format; `nt.gz` and the like are packed.") var to: String?
  @Option(help: "The base against which relative IRIs are resolved.") var base: String?
  @Option(help: ArgumentHelp("A prefix to shorten IRIs with; may be given several times.", valueName: "name=iri"))
  var prefix: [String] = []
  @Flag(help: "Write the triples of all graphs where the output format has no named graphs.") var mergeGraphs = false
  @Flag(help: "Pass over statements that break the grammar, name them, and go on.") var lenient = false
  @Option(help: "1.2 reads triple terms, reifiers, annotations and directions too.") var rdfVersion = RDFVersion.rdf11

  func validate() throws {
    if let base, !Term.iri(IRI(base)).isWellFormed { throw ValidationError("--base must be an absolute IRI") }
  }

  func run() throws {
    if QuadStore.isStore(at: input) { return try convertStore() }
    let source = try UnpackedSource(input)
    var first: [UInt8]? = try source.next()
    guard let inputFormat = try format(from) ?? RDFFormat(fileName: input) ?? RDFFormat(contentBeginning: first ?? [])
    else {
      throw ValidationError("cannot tell the format of \(input); say --from ttl, trig, nt, nq or rdf")
    }
    guard inputFormat.isReadable else { throw ValidationError("\(inputFormat.rawValue) is written, not read") }
    let writing = try writing()
    var reading = RDFReadingOptions(
      base: base.map { IRI($0) }, version: rdfVersion, sourceName: input == "-" ? nil : input)
    let passedOver = PassedOverStatements()
    if lenient { reading.passOver = { passedOver.add($0) } }
    let result = try CommandOutput(output, isPacked: to?.hasSuffix(".gz") ?? false)
    try RDFConversion(from: inputFormat, reading: reading, to: writing).run {
      defer { first = nil }
      return try first ?? source.next()
    } to: {
      try result.write($0)
    }
    try result.finish()
    LenientReport.note(passedOver.all)
  }

  /// Writes the quads of a store, sorted: what it holds, and not in which order it came to, decides the bytes.
  private func convertStore() throws {
    let graph = try StoredGraph(at: input)
    var writing = try writing()
    writing.prefixes += graph.prefixes
    let result = try CommandOutput(output, isPacked: to?.hasSuffix(".gz") ?? false)
    let sorter = QuadSorter { ScratchSpace() }
    try graph.store.read(into: sorter)
    try RDFDocumentWriter(writing).write(sorter.sorted()) { try result.write($0) }
    try result.finish()
  }

  private func writing() throws -> RDFWritingOptions {
    guard let format = try format(to) ?? output.flatMap({ RDFFormat(fileName: $0) }) else {
      throw ValidationError("say which format to write: --to ttl, trig, nt, nq, rdf or jsonld")
    }
    var writing = RDFWritingOptions(format, prefixes: try prefix.map(namespace))
    writing.mergesGraphs = mergeGraphs
    return writing
  }

  private func format(_ name: String?) throws -> RDFFormat? {
    guard let name else { return nil }
    guard let format = RDFFormat(fileName: "." + name) else {
      throw ValidationError("‘\(name)’ is no format: ttl, trig, nt, nq, rdf or jsonld")
    }
    return format
  }

  private func namespace(_ text: String) throws -> Namespace {
    guard let equals = text.firstIndex(of: "="),
      let namespace = Namespace(
        checkedPrefix: String(text[..<equals]), iri: String(text[text.index(after: equals)...]))
    else { throw ValidationError("‘\(text)’ is no prefix: write name=iri, as ent=https://entente.example/ns#") }
    return namespace
  }
}
