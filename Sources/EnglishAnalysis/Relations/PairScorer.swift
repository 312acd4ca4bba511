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

  /// What the model says of the pairs, a row each.
  struct Scores {
    fileprivate var relations: [Float]
    fileprivate var relationStride: Int
    fileprivate var stances: [Float]
    fileprivate var stanceStride: Int

    /// The score of a relation of one pair, calibrated: `Probability.of` it is how likely it is claimed.
    func score(_ pair: Int, relation: Int) -> Float { relations[pair * relationStride + relation] }

    func score(_ pair: Int, stance: Int) -> Float { stances[pair * stanceStride + stance] }
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
  func scores(of pairs: [(Int, Int)], nodes: [RelationNode], in sentence: Sentence, workspace: Workspace) -> Scores {
    let mentions = mentionVectors(nodes, sentence.vectors)
    let sides = multiplied([subject, object], mentions, count: nodes.count, workspace)
    let heads = multiplied(
      [subjectHead, objectHead], nodes.flatMap { sentence.vectors[$0.head] }, count: nodes.count, workspace)
    let subjects = zip(sides[0], heads[0]).map(+)
    let objects = zip(sides[1], heads[1]).map(+)
    let words = multiplied([between, way], sentence.vectors.values, count: sentence.vectors.count, workspace)
    let sums = runningSums(words[0], count: sentence.vectors.count)
    var hidden = multiplied([product], products(pairs, mentions), count: pairs.count, workspace)[0]
    var added = RowSum(width: width)
    var context = PairContext(width: width)
    hidden.withUnsafeMutableBufferPointer { hidden in
      guard let base = hidden.baseAddress else { return }
      for (row, pair) in pairs.enumerated() {
        fill(&context, nodes[pair.0], nodes[pair.1], sentence, sums: sums, way: words[1])
        added.clear()
        added.add(subjects, row: pair.0)
        added.add(objects, row: pair.1)
        added.add(context.values.values)
        workspace.kernels.addActivate(base + row * width, added.values, width, base + row * width)
      }
    }
    let outputs = multiplied([output, stance], hidden, count: pairs.count, workspace)
    return Scores(
      relations: outputs[0].map { $0 * calibration.slope + calibration.shift }, relationStride: output.stride,
      stances: outputs[1], stanceStride: stance.stride)
  }

  /// Of each node the greatest number of its words in every place, and what its type and level add.
  private func mentionVectors(_ nodes: [RelationNode], _ vectors: WordVectors) -> [Float] {
    var rows: [Float] = []
    rows.reserveCapacity(nodes.count * inputs)
    for node in nodes {
      let words = node.words.suffix(Self.mostWords)
      var vector = RowSum(width: inputs)
      if let first = words.first { vector.add(vectors.values, row: first) }
      for word in words.dropFirst() { vector.raise(to: vectors.values, row: word) }
      vector.add(types, row: node.type)
      vector.add(levels, row: node.level)
      rows += vector.values
    }
    return rows
  }

  private func products(_ pairs: [(Int, Int)], _ mentions: [Float]) -> [Float] {
    [Float](unsafeUninitializedCapacity: pairs.count * inputs) { rows, initialized in
      mentions.withUnsafeBufferPointer { mentions in
        guard let target = rows.baseAddress, let source = mentions.baseAddress else { return }
        for (row, pair) in pairs.enumerated() {
          let (left, right) = (source + pair.0 * inputs, source + pair.1 * inputs)
          for column in 0..<inputs { target[row * inputs + column] = left[column] * right[column] }
        }
      }
      initialized = pairs.count * inputs
    }
  }

  /// What stands between the two, how far they are apart, and the way between them through the tree.
  private func fill(
    _ context: inout PairContext, _ subject: RelationNode, _ object: RelationNode, _ sentence: Sentence,
    sums: [Float], way: [Float]
  ) {
    let begin = min(subject.words.upperBound, object.words.upperBound)
    let end = max(begin, max(subject.words.lowerBound, object.words.lowerBound))
    let path = TreeWay(
      from: subject.head, to: object.head, heads: sentence.heads, relations: sentence.relations,
      relationCount: treeRelationCount)
    context.clear()
    for word in path.words { context.onWay.add(way, row: word) }
    for step in path.steps { context.stepped.add(steps, row: step) }
    context.values.add(distances, row: subject.bucket(to: object))
    context.values.add(sums, row: end, without: begin, share: 1 / Float(max(1, end - begin)))
    context.values.add(context.onWay.values, share: 1 / Float(max(1, path.words.count)))
    context.values.add(context.stepped.values)
  }

  /// The sums of a matrix' rows before each row, and of all.
  private func runningSums(_ rows: [Float], count: Int) -> [Float] {
    var sum = RowSum(width: width)
    var sums = sum.values
    sums.reserveCapacity((count + 1) * width)
    for row in 0..<count {
      sum.add(rows, row: row)
      sums += sum.values
    }
    return sums
  }

  /// The products of rows with some layers, which are quantised once for all of these.
  private func multiplied(
    _ layers: [LinearLayer], _ rows: [Float], count: Int, _ workspace: Workspace
  ) -> [[Float]] {
    rows.withUnsafeBufferPointer { rows in
      guard let rows = rows.baseAddress, let inputs = layers.first?.inputs else { return }
      workspace.rows.fill(rows, count: count, width: inputs, kernels: workspace.kernels)
    }
    return layers.map { layer in
      [Float](unsafeUninitializedCapacity: count * layer.stride) { buffer, initialized in
        guard let base = buffer.baseAddress else { return }
        layer.multiply(workspace.rows, count: count, kernels: workspace.kernels, into: base)
        initialized = count * layer.stride
      }
    }
  }
}

/// The memory of what lies between two nodes; used again from pair to pair.
private struct PairContext {
  var onWay: RowSum
  var stepped: RowSum
  var values: RowSum

  init(width: Int) {
    onWay = RowSum(width: width)
    stepped = onWay
    values = onWay
  }

  mutating func clear() {
    onWay.clear()
    stepped.clear()
    values.clear()
  }
}

extension WordVectors {
  /// The vector of a word.
  fileprivate subscript(word: Int) -> ArraySlice<Float> { values[(word * width)..<((word + 1) * width)] }
}
