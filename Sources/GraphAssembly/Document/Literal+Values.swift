import RDF
import Text

extension Literal {
  /// Words of a text; a duration where they are the ISO 8601 form of one.
  init(words: String) {
    if ISODuration.isXMLSchemaDuration(words) {
      self.init(words, datatype: Vocabulary.xsd.duration)
    } else {
      self.init(words)
    }
  }

  /// A number of thousandths as `xsd:decimal` in canonical form: 875 is `0.875`, 1000 is `1`.
  ///
  /// - Parameter number: 0 or more; less is taken as 0.
  init(decimalThousandths number: Int) {
    let number = max(0, number)
    let whole = String(number / 1000)
    var digits = (number % 1000).zeroPadded(to: 3)
    while digits.hasSuffix("0") { digits.removeLast() }
    self.init(digits.isEmpty ? whole : whole + "." + digits, datatype: Vocabulary.xsd.decimal)
  }

  /// Canonical decimal digits as `xsd:decimal`; anything else, such as `1/2`, as a string.
  init(digits: String) {
    let bytes = Array(digits.utf8)
    let unsigned = bytes.first == UInt8(ascii: "-") ? Array(bytes.dropFirst()) : bytes
    let points = unsigned.filter { $0 == UInt8(ascii: ".") }.count
    let isDecimal =
      unsigned.contains { (0x30...0x39).contains($0) } && points <= 1
      && unsigned.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    if isDecimal { self.init(digits, datatype: Vocabulary.xsd.decimal) } else { self.init(digits) }
  }
}
