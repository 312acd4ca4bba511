internal import Text

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Tells whether two runs were runs of one program, with the same knowledge, rules and model.
///
/// All of these are compiled in, so that the bytes of the program's file say everything, and none of its parts can be
/// forgotten. Only compared for equality: nothing that is written out depends on it.
enum ProgramFingerprint {
  /// Sixteen hexadecimal digits; `unknown` where the program's file cannot be read.
  static let digits: String = {
    guard let path = programPath, let source = try? ByteSource(path) else { return "unknown" }
    var fold: UInt64 = 0
    while let piece = try? source.next(), !piece.isEmpty { fold = ProgramFingerprint.fold(piece, after: fold) }
    return hexadecimal(fold)
  }()

  /// Sixteen digits for the content of data that is not compiled in; nil where there is none.
  ///
  /// - Parameter folders: with tables of knowledge and rules.
  /// - Throws: `FileFailure` where one of them cannot be read.
  static func data(folders: [String], modelPath: String?) throws -> String? {
    if folders.isEmpty, modelPath == nil { return nil }
    var fold: UInt64 = 0
    for folder in folders {
      for name in try FileSystem.names(in: folder) where name.hasSuffix(".tsv") {
        fold = ProgramFingerprint.fold(Array(name.utf8), after: fold)
        fold = ProgramFingerprint.fold(try FileSystem.bytes(of: folder + "/" + name), after: fold)
      }
    }
    if let modelPath { fold = ProgramFingerprint.fold(try FileSystem.bytes(of: modelPath), after: fold) }
    return hexadecimal(fold)
  }

  /// Folds bytes into a number, eight at a time.
  static func fold(_ bytes: [UInt8], after start: UInt64) -> UInt64 {
    bytes.withUnsafeBytes { buffer in
      var fold = start ^ UInt64(buffer.count)
      var offset = 0
      while offset + 8 <= buffer.count {
        fold = (fold ^ buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
        fold ^= fold >> 32
        offset += 8
      }
      for byte in buffer[offset...] { fold = (fold ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      return fold
    }
  }

  static func hexadecimal(_ number: UInt64) -> String { number.zeroPadded(to: 16, radix: 16) }

  private static var programPath: String? {
    #if os(Linux)
      "/proc/self/exe"
    #else
      CommandLine.arguments.first
    #endif
  }
}
