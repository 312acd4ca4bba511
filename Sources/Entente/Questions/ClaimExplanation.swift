public import DocumentModel
public import JSON
public import Text

/// Why a claim is in the graph: rule, evidence in its context, holder chain, the mentions that fill it.
public struct ClaimExplanation: Sendable {
  public let claim: Claim
  public let row: ClaimRow
  private let document: AnnotatedDocument
  private let corpus: Corpus

  public init(_ found: FoundClaim, in corpus: Corpus) {
    claim = found.claim
    document = found.document
    self.corpus = corpus
    row = ClaimRow(claim, of: document, in: corpus)
  }

  /// The document's name.
  public var documentName: String { document.document.name }

  /// The digest of the document's bytes; nil in foreign annotations.
  public var digest: String? { document.document.digest }

  /// The part of the document that the evidence stands in: its kind, and in treaties article and clause.
  private var place: String {
    let section = document.sections.last { $0.range.lowerBound <= claim.evidence.range.lowerBound }
    return claim.section.rawValue + (section?.label.map { ", " + $0 } ?? "")
  }

  /// The sentence with the evidence between `«` and `»`; the evidence alone where the text does not hold it.
  ///
  /// - Parameter text: the document as it was read: the file itself for plain text.
  public func context(in text: [UInt8]) -> String {
    let offsets = OffsetMap(text)
    let sentence = offsets.byteRange(ofScalars: claim.sentenceRange)
    let evidence = offsets.byteRange(ofScalars: claim.evidence.range)
    let words = String(decoding: text[evidence], as: UTF8.self)
    guard words == claim.evidence.text, sentence.lowerBound <= evidence.lowerBound,
      evidence.upperBound <= sentence.upperBound
    else { return "«" + claim.evidence.text + "»" }
    let before = String(decoding: text[sentence.lowerBound..<evidence.lowerBound], as: UTF8.self)
    let after = String(decoding: text[evidence.upperBound..<sentence.upperBound], as: UTF8.self)
    return before + "«" + words + "»" + after
  }

  /// The words of the evidence with their tags and what they depend on, as the parser reads the sentence by itself.
  ///
  /// - Parameter text: the document as it was read: the file itself for plain text.
  /// - Throws: `SyntaxFailure` where the sentence is not UTF-8.
  public func parse(in text: [UInt8], parsing: Parsing) throws(SyntaxFailure) -> String {
    let offsets = OffsetMap(text)
    let sentence = offsets.byteRange(ofScalars: claim.sentenceRange)
    let evidence = offsets.byteRange(ofScalars: claim.evidence.range)
    let analyzed = try parsing.analyzed(text: Array(text[sentence]), name: document.document.file)
    let tokens = analyzed.tokens
    let rows = tokens.ranges.indices.filter { row in
      tokens.ranges[row].overlaps(
        (evidence.lowerBound - sentence.lowerBound)..<(evidence.upperBound - sentence.lowerBound))
    }
    return rows.map { row in
      let head = tokens.heads[row] < 0 ? "the sentence" : "‘\(analyzed.text(ofToken: tokens.heads[row]))’"
      return "  \(analyzed.text(ofToken: row))  \(tokens.tags[row].rawValue)  \(tokens.relations[row]) of \(head)\n"
    }.joined()
  }

  /// The explanation in lines for people.
  public var text: String {
    let sign = claim.polarity == .negative ? "not " : ""
    var lines = ["\(row.subject) \(sign)\(claim.relation) \(row.object)", "  claim      \(claim.name)"]
    lines.append("  evidence   \(claim.evidence.text)")
    lines.append(
      "  where      \(document.document.file), characters \(claim.evidence.range.lowerBound) to \(claim.evidence.range.upperBound), \(place)"
    )
    lines.append("  rule       \(claim.rule ?? "annotated by hand")")
    if let confidence = claim.confidence {
      lines.append("  confidence \(confidence) of 1000 such claims are expected to be right")
    }
    lines.append("  stance     \(claim.modality.rawValue), \(claim.polarity.rawValue), \(claim.tense.rawValue)")
    lines.append("  says       \(row.holders) (\(claim.attribution.rawValue))")
    if let time = claim.eventTime { lines.append("  happens    \(Self.text(time))") }
    if let time = claim.statedTime { lines.append("  said       \(Self.text(time))") }
    for (name, text) in claim.qualifierTexts(corpus.label) {
      lines.append("  " + name + String(repeating: " ", count: max(1, 11 - name.count)) + text)
    }
    for id in claim.subjectMentions + claim.objectMentions {
      guard let mention = document.mentions.first(where: { $0.id == id }) else { continue }
      let entity = mention.entity.map { corpus.label(of: $0) } ?? "no entity"
      lines.append("  mention    ‘\(mention.surface)’ means \(entity)\(mention.reason.map { " (\($0))" } ?? "")")
    }
    lines += claim.content.map { "  content    \(document.shortName(ofClaim: $0))" }
    if let restates = claim.restates { lines.append("  restates   \(document.shortName(ofClaim: restates))") }
    if let condition = claim.condition {
      lines.append("  condition  \(claim.isConditionNegated ? "unless " : "")\(document.shortName(ofClaim: condition))")
    }
    lines += claim.flags.map { "  flag       \($0)" }
    return lines.map { VisibleText.visible($0, .oneLine) + "\n" }.joined()
  }

  /// The column names, in the order of `cells`.
  public static let columns =
    ClaimRow.columns + [
      "tense", "attribution", "file", "begin", "end", "section", "rule", "confidence", "mentions", "flags",
    ]

  /// The explanation as a row for programs.
  public var cells: [JSONValue] {
    let text = { (words: String?) -> JSONValue in words.map(JSONValue.string) ?? .null }
    let mentions = document.mentions.filter { (claim.subjectMentions + claim.objectMentions).contains($0.id) }
    return row.cells.map(JSONValue.string) + [
      .string(claim.tense.rawValue), .string(claim.attribution.rawValue), .string(document.document.file),
      .integer(claim.evidence.range.lowerBound), .integer(claim.evidence.range.upperBound), .string(place),
      text(claim.rule), claim.confidence.map(JSONValue.integer) ?? .null,
      .array(
        mentions.map {
          .object(["surface": .string($0.surface), "entity": text($0.entity), "reason": text($0.reason)])
        }),
      .array(claim.flags.map(JSONValue.string)),
    ]
  }

  private static func text(_ time: ClaimTime) -> String { (time.value ?? "unresolved") + " (‘\(time.text)’)" }
}
