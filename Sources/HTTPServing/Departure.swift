import Synchronization

/// Tells whoever works on a request that its client has gone.
public final class Departure: Sendable {
  private struct State {
    var hasGone = false
    var action: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())

  public init() {}

  /// Runs an action when the client goes, at once where it has gone. One action at a time; nil takes it back.
  public func notify(_ action: (@Sendable () -> Void)?) {
    let hasGone = state.withLock { state in
      state.action = action
      return state.hasGone
    }
    if hasGone { action?() }
  }

  /// Notes that the client has gone.
  public func note() {
    let action = state.withLock { state in
      state.hasGone = true
      return state.action
    }
    action?()
  }
}
