internal import Dispatch
internal import Synchronization

/// One result that another thread works out while its owner does something else.
public final class WorkAhead<Result: Sendable>: Sendable {
  private let result = Mutex<Result?>(nil)
  private let work: @Sendable () -> Result

  /// Begins as soon as a thread is free.
  public init(_ work: @escaping @Sendable () -> Result) {
    self.work = work
    DispatchQueue.global().async { [self] in _ = value() }
  }

  /// The result: waited for while another thread works on it, worked out here where none has begun.
  public func value() -> Result {
    result.withLock { result in
      if let result { return result }
      let found = work()
      result = found
      return found
    }
  }
}
