internal import Compression
internal import Entente

/// Where a command's result goes: a file that takes its name when it is whole, or standard output; packed with gzip
/// where that is asked for.
final class CommandOutput {
  private let file: PartialFile?
  private let packer: GzipWriter?

  /// - Parameters:
  ///   - path: of the file; nil and `-` stand for standard output.
  ///   - isPacked: whether it is gzip; files are by their name.
  init(_ path: String?, isPacked: Bool = false) throws(FileFailure) {
    var file: PartialFile?
    if let path, path != "-" { file = try PartialFile(path) }
    self.file = file
    let isNamedPacked = path?.hasSuffix(".gz") ?? false
    packer = isPacked || isNamedPacked ? GzipWriter { [file] in try Self.write($0, to: file) } : nil
  }

  /// Takes the next bytes of the result.
  ///
  /// - Throws: `FileFailure`.
  func write(_ bytes: [UInt8]) throws {
    if let packer { try packer.write(bytes) } else { try Self.write(bytes, to: file) }
  }

  /// The result is whole.
  func finish() throws {
    try packer?.finish()
    try file?.finish()
  }

  private static func write(_ bytes: [UInt8], to file: PartialFile?) throws {
    if let file { try file.write(bytes) } else { StandardStreams.write(bytes) }
  }
}
