internal import DocumentModel

/// Reads relations between the mentions of a sentence, and between mentions and phrases, off the words' vectors
/// (`Training/FORMAT.md`, section 12).
struct RelationReader {
  /// Words that head a phrase with at least this probability are tried as objects in words.
  private static let leastLiteral: Float = 0.15
  /// Whoever less likely holds claims of the sentence is not taken for a holder: he may stand outside of it.
  private static let leastHolder: Float = 0.5
  /// More nodes than a sentence can sensibly relate, as in tables; the pairs grow with their square.
  private static let mostNodes = 64

  let scorer: PairScorer
  private let isSymmetric: [Bool]
  let types: [String: Int]
  let levels: [String: Int]
  private let modalities: [Modality]
  private let positive: Int
  private let author: Int

  /// - Parameter treeRelations: the relations of the parser's trees, in its order.
  init(_ file: ModelFile, treeRelations: [String], width: Int) throws(ModelFailure) {
    scorer = try PairScorer(file, treeRelations: treeRelations, width: width)
    isSymmetric = try file.integers("pairs.symmetric").map { $0 != 0 }
    types = Self.rows(try file.strings("labels.types").strings)
    levels = Self.rows(try file.strings("labels.levels").strings)
    modalities = scorer.stances.prefix(Modality.allCases.count).compactMap(Modality.init(rawValue:))
    guard modalities.count == Modality.allCases.count, let positive = scorer.stances.firstIndex(of: "positive"),
      let author = scorer.stances.firstIndex(of: "author")
    else { throw .unexpectedEntry(name: "labels.stances", offset: 0, expected: "all modalities, positive and author") }
    self.positive = positive
    self.author = author
  }

  private static func rows(_ labels: [String]) -> [String: Int] {
    Dictionary(labels.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// The readings of each sentence of a document that are at least so likely; of one relation between two entities of a
  /// sentence only the likeliest.
  func readings(in document: ResolvedDocument, least: Float, workspace: Workspace) -> [[RelationReading]] {
    var next = document.mentions.startIndex
    let leastScore = Probability.leastScore(of: least)
    return document.analyzed.sentences.map { sentence -> [RelationReading] in
      var mentions: [Int] = []
      while next < document.mentions.endIndex,
        document.mentions[next].tokens.lowerBound.row < sentence.tokens.upperBound
      {
        if document.mentions[next].head.row >= sentence.tokens.lowerBound { mentions.append(next) }
        next += 1
      }
      return readings(in: sentence, of: document, mentions: mentions, leastScore: leastScore, workspace)
    }
  }

  private func readings(
    in sentence: AnalyzedSentence, of document: ResolvedDocument, mentions: [Int], leastScore: Float,
    _ workspace: Workspace
  ) -> [RelationReading] {
    guard let vectors = sentence.vectors, vectors.count == sentence.tokens.count else { return [] }
    let nodes = nodes(of: mentions, in: sentence, document, vectors)
    let pairs = pairs(of: nodes)
    guard !pairs.isEmpty else { return [] }
    let first = sentence.tokens.lowerBound
    let tokens = document.analyzed.tokens
    let scored = PairScorer.Sentence(
      vectors: vectors, heads: sentence.tokens.map { tokens.heads[$0] < 0 ? -1 : tokens.heads[$0] - first },
      relations: scorer.rows(ofRelations: tokens.relations[sentence.tokens].map(\.label)))
    let scores = scorer.scores(of: pairs, nodes: nodes, in: scored, workspace: workspace)
    var best: [Proposition: RelationReading] = [:]
    var order: [Proposition] = []
    for (row, pair) in pairs.enumerated() {
      for relation in scorer.relations.indices where scores.score(row, relation: relation) >= leastScore {
        let reading = reading(relation, row, pair, nodes, scores, scored, sentence, mentions, document)
        let proposition = proposition(relation, nodes[pair.0], nodes[pair.1])
        if best[proposition] == nil { order.append(proposition) }
        if reading.probability > best[proposition]?.probability ?? -1 { best[proposition] = reading }
      }
    }
    return order.compactMap { best[$0] }
  }

  private func nodes(
    of mentions: [Int], in sentence: AnalyzedSentence, _ document: ResolvedDocument, _ vectors: WordVectors
  ) -> [RelationNode] {
    let first = sentence.tokens.lowerBound
    var nodes: [RelationNode] = mentions.compactMap { index in
      let resolved = document.mentions[index]
      let mention = resolved.mention
      guard let type = types[mention.type.rawValue], let level = levels[mention.level.rawValue],
        resolved.tokens.upperBound.row <= sentence.tokens.upperBound, resolved.tokens.lowerBound.row >= first
      else { return nil }
      let isValue = mention.type == .date || mention.type == .quantity
      guard isValue || mention.entity != nil else { return nil }
      return RelationNode(
        words: (resolved.tokens.lowerBound.row - first)..<(resolved.tokens.upperBound.row - first),
        head: resolved.head.row - first,
        type: type, level: level, isSubject: !isValue, mention: index, entity: mention.entity)
    }
    if let type = types["Literal"], let level = levels["LIT"] {
      nodes += vectors.literals.indices.filter { vectors.literals[$0] >= Self.leastLiteral }.map {
        RelationNode(words: $0..<($0 + 1), head: $0, type: type, level: level, isSubject: false)
      }
    }
    return Array(nodes.prefix(Self.mostNodes))
  }

  /// Nothing is related to itself.
  private func pairs(of nodes: [RelationNode]) -> [(Int, Int)] {
    nodes.indices.filter { nodes[$0].isSubject }.flatMap { subject in
      nodes.indices.filter { object in
        object != subject && (nodes[object].entity == nil || nodes[object].entity != nodes[subject].entity)
      }.map { (subject, $0) }
    }
  }

  /// What makes two readings of a sentence one.
  private struct Proposition: Hashable {
    var relation: Int
    var subject: String
    var object: String
  }

  private func proposition(_ relation: Int, _ subject: RelationNode, _ object: RelationNode) -> Proposition {
    let sides = [key(subject), key(object)]
    let ordered = isSymmetric[relation] ? sides.sorted() : sides
    return Proposition(relation: relation, subject: ordered[0], object: ordered[1])
  }

  private func key(_ node: RelationNode) -> String {
    node.entity.map { "e" + $0 } ?? node.mention.map { "m\($0)" } ?? "w\(node.head)"
  }

  private func reading(
    _ relation: Int, _ row: Int, _ pair: (Int, Int), _ nodes: [RelationNode], _ scores: PairScorer.Scores,
    _ scored: PairScorer.Sentence, _ sentence: AnalyzedSentence, _ mentions: [Int], _ document: ResolvedDocument
  ) -> RelationReading {
    let first = sentence.tokens.lowerBound
    let (subject, object) = (nodes[pair.0], nodes[pair.1])
    let stances = modalities.indices.map { scores.score(row, stance: $0) }
    let modality = stances.indices.max { stances[$0] < stances[$1] } ?? 0
    let next = stances.indices.filter { $0 != modality }.map { stances[$0] }.max() ?? stances[modality]
    let holder = mentions.filter {
      document.mentions[$0].mention.entity != nil && chance($0, scored, first, document) >= Self.leastHolder
    }.max { chance($0, scored, first, document) < chance($1, scored, first, document) }
    let labels = document.analyzed.tokens.relations[sentence.tokens].map(\.label)
    let phrase = Phrase.words(of: object.head, besides: subject.head, heads: scored.heads, labels: labels)
    return RelationReading(
      relation: scorer.relations[relation], subject: subject.mention ?? 0,
      object: object.mention.map { .mention($0) }
        ?? .phrase(Range(rows: (phrase.lowerBound + first)..<(phrase.upperBound + first))),
      objectHead: TokenPlace(object.head + first), probability: Probability.of(scores.score(row, relation: relation)),
      modality: modalities[modality], margin: stances[modality] - next,
      polarity: scores.score(row, stance: positive) < 0 ? .negative : .positive,
      author: Probability.of(scores.score(row, stance: author)),
      holder: holder)
  }

  /// How likely a mention holds a claim.
  private func chance(_ mention: Int, _ scored: PairScorer.Sentence, _ first: Int, _ document: ResolvedDocument)
    -> Float
  {
    scored.vectors.holders[document.mentions[mention].head.row - first]
  }
}

/// The phrase that a word heads as the object of a claim in words.
enum Phrase {
  private static let leftOut: Set<String> = ["csubj", "mark", "punct", "cc", "advcl", "parataxis", "expl"]
  private static let subjects: Set<String> = ["nsubj", "nsubj:pass"]

  /// What depends on a word, as far as it stands together, without conjunctions, clauses and punctuation; its own subject only where the
  /// claim is about something else: `a blast (left three soldiers wounded)`, `(three soldiers were wounded)`.
  ///
  /// - Parameter besides: the head of the claim's subject.
  static func words(of head: Int, besides: Int, heads: [Int], labels: [String]) -> Range<Int> {
    let subject = heads.indices.first { heads[$0] == head && subjects.contains(labels[$0]) }
    func isInside(_ word: Int) -> Bool {
      guard let branch = branch(of: word, under: head, heads) else { return word == head }
      // `Today, in Kabul, three soldiers were wounded`: what stands before the subject tells when and where.
      if leftOut.contains(labels[branch]) || subject.map({ branch < $0 }) ?? false { return false }
      return !subjects.contains(labels[branch]) || self.branch(of: besides, under: head, heads) != branch
    }
    var begin = head
    var end = head + 1
    while begin > 0, isInside(begin - 1) { begin -= 1 }
    while end < heads.count, isInside(end) { end += 1 }
    return begin..<end
  }

  /// The dependent of a head that a word stands under; nil for the head itself and for what stands elsewhere.
  private static func branch(of word: Int, under head: Int, _ heads: [Int]) -> Int? {
    var current = word
    for _ in heads.indices {
      guard current >= 0 else { return nil }
      if heads[current] == head { return current }
      current = heads[current]
    }
    return nil
  }
}
