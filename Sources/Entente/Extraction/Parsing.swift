public import DocumentModel
public import EnglishAnalysis
public import Text

/// The linguistic analysis by itself, for users who want parses and for measuring it.
public struct Parsing: Sendable {
  private let analyzer: EnglishAnalyzer

  /// - Parameters:
  ///   - parts: what is wanted besides tags, lemmas and trees.
  ///   - mendsTrees: false for the model's own trees, which treebanks score; see `EnglishAnalyzer`.
  ///   - kernels: how the model computes; of no account for what comes out.
  /// - Throws: `FileFailure` or `ModelFileFailure` where another model cannot be used.
  public init(
    modelPath: String? = nil, parts: AnalysisParts = .all, mendsTrees: Bool = true, threads: Int? = nil,
    kernels: KernelChoice = .fastest
  ) throws {
    let model = try ModelOpening.model(at: modelPath)
    analyzer = EnglishAnalyzer(model: model, parts: parts, mendsTrees: mendsTrees, threads: threads, kernels: kernels)
  }

  /// The analysis of a plain text.
  ///
  /// - Throws: `SyntaxFailure` at the first byte that is not UTF-8.
  public func analyzed(text: [UInt8], name: String) throws(SyntaxFailure) -> AnalyzedDocument {
    if let bad = UTF8Validation.firstInvalidByte(in: text.span) {
      throw ByteCursor(text).failure(format: "text", source: name, at: bad, length: 1, expected: "well-formed UTF-8")
    }
    return analyzer.analyzed(Self.document(text, name: name))
  }

  /// The analysis of given sentences and tokens; whatever else the treebank says is not looked at.
  ///
  /// - Throws: `SyntaxFailure` where the text is no CoNLL-U.
  public func annotated(treebank bytes: [UInt8], source: String) throws(SyntaxFailure) -> AnalyzedDocument {
    let sentences = try TreebankReader.sentences(in: bytes, source: source)
    let record = DocumentRecord(name: source, file: source, length: 0)
    return analyzer.annotated([TreebankText(sentences).document(record: record)])[0]
  }

  private static func document(_ text: [UInt8], name: String) -> SourceDocument {
    SourceDocument(
      record: DocumentRecord(name: name, file: name, length: OffsetMap(text).scalarCount), text: text,
      sections: [TextSection(kind: .body, range: 0..<text.count)])
  }
}
