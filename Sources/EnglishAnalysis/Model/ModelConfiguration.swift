/// The sizes of a model's parts (`Training/FORMAT.md`, section 3).
struct ModelConfiguration: Sendable {
  var width: Int
  var layers: Int
  /// Attention heads of a layer, and how wide each is; together they may be narrower than the layer.
  var heads: Int
  var headWidth: Int
  var feedforward: Int
  /// The most pieces in a window, with its start and end.
  var positions: Int
  var shapes: Int
  var arcWidth: Int
  var relationWidth: Int
  var roleWidth: Int
  var roleLayers: Int
  var roleHeads: Int
  var roleFeedforward: Int
  var piecesPerWord: Int
  /// Scalars in the longest piece, without `##`.
  var longestPiece: Int
  var unknownPiece: Int
  var startPiece: Int
  var endPiece: Int

  /// Reads the sizes and checks that the kernels can work with them.
  init(_ file: ModelFile) throws(ModelFailure) {
    let names = try file.strings("configuration.names")
    let values = try file.integers("configuration.values")
    guard names.count == values.count else {
      throw .unexpectedEntry(name: "configuration.values", offset: 0, expected: "\(names.count) numbers")
    }
    func size(_ name: String, multipleOf divisor: Int = 1, in range: ClosedRange<Int>) throws(ModelFailure) -> Int {
      guard let index = (0..<names.count).first(where: { names[$0].elementsEqual(name.utf8) }) else {
        throw .missingEntry("configuration: " + name)
      }
      let value = Int(values[index])
      guard range.contains(value), value % divisor == 0 else {
        throw .unexpectedEntry(
          name: "configuration: " + name, offset: 0, expected: "a multiple of \(divisor) in \(range)")
      }
      return value
    }
    let rows = 0...1_000_000
    width = try size("width", multipleOf: 64, in: 64...4096)
    layers = try size("layers", in: 1...48)
    heads = try size("heads", in: 1...256)
    headWidth = try size("headWidth", multipleOf: 16, in: 16...1024)
    feedforward = try size("feedforward", multipleOf: 64, in: 64...16384)
    positions = try size("positions", in: 16...4096)
    shapes = try size("shapes", in: 8...64)
    arcWidth = try size("arcWidth", multipleOf: 64, in: 64...4096)
    relationWidth = try size("relationWidth", multipleOf: 64, in: 64...4096)
    roleWidth = try size("roleWidth", multipleOf: 64, in: 64...4096)
    roleLayers = try size("roleLayers", in: 1...16)
    roleHeads = try size("roleHeads", in: 1...256)
    roleFeedforward = try size("roleFeedforward", multipleOf: 64, in: 64...16384)
    piecesPerWord = try size("piecesPerWord", in: 1...14)
    longestPiece = try size("longestPiece", in: 1...256)
    unknownPiece = try size("unknownPiece", in: rows)
    startPiece = try size("startPiece", in: rows)
    endPiece = try size("endPiece", in: rows)
    guard heads * headWidth % 64 == 0 else {
      throw .unexpectedEntry(name: "configuration: headWidth", offset: 0, expected: "a multiple of 64 in all heads")
    }
    guard roleWidth % (roleHeads * 16) == 0 else {
      throw .unexpectedEntry(name: "configuration: roleHeads", offset: 0, expected: "heads of a multiple of 16")
    }
  }
}
