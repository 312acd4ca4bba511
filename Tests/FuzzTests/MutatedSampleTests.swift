import FuzzTargets
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The samples of every target, damaged by fixed random numbers: half a second each, or as many as `ENTENTE_FUZZ_SECONDS` says.
///
/// An input that crashes a reader is found in the temporary folder as `entente-fuzz-TARGET`; others stand in the issues.
@Suite("Mutated samples")
struct MutatedSampleTests {
  private static let time = Duration.seconds(
    ProcessInfo.processInfo.environment["ENTENTE_FUZZ_SECONDS"].flatMap(Double.init) ?? 0.5)
  private static let seed = ProcessInfo.processInfo.environment["ENTENTE_FUZZ_SEED"].flatMap(UInt64.init) ?? 1
  /// An input of 64 kilobytes at most must not take longer.
  private static let longestReading = Duration.seconds(20)

  @Test("are read or refused, and what is read is written and read back", arguments: FuzzTarget.all.map(\.name))
  func mutations(name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    let samples = Self.samples(of: name)
    try #require(!samples.isEmpty, "no samples for \(name)")
    let accepted = try samples.filter { try run(target, $0) }
    #expect(!accepted.isEmpty, "no sample of \(name) is read")
    let path = FileManager.default.temporaryDirectory.path + "/entente-fuzz-\(name)"
    var mutator = Mutator(samples, marks: target.marks, seed: Self.seed)
    let end = ContinuousClock.now + Self.time
    while ContinuousClock.now < end {
      let input = mutator.next()
      _ = FileManager.default.createFile(atPath: path, contents: Data(input))
      let start = ContinuousClock.now
      try run(target, input)
      #expect(ContinuousClock.now - start < Self.longestReading, "too long for \(Data(input).base64EncodedString())")
    }
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Whether the bytes are read, and not refused.
  @discardableResult
  private func run(_ target: FuzzTarget, _ bytes: [UInt8]) throws -> Bool {
    do {
      try target.read(bytes)
      return true
    } catch let contradiction as Contradiction {
      Issue.record("\(target.name): \(contradiction.what)\n\(Data(bytes).base64EncodedString())")
      return true
    } catch {
      return false
    }
  }

  private static func samples(of name: String) -> [[UInt8]] {
    let folder = SharedMaterial.checkout + "/Tests/FuzzCorpus/" + name
    return SharedMaterial.files(in: folder, ending: "").compactMap(SharedMaterial.bytes(atPath:))
  }
}
