/// What PropBank's frames say of a predicate's numbered roles, as a vector for the role labeller (`Training/FORMAT.md`, section 6).
struct RoleFrames {
  /// Roles with a number: `ARG0` ... `ARG5`.
  private static let numbers = 6

  private let width: Int
  /// Names of frames, `lemma.sense`, sorted by bytes; several may be equal.
  private let names: StringTable
  /// For every frame and number 0, or 1 + the kind of the role.
  private let kinds: UnsafePointer<Int8>
  /// The vectors of all numbers and kinds, for any sense of the lemma, then for the very sense.
  private let vectors: UnsafePointer<Float>
  private let kindCount: Int

  init(_ file: ModelFile, width: Int) throws(ModelFailure) {
    self.width = width
    names = try file.strings("frames.keys")
    let rows = try file.rowCount("roles.frame")
    kindCount = rows / (2 * Self.numbers)
    guard let kinds = try file.weights("frames.roles", rows: names.count, columns: Self.numbers).baseAddress,
      let vectors = try file.floats("roles.frame", shape: 2 * Self.numbers * kindCount, width).baseAddress
    else { throw .missingEntry("frames.roles") }
    for index in 0..<(names.count * Self.numbers) where !(0...kindCount).contains(Int(kinds[index])) {
      throw .unexpectedEntry(name: "frames.roles", offset: index, expected: "numbers up to \(kindCount)")
    }
    self.kinds = kinds
    self.vectors = vectors
  }

  /// The frames of a predicate.
  struct ChosenFrames {
    /// Those of any sense of its lemma.
    fileprivate var frames: Range<Int>
    /// That of its very sense.
    fileprivate var own: Int?
    /// False for auxiliaries, whose frame has no roles (`be.03`).
    var allowsArguments: Bool
  }

  /// The frames of a lemma and of one sense of it.
  ///
  /// - Parameter lemma: with its particle, `take_off`; where it has no frames, those of its first part count.
  func selection(lemma: String, sense: String) -> ChosenFrames {
    let firstPart = lemma.utf8.firstIndex(of: UInt8(ascii: "_")).map { String(lemma[..<$0]) }
    let frames = frames(of: lemma) ?? firstPart.flatMap(frames) ?? 0..<0
    let name = "\(lemma).\(sense)".utf8
    let own = frames.first { names[$0].elementsEqual(name) }
    // Light verbs have no numbered roles, but adjuncts of a kind of their own.
    let allowsArguments = sense == "LV" || own.map(hasRoles) ?? true
    return ChosenFrames(frames: frames, own: own, allowsArguments: allowsArguments)
  }

  private func hasRoles(_ frame: Int) -> Bool {
    (0..<Self.numbers).contains { kinds[frame * Self.numbers + $0] > 0 }
  }

  /// Adds what frames say to a vector of `width` numbers.
  func add(_ selection: ChosenFrames, to vector: UnsafeMutablePointer<Float>) {
    for frame in selection.frames { add(frame, half: 0, share: 1 / Float(selection.frames.count), to: vector) }
    if let own = selection.own { add(own, half: 1, share: 1, to: vector) }
  }

  private func add(_ frame: Int, half: Int, share: Float, to vector: UnsafeMutablePointer<Float>) {
    for number in 0..<Self.numbers {
      let kind = Int(kinds[frame * Self.numbers + number])
      guard kind > 0 else { continue }
      let row = vectors + ((half * Self.numbers + number) * kindCount + kind - 1) * width
      for index in 0..<width { vector[index] += share * row[index] }
    }
  }

  private func frames(of lemma: String) -> Range<Int>? {
    var prefix = Array(lemma.utf8)
    prefix.append(UInt8(ascii: "."))
    let range = names.range(ofSortedPrefix: prefix.span)
    return range.isEmpty ? nil : range
  }
}
