/// Makes damaged inputs of good ones: bytes changed, left out, doubled, pieces of one put into another.
///
/// The same numbers on every machine: the thousandth input of a corpus is always the same.
struct Mutator {
  private let corpus: [[UInt8]]
  /// What the grammar of the inputs is made of, so that damage is more than noise.
  private let marks: [[UInt8]]
  private var state: UInt64
  private static let longest = 1 << 16

  /// - Parameters:
  ///   - corpus: good inputs, at least one.
  ///   - seed: other numbers give other damage.
  init(_ corpus: [[UInt8]], marks: [String], seed: UInt64 = 1) {
    self.corpus = corpus
    self.marks =
      marks.map { Array($0.utf8) }
      + [
        [0], [0xFF], [0xC3], [0xE2, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xED, 0xA0, 0x80], [0x0D], [0x0A], [0x0B], [0x1B],
      ]
      + "<>\"'()[]{}.,;:@^\\_~|#-+*?eE019ag&%$=/! \t".utf8.map { [$0] }
      + ["", "\u{FEFF}", "\u{2028}", "e\u{301}", "9223372036854775808", "-1", "1e999"].map { Array($0.utf8) }
    state = 0x9E37_79B9_7F4A_7C15 &* (seed | 1)
  }

  /// The next damaged input.
  mutating func next() -> [UInt8] {
    var input = corpus[number(below: corpus.count)]
    for _ in 0...number(below: 6) {
      let place = number(below: input.count + 1)
      let length = min(number(below: 1 << number(below: 9)), input.count - place)
      switch number(below: 7) {
      case 0 where place < input.count: input[place] ^= UInt8(1 << number(below: 8))
      case 1: input.removeSubrange(place..<(place + length))
      case 2: input.insert(contentsOf: marks[number(below: marks.count)], at: place)
      case 3 where place < input.count: input[place] = UInt8(number(below: 256))
      case 4: input.insert(contentsOf: input[place..<(place + length)], at: number(below: input.count + 1))
      case 5:
        let other = corpus[number(below: corpus.count)]
        let begin = number(below: other.count + 1)
        input.insert(contentsOf: other[begin..<min(begin + length, other.count)], at: place)
      default:
        let mark = marks[number(below: marks.count)]
        input.insert(contentsOf: Array(repeating: mark, count: number(below: 200)).joined(), at: place)
      }
      if input.count > Self.longest { input = Array(input[..<Self.longest]) }
    }
    return input
  }

  /// A linear congruential generator's upper bits.
  private mutating func number(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(bound, 1)
  }
}
