import DocumentModel

/// Finds the mention that a word of one sentence stands for.
struct SentenceMentions {
  let document: ResolvedDocument
  /// Indices into the document's mentions, those of this sentence.
  let indices: [Int]
  private let tree: DependencyTree
  private let byHead: [Int: [Int]]
  /// Nouns that stand for what they are a part or kind of: `a generation of missiles`, `the terms of the treaty`.
  private let partitives: Set<String>

  init(document: ResolvedDocument, sentence: AnalyzedSentence, tree: DependencyTree, classes: WordClasses) {
    partitives = classes[.partitive]
    self.document = document
    self.tree = tree
    indices = document.mentions.indices.filter { sentence.tokens.contains(document.mentions[$0].head) }
    byHead = Dictionary(grouping: indices) { document.mentions[$0].head }
  }

  /// The entity mention whose head is a word; where an office stands before a name, the name's.
  func mention(at row: Int, fitting classes: [String] = ["any"]) -> ResolvedMention? {
    let own = entityMentions(at: row)
    if let fitting = own.first(where: {
      RelationSignature.mention($0.mention.type, fits: classes) && $0.mention.type != .role
    }) {
      return fitting
    }
    if let office = own.first, own.allSatisfy({ $0.mention.type == .role }), let person = person(behind: office),
      RelationSignature.mention(.person, fits: classes)
    {
      return person
    }
    for child in tree.children(of: row)
    where ["appos", "flat", "nmod:desc", "compound"].contains(tree.relation(of: child)) {
      if let named = entityMentions(at: child).first(where: { $0.mention.type == .person }),
        own.isEmpty || own.contains(where: { $0.mention.type == .role || $0.mention.type == .person }),
        RelationSignature.mention(.person, fits: classes)
      {
        return named
      }
    }
    if let fitting = own.first(where: { RelationSignature.mention($0.mention.type, fits: classes) }) { return fitting }
    guard partitives.contains(lemma(of: row)) else { return nil }
    let whole = tree.children(of: row, "nmod").first { child in
      child > row && tree.children(of: child, "case").contains { lemma(of: $0) == "of" }
    }
    let source = tree.children(of: row, "acl").filter { tree.pennTag(of: $0) == "VBN" }.lazy.flatMap { participle in
      tree.children(of: participle, "obl").filter { child in
        tree.children(of: child, "case").contains { ["by", "under", "in"].contains(lemma(of: $0)) }
      }
    }.first
    if let whole = whole ?? source { return mention(at: whole, fitting: classes) }
    guard own.isEmpty else { return nil }
    let owners = tree.children(of: row).filter { $0 < row && ["nmod:poss", "amod"].contains(tree.relation(of: $0)) }
    return owners.lazy.compactMap { mention(at: $0, fitting: classes) }.first
  }

  /// The name right behind an office: `energy minister Rao`.
  private func person(behind office: ResolvedMention) -> ResolvedMention? {
    indices.lazy.map { document.mentions[$0] }.first {
      $0.mention.type == .person && $0.mention.level == .name && $0.tokens.lowerBound == office.tokens.upperBound
    }
  }

  /// The time or quantity mentions of the sentence.
  func mentions(of type: MentionType) -> [ResolvedMention] {
    indices.map { document.mentions[$0] }.filter { $0.mention.type == type }
  }

  /// The rows under a word, itself included.
  func subtree(of row: Int) -> [Int] { tree.subtree(of: row) }

  /// Whether a word's clause describes a noun: `which he said was open`.
  func describesNoun(_ row: Int) -> Bool { tree.hasRelation(row, "acl:relcl") }

  /// How far below the root a word stands.
  func depth(of row: Int) -> Int { tree.ancestors(of: row).count }

  func lemma(of row: Int) -> String { tree.lemma(of: row).lowercased() }

  func children(of row: Int) -> [Int] { tree.children(of: row) }

  private func entityMentions(at row: Int) -> [ResolvedMention] {
    (byHead[row] ?? []).map { document.mentions[$0] }.filter { $0.mention.entity != nil }
      .sorted { $0.tokens.count > $1.tokens.count }
  }
}
