internal import ArgumentParser
internal import Entente
internal import QuadStore
internal import RDF
internal import SPARQL

/// How queries are evaluated.
struct EvaluationOptions: ParsableArguments {
  @Option(help: "Stop a query after so many seconds, also parts of one (0.5).") var timeout: Double?
  @Flag(inversion: .prefixedNo, help: "Patterns outside GRAPH see all graphs together, or what is in no named graph.")
  var union = true
  @Flag(inversion: .prefixedNo, help: "Rewrite and reorder a query before it is evaluated; the answer is the same.")
  var rewrites = true
  @Flag(help: "Say on standard error how long opening, and each query with its output, took.") var timing = false
  @Option(
    name: .customLong("repeat"), help: "Evaluate each query so many times, to measure it warm; the last is shown.")
  var repeats = 1

  func validate() throws {
    if let timeout, !(timeout > 0 && timeout < 1e9) { throw ValidationError("--timeout must be a number of seconds") }
    try NumberLimits.check(repeats, "--repeat", in: NumberLimits.repetitions)
  }

  /// The limits of one query; the interrupt key counts from here on.
  var limits: EvaluationLimits {
    EvaluationLimits(time: timeout.map { .seconds($0) }, interrupt: Interrupt.flag())
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
      source = try QuadFiles.source(at: path)
    }
    // Without named graphs, the union is the default graph, and need not be made.
    let isUnion = try union && !source.graphNames().isEmpty
    let options = EngineOptions(defaultGraphIsUnion: isUnion, optimizations: rewrites ? .all : [])
    return SPARQLEngine(source: source, options: options)
  }

  /// Runs something and says how long it took, where that is wanted.
  func timed<Value>(_ name: String, rows: (Value) -> Int?, _ body: () throws -> Value) rethrows -> Value {
    let start = ContinuousClock.now
    let value = try body()
    guard timing else { return value }
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    let fraction = String(1000 + microseconds % 1000).dropFirst()
    let count = rows(value).map { "\t\($0) rows" } ?? ""
    StandardStreams.note("\(name)\t\(microseconds / 1000).\(fraction) ms\(count)")
    return value
  }
}
