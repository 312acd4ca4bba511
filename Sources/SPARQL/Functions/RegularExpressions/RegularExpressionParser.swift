/// Reads regular expressions in XPath's syntax; nil for what is malformed, or asks for a Unicode block by name.
struct RegularExpressionParser {
  private let scalars: [Unicode.Scalar]
  private var offset = 0
  private(set) var groupCount = 0
  private var depth = 0
  private static let nestingLimit = 200

  init(_ pattern: String, ignoresSpace: Bool) {
    scalars = pattern.unicodeScalars.filter { !ignoresSpace || ![0x20, 0x09, 0x0A, 0x0D].contains($0.value) }
  }

  mutating func parse() -> RegularExpressionNode? {
    guard let node = parseAlternatives(), offset == scalars.count else { return nil }
    return node
  }

  private var peek: Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    offset += 1
    return true
  }

  private mutating func next() -> Unicode.Scalar? {
    guard let scalar = peek else { return nil }
    offset += 1
    return scalar
  }

  private mutating func parseAlternatives() -> RegularExpressionNode? {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.nestingLimit else { return nil }
    var branches: [RegularExpressionNode] = []
    repeat {
      guard let branch = parseSequence() else { return nil }
      branches.append(branch)
    } while take("|")
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func parseSequence() -> RegularExpressionNode? {
    var parts: [RegularExpressionNode] = []
    while let scalar = peek, scalar != "|", scalar != ")" {
      guard let atom = parseAtom(), let part = parseQuantifier(after: atom) else { return nil }
      parts.append(part)
    }
    return .sequence(parts)
  }

  private mutating func parseAtom() -> RegularExpressionNode? {
    guard let scalar = next() else { return nil }
    switch scalar {
    case "^": return .lineStart
    case "$": return .lineEnd
    case ".": return .any
    case "(": return parseGroup()
    case "[": return parseSet().map { .set($0) }
    case "\\": return parseEscape()
    case "?", "*", "+", "{", "}", "]": return nil
    default: return .scalar(scalar)
    }
  }

  private mutating func parseGroup() -> RegularExpressionNode? {
    var number: Int?
    if take("?") {
      guard take(":") else { return nil }
    } else {
      groupCount += 1
      number = groupCount
    }
    guard let inner = parseAlternatives(), take(")") else { return nil }
    return .group(inner, number: number)
  }

  private mutating func parseQuantifier(after atom: RegularExpressionNode) -> RegularExpressionNode? {
    var bounds: (least: Int, most: Int?)
    if take("?") {
      bounds = (0, 1)
    } else if take("*") {
      bounds = (0, nil)
    } else if take("+") {
      bounds = (1, nil)
    } else if take("{") {
      guard let counted = parseBounds() else { return nil }
      bounds = counted
    } else {
      return atom
    }
    let isLazy = take("?")
    return .repeated(atom, least: bounds.least, most: bounds.most, isLazy: isLazy)
  }

  private mutating func parseBounds() -> (least: Int, most: Int?)? {
    guard let least = parseNumber() else { return nil }
    if take("}") { return (least, least) }
    guard take(",") else { return nil }
    if take("}") { return (least, nil) }
    guard let most = parseNumber(), most >= least, take("}") else { return nil }
    return (least, most)
  }

  private mutating func parseNumber() -> Int? {
    var number: Int?
    while let scalar = peek, scalar.value >= 0x30, scalar.value <= 0x39 {
      number = (number ?? 0) * 10 + Int(scalar.value - 0x30)
      guard let number, number <= 1000 else { return nil }
      offset += 1
    }
    return number
  }

  private mutating func parseEscape() -> RegularExpressionNode? {
    if let scalar = peek, scalar.value >= 0x31, scalar.value <= 0x39 {
      offset += 1
      let number = Int(scalar.value - 0x30)
      return number <= groupCount ? .reference(number) : nil
    }
    switch parseEscapedMember() {
    case .range(let range)? where range.lowerBound == range.upperBound: return .scalar(range.lowerBound)
    case let member?: return .set(RegularExpressionSet(members: [member]))
    case nil: return nil
    }
  }

  /// What stands after a backslash, alone or in a set.
  private mutating func parseEscapedMember() -> RegularExpressionSet.Member? {
    guard let scalar = next() else { return nil }
    switch scalar {
    case "n": return .range("\n"..."\n")
    case "r": return .range("\r"..."\r")
    case "t": return .range("\t"..."\t")
    case "s", "S": return .spaces(isNegated: scalar == "S")
    case "d", "D": return .digits(isNegated: scalar == "D")
    case "w", "W": return .wordCharacters(isNegated: scalar == "W")
    case "i", "I": return .nameStarts(isNegated: scalar == "I")
    case "c", "C": return .nameCharacters(isNegated: scalar == "C")
    case "p", "P": return parseCategory(isNegated: scalar == "P")
    case "\\", "|", ".", "-", "^", "?", "*", "+", "{", "}", "(", ")", "[", "]", "$", "/", "#", "&", "!", "\"", "'", ",",
      ":", ";", "<", "=", ">", "@", "_", "`", "~", "%", " ":
      return .range(scalar...scalar)
    default: return nil
    }
  }

  private mutating func parseCategory(isNegated: Bool) -> RegularExpressionSet.Member? {
    guard take("{") else { return nil }
    var name = ""
    while let scalar = next(), scalar != "}" { name.unicodeScalars.append(scalar) }
    return !name.isEmpty && Unicode.Scalar.isCategory(name) ? .category(name, isNegated: isNegated) : nil
  }

  /// A set after its opening bracket.
  private mutating func parseSet() -> RegularExpressionSet? {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.nestingLimit else { return nil }
    var set = RegularExpressionSet()
    set.isNegated = take("^")
    while let scalar = next() {
      if scalar == "]" { return set.members.isEmpty ? nil : set }
      if scalar == "-", take("[") {
        guard let subtracted = parseSet(), take("]") else { return nil }
        set.subtracted.append(subtracted)
        return set
      }
      guard scalar != "[", let member = scalar == "\\" ? parseEscapedMember() : .range(scalar...scalar) else {
        return nil
      }
      guard case .range(let start) = member, peek == "-", offset + 1 < scalars.count, scalars[offset + 1] != "]",
        scalars[offset + 1] != "["
      else {
        set.members.append(member)
        continue
      }
      offset += 1
      guard let end = next() else { return nil }
      let endMember = end == "\\" ? parseEscapedMember() : .range(end...end)
      guard case .range(let last)? = endMember, start.lowerBound <= last.lowerBound else { return nil }
      set.members.append(.range(start.lowerBound...last.lowerBound))
    }
    return nil
  }
}
