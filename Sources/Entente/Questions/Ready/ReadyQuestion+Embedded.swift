internal import CEmbeddedData
internal import GraphAssembly
public import Text

extension ReadyQuestion {
  /// The questions that are compiled in, in the order in which they are listed.
  ///
  /// - Throws: a failure with its line where a question is malformed.
  public static func embedded() throws(SyntaxFailure) -> [ReadyQuestion] {
    try questions(in: EmbeddedBytes.copy(entente_questions), source: "questions.rq")
  }

  /// The names of the questions that are compiled in, found without reading the questions: what every start of the
  /// program asks for, to complete names.
  public static var embeddedNames: [String] {
    EmbeddedBytes.view(entente_questions).split(separator: UInt8(ascii: "\n")).compactMap { line in
      line.starts(with: heading) ? String(decoding: line.dropFirst(heading.count), as: UTF8.self) : nil
    }
  }

  /// What a line with a question's name begins with.
  private static let heading = Array("## ".utf8)

  /// The questions of a file: common prefixes, then for each question a line `## name`, its words, what it shows and
  /// its parameters as comments, and its SPARQL with `LONGEST`.
  static func questions(in bytes: [UInt8], source: String) throws(SyntaxFailure) -> [ReadyQuestion] {
    var reader = ReadyQuestionReader(bytes, source: source)
    return try reader.read()
  }
}

/// Reads a file of questions line by line.
private struct ReadyQuestionReader {
  private let bytes: [UInt8]
  private let source: String
  private let lines: LineMap
  private var prefixes = ""
  private var questions: [ReadyQuestion] = []

  init(_ bytes: [UInt8], source: String) {
    self.bytes = bytes
    self.source = source
    lines = LineMap(bytes)
  }

  mutating func read() throws(SyntaxFailure) -> [ReadyQuestion] {
    var line = 1
    while line <= lines.lineCount, !text(line).hasPrefix("## ") {
      if !text(line).isEmpty, !text(line).hasPrefix("#") { prefixes += text(line) + "\n" }
      line += 1
    }
    while line <= lines.lineCount { line = try readQuestion(at: line) }
    return questions
  }

  /// Reads the question that begins at a line and returns the line after it.
  private mutating func readQuestion(at first: Int) throws(SyntaxFailure) -> Int {
    let name = String(text(first).dropFirst(3))
    guard !name.isEmpty, !questions.contains(where: { $0.name == name }) else {
      throw failure(first, "a name that no other question has")
    }
    var words = ""
    var shows = ""
    var parameters: [ReadyQuestion.Parameter] = []
    var line = first + 1
    while line <= lines.lineCount, text(line).hasPrefix("#"), !text(line).hasPrefix("## ") {
      if text(line).hasPrefix("#> ") {
        shows = String(text(line).dropFirst(3))
      } else if text(line).hasPrefix("#? ") {
        parameters.append(try parameter(at: line))
      } else {
        words = String(text(line).dropFirst(2))
      }
      line += 1
    }
    guard !words.isEmpty, !shows.isEmpty else {
      throw failure(first, "a question in words and what it shows, after the name")
    }
    var query = ""
    while line <= lines.lineCount, !text(line).hasPrefix("## ") {
      if !text(line).isEmpty { query += text(line) + "\n" }
      line += 1
    }
    questions.append(
      ReadyQuestion(
        name: name, words: words, shows: shows, parameters: parameters, text: prefixes + Self.spellingOutLongest(query))
    )
    return line
  }

  /// Says in SPARQL what `LONGEST(?label)` means: of several names the longest, behind a number that grows with its length.
  private static func spellingOutLongest(_ query: String) -> String {
    let parts = query.split(separator: "LONGEST(", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts[0])) { spelt, part in
      let label = part.prefix { $0 != ")" }
      spelt += "SUBSTR(MAX(CONCAT(STR(1000000 + STRLEN(\(label))), \(label))), 8" + part.dropFirst(label.count)
    }
  }

  private func parameter(at line: Int) throws(SyntaxFailure) -> ReadyQuestion.Parameter {
    let words = text(line).dropFirst(3).split(separator: " ").map(String.init)
    let classes = words.dropFirst().compactMap { OntologyClass(rawValue: $0) }
    guard let name = words.first, classes.count == words.count - 1, !classes.isEmpty else {
      throw failure(line, "a variable and classes of the ontology")
    }
    return ReadyQuestion.Parameter(name: name, classes: classes)
  }

  private func text(_ line: Int) -> String { String(decoding: lines.line(line), as: UTF8.self) }

  private func failure(_ line: Int, _ expected: String) -> SyntaxFailure {
    ByteCursor(bytes).failure(
      format: "question file", source: source, at: lines.lineStarts[line - 1], length: lines.line(line).count,
      expected: expected)
  }
}
