internal import CEmbeddedData
internal import Text

/// Scores the places where a sentence may end: logistic regression over hashed features of the tokens around.
///
/// Trained on UD English EWT and GUM by `Training/sentences`, where the features are described once more.
/// The weights are CC BY-SA 4.0, as the treebanks.
struct BoundaryScorer: Sendable {
  /// The weights compiled into the program; without them every place scores nothing and only layout ends sentences.
  static let english = BoundaryScorer(embedded: ())

  private let weights: [Int8]
  private let shift: UInt32

  private init(embedded: Void) {
    let data = EmbeddedBytes.view(entente_english_sentence_weights)
    let header = 12
    guard data.count > header, data[0] == UInt8(ascii: "S"), data[1] == UInt8(ascii: "B"), data[3] == UInt8(ascii: "1"),
      data[4] < 32, data.count == header + 1 << Int(data[4])
    else {
      weights = [0]
      shift = 32
      return
    }
    weights = data[header...].map { Int8(bitPattern: $0) }
    shift = 32 - UInt32(data[4])
  }

  /// The score of a boundary after a token; above zero it ends the sentence.
  ///
  /// - Parameters:
  ///   - index: position of the token in the paragraph.
  ///   - start: first token of the sentence at hand.
  ///   - previousStart: first token of the sentence before; -1 where there is none.
  ///   - hasSpace: whether white space follows the token.
  func score(_ paragraph: Paragraph, after index: Int, start: Int, previousStart: Int, hasSpace: Bool) -> Int {
    let after = index + 1
    let before = paragraph.appearance(at: index - 1)
    let last = paragraph.appearance(at: index)
    let next = paragraph.appearance(at: after)
    let second = paragraph.appearance(at: after + 1)
    let first = paragraph.appearance(at: start)
    let shape = UInt32(next.shape.rawValue)
    let lastShape = UInt32(last.shape.rawValue)
    let beforeShape = UInt32(before.shape.rawValue)
    let secondShape = UInt32(second.shape.rawValue)
    let earlierShape = UInt32(paragraph.appearance(at: index - 2).shape.rawValue)
    let pair = lastShape &* 32 &+ shape
    let triple = pair &* 32 &+ beforeShape
    let length = UInt32(Paragraph.bucket(index - start))
    let end = UInt32(paragraph.ends[after])
    let quote = UInt32(paragraph.quotes[index])
    let style = paragraph.style
    let sameFirst: UInt32 = first.form == next.form ? 1 : 0
    let samePrevious: UInt32 =
      previousStart >= 0 && paragraph.appearance(at: previousStart).form == next.form ? 1 : 0

    var sum = weight(1, pair) + weight(2, triple) + weight(3, triple, secondShape) + weight(4, triple, earlierShape)
    sum += weight(5, last.form) + weight(6, next.form) + weight(7, before.form) + weight(8, second.form)
    sum += weight(9, last.form, next.form) + weight(10, before.form, last.form) + weight(11, next.form, second.form)
    sum += weight(12, last.form, shape) + weight(13, next.form, lastShape)
    sum += weight(14, last.form, beforeShape, shape) + weight(15, before.form, pair) + weight(16, second.form, pair)
    sum += weight(17, next.form, lastShape, secondShape) + weight(18, hasSpace ? 1 : 0, pair)
    sum += weight(19, length, pair) + weight(20, length, triple)
    sum += weight(21, UInt32(first.shape.rawValue), pair, length) + weight(22, first.form, pair)
    sum += weight(23, end, pair) + weight(24, end, pair, length) + weight(25, quote, triple)
    sum +=
      weight(26, UInt32(paragraph.brackets[index]), triple) + weight(27, style, pair) + weight(28, style, next.form)
    sum += weight(29, last.suffix, shape) + weight(30, next.suffix, lastShape)
    sum += weight(31, sameFirst, pair) + weight(32, samePrevious, pair, sameFirst)
    sum += weight(33, last.form, quote, shape) + weight(34, end, next.form) + weight(35, style, end, pair)
    return sum
  }

  @inline(__always)
  private func weight(_ template: UInt32, _ value: UInt32) -> Int {
    weight(Self.mixed(Self.seed(template), value))
  }

  @inline(__always)
  private func weight(_ template: UInt32, _ first: UInt32, _ second: UInt32) -> Int {
    weight(Self.mixed(Self.mixed(Self.seed(template), first), second))
  }

  @inline(__always)
  private func weight(_ template: UInt32, _ first: UInt32, _ second: UInt32, _ third: UInt32) -> Int {
    weight(Self.mixed(Self.mixed(Self.mixed(Self.seed(template), first), second), third))
  }

  @inline(__always)
  private func weight(_ state: UInt32) -> Int { Int(weights[Int((state &* 0xC2B2_AE35) >> shift)]) }

  @inline(__always)
  private static func seed(_ template: UInt32) -> UInt32 { template &* 0x9E37_79B1 }

  @inline(__always)
  private static func mixed(_ state: UInt32, _ value: UInt32) -> UInt32 {
    let product = (state ^ value) &* 0x85EB_CA6B
    return product ^ (product >> 15)
  }
}
