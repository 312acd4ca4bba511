public import EnglishAnalysis

/// Why a model file that somebody named cannot be used.
public struct ModelFileFailure: Error, Hashable, Sendable {
  public var path: String
  public var reason: ModelFailure
}

/// Opens models of English.
enum ModelOpening {
  /// The model in a file, or the one in the program.
  ///
  /// - Throws: `FileFailure` or `ModelFileFailure`.
  static func model(at path: String?) throws -> EnglishModel {
    guard let path else { return try EnglishModel.embedded() }
    let bytes = try FileSystem.bytes(of: path)
    do {
      return try EnglishModel(bytes: bytes)
    } catch {
      throw ModelFileFailure(path: path, reason: error)
    }
  }
}
