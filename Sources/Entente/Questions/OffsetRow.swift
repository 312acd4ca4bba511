public import DocumentModel
public import JSON
internal import Text

/// Where a record of annotations stands in its document's text, in the units that programs count in.
public struct OffsetRow: Hashable, Sendable {
  public var document: String
  /// `sentence`, `mention` or `claim`, of which the evidence is meant.
  public var kind: String
  /// The record's identifier; of a claim, its name.
  public var record: String
  /// Unicode scalars, as annotations and Python count.
  public var scalars: Range<Int>
  /// Bytes of UTF-8, as files, Rust and Go count.
  public var bytes: Range<Int>
  /// UTF-16 code units, as browsers, Java and C# count.
  public var utf16: Range<Int>

  /// The column names, in the order of `cells`; ends are exclusive.
  public static let columns = [
    "document", "kind", "record", "begin", "end", "utf8_begin", "utf8_end", "utf16_begin", "utf16_end",
  ]

  public var cells: [JSONValue] {
    [.string(document), .string(kind), .string(record)]
      + [scalars, bytes, utf16].flatMap { [.integer($0.lowerBound), .integer($0.upperBound)] }
  }

  /// The rows of a document: its sentences, mentions and claims, each in their order.
  ///
  /// - Parameter text: what its annotations count in, as UTF-8.
  /// - Complexity: O(length of the text + n log n).
  public static func rows(of document: AnnotatedDocument, text: [UInt8]) -> [OffsetRow] {
    let offsets = OffsetMap(text)
    func row(_ kind: String, _ record: String, _ range: Range<Int>) -> OffsetRow {
      let bytes = offsets.byteRange(ofScalars: range)
      let utf16 = offsets.utf16Offset(ofByte: bytes.lowerBound)..<offsets.utf16Offset(ofByte: bytes.upperBound)
      return OffsetRow(
        document: document.document.name, kind: kind, record: record, scalars: range, bytes: bytes, utf16: utf16)
    }
    return document.sentences.map { row("sentence", $0.id, $0.range) }
      + document.mentions.map { row("mention", $0.id, $0.range) }
      + document.claims.map { row("claim", $0.name, $0.evidence.range) }
  }
}
