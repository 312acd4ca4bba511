internal import CKernels

/// The head that finds the arguments of predicates: a few transformer layers over a sentence for each predicate
/// (`Training/FORMAT.md`, section 6).
struct RoleLabeller {
  /// Rows that go through the layers together; more would leave the second cache level.
  private static let mostRows = 384

  /// A word that is a predicate, with what its tree says of the other words and with its frames.
  struct Predicate {
    var sentence: Int
    var word: Int
    var places: [TreePlace]
    var tree: ArgumentTree
    var frames: RoleFrames.ChosenFrames
  }

  private let width: Int
  private let token: LinearLayer
  private let predicate: LinearLayer
  private let positions: UnsafePointer<Float>
  private let syntax: UnsafePointer<Float>
  private let starts: UnsafePointer<Float>
  private let norm: Norm
  let frames: RoleFrames
  private let layers: [TransformerLayer]
  private let output: LinearLayer
  private let decoder: ArgumentDecoder

  init(_ file: ModelFile, _ configuration: ModelConfiguration, relationCount: Int) throws(ModelFailure) {
    width = configuration.roleWidth
    let labels = try file.strings("labels.roles").strings
    guard let decoder = ArgumentDecoder(labels: labels) else {
      throw .unexpectedEntry(name: "labels.roles", offset: 0, expected: "O, B- and I- labels")
    }
    guard let positions = try file.floats("roles.position", shape: 3, width).baseAddress,
      let syntax = try file.floats("roles.syntax", shape: 2 + 3 * relationCount, width).baseAddress,
      let starts = try file.floats("roles.start", shape: 2, width).baseAddress
    else { throw .missingEntry("roles.position") }
    self.decoder = decoder
    self.positions = positions
    self.syntax = syntax
    self.starts = starts
    token = try LinearLayer(file, "roles.token", inputs: configuration.width, outputs: width)
    predicate = try LinearLayer(file, "roles.predicate", inputs: configuration.width, outputs: width)
    norm = try Norm(file, "roles.norm", width: width)
    frames = try RoleFrames(file, width: width)
    var layers: [TransformerLayer] = []
    for index in 0..<configuration.roleLayers {
      layers.append(
        try TransformerLayer(
          file, "roles.\(index)", width: width, heads: configuration.roleHeads,
          headWidth: width / configuration.roleHeads, feedforward: configuration.roleFeedforward,
          isGrouped: false))
    }
    self.layers = layers
    output = try LinearLayer(file, "roles.output", inputs: width, outputs: labels.count)
  }

  /// The arguments of every predicate, as spans of the words of its sentence.
  ///
  /// - Parameter sentences: rows of each sentence in `workspace.words`, its start first.
  func arguments(
    of predicates: [Predicate], sentences: [Range<Int>], workspace: Workspace
  ) -> [[(range: Range<Int>, role: String)]] {
    guard !predicates.isEmpty else { return [] }
    let count = sentences.last?.upperBound ?? 0
    let tokens = workspace.dependents.reserve(count * width)
    let predicateVectors = workspace.heads.reserve(count * width)
    token.multiply(workspace.words, count: count, kernels: workspace.kernels, into: tokens)
    predicate.multiply(workspace.words, count: count, kernels: workspace.kernels, into: predicateVectors)
    var found: [[(range: Range<Int>, role: String)]] = []
    var begin = 0
    while begin < predicates.count {
      var end = begin
      var rows = 0
      repeat {
        rows += sentences[predicates[end].sentence].count - 1
        end += 1
      } while end < predicates.count && rows + sentences[predicates[end].sentence].count - 1 <= Self.mostRows
      found += arguments(
        of: predicates[begin..<end], rows: rows, sentences: sentences, tokens: tokens,
        predicateVectors: predicateVectors, workspace: workspace)
      begin = end
    }
    return found
  }

  private func arguments(
    of predicates: ArraySlice<Predicate>, rows: Int, sentences: [Range<Int>], tokens: UnsafePointer<Float>,
    predicateVectors: UnsafePointer<Float>, workspace: Workspace
  ) -> [[(range: Range<Int>, role: String)]] {
    let kernels = workspace.kernels
    let vectors = workspace.roleRows.reserve(rows * width)
    let added = workspace.rolePositions.reserve(rows * width)
    var sequences: [Range<Int>] = []
    var row = 0
    for predicate in predicates {
      let sentence = sentences[predicate.sentence]
      let first = sentence.lowerBound + 1
      let predicateVector = workspace.rolePredicate.reserve(width)
      predicateVector.update(from: predicateVectors + (first + predicate.word) * width, count: width)
      frames.add(predicate.frames, to: predicateVector)
      sequences.append(row..<(row + sentence.count - 1))
      for (word, place) in predicate.places.enumerated() {
        let tokenVector = tokens + (first + word) * width
        let position = positions + (word < predicate.word ? 0 : word == predicate.word ? 1 : 2) * width
        let syntax = syntax + place.place * width
        let vector = vectors + row * width
        for index in 0..<width {
          vector[index] = tokenVector[index] + predicateVector[index] + position[index] + syntax[index]
        }
        (added + row * width).update(from: starts + (place.startsBranch ? width : 0), count: width)
        row += 1
      }
    }
    norm.apply(vectors, adding: added, count: rows, kernels: kernels)
    for layer in layers { layer.apply(to: vectors, sequences: sequences, workspace: workspace) }
    workspace.rows.fill(vectors, count: rows, width: width, kernels: kernels)
    let scores = workspace.scores.reserve(rows * output.stride)
    output.multiply(workspace.rows, count: rows, kernels: kernels, into: scores)
    return zip(predicates, sequences).map { predicate, sequence in
      let scores = ArgumentDecoder.Scores(
        values: scores + sequence.lowerBound * output.stride, stride: output.stride, count: sequence.count)
      return decoder.arguments(scores, tree: predicate.tree).map { ($0.range, decoder.roles[$0.role]) }
    }
  }
}
