import TestSupport

@testable import KnowledgeBase

/// The compiled-in knowledge, loaded once for all tests.
enum Knowledge {
  static let builtIn = Result { () throws(KnowledgeFailure) in try KnowledgeBase.builtIn() }

  /// Splits at blanks and hyphens, full stops at the end and possessives, as far as the tests' sentences need it.
  static func tokens(of text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    var tokens: [Range<Int>] = []
    var begin = 0
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ",") {
        if begin < index { tokens.append(begin..<index) }
        if byte != UInt8(ascii: " ") { tokens.append(index..<(index + 1)) }
        begin = index + 1
      } else if byte == UInt8(ascii: "'"), begin < index {
        tokens.append(begin..<index)
        begin = index
      }
    }
    if begin < bytes.count { tokens.append(begin..<bytes.count) }
    return tokens
  }

  /// The names found in a text, as `name: candidate (kind) | candidate (kind)`.
  static func names(in text: String) throws -> [String] {
    let knowledge = try builtIn.get()
    let bytes = Array(text.utf8)
    let tokens = tokens(of: text)
    return knowledge.matches(in: bytes, tokens: tokens).map { match in
      let range = tokens[match.tokens.lowerBound].lowerBound..<tokens[match.tokens.upperBound - 1].upperBound
      let candidates = match.candidates.map { "\(knowledge.id(of: $0.entity)) (\($0.kind))" }
      return "\(String(decoding: bytes[range], as: UTF8.self)): \(candidates.joined(separator: " | "))"
    }
  }
}
