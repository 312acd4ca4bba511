import FuzzTargets
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The samples of every target with bytes changed, left out, doubled and exchanged with those of other samples, by fixed random
/// numbers; for as many seconds as `ENTENTE_FUZZ_SECONDS` says.
@Suite("Mutated samples")
struct MutatedSampleTests {
  private static let time =
    ProcessInfo.processInfo.environment["ENTENTE_FUZZ_SECONDS"].flatMap(Double.init).map { Duration.seconds($0) }
    ?? .seconds(1)

  @Test("are read or refused, and what is read is written and read back", arguments: FuzzTarget.all.map(\.name))
  func mutations(name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    let samples = Self.samples(of: name)
    #expect(!samples.isEmpty, "no samples for \(name)")
    for sample in samples { try run(target, sample) }
    var mutation = Mutation(seed: UInt64(name.utf8.reduce(7) { $0 &* 31 &+ Int($1) }.magnitude))
    let start = ContinuousClock.now
    while ContinuousClock.now - start < Self.time { try run(target, mutation.mutated(samples)) }
  }

  private func run(_ target: FuzzTarget, _ bytes: [UInt8]) throws {
    do {
      try target.read(bytes)
    } catch let contradiction as Contradiction {
      Issue.record("\(target.name): \(contradiction.what)\n\(Data(bytes).base64EncodedString())")
    } catch {}
  }

  private static func samples(of name: String) -> [[UInt8]] {
    let folder = SharedMaterial.checkout + "/Tests/FuzzCorpus/" + name
    return SharedMaterial.files(in: folder, ending: "").compactMap(SharedMaterial.bytes(atPath:))
  }
}

/// Changes samples by a linear congruential generator, so that every run changes the same bytes.
private struct Mutation {
  private var state: UInt64
  private static let marks =
    Array("<>\"'()[]{}.,;:@^\\_~|#-+*?eE019ag&%$=/!\u{0} \n\t".utf8) + [0xC3, 0xED, 0xF4, 0x80, 0xFF]

  init(seed: UInt64) { state = seed }

  private mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(bound, 1)
  }

  mutating func mutated(_ samples: [[UInt8]]) -> [UInt8] {
    var bytes = samples[next(below: samples.count)]
    for _ in 0...next(below: 6) {
      let place = next(below: bytes.count + 1)
      let end = min(place + next(below: 24), bytes.count)
      switch next(below: 6) {
      case 0 where place < bytes.count: bytes[place] = Self.marks[next(below: Self.marks.count)]
      case 1 where place < bytes.count: bytes[place] ^= 1 << UInt8(next(below: 8))
      case 2: bytes.removeSubrange(place..<end)
      case 3: bytes.insert(contentsOf: Array(bytes[place..<end]), at: next(below: bytes.count + 1))
      case 4: bytes.insert(Self.marks[next(below: Self.marks.count)], at: place)
      default:
        let other = samples[next(below: samples.count)]
        let from = next(below: other.count + 1)
        bytes.replaceSubrange(place..<end, with: other[from..<min(from + next(below: 40), other.count)])
      }
    }
    return bytes
  }
}
