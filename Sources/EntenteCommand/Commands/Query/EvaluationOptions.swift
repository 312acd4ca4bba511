internal import ArgumentParser
internal import Entente
internal import QuadStore
internal import RDF
internal import SPARQL
internal import Text

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// How queries are evaluated.
struct EvaluationOptions: ParsableArguments {
  @Option(help: "Stop a query after so many seconds, also parts of one (0.5).") var timeout: Double?
  @Option(help: "Stop a query that takes more memory than so many MiB; 0 for no limit.") var memory = 2048
  @Flag(inversion: .prefixedNo, help: "Patterns outside GRAPH see all graphs together, or what is in no named graph.")
  var union = true
  @Flag(help: "Pass over statements of RDF files that break the grammar, name them, and go on.") var lenient = false
  @Flag(inversion: .prefixedNo, help: "Rewrite and reorder a query before it is evaluated; the answer is the same.")
  var rewrites = true
  @Flag(help: "Say on standard error how long opening, and each query with its output, took.") var timing = false
  @Option(
    name: .customLong("repeat"), help: "Evaluate each query so many times, to measure it warm; the last is shown.")
  var repeats = 1

  func validate() throws {
    if let timeout, !(timeout > 0 && timeout < 1e9) { throw ValidationError("--timeout must be a number of seconds") }
    try NumberLimits.check(memory, "--memory", in: 0...NumberLimits.mebibytes.upperBound)
    try NumberLimits.check(repeats, "--repeat", in: NumberLimits.repetitions)
  }

  /// The limits of one query; time and the interrupt key count from here on.
  var limits: EvaluationLimits {
    var limits = EvaluationLimits(start: ContinuousClock.now, interrupt: Interrupt.flag())
    if let timeout { limits.time = .seconds(timeout) }
    if memory > 0 { limits.memory = memory << 20 }
    return limits
  }

  /// An engine over whatever a path names.
  func engine(over path: String, isWritable: Bool) throws -> SPARQLEngine {
    let source: any QuadSource
    if isWritable {
      guard QuadStore.isStore(at: path) else {
        throw ValidationError("\(path) is no store; updates change stores, which `entente add` makes")
      }
      source = try QuadStore(path: path, access: .writing)
    } else {
      let passedOver = PassedOverStatements()
      var passOver: (@Sendable (SyntaxFailure) -> Void)?
      if lenient { passOver = { passedOver.add($0) } }
      source = try QuadFiles.source(at: path, passOver: passOver, unread: UnreadInputs.note)
      LenientReport.note(passedOver.all)
      if let store = source as? QuadStore, let state = try StoreMessage.state(of: store) { StandardStreams.note(state) }
    }
    // Without named graphs, the union is the default graph, and need not be made.
    let isUnion = try union && !source.graphNames().isEmpty
    let options = EngineOptions(defaultGraphIsUnion: isUnion, optimizations: rewrites ? .all : [])
    return SPARQLEngine(source: source, options: options)
  }

  /// Runs something and says how long it took, by the clock and of the processor, where that is wanted.
  func timed<Value>(_ name: String, rows: (Value) -> Int?, _ body: () throws -> Value) rethrows -> Value {
    let start = ContinuousClock.now
    // On every POSIX system it counts microseconds.
    let processorStart = clock()
    let value = try body()
    guard timing else { return value }
    let processor = Int(clock() - processorStart)
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    let elapsed = Int(seconds * 1_000_000 + attoseconds / 1_000_000_000_000)
    let count = rows(value).map { "\t\($0) rows" } ?? ""
    StandardStreams.note("\(name)\t\(Self.milliseconds(elapsed)) ms\t\(Self.milliseconds(processor)) ms CPU\(count)")
    return value
  }

  private static func milliseconds(_ microseconds: Int) -> String {
    "\(microseconds / 1000).\(String(1000 + microseconds % 1000).dropFirst())"
  }
}
