public import DocumentModel
import Text

/// Writes what people reviewed as marked text: sentences with their mentions and claims in the text itself, the form in
/// which annotations are written by hand and models are trained.
///
/// Only sentences with a reviewed claim are written, and of their claims only those that people found right or corrected:
/// nothing in it is unseen by a person.
public struct MarkedText {
  private let document: AnnotatedDocument
  private let text: [UInt8]
  private let offsets: OffsetMap
  private let entities: [String: Entity]
  private let claims: [Claim]

  /// - Parameter text: the text that the annotations count in.
  public init(_ document: AnnotatedDocument, text: [UInt8]) {
    self.document = document
    self.text = text
    offsets = OffsetMap(text)
    entities = Dictionary(document.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    claims = document.claims.filter { $0.review != nil && !$0.section.isQuarantined }
  }

  /// The document; empty where nobody reviewed a claim of it.
  public var lines: [String] {
    if claims.isEmpty { return [] }
    var lines = ["@doc \(Self.name(document.document.name))", "@dct \(date)", "@source reviews"]
    let sentences = document.sentences.filter { sentence in claims.contains { $0.sentenceRange == sentence.range } }
    let mentioned = Set(sentences.flatMap { mentions(in: $0) }.compactMap(\.entity))
    for id in wanted.subtracting(mentioned).sorted() {
      guard let entity = entities[id] else { continue }
      lines.append("@entity \(Self.name(id)) \(entity.type.rawValue) = \(Review.spaced(entity.label))")
    }
    var section = SectionKind.body
    for sentence in sentences {
      if sentence.section != section { lines.append("@" + sentence.section.rawValue) }
      section = sentence.section
      lines.append(marked(sentence))
      lines += claims.filter { $0.sentenceRange == sentence.range && !$0.isRejected }.compactMap(line)
    }
    return lines
  }

  private var date: String {
    guard let value = document.document.date.value else { return "-" }
    return value + " " + document.document.date.source.rawValue
  }

  /// The entities that claims need.
  private var wanted: Set<String> {
    Set(
      claims.filter { !$0.isRejected }.flatMap { claim in
        [claim.subject.entity, claim.object.entity].compactMap(\.self)
          + claim.holderChain.filter { !DocumentAuthor.isAuthor($0) }
      })
  }

  /// The mentions of a sentence that lie in each other or apart, longer ones first.
  private func mentions(in sentence: Sentence) -> [Mention] {
    var kept: [Mention] = []
    for mention in document.mentions
    where sentence.range.lowerBound <= mention.range.lowerBound
      && mention.range.upperBound <= sentence.range.upperBound && tail(of: mention) != nil
    {
      let crosses = kept.contains { other in
        other.range.overlaps(mention.range) && !other.range.contains(mention.range)
          && !mention.range.contains(other.range)
      }
      if !crosses { kept.append(mention) }
    }
    return kept
  }

  /// What stands after a mention's words: `|State|russia`; nil for what cannot be marked.
  private func tail(of mention: Mention) -> String? {
    if let time = mention.time { return time.value.map { "|Date|=" + $0 } }
    if let quantity = mention.quantity {
      return quantity.value.map { "|Quantity|=" + [$0, quantity.unit].compactMap(\.self).joined(separator: " ") }
    }
    guard let id = mention.entity, let entity = entities[id] else { return nil }
    let isAdjective = mention.type == .nationality && entity.type == .state
    let level = ["NAM", "NOM", "ADJ", "PRO"].contains(mention.level.rawValue) ? "|" + mention.level.rawValue : ""
    return "|\(isAdjective ? mention.type.rawValue : entity.type.rawValue)|\(Self.name(id))\(level)"
  }

  private func marked(_ sentence: Sentence) -> String {
    let mentions = mentions(in: sentence)
    var line = ""
    for offset in sentence.range.lowerBound...sentence.range.upperBound {
      let ending = mentions.filter { $0.range.upperBound == offset }.sorted {
        $1.range.lowerBound < $0.range.lowerBound
      }
      for mention in ending { line += (tail(of: mention) ?? "") + "]" }
      line += mentions.filter { $0.range.lowerBound == offset }.map { _ in "[" }.joined()
      guard offset < sentence.range.upperBound else { continue }
      let character = words(offset..<(offset + 1))
      switch character {
      case "[", "]": line += "\\" + character
      case "\n", "\r", "\t": line += " "
      default: line += character
      }
    }
    return line
  }

  private func words(_ range: Range<Int>) -> String {
    String(decoding: text[offsets.byteRange(ofScalars: range)], as: UTF8.self)
  }

  /// `> violates(russia, inf-treaty) by nato; alleged; ev "…"`; nil for a claim about a claim.
  private func line(_ claim: Claim) -> String? {
    guard let subject = argument(claim.subject), let object = argument(claim.object) else { return nil }
    var parts: [String] = []
    let holders = claim.holderChain.filter { !DocumentAuthor.isAuthor($0) }
    if !holders.isEmpty { parts.append("by " + holders.map(Self.name).joined(separator: " > ")) }
    if claim.polarity == .negative { parts.append("not") }
    if claim.modality != .asserted { parts.append(claim.modality.rawValue) }
    let usual: Set<Modality> = [.planned, .demanded, .conditional, .possible]
    if (claim.tense == .future) != usual.contains(claim.modality) { parts.append(claim.tense.rawValue) }
    if let time = claim.eventTime?.value { parts.append("time " + time) }
    if let time = claim.statedTime?.value { parts.append("stated " + time) }
    switch claim.attribution {
    case .directQuote: parts.append("quote")
    case .caption: parts.append("caption")
    case .indirect, .author: break
    }
    if claim.evidence.range != claim.sentenceRange {
      let evidence = words(claim.evidence.range).map { $0.isNewline || $0 == "\t" ? " " : String($0) }.joined()
      if !evidence.contains("\"") { parts.append("ev \"\(evidence)\"") }
    }
    return "> \(claim.relation)(\(subject), \(object)) " + parts.joined(separator: "; ")
  }

  private func argument(_ argument: ClaimArgument) -> String? {
    switch argument {
    case .entity(let id): Self.name(id)
    case .claim: nil
    case .literal(let words): "\"" + Review.spaced(words).replacing("\"", with: "'") + "\""
    case .date(let value): "date(\(value ?? "-"))"
    case .quantity(let quantity):
      "qty(" + [quantity.value ?? quantity.minimum, quantity.unit].compactMap(\.self).joined(separator: " ") + ")"
    case .none: "-"
    }
  }

  /// A name of small letters, digits, hyphens and full stops.
  private static func name(_ text: String) -> String {
    let bytes = text.lowercased().utf8.map { byte in
      byte.isASCIIAlphanumeric || byte == UInt8(ascii: ".") ? byte : UInt8(ascii: "-")
    }
    let name = String(decoding: bytes, as: UTF8.self)
    return name.first.map { $0.isLetter || $0.isNumber } == true ? name : "x" + name
  }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
