import DocumentModel

/// Finds the mention that a word of one sentence stands for.
struct SentenceMentions {
  let document: ResolvedDocument
  /// Indices into the document's mentions, those of this sentence.
  let indices: [Int]
  private let tree: DependencyTree
  private let byHead: [Int: [Int]]

  init(document: ResolvedDocument, sentence: AnalyzedSentence, tree: DependencyTree) {
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
    for child in tree.children(of: row)
    where ["appos", "flat", "nmod:desc", "compound"].contains(tree.relation(of: child)) {
      if let named = entityMentions(at: child).first(where: { $0.mention.type == .person }),
        own.isEmpty || own.contains(where: { $0.mention.type == .role || $0.mention.type == .person }),
        RelationSignature.mention(.person, fits: classes)
      {
        return named
      }
    }
    return own.first { RelationSignature.mention($0.mention.type, fits: classes) }
  }

  /// The time or quantity mentions of the sentence.
  func mentions(of type: MentionType) -> [ResolvedMention] {
    indices.map { document.mentions[$0] }.filter { $0.mention.type == type }
  }

  /// The rows under a word, itself included.
  func subtree(of row: Int) -> [Int] { tree.subtree(of: row) }

  private func entityMentions(at row: Int) -> [ResolvedMention] {
    (byHead[row] ?? []).map { document.mentions[$0] }.filter { $0.mention.entity != nil }
      .sorted { $0.tokens.count > $1.tokens.count }
  }
}
