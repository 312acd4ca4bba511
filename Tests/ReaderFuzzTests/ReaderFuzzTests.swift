import ReaderFuzzTargets
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Every reader of data from elsewhere, with damaged inputs for a while: half a second each, or `ENTENTE_FUZZ_SECONDS`.
///
/// An input that crashes a reader is found in the temporary folder under the name that the test prints; others as issues.
@Suite("Readers of damaged inputs", .serialized)
struct ReaderFuzzTests {
  private static let seconds = Double(ProcessInfo.processInfo.environment["ENTENTE_FUZZ_SECONDS"] ?? "") ?? 0.5
  private static let seed = UInt64(ProcessInfo.processInfo.environment["ENTENTE_FUZZ_SEED"] ?? "") ?? 1
  /// An input of 64 kilobytes at most must not take longer.
  private static let longestReading = Duration.seconds(20)

  @Test("accept what they are made for", arguments: ReaderTarget.allCases)
  func corpus(target: ReaderTarget) throws {
    let accepted = try target.corpus.filter { try target.read($0) }
    #expect(!accepted.isEmpty, "no example of \(target) is read")
  }

  @Test("read or refuse them, and neither crash, hang nor lie", arguments: ReaderTarget.allCases)
  func mutations(target: ReaderTarget) throws {
    let path = FileManager.default.temporaryDirectory.path + "/entente-fuzz-\(target.rawValue)"
    var mutator = Mutator(target.corpus, marks: target.marks, seed: Self.seed)
    var (inputs, accepted) = (0, 0)
    let end = ContinuousClock.now + .seconds(Self.seconds)
    while ContinuousClock.now < end {
      let input = mutator.next()
      _ = FileManager.default.createFile(atPath: path, contents: Data(input))
      let begin = ContinuousClock.now
      do {
        if try target.read(input) { accepted += 1 }
      } catch {
        Issue.record("\(error.what): input \(inputs) of seed \(Self.seed): \(Data(input).base64EncodedString())")
        return
      }
      #expect(ContinuousClock.now - begin < Self.longestReading, "input \(inputs) of seed \(Self.seed) takes too long")
      inputs += 1
    }
    try? FileManager.default.removeItem(atPath: path)
    if Self.seconds >= 5 { print("fuzzed \(target.rawValue): \(inputs) inputs, \(accepted) accepted") }
    #expect(inputs > 0)
  }
}
