import Text

extension ScanWindow {
  /// Reads `@tag`, with `--ltr` or `--rtl` at its end in RDF 1.2, and appends the tag in lower case.
  ///
  /// The parts are at most eight characters long, as BCP 47 wants them.
  package mutating func readLanguageTag(
    version: RDFVersion, appendingTo output: inout [UInt8]
  ) throws -> Literal.BaseDirection? {
    var index = 1
    var partStart = 1
    while let byte = try peek(index) {
      if byte.isASCIILetter || byte.isASCIIDigit && partStart > 1 {
        index += 1
      } else if byte == UInt8(ascii: "-"), index > partStart {
        if try peek(index + 1) == UInt8(ascii: "-") { break }
        partStart = index + 1
        index += 1
      } else {
        break
      }
      guard index - partStart <= 8 else { break }
    }
    guard index > partStart, index - partStart <= 8 else {
      throw failure(length: index + 1, expected: "a language tag such as en or en-GB")
    }
    for distance in 1..<index { output.append(bytes[offset + distance].asciiLowercased) }
    offset += index
    return try readDirection(version: version)
  }

  private mutating func readDirection(version: RDFVersion) throws -> Literal.BaseDirection? {
    guard try isAt("--") else { return nil }
    let length = 2 + (try wordLength(2))
    guard version == .rdf12 else {
      throw failure(length: length, expected: "a language tag without a base direction, which RDF 1.1 does not know")
    }
    let direction: Literal.BaseDirection
    if length == 5, try isAt("--ltr") {
      direction = .leftToRight
    } else if length == 5, try isAt("--rtl") {
      direction = .rightToLeft
    } else {
      throw failure(length: length, expected: "the base direction --ltr or --rtl")
    }
    offset += length
    return direction
  }
}
