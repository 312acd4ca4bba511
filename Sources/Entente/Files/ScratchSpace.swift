public import RDF
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Room for what a command must read again: some megabytes of memory, and beyond them a file that has no name, so that nothing
/// of it is left however the command ends.
public final class ScratchSpace: SpillStorage {
  private static let memoryLimit = 1 << 24
  /// How many bytes memory holds of one of many spaces.
  public static let smallLimit = 1 << 22

  private struct State {
    var memory: [UInt8] = []
    /// The file; nil as long as memory is enough.
    var descriptor: Int32?
    var count = 0
  }

  private let memoryLimit: Int
  private let state = Mutex(State())

  public var count: Int { state.withLock(\.count) }

  /// - Parameter memoryLimit: how many bytes memory holds.
  public init(memoryLimit: Int? = nil) { self.memoryLimit = memoryLimit ?? Self.memoryLimit }

  deinit { if let descriptor = state.withLock(\.descriptor) { close(descriptor) } }

  /// - Throws: `FileFailure`, for example on a full disk.
  public func append(_ bytes: [UInt8]) throws {
    try state.withLock { state in
      state.count += bytes.count
      if state.descriptor == nil {
        if state.count <= memoryLimit { return state.memory += bytes }
        let descriptor = try Self.namelessFile()
        state.descriptor = descriptor
        try FileSystem.write(state.memory, to: descriptor, path: Self.folder)
        state.memory = []
      }
      if let descriptor = state.descriptor { try FileSystem.write(bytes, to: descriptor, path: Self.folder) }
    }
  }

  /// - Throws: `FileFailure`.
  public func bytes(in range: Range<Int>) throws -> [UInt8] {
    let (memory, file) = state.withLock { ($0.memory, $0.descriptor) }
    guard let descriptor = file else { return Array(memory[range]) }
    var failure: FileFailure?
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      while filled < range.count, let base = buffer.baseAddress {
        let count = pread(descriptor, base + filled, range.count - filled, off_t(range.lowerBound + filled))
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          failure = FileFailure(action: .read, path: Self.folder, number: count < 0 ? errno : EIO)
          return
        }
        filled += count
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Where the file lies: `TMPDIR`, else `/var/tmp`, which unlike `/tmp` is no part of memory anywhere.
  private static var folder: String {
    let chosen = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    return [chosen, "/var/tmp", "/tmp"].first { !$0.isEmpty && access($0, W_OK) == 0 } ?? "/tmp"
  }

  private static func namelessFile() throws(FileFailure) -> Int32 {
    let folder = folder
    var template = Array((folder + "/entente-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw FileFailure(action: .write, path: folder, number: errno) }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }
}
