public import DocumentModel
internal import ParallelWork

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Analyses English text: tokens, sentences, tags, lemmas, dependency trees, entities, semantic roles.
///
/// Results depend on nothing but the text and the model: not on other documents, batches or the number of threads.
public struct EnglishAnalyzer: Sendable {
  /// Longer sentences are analysed in parts: trees need memory in the square of the length.
  private static let mostWords = 512
  /// Words that go through the encoder together, at most and (where there is enough for all threads) at least.
  private static let batchWords = 48...256

  private let model: EnglishModel
  private let parts: AnalysisParts
  private let mender: AttachmentMender?
  private let threads: Int
  private let segmenter = Segmenter()
  private let pool: WorkspacePool

  /// - Parameters:
  ///   - parts: what is wanted besides tags, lemmas and trees.
  ///   - mendsTrees: whether documents get their attachments mended that words and order decide. Without it trees are the model's
  ///     own, which is what treebanks score.
  ///   - threads: how many threads may work at a time; as many as there are processors if not given.
  ///   - kernels: how the model computes; of no account for what comes out.
  public init(
    model: EnglishModel, parts: AnalysisParts = .all, mendsTrees: Bool = true, threads: Int? = nil,
    kernels: KernelChoice = .fastest
  ) {
    self.model = model
    self.parts = parts
    mender = mendsTrees ? AttachmentMender(lexicon: .english) : nil
    pool = WorkspacePool(kernels)
    self.threads = max(1, threads ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  /// The analysis of a document.
  public func analyzed(_ document: SourceDocument) -> AnalyzedDocument {
    annotated([segmenter.segmented(document)])[0]
  }

  /// The analyses of some documents, in their order.
  public func analyzed(_ documents: [SourceDocument]) -> [AnalyzedDocument] {
    let segmenter = segmenter
    let segmented = ConcurrentWork.map(count: documents.count, threads: threads, state: {}) { index, _ in
      segmenter.segmented(documents[index])
    }
    return annotated(segmented)
  }

  /// Documents that have tokens and sentences, with everything else found anew.
  public func annotated(_ documents: [AnalyzedDocument]) -> [AnalyzedDocument] {
    let sentences = documents.flatMap { document in
      document.sentences.map { SentenceWords(text: document.source.text, ranges: document.tokens.ranges[$0.tokens]) }
    }
    let found = analyses(of: sentences)
    var next = 0
    let own = documents.map { document in
      defer { next += document.sentences.count }
      return next..<(next + document.sentences.count)
    }
    let mender = mender
    return ConcurrentWork.map(count: documents.count, threads: threads, state: {}) { index, _ in
      let parsed = Self.document(documents[index], with: found[own[index]])
      return mender?.mended(parsed) ?? parsed
    }
  }

  /// The analyses of sentences whose words are given, with the model's own trees.
  public func analyses(of sentences: [SentenceWords]) -> [SentenceAnalysis] {
    let pieces = sentences.enumerated().flatMap { index, sentence in
      stride(from: 0, to: max(sentence.count, 1), by: Self.mostWords).map { begin in
        (sentence: index, words: sentence.part(begin..<min(begin + Self.mostWords, sentence.count)))
      }
    }
    let batches = batches(of: pieces.map(\.words.count))
    let (model, parts, pool) = (model, parts, pool)
    let words = pieces.map(\.words)
    let found = ConcurrentWork.map(
      count: batches.count, threads: threads, state: { pool.lease() }, finish: { pool.giveBack($0) }
    ) { index, lease in
      BatchAnalysis(Array(words[batches[index]]), model: model, parts: parts, workspace: lease.workspace).analyses()
    }
    var analyses = [SentenceAnalysis](repeating: SentenceAnalysis(), count: sentences.count)
    for (piece, analysis) in zip(pieces, found.joined()) {
      if analyses[piece.sentence].count == 0 {
        analyses[piece.sentence] = analysis
      } else {
        analyses[piece.sentence].append(analysis)
      }
    }
    return analyses
  }

  /// The relations between the mentions of each sentence of a document, and between mentions and phrases, that are at least so likely; empty without
  /// a model that reads them.
  public func relations(in document: ResolvedDocument, least: Float) -> [[RelationReading]] {
    guard let reader = model.relationReader else { return [] }
    let lease = pool.lease()
    defer { pool.giveBack(lease) }
    return reader.readings(in: document, least: least, workspace: lease.workspace)
  }

  /// The relations that `relations(in:least:)` weighs.
  public var weighedRelations: Set<String> { Set(model.relationReader?.scorer.relations ?? []) }

  /// Runs of sentences that go through the encoder together.
  private func batches(of counts: [Int]) -> [Range<Int>] {
    let total = counts.reduce(0, +)
    let limit = min(max(total / (threads * 4), Self.batchWords.lowerBound), Self.batchWords.upperBound)
    var batches: [Range<Int>] = []
    var begin = 0
    var words = 0
    for (index, count) in counts.enumerated() {
      words += count
      if words >= limit || index == counts.count - 1 {
        batches.append(begin..<(index + 1))
        begin = index + 1
        words = 0
      }
    }
    return batches
  }

  /// A document with its sentences' analyses in the columns of its token table.
  private static func document(
    _ segmented: AnalyzedDocument, with analyses: ArraySlice<SentenceAnalysis>
  ) -> AnalyzedDocument {
    var document = segmented
    var tokens = TokenTable(ranges: segmented.tokens.ranges)
    tokens.reserveColumns(tokens.count)
    for (index, analysis) in zip(document.sentences.indices, analyses) {
      let first = document.sentences[index].tokens.lowerBound
      tokens.tags += analysis.tags
      tokens.pennTags += analysis.pennTags
      tokens.lemmas += analysis.lemmas
      tokens.relations += analysis.relations.lazy.map { DependencyRelation($0) }
      tokens.heads += analysis.heads.lazy.map { $0 < 0 ? -1 : $0 + first }
      document.sentences[index].entities = analysis.entities.map { $0.moved(by: first) }
      document.sentences[index].mentions = analysis.mentions.map { $0.moved(by: first) }
      document.sentences[index].roles = analysis.roles.map { $0.moved(by: first) }
      document.sentences[index].vectors = analysis.vectors
      document.sentences[index].mentionHeads = analysis.mentionHeads?.map { $0.moved(by: first) }
    }
    document.tokens = tokens
    return document
  }
}

extension TokenTable {
  fileprivate mutating func reserveColumns(_ count: Int) {
    tags.reserveCapacity(count)
    pennTags.reserveCapacity(count)
    lemmas.reserveCapacity(count)
    relations.reserveCapacity(count)
    heads.reserveCapacity(count)
  }
}
