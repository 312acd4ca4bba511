public import ClaimExtraction
public import DocumentModel
public import EnglishAnalysis
public import EntityResolution
public import KnowledgeBase
internal import ParallelWork
internal import TimeExpressions

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// From documents to claims: every language stage in its order.
///
/// Documents are independent of each other; the result for one never depends on which others are read with it.
public struct ExtractionPipeline: Sendable {
  public let knowledge: KnowledgeBase
  /// How many documents are read at a time.
  let threads: Int
  private let analyzer: EnglishAnalyzer
  private let times: TimeExpressionFinder
  private let resolver: EntityResolver
  private let extractor: ClaimExtractor
  /// The relations that the learned reader weighs; none where it is switched off.
  private let weighedRelations: Set<String>
  private let production: Production?

  /// - Parameters:
  ///   - model: the model of English; the one in the program if not given.
  ///   - threads: how many documents are read at a time; as many as there are processors if not given.
  ///   - ruleFiles: rules that add to the program's own.
  ///   - withoutRules: names of rules that are switched off.
  ///   - leastConfidence: claims with less, in thousandths, are left out; the default of `ClaimExtractor` if not given.
  ///   - production: what annotations say they were made with.
  /// - Throws: what is wrong with a data file or the model.
  public init(
    knowledge: KnowledgeBase, model: EnglishModel, threads: Int? = nil, ruleFiles: [ClaimRuleFile] = [],
    withoutRules: [String] = [], leastConfidence: Int? = nil, production: Production? = nil
  ) throws {
    self.knowledge = knowledge
    self.production = production
    self.threads = max(1, threads ?? ProcessInfo.processInfo.activeProcessorCount)
    analyzer = EnglishAnalyzer(model: model, parts: [.entities, .mentionHeads, .relations], threads: self.threads)
    times = try TimeExpressionFinder()
    resolver = try EntityResolver(knowledge: knowledge)
    extractor = ClaimExtractor(
      rules: try ClaimRules.builtIn(
        relations: knowledge.relations.relations, extendedBy: ruleFiles, ownClasses: knowledge.ownClassNames
      )
      .without(withoutRules),
      leastConfidence: leastConfidence ?? ClaimExtractor.defaultConfidence)
    weighedRelations = extractor.hasReader ? analyzer.weighedRelations : []
  }

  /// The annotations of some documents, in their order.
  public func annotated(_ sources: [SourceDocument]) -> [AnnotatedDocument] {
    var durations = StageDurations()
    return annotated(sources, adding: &durations)
  }

  /// The annotations of some documents, in their order; adds how long each stage took.
  public func annotated(_ sources: [SourceDocument], adding durations: inout StageDurations) -> [AnnotatedDocument] {
    let analyzed = durations.measure(\.analysis) { analyzer.analyzed(sources.map(\.asRead)) }
    let found = ConcurrentWork.map(count: sources.count, threads: threads, state: {}) { index, _ in
      var own = StageDurations()
      var annotated = annotated(analyzed[index], &own).placed(in: sources[index])
      annotated.sections = sources[index].annotation.sections
      annotated.document.production = production
      return (document: annotated, durations: own)
    }
    for (_, own) in found { durations += own }
    return found.map(\.document)
  }

  /// What was weighed for the pronouns and descriptions of some documents, for training.
  public func antecedentChoices(in sources: [SourceDocument]) -> [[AntecedentChoice]] {
    analyzer.analyzed(sources.map(\.asRead)).map { analyzed in
      let found = times.found(in: analyzed, documentDate: analyzed.source.record.date)
      return resolver.choices(in: analyzed, expressions: found.values)
    }
  }

  /// A document's annotations, and its claims with what was known of their stances, for training.
  public func judgedClaims(in source: SourceDocument) -> (document: AnnotatedDocument, claims: [JudgedClaim]) {
    var durations = StageDurations()
    let (resolved, remarks) = resolved(analyzer.analyzed([source.asRead])[0], &durations)
    return (annotated(resolved, remarks, &durations), extractor.judgedClaims(in: resolved))
  }

  private func annotated(_ analyzed: AnalyzedDocument, _ durations: inout StageDurations) -> AnnotatedDocument {
    let (resolved, remarks) = resolved(analyzed, &durations)
    return annotated(resolved, remarks, &durations)
  }

  private func annotated(
    _ resolved: ResolvedDocument, _ remarks: [String], _ durations: inout StageDurations
  ) -> AnnotatedDocument {
    var annotated = resolved.analyzed.source.annotation
    annotated.sentences = resolved.sentences
    annotated.mentions = resolved.mentions.map(\.mention)
    annotated.claims = durations.measure(\.claims) { extractor.claims(in: resolved) }
    annotated.entities = resolved.entities
    annotated.document.inconsistencies += remarks
    return annotated
  }

  /// A document with its mentions linked and the relations that the model reads between them, and what is wrong with its times.
  private func resolved(
    _ analyzed: AnalyzedDocument, _ durations: inout StageDurations
  ) -> (document: ResolvedDocument, remarks: [String]) {
    let found = durations.measure(\.times) {
      times.found(in: analyzed, documentDate: analyzed.source.record.date)
    }
    var resolved = durations.measure(\.resolution) { resolver.resolved(analyzed, expressions: found.values) }
    if !weighedRelations.isEmpty {
      resolved.weighedRelations = weighedRelations
      resolved.relations = durations.measure(\.claims) {
        analyzer.relations(in: resolved, least: ClaimExtractor.leastWeighed)
      }
    }
    let remarks = found.times.filter(\.namesNoDay).map { time in
      let words = String(decoding: analyzed.source.text[time.range], as: UTF8.self)
      return "‘" + words + "’: no calendar has this day"
    }
    return (resolved, remarks)
  }
}
