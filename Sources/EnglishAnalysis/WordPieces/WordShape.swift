/// The casing of a word, which the folded pieces no longer show (`Training/FORMAT.md`, section 4).
enum WordShape: UInt8 {
  /// The start and the end of a sentence.
  case none = 0
  case capitals = 1
  case capitalized = 2
  case mixedFromCapital = 3
  case withDigit = 4
  case lowercase = 5
  case mixed = 6
  case other = 7

  /// The shape of a word given as UTF-8.
  init(_ word: UnsafeRawBufferPointer) {
    var reader = ScalarReader(word)
    var scalars = 0
    var uppercase = 0
    var lowercase = 0
    var startsUppercase = false
    var hasDigit = false
    while let scalar = reader.next() {
      let (isUppercase, isLowercase) = Self.cases(of: scalar)
      if isUppercase { uppercase += 1 }
      if isLowercase { lowercase += 1 }
      if scalars == 0 { startsUppercase = isUppercase }
      if scalar &- 0x30 < 10 { hasDigit = true }
      scalars += 1
    }
    self =
      if uppercase > 0, lowercase == 0, scalars > 1 {
        .capitals
      } else if startsUppercase {
        uppercase == 1 ? .capitalized : .mixedFromCapital
      } else if hasDigit {
        .withDigit
      } else if uppercase > 0 {
        .mixed
      } else {
        lowercase > 0 ? .lowercase : .other
      }
  }

  private static func cases(of scalar: UInt32) -> (isUppercase: Bool, isLowercase: Bool) {
    if scalar < 128 { return (scalar &- 0x41 < 26, scalar &- 0x61 < 26) }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return (false, false) }
    return (properties.isUppercase, properties.isLowercase)
  }
}
