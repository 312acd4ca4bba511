internal import DocumentModel

/// The analysis of some sentences together: words to pieces, pieces to vectors, vectors to decisions.
///
/// Sentences are only concatenated, never padded, and no step mixes them, so that results do not depend on the company.
struct BatchAnalysis {
  private let model: EnglishModel
  private let parts: AnalysisParts
  private let workspace: Workspace
  private let sentences: [SentenceWords]
  /// For every sentence its rows among the word vectors, the start first.
  private let rows: [Range<Int>]
  /// Nil where nothing is wanted of it, or the model has none.
  private let branch: EncoderBranch?

  /// Runs the encoder.
  init(_ sentences: [SentenceWords], model: EnglishModel, parts: AnalysisParts, workspace: Workspace) {
    self.model = model
    self.parts = parts
    self.workspace = workspace
    self.sentences = sentences
    var batch = PieceBatch(model.configuration)
    for sentence in sentences {
      batch.beginSentence()
      sentence.text.withUnsafeBytes { text in
        for range in sentence.ranges {
          workspace.pieces.append(UnsafeRawBufferPointer(rebasing: text[range]), splitter: model.splitter, to: &batch)
        }
      }
      batch.endSentence()
    }
    rows = batch.sentences
    branch = parts.isDisjoint(with: [.mentionHeads, .relations]) ? nil : model.branch
    model.encoder.encode(batch, keepsBranch: branch != nil, workspace: workspace)
    branch?.apply(to: batch, workspace: workspace)
  }

  /// One analysis for each sentence.
  func analyses() -> [SentenceAnalysis] {
    let count = rows.last?.upperBound ?? 0
    var analyses = [SentenceAnalysis](repeating: SentenceAnalysis(), count: sentences.count)
    let universal = model.universalTags.best(count: count, workspace: workspace)
    let penn = model.pennTags.best(count: count, workspace: workspace)
    let scripts = model.lemmas.best(count: count, workspace: workspace)
    let heads = model.parser.heads(of: rows, workspace: workspace)
    let relations = model.parser.relations(of: rows, heads: heads, workspace: workspace)
    for (index, sentence) in sentences.enumerated() {
      let first = rows[index].lowerBound + 1
      analyses[index].tags = (0..<sentence.count).map { model.tagOfLabel[universal[first + $0]] }
      analyses[index].pennTags = (0..<sentence.count).map { model.pennTags.labels[penn[first + $0]] }
      analyses[index].lemmas = (0..<sentence.count).map { word in
        model.lemmatizer.lemma(
          of: sentence.word(word), tag: model.universalTags.labels[universal[first + word]],
          script: scripts[first + word])
      }
      analyses[index].heads = heads[index].map { $0 - 1 }
      analyses[index].relations = relations[index].map { model.parser.labels[$0] }
    }
    if parts.contains(.entities) { findEntities(&analyses) }
    if parts.contains(.mentions) { findMentions(&analyses) }
    if let branch { readBranch(branch, &analyses) }
    if parts.contains(.roles) { findRoles(heads: heads, relations: relations, &analyses) }
    return analyses
  }

  private func findEntities(_ analyses: inout [SentenceAnalysis]) {
    for (index, spans) in model.names.spans(of: rows, workspace: workspace).enumerated() {
      analyses[index].entities = spans.map { EntitySpan(tokens: $0.range, label: $0.label) }
    }
  }

  private func findMentions(_ analyses: inout [SentenceAnalysis]) {
    for (index, spans) in model.mentions.spans(of: rows, workspace: workspace).enumerated() {
      analyses[index].mentions = spans.map { EntitySpan(tokens: $0.range, label: $0.label) }
    }
  }

  private func readBranch(_ branch: EncoderBranch, _ analyses: inout [SentenceAnalysis]) {
    branch.readWords(count: rows.last?.upperBound ?? 0, workspace: workspace)
    if parts.contains(.mentionHeads) {
      for (index, heads) in branch.mentionHeads(of: rows, workspace: workspace).enumerated() {
        analyses[index].mentionHeads = heads
      }
    }
    if parts.contains(.relations) {
      for (index, vectors) in branch.vectors(of: rows, workspace: workspace).enumerated() {
        analyses[index].vectors = vectors
      }
    }
  }

  private func findRoles(heads: [[Int]], relations: [[Int]], _ analyses: inout [SentenceAnalysis]) {
    let senses = model.senses.best(count: rows.last?.upperBound ?? 0, workspace: workspace)
    var asked: [RoleLabeller.Predicate] = []
    // Where the roles of each of them stand in its sentence.
    var positions: [Int] = []
    for (index, sentence) in sentences.enumerated() {
      let first = rows[index].lowerBound + 1
      let tree = ArgumentTree(
        heads: heads[index], isPunctuation: relations[index].map { model.parser.isPunctuation[$0] })
      let words = sentence.predicates ?? (0..<sentence.count).filter { senses[first + $0] != model.noSense }
      for word in words where word >= 0 && word < sentence.count {
        let lemma = rolesetLemma(of: word, in: sentence, analyses[index])
        let sense = model.senses.labels[senses[first + word]]
        analyses[index].roles.append(PredicateRoles(predicate: word, roleset: lemma + "." + sense, arguments: []))
        let frames = model.roles.frames.selection(lemma: lemma, sense: sense)
        guard frames.allowsArguments else { continue }
        positions.append(analyses[index].roles.count - 1)
        asked.append(
          RoleLabeller.Predicate(
            sentence: index, word: word,
            places: TreePlace.places(
              heads: heads[index], relations: relations[index], predicate: word,
              relationCount: model.parser.labels.count),
            tree: tree.seen(from: word), frames: frames))
      }
    }
    let found = model.roles.arguments(of: asked, sentences: rows, workspace: workspace)
    for ((predicate, position), arguments) in zip(zip(asked, positions), found) {
      analyses[predicate.sentence].roles[position].arguments = arguments.map {
        PredicateRoles.Argument(tokens: $0.range, role: $0.role)
      }
    }
  }

  private func rolesetLemma(of predicate: Int, in sentence: SentenceWords, _ analysis: SentenceAnalysis) -> String {
    let particle = analysis.heads.indices.first { word in
      analysis.heads[word] == predicate && analysis.relations[word] == "compound:prt"
    }
    return model.lemmatizer.rolesetLemma(
      lemma: analysis.lemmas[predicate], tag: analysis.tags[predicate].rawValue,
      particle: particle.map { sentence.word($0) })
  }
}
