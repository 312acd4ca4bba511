import Testing

@testable import EnglishAnalysis

/// Broken model files: each is refused with its reason.
@Suite struct ModelFileTests {
  @Test func otherFilesAreNoModels() {
    #expect(throws: ModelFailure.notAModel) { try EnglishModel(bytes: []) }
    #expect(throws: ModelFailure.notAModel) { try EnglishModel(bytes: Array(repeating: 0x41, count: 4096)) }
  }

  @Test(arguments: [ModelFile.version - 1, ModelFile.version + 1]) func otherVersionsAreRefused(version: UInt32) {
    #expect(throws: ModelFailure.unsupportedVersion(version)) {
      try EnglishModel(bytes: container([], version: version))
    }
  }

  @Test func cutFilesAreRefused() {
    let bytes = container([("labels", 0, [16], 64)])
    #expect(throws: ModelFailure.wrongLength(expected: UInt64(bytes.count), found: bytes.count - 64)) {
      try EnglishModel(bytes: Array(bytes.dropLast(64)))
    }
  }

  @Test func changedBytesAreNoticed() {
    var bytes = container([("labels", 0, [16], 64)])
    bytes[bytes.count - 1] ^= 1
    #expect(throws: ModelFailure.damaged) { try EnglishModel(bytes: bytes) }
  }

  @Test func missingEntriesAreNamed() {
    #expect(throws: ModelFailure.missingEntry("configuration.names")) { try EnglishModel(bytes: container([])) }
  }

  @Test func shapesMustFitThePayload() {
    #expect(throws: ModelFailure.malformedEntry(name: "labels", offset: 64)) {
      try EnglishModel(bytes: container([("labels", 0, [17], 64)]))
    }
  }

  @Test func kindsMustBeTheExpectedOnes() {
    #expect(
      throws: ModelFailure.unexpectedEntry(name: "configuration.names", offset: 64, expected: "strings")
    ) {
      try EnglishModel(bytes: container([("configuration.names", 0, [16], 64)]))
    }
  }

  @Test func stringsMustNotLeaveTheirEntry() {
    // One string whose end lies behind the entry: offsets 0 and 0x01010101.
    #expect(throws: ModelFailure.malformedEntry(name: "configuration.names", offset: 64)) {
      try EnglishModel(bytes: container([("configuration.names", 3, [1], 64)], filler: 1))
    }
  }

  /// A container with entries of filler bytes: name, kind, shape, length; checksum and length are right.
  private func container(
    _ entries: [(name: String, kind: UInt32, shape: [UInt32], length: UInt64)], filler: UInt8 = 0,
    version: UInt32 = ModelFile.version
  ) -> [UInt8] {
    var directory: [UInt8] = []
    var offset = UInt64(64 + (entries.count * 96 + 63) / 64 * 64)
    let payloads = offset
    for entry in entries {
      directory += Array(entry.name.utf8) + [UInt8](repeating: 0, count: 48 - entry.name.utf8.count)
      directory += little(entry.kind) + little(UInt32(entry.shape.count))
      for dimension in 0..<4 { directory += little(dimension < entry.shape.count ? entry.shape[dimension] : 1) }
      directory += little(offset) + little(entry.length) + little(UInt64(0))
      offset += entry.length
    }
    directory += [UInt8](repeating: 0, count: Int(payloads) - 64 - directory.count)
    let body = [UInt8](repeating: filler, count: Int(offset - payloads))
    // The first offset of a list of strings is 0.
    let rest = directory + body.enumerated().map { $0.offset < 4 ? 0 : $0.element }
    var header = Array("ENTMODEL".utf8) + little(version) + little(UInt32(entries.count)) + little(UInt64(64))
    header += little(offset)
    let sum = (header + [UInt8](repeating: 0, count: 32) + rest).withUnsafeBytes { ModelFile.checksum($0) }
    header += little(sum)
    return header + [UInt8](repeating: 0, count: 64 - header.count) + rest
  }

  private func little(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian, Array.init)
  }
}
