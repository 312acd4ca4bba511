#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Why a file could not be written or read.
public struct FileFailure: Error, Hashable, Sendable {
  public enum Action: String, Hashable, Sendable {
    case read
    case write
    case makeFolder
    case list
  }

  public var action: Action
  public var path: String
  /// The system's reason in words.
  public var reason: String

  public init(action: Action, path: String, reason: String) {
    self.action = action
    self.path = path
    self.reason = reason
  }
}

/// Writes whole files so that nobody ever sees half of one: into a temporary file beside, then renamed.
///
/// A run that is killed, or a disk that is full, leaves what was there before.
public enum AtomicFile {
  /// - Throws: `FileFailure` with the system's reason; the old file, if any, is untouched then.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw FileFailure(action: .write, path: path, reason: error.localizedDescription)
    }
  }

  /// Makes a folder with its parents, where it is missing.
  public static func makeFolder(_ path: String) throws(FileFailure) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw FileFailure(action: .makeFolder, path: path, reason: error.localizedDescription)
    }
  }
}
