internal import CKernels

/// Turns word pieces into vectors (`Training/FORMAT.md`, section 5).
///
/// Unchecked because its tables are views of the model's bytes, which it keeps alive and which never change.
struct Encoder: @unchecked Sendable {
  private let storage: ModelStorage
  private let width: Int
  private let vocabulary: Int
  private let pieces: UnsafePointer<Int8>
  private let pieceScales: UnsafePointer<Float>
  private let positions: UnsafePointer<Float>
  private let shapes: UnsafePointer<Float>
  private let norm: Norm
  private let layers: [TransformerLayer]
  private let zeros: [Float]

  init(_ file: ModelFile, _ configuration: ModelConfiguration) throws(ModelFailure) {
    storage = file.storage
    width = configuration.width
    vocabulary = try file.rowCount("vocabulary")
    guard
      let pieces = try file.weights("embeddings.pieces.weight", rows: vocabulary, columns: width).baseAddress,
      let pieceScales = try file.floats("embeddings.pieces.scale", shape: vocabulary).baseAddress,
      let positions = try file.floats("embeddings.positions", shape: configuration.positions, width).baseAddress,
      let shapes = try file.floats("embeddings.shapes", shape: configuration.shapes, width).baseAddress
    else { throw .missingEntry("embeddings") }
    for row in [configuration.unknownPiece, configuration.startPiece, configuration.endPiece] where row >= vocabulary {
      throw .unexpectedEntry(name: "configuration.values", offset: 0, expected: "pieces of the vocabulary")
    }
    self.pieces = pieces
    self.pieceScales = pieceScales
    self.positions = positions
    self.shapes = shapes
    norm = try Norm(file, "embeddings.norm", width: width)
    var layers: [TransformerLayer] = []
    for index in 0..<configuration.layers {
      layers.append(
        try TransformerLayer(
          file, "encoder.\(index)", width: width, heads: configuration.heads, headWidth: configuration.headWidth,
          feedforward: configuration.feedforward, isGrouped: true))
    }
    self.layers = layers
    zeros = Array(repeating: 0, count: width)
  }

  /// The vectors of a batch's kept rows, in `workspace.vectors`; quantised for the heads in `workspace.words`.
  ///
  /// - Parameter keepsBranch: whether to keep the rows where the branch leaves too: all of them in `workspace.branch`, the words' in
  ///   `workspace.innerWords`.
  func encode(_ batch: PieceBatch, keepsBranch: Bool = false, workspace: Workspace) {
    let vectors = workspace.vectors.reserve(batch.pieces.count * width)
    embed(batch, kernels: workspace.kernels, into: vectors)
    for (index, layer) in layers.enumerated() {
      let isLast = index == layers.count - 1
      layer.apply(to: vectors, sequences: batch.windows, kept: isLast ? batch.kept : nil, workspace: workspace)
      if keepsBranch, index == layers.count - 1 - EncoderBranch.layerCount {
        keepInner(batch, workspace)
        workspace.branch.reserve(batch.pieces.count * width).update(from: vectors, count: batch.pieces.count * width)
      }
    }
    workspace.words.fill(vectors, count: batch.kept.count, width: width, kernels: workspace.kernels)
  }

  private func keepInner(_ batch: PieceBatch, _ workspace: Workspace) {
    let rows = workspace.added.reserve(batch.kept.count * width)
    for (target, source) in batch.kept.enumerated() {
      (rows + target * width).update(from: workspace.vectors.pointer + source * width, count: width)
    }
    workspace.innerWords.fill(rows, count: batch.kept.count, width: width, kernels: workspace.kernels)
  }

  private func embed(_ batch: PieceBatch, kernels: Kernels, into vectors: UnsafeMutablePointer<Float>) {
    for window in batch.windows {
      for row in window {
        let piece = Int(batch.pieces[row])
        kernels.embed(
          pieces + piece * width, pieceScales[piece], positions + (row - window.lowerBound) * width,
          shapes + Int(batch.shapes[row]) * width, width, vectors + row * width)
        norm.apply(vectors + row * width, adding: zeros, count: 1, kernels: kernels)
      }
    }
  }
}
