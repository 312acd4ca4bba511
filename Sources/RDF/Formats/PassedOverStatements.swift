import Synchronization
public import Text

/// Collects the statements that a reader passes over (`RDFReadingOptions.passOver`).
public final class PassedOverStatements: Sendable {
  private let failures = Mutex<[SyntaxFailure]>([])

  public init() {}

  public func add(_ failure: SyntaxFailure) { failures.withLock { $0.append(failure) } }

  /// In the order of the text.
  public var all: [SyntaxFailure] { failures.withLock { $0 } }
}
