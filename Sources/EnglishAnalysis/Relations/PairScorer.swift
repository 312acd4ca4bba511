internal import CKernels
internal import DocumentModel

/// Scores relations of ordered pairs of nodes of one sentence (`Training/FORMAT.md`, section 12).
///
/// Unchecked because its tables are views of the model's bytes, which it keeps alive and which never change.
struct PairScorer: @unchecked Sendable {
  /// What a sentence gives to score: its words' vectors and its tree.
  struct Sentence {
    var vectors: WordVectors
    /// The head of every word; -1 for the root.
    var heads: [Int]
    /// The row of every word's relation in the table of steps.
    var relations: [Int]
  }

  /// What the model says of one pair.
  struct Scores {
    /// For each relation of `relations` how likely it is claimed.
    var relations: [Float]
    var stances: [Float]
  }

  /// Words of a mention that are looked at, the last ones.
  private static let mostWords = 24

  private let storage: ModelStorage
  private let inputs: Int
  private let width: Int
  /// The relations of the catalogue in the order of their scores.
  let relations: [String]
  let stances: [String]
  private let treeRelations: [String: Int]
  private let treeRelationCount: Int
  private let types: UnsafePointer<Float>
  private let levels: UnsafePointer<Float>
  private let distances: UnsafePointer<Float>
  private let steps: UnsafePointer<Float>
  private let calibration: (slope: Float, shift: Float)
  private let subject: LinearLayer
  private let subjectHead: LinearLayer
  private let object: LinearLayer
  private let objectHead: LinearLayer
  private let product: LinearLayer
  private let between: LinearLayer
  private let way: LinearLayer
  private let output: LinearLayer
  private let stance: LinearLayer

  init(_ file: ModelFile, treeRelations labels: [String], width inputs: Int) throws(ModelFailure) {
    storage = file.storage
    self.inputs = inputs
    let width = try file.rowCount("pairs.subject.weight")
    self.width = width
    relations = try file.strings("labels.claims").strings
    stances = try file.strings("labels.stances").strings
    treeRelationCount = (try file.rowCount("pairs.steps") - 2) / 2
    treeRelations = Dictionary(labels.enumerated().map { ($1, $0) }) { first, _ in first }
    guard
      let types = try file.floats("pairs.types", shape: file.rowCount("labels.types"), inputs).baseAddress,
      let levels = try file.floats("pairs.levels", shape: file.rowCount("labels.levels"), inputs).baseAddress,
      let distances = try file.floats("pairs.distances", shape: 14, width).baseAddress,
      let steps = try file.floats("pairs.steps", shape: 2 * treeRelationCount + 2, width).baseAddress,
      let calibration = try file.floats("pairs.calibration", shape: 2).baseAddress
    else { throw .missingEntry("pairs") }
    self.types = types
    self.levels = levels
    self.distances = distances
    self.steps = steps
    self.calibration = (calibration[0], calibration[1])
    subject = try LinearLayer(file, "pairs.subject", inputs: inputs, outputs: width)
    subjectHead = try LinearLayer(file, "pairs.subjectHead", inputs: inputs, outputs: width)
    object = try LinearLayer(file, "pairs.object", inputs: inputs, outputs: width)
    objectHead = try LinearLayer(file, "pairs.objectHead", inputs: inputs, outputs: width)
    product = try LinearLayer(file, "pairs.product", inputs: inputs, outputs: width)
    between = try LinearLayer(file, "pairs.between", inputs: inputs, outputs: width)
    way = try LinearLayer(file, "pairs.way", inputs: inputs, outputs: width)
    output = try LinearLayer(file, "pairs.output", inputs: width, outputs: relations.count)
    stance = try LinearLayer(file, "pairs.stances", inputs: width, outputs: stances.count)
  }

  /// The rows of a tree's relations; labels that the model does not know count as `dep`.
  func rows(ofRelations labels: some Sequence<String>) -> [Int] {
    labels.map { treeRelations[$0] ?? treeRelations["dep"] ?? 0 }
  }

  /// The scores of each pair (subject, object) of indices into the nodes.
  ///
  /// - Complexity: O(words + nodes + pairs) products with the layers, no matter how long the sentence.
  func scores(
    of pairs: [(Int, Int)], nodes: [RelationNode], in sentence: Sentence, workspace: Workspace
  ) -> [Scores] {
    guard !pairs.isEmpty else { return [] }
    let kernels = workspace.kernels
    let mentions = mentionVectors(nodes, sentence.vectors)
    let headVectors = nodes.flatMap { sentence.vectors[$0.head] }
    let subjects = sum(of: subject, mentions, subjectHead, headVectors, count: nodes.count, workspace)
    let objects = sum(of: object, mentions, objectHead, headVectors, count: nodes.count, workspace)
    let betweenWords = multiplied(between, sentence.vectors.values, count: sentence.vectors.count, workspace)
    let wayWords = multiplied(way, sentence.vectors.values, count: sentence.vectors.count, workspace)
    let sums = runningSums(betweenWords, count: sentence.vectors.count)
    var hidden = multiplied(product, products(pairs, mentions), count: pairs.count, workspace)
    for (row, pair) in pairs.enumerated() {
      let context = context(of: nodes[pair.0], nodes[pair.1], sentence, sums: sums, way: wayWords)
      hidden.withUnsafeMutableBufferPointer { hidden in
        for column in 0..<width {
          hidden[row * width + column] +=
            subjects[pair.0 * width + column] + objects[pair.1 * width + column] + context[column]
        }
      }
    }
    let zeros = [Float](repeating: 0, count: width)
    hidden.withUnsafeMutableBufferPointer { hidden in
      guard let base = hidden.baseAddress else { return }
      for row in pairs.indices { kernels.addActivate(base + row * width, zeros, width, base + row * width) }
    }
    let relationScores = multiplied(output, hidden, count: pairs.count, workspace)
    let stanceScores = multiplied(stance, hidden, count: pairs.count, workspace)
    return pairs.indices.map { row in
      Scores(
        relations: relations.indices.map {
          Probability.of(relationScores[row * output.stride + $0] * calibration.slope + calibration.shift)
        },
        stances: Array(stanceScores[(row * stance.stride)..<(row * stance.stride + stances.count)]))
    }
  }

  /// Of each node the greatest number of its words in every place, and what its type and level add.
  private func mentionVectors(_ nodes: [RelationNode], _ vectors: WordVectors) -> [Float] {
    nodes.flatMap { node in
      let words = node.words.suffix(Self.mostWords)
      return (0..<inputs).map { column in
        var most = -Float.infinity
        for word in words { most = max(most, vectors.values[word * inputs + column]) }
        return most + types[node.type * inputs + column] + levels[node.level * inputs + column]
      }
    }
  }

  private func products(_ pairs: [(Int, Int)], _ mentions: [Float]) -> [Float] {
    pairs.flatMap { pair in
      (0..<inputs).map { mentions[pair.0 * inputs + $0] * mentions[pair.1 * inputs + $0] }
    }
  }

  /// What stands between the two, how far they are apart, and the way between them through the tree.
  private func context(
    of subject: RelationNode, _ object: RelationNode, _ sentence: Sentence, sums: [Float], way: [Float]
  ) -> [Float] {
    let begin = min(subject.words.upperBound, object.words.upperBound)
    let end = max(begin, max(subject.words.lowerBound, object.words.lowerBound))
    let share = 1 / Float(max(1, end - begin))
    let path = TreeWay(
      from: subject.head, to: object.head, heads: sentence.heads, relations: sentence.relations,
      relationCount: treeRelationCount)
    let pathShare = 1 / Float(max(1, path.words.count))
    let bucket = subject.bucket(to: object)
    return (0..<width).map { column in
      var onWay: Float = 0
      for word in path.words { onWay += way[word * width + column] }
      var stepped: Float = 0
      for step in path.steps { stepped += steps[step * width + column] }
      let inner = (sums[end * width + column] - sums[begin * width + column]) * share
      return distances[bucket * width + column] + inner + onWay * pathShare + stepped
    }
  }

  /// The sums of a matrix' rows before each row, and of all.
  private func runningSums(_ rows: [Float], count: Int) -> [Float] {
    var sums = [Float](repeating: 0, count: (count + 1) * width)
    for index in 0..<(count * width) { sums[index + width] = sums[index] + rows[index] }
    return sums
  }

  private func sum(
    of first: LinearLayer, _ left: [Float], _ second: LinearLayer, _ right: [Float], count: Int, _ workspace: Workspace
  ) -> [Float] {
    zip(multiplied(first, left, count: count, workspace), multiplied(second, right, count: count, workspace)).map(+)
  }

  private func multiplied(_ layer: LinearLayer, _ rows: [Float], count: Int, _ workspace: Workspace) -> [Float] {
    [Float](unsafeUninitializedCapacity: count * layer.stride) { buffer, initialized in
      guard let base = buffer.baseAddress else { return }
      rows.withUnsafeBufferPointer { rows in
        guard let rows = rows.baseAddress else { return }
        workspace.rows.fill(rows, count: count, width: layer.inputs, kernels: workspace.kernels)
      }
      layer.multiply(workspace.rows, count: count, kernels: workspace.kernels, into: base)
      initialized = count * layer.stride
    }
  }
}

extension WordVectors {
  /// The vector of a word.
  fileprivate subscript(word: Int) -> ArraySlice<Float> { values[(word * width)..<((word + 1) * width)] }
}
