internal import CKernels

/// The heads that give trees: biaffine arcs, and relations of the arcs chosen (`Training/FORMAT.md`, section 6).
struct DependencyParser {
  private let arcWidth: Int
  private let relationWidth: Int
  private let arcDependent: LinearLayer
  private let arcHead: LinearLayer
  private let arcProduct: LinearLayer
  private let relationDependent: LinearLayer
  private let relationHead: LinearLayer
  private let relationOutput: LinearLayer
  /// The relations, in the order of the model.
  let labels: [String]
  /// For every relation whether it is one of punctuation.
  let isPunctuation: [Bool]
  private let root: Int

  init(_ file: ModelFile, _ configuration: ModelConfiguration) throws(ModelFailure) {
    let width = configuration.width
    arcWidth = configuration.arcWidth
    relationWidth = configuration.relationWidth
    labels = try file.strings("labels.relations").strings
    guard let root = labels.firstIndex(of: "root"), labels.count > 1 else {
      throw .unexpectedEntry(name: "labels.relations", offset: 0, expected: "root and others")
    }
    self.root = root
    isPunctuation = labels.map { $0.prefix { $0 != ":" } == "punct" }
    arcDependent = try LinearLayer(file, "arcs.dependent", inputs: width, outputs: arcWidth)
    arcHead = try LinearLayer(file, "arcs.head", inputs: width, outputs: arcWidth)
    arcProduct = try LinearLayer(file, "arcs.product", inputs: arcWidth, outputs: arcWidth)
    relationDependent = try LinearLayer(file, "relations.dependent", inputs: width, outputs: relationWidth)
    relationHead = try LinearLayer(file, "relations.head", inputs: width, outputs: relationWidth)
    relationOutput = try LinearLayer(file, "relations.output", inputs: relationWidth, outputs: labels.count)
  }

  /// The head of every word of every sentence: 0 for the root, else the number of a word, from 1.
  ///
  /// - Parameter sentences: rows of each sentence in `workspace.words`, its start first.
  func heads(of sentences: [Range<Int>], workspace: Workspace) -> [[Int]] {
    let kernels = workspace.kernels
    let count = sentences.last?.upperBound ?? 0
    let dependents = workspace.dependents.reserve(count * arcWidth)
    let heads = workspace.heads.reserve(count * arcWidth)
    arcDependent.multiply(
      workspace.words, count: count, activation: KernelActivationGelu, kernels: kernels, into: dependents)
    arcHead.multiply(workspace.words, count: count, activation: KernelActivationGelu, kernels: kernels, into: heads)
    workspace.rows.fill(dependents, count: count, width: arcWidth, kernels: kernels)
    arcProduct.multiply(workspace.rows, count: count, kernels: kernels, into: dependents)
    return sentences.map { rows in
      let words = rows.count - 1
      guard words > 0 else { return [] }
      let scores = workspace.arcs.reserve(words * rows.count)
      kernels.score(
        dependents + (rows.lowerBound + 1) * arcWidth, words, heads + rows.lowerBound * arcWidth, rows.count, arcWidth,
        scores)
      return DependencyTreeDecoder.heads(scores: scores, count: words)
    }
  }

  /// The relations of every word of every sentence to its head, as positions in `labels`.
  func relations(of sentences: [Range<Int>], heads: [[Int]], workspace: Workspace) -> [[Int]] {
    let kernels = workspace.kernels
    let count = sentences.last?.upperBound ?? 0
    let dependents = workspace.dependents.reserve(count * relationWidth)
    let candidates = workspace.heads.reserve(count * relationWidth)
    relationDependent.multiply(workspace.words, count: count, kernels: kernels, into: dependents)
    relationHead.multiply(workspace.words, count: count, kernels: kernels, into: candidates)
    for (rows, heads) in zip(sentences, heads) {
      for (index, head) in heads.enumerated() {
        let row = dependents + (rows.lowerBound + 1 + index) * relationWidth
        kernels.addActivate(row, candidates + (rows.lowerBound + head) * relationWidth, relationWidth, row)
      }
    }
    workspace.rows.fill(dependents, count: count, width: relationWidth, kernels: kernels)
    let scores = workspace.scores.reserve(count * relationOutput.stride)
    relationOutput.multiply(workspace.rows, count: count, kernels: kernels, into: scores)
    return zip(sentences, heads).map { rows, heads in
      heads.enumerated().map { index, head in
        if head == 0 { return root }
        let row = scores + (rows.lowerBound + 1 + index) * relationOutput.stride
        return Classification.best(row, count: labels.count, except: root)
      }
    }
  }
}
