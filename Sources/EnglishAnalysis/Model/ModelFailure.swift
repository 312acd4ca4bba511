/// Why a model file cannot be used. Offsets count bytes from the start of the file.
public enum ModelFailure: Error, Hashable, Sendable {
  /// The file does not begin with the magic bytes of a model.
  case notAModel
  /// The file has a format version that this program does not read.
  case unsupportedVersion(UInt32)
  /// The header promises another length than the file has.
  case wrongLength(expected: UInt64, found: Int)
  /// The checksum of the contents does not match: the file was damaged.
  case damaged
  /// A directory entry points outside the file or its parts contradict each other.
  case malformedEntry(name: String, offset: Int)
  /// An entry that the analysis needs is not there.
  case missingEntry(String)
  /// An entry has another kind or shape than the analysis needs.
  case unexpectedEntry(name: String, offset: Int, expected: String)
}
