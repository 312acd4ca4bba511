import RDF
import Text

/// The state of reading one text: the window on it, the names in force and the triples being collected.
///
/// Every function that reads or looks skips blanks first, and leaves the window just after what it took.
struct SPARQLReader {
  let text: [UInt8]
  var window: ScanWindow
  var prologue: Prologue
  /// The namespace of each prefix now.
  var namespaces: [String: String]
  var blankNodes = BlankNodeScopes()
  /// What is being read triples for, which decides what may stand in them.
  var role = TripleRole.pattern
  /// The triples read of the pattern or template at hand.
  var triples: [BasicGraphPattern.Element] = []
  /// Whether an aggregate may stand here.
  var aggregateRule = AggregateRule.forbidden
  /// How many expressions the one being read stands in, itself among them.
  var expressionDepth = 0
  /// How many operators of arithmetic were read of the outermost expression.
  var operatorCount = 0
  /// Looks at the limits; nil where there are none.
  var watch: Watch?
  private let nestingLimit: Int
  private var depth = 0

  init(_ text: [UInt8], parser: SPARQLParser) {
    self.text = text
    window = ScanWindow(format: "SPARQL", sourceName: parser.sourceName, text: text)
    prologue = Prologue(base: parser.base)
    namespaces = [:]
    for prefix in parser.prefixes { namespaces[prefix.label] = prefix.namespace.string }
    nestingLimit = parser.nestingLimit
  }

  /// Reads what nests, one level deeper.
  mutating func nested<Result>(_ body: (inout SPARQLReader) throws -> Result) throws -> Result {
    guard depth < nestingLimit else {
      throw window.failure(length: 1, expected: "no more than \(nestingLimit) levels of nesting")
    }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }
}

extension SPARQLReader {
  /// The next byte that is not blank; nil at the end of the text.
  mutating func next() throws -> UInt8? {
    try watch?.check()
    try window.skipBlanks()
    return try window.peek()
  }

  /// Where the next token begins.
  mutating func start() throws -> Int {
    try window.skipBlanks()
    return window.offset
  }

  /// The range from a start to the end of what was read.
  func range(from start: Int) -> SourceRange {
    var end = window.offset
    while end > start, text[end - 1].isASCIISpace { end -= 1 }
    return SourceRange(start..<end)
  }

  /// Whether these ASCII bytes stand next.
  mutating func isAt(_ mark: StaticString) throws -> Bool {
    try window.skipBlanks()
    return try window.isAt(mark)
  }

  /// Takes these ASCII bytes if they stand next.
  mutating func take(_ mark: StaticString) throws -> Bool {
    guard try isAt(mark) else { return false }
    window.offset += mark.utf8CodeUnitCount
    return true
  }

  /// Takes these ASCII bytes, or fails.
  mutating func take(_ mark: StaticString, expected: String) throws {
    guard try take(mark) else { throw failure(expected) }
  }

  /// Whether a keyword stands next.
  ///
  /// - Parameter word: in lower case.
  mutating func isAtKeyword(_ word: StaticString) throws -> Bool {
    try window.skipBlanks()
    return try window.isKeyword(word)
  }

  /// Takes a keyword if it stands next.
  mutating func takeKeyword(_ word: StaticString) throws -> Bool {
    guard try isAtKeyword(word) else { return false }
    window.offset += word.utf8CodeUnitCount
    return true
  }

  /// Takes a keyword, or fails.
  mutating func takeKeyword(_ word: StaticString, expected: String) throws {
    guard try takeKeyword(word) else { throw failure(expected) }
  }

  /// A failure at the next token.
  mutating func failure(_ expected: String) -> SyntaxFailure {
    do {
      try window.skipBlanks()
    } catch let failure as SyntaxFailure {
      return failure
    } catch {}
    return window.failure(expected: expected)
  }

  /// A failure at something that was read already.
  func failure(at range: SourceRange, _ expected: String) -> SyntaxFailure {
    range.failure(in: text, source: window.sourceName, expected: expected)
  }
}
