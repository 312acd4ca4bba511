internal import CKernels

/// A head that gives every word scores for a set of labels.
struct WordClassifier {
  private let layer: LinearLayer
  let labels: [String]

  init(_ file: ModelFile, _ layerName: String, labels labelName: String, width: Int) throws(ModelFailure) {
    labels = try file.strings("labels." + labelName).strings
    guard labels.count > 1 else {
      throw .unexpectedEntry(name: "labels." + labelName, offset: 0, expected: "at least two labels")
    }
    layer = try LinearLayer(file, layerName, inputs: width, outputs: labels.count)
  }

  /// Floats between the rows of scores.
  var stride: Int { layer.stride }

  /// The scores of every row of `workspace.words`, in `workspace.scores`.
  func scores(count: Int, workspace: Workspace) -> UnsafePointer<Float> {
    let scores = workspace.scores.reserve(count * stride)
    layer.multiply(workspace.words, count: count, kernels: workspace.kernels, into: scores)
    return UnsafePointer(scores)
  }

  /// The best label of every row.
  func best(count: Int, workspace: Workspace) -> [Int] {
    let scores = scores(count: count, workspace: workspace)
    return (0..<count).map { Classification.best(scores + $0 * stride, count: labels.count) }
  }
}

/// A head that marks spans of words.
struct SpanClassifier {
  private let classifier: WordClassifier
  private let decoder: SpanDecoder

  init(_ file: ModelFile, _ name: String, width: Int) throws(ModelFailure) {
    classifier = try WordClassifier(file, name, labels: name, width: width)
    guard let decoder = SpanDecoder(labels: classifier.labels) else {
      throw .unexpectedEntry(name: "labels." + name, offset: 0, expected: "O, B- and I- labels")
    }
    self.decoder = decoder
  }

  /// The spans of every sentence, counted in its words.
  ///
  /// - Parameter sentences: rows of each sentence in `workspace.words`, its start first.
  func spans(of sentences: [Range<Int>], workspace: Workspace) -> [[(range: Range<Int>, label: String)]] {
    let scores = classifier.scores(count: sentences.last?.upperBound ?? 0, workspace: workspace)
    return sentences.map { rows in
      let words = scores + (rows.lowerBound + 1) * classifier.stride
      return decoder.spans(scores: words, stride: classifier.stride, count: rows.count - 1)
        .map { ($0.range, decoder.categories[$0.category]) }
    }
  }
}
