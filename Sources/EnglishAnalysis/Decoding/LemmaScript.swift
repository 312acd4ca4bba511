internal import Text

/// A lemma as an edit of the form (`Training/FORMAT.md`, section 7).
enum LemmaScript: Hashable, Sendable {
  /// How the form's case is taken before its end is changed.
  enum Casing: UInt8, Hashable, Sendable {
    case kept = 0x4B  // K
    case lowercase = 0x4C  // L
    case capitalized = 0x54  // T
    case withoutCommas = 0x4E  // N
  }

  case whole([UInt8])
  case edit(Casing, dropped: Int, appended: [UInt8])

  /// Reads `=text` or `Kn+text`; nil for anything else.
  init?(_ text: UnsafeRawBufferPointer) {
    guard let first = text.first else { return nil }
    if first == UInt8(ascii: "=") {
      self = .whole(Array(text.dropFirst()))
      return
    }
    guard let casing = Casing(rawValue: first), let plus = text.firstIndex(of: UInt8(ascii: "+")),
      let dropped = Int(String(decoding: text[1..<plus], as: UTF8.self)), dropped >= 0
    else { return nil }
    self = .edit(casing, dropped: dropped, appended: Array(text[(plus + 1)...]))
  }

  /// Whether the form of a verb may have the ending that is dropped: `endanger` is not `endange` with an ending.
  ///
  /// - Parameter lowered: the form in lower case.
  func mayEndVerb(_ lowered: [UInt8]) -> Bool {
    guard case .edit(_, dropped: 1..., let appended) = self, appended.isEmpty, let last = lowered.last
    else { return true }
    return Self.lastOfVerbEndings.contains(last)
  }

  /// The last letters of `s`, `ed`, `ing` and `en`.
  private static let lastOfVerbEndings = Set("sdgn".utf8)

  /// The lemma of a form.
  ///
  /// - Parameter lowered: the form in lower case.
  func lemma(of form: ArraySlice<UInt8>, lowered: [UInt8]) -> String {
    switch self {
    case .whole(let text): return String(decoding: text, as: UTF8.self)
    case .edit(let casing, let dropped, let appended):
      var lemma: [UInt8]
      switch casing {
      case .kept: lemma = Array(form)
      case .lowercase: lemma = lowered
      case .capitalized: lemma = LetterCase.capitalized(form)
      case .withoutCommas: lemma = form.filter { $0 != UInt8(ascii: ",") }
      }
      guard dropped > 0 else { return String(decoding: lemma + appended, as: UTF8.self) }
      if let end = Self.end(of: lemma, dropping: dropped) {
        lemma.removeSubrange(end...)
        lemma.append(contentsOf: appended)
      }
      return String(decoding: lemma, as: UTF8.self)
    }
  }

  /// The offset behind which the last scalars begin; nil where there are no more scalars than that.
  private static func end(of bytes: [UInt8], dropping count: Int) -> Int? {
    var end = bytes.count
    for _ in 0..<count {
      repeat { end -= 1 } while end > 0 && UTF8Validation.isContinuation(bytes[end])
      if end <= 0 { return nil }
    }
    return end
  }
}
