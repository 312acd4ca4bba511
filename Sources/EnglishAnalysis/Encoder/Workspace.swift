internal import CKernels

/// The memory of one thread of analysis; reused from batch to batch.
final class Workspace {
  let kernels: Kernels
  /// Word pieces that this thread has already split.
  var pieces = WordPieceCache()

  /// Quantised rows on their way into a layer.
  let rows = QuantizedRows()
  /// Vectors of the pieces, in the end of the words.
  let vectors = Buffer<Float>()
  let attentionInput = Buffer<Float>()
  let attended = Buffer<Float>()
  let added = Buffer<Float>()
  let inner = Buffer<Float>()
  let scratch = Buffer<Float>()

  /// The words' vectors quantised, which all heads read.
  let words = QuantizedRows()
  /// The words' first pieces some layers earlier, quantised; filled only where a head reads them.
  let innerWords = QuantizedRows()
  /// The pieces' vectors where the readers' branch leaves the encoder, and what the branch makes of them.
  let branch = Buffer<Float>()
  /// Scores of one head.
  let scores = Buffer<Float>()
  let dependents = Buffer<Float>()
  let heads = Buffer<Float>()
  let arcs = Buffer<Float>()
  let roleRows = Buffer<Float>()
  let rolePositions = Buffer<Float>()
  let rolePredicate = Buffer<Float>()

  /// - Parameter kernels: an implementation that this processor runs; the fastest if not given.
  init(kernels: Kernels = KernelChoice.fastest.kernels) { self.kernels = kernels }
}
