/// Why a file could not be read or written.
public struct FileFailure: Error, Hashable, Sendable {
  /// What was tried.
  public enum Action: String, Hashable, Sendable {
    case read
    case write
    case makeFolder
    case list
  }

  public var action: Action
  public var path: String
  /// The system's error number (`errno.h`).
  public var number: Int32

  public init(action: Action, path: String, number: Int32) {
    self.action = action
    self.path = path
    self.number = number
  }
}
