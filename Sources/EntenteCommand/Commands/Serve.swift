internal import ArgumentParser
internal import Entente
internal import HTTPServing
internal import QuadStore
internal import SPARQL
internal import StoreServer
internal import Text

/// `entente serve`: a store for tools and people.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve a store on this machine: an endpoint for SPARQL, a page to read it, a place to correct it.",
    discussion: """
      The page is at the address that the command prints; it needs no network. Tools ask /sparql (SPARQL 1.1 Protocol) \
      and /graphs (Graph Store Protocol). Nothing is changed unless --writable is given: then /update takes SPARQL \
      Update, and the page takes reviews, which are kept in STORE.reviews.tsv beside the store. Other programs may add \
      to the store meanwhile. Documentation/server.md says more.

      Only this machine reaches the server, unless --address says otherwise; then --token-file must name a file with the \
      token that clients have to send.

      Examples:
        entente serve news.store
        entente serve news.store --writable --reviewer anna
        curl 'http://127.0.0.1:7474/sparql' --data-urlencode 'query=SELECT ?claim { ?claim a ent:Claim } LIMIT 10'
      """)

  @Argument(help: "The store's file.", completion: .file()) var store: String
  @Option(help: "Where to listen: an address of this machine.") var address = "127.0.0.1"
  @Option(help: "The port; 0 for any that is free.") var port: UInt16 = 7474
  @Option(help: "A file with the token that clients must send.", completion: .file()) var tokenFile: String?
  @Flag(help: "Take updates and reviews.") var writable = false
  @Option(help: "Who reviews, where the page does not say.") var reviewer: String?
  @Flag(inversion: .prefixedNo, help: "Patterns outside GRAPH see all graphs together, or what is in no named graph.")
  var union = true
  @Option(help: "Stop a query after so many seconds.") var timeout = 30
  @Option(help: "Stop a query while the process grows by more than so many MiB.") var memory = 1024
  @Option(help: "How many queries are answered at a time.") var queries = 4
  @Option(help: "How many connections there may be at a time.") var connections = 256
  @Option(help: "The most MiB that a request may send.") var body = 16

  func run() throws {
    var options = ServerOptions()
    options.isWritable = writable
    options.defaultGraphIsUnion = union
    options.queryTime = .seconds(timeout)
    options.queryMemory = memory << 20
    options.queries = queries
    options.reviewer = reviewer ?? ""
    var limits = HTTPLimits()
    limits.connections = connections
    limits.bodyBytes = body << 20
    let token = try tokenFile.map(Self.token)
    if let state = try StoreMessage.state(of: QuadStore(path: store, access: .reading)) { StandardStreams.note(state) }
    let http = try HTTPServer(address: address, port: port, limits: limits, commonFields: StoreServer.commonFields)
    let access = AccessRules(address: address, port: http.port, token: token)
    let sentences = FailureSentences { error, query in Self.sentence(for: error, query: query) }
    let server = try StoreServer(path: store, options: options, access: access, failures: sentences)
    let host = address.contains(":") ? "[\(address)]" : address
    StandardStreams.note(
      "\(FailureMessage.name(store)) is at http://\(host):\(http.port)/" + (writable ? ", writable" : ", to be read"))
    server.prepare()
    http.run(server.respond)
  }

  /// The first line of a file, which must be hard to guess.
  private static func token(inFile path: String) throws -> String {
    let bytes = try FileSystem.bytes(of: path)
    let line = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }, as: UTF8.self)
    guard line.utf8.count >= 16, line.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw ValidationError(
        "the token in \(FailureMessage.name(path)) must have 16 or more characters of ASCII and no space")
    }
    return line
  }

  private static func sentence(for error: any Error, query: String) -> String {
    let text = QueryText(name: "query", bytes: Array(query.utf8))
    switch error {
    case let failure as SyntaxFailure where !query.isEmpty:
      return FailureMessage.text(for: QueryFailure(text: text, reason: .syntax(failure)))
    case let failure as EvaluationFailure:
      return FailureMessage.text(for: QueryFailure(text: text, reason: .evaluation(failure)))
    default: return FailureMessage.text(for: error)
    }
  }

  func validate() throws {
    if !AccessRules.isLoopback(address), tokenFile == nil {
      throw ValidationError("other machines reach \(address): name a file with a token, --token-file FILE")
    }
    try NumberLimits.check(timeout, "--timeout", in: 1...NumberLimits.seconds.upperBound)
    try NumberLimits.check(memory, "--memory", in: NumberLimits.mebibytes)
    try NumberLimits.check(queries, "--queries", in: 1...1024)
    try NumberLimits.check(connections, "--connections", in: 1...100_000)
    try NumberLimits.check(body, "--body", in: 1...4096)
  }
}
