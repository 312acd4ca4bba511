/// Replaces scalars before words are split: case, accents, controls, curly quotation marks.
struct CharacterFolding {
  private let scalars: ScalarSet
  private let replacements: StringTable
  /// What ASCII folds to; 0xFF where that is not one ASCII byte.
  private let ascii: [UInt8]

  init(_ file: ModelFile) throws(ModelFailure) {
    let sorted = try file.integers("fold.scalars")
    scalars = ScalarSet(sorted: sorted)
    replacements = try file.strings("fold.replacements")
    guard replacements.count == sorted.count else { throw .missingEntry("fold.replacements") }
    var table = (0..<128).map { UInt8($0) }
    for (index, scalar) in sorted.enumerated() where (0..<128).contains(scalar) {
      let text = replacements[index]
      table[Int(scalar)] = text.count == 1 && text[0] < 128 ? text[0] : 0xFF
    }
    ascii = table
  }

  /// Appends the folded form of a word.
  func append(_ word: UnsafeRawBufferPointer, to folded: inout [UInt8]) {
    var reader = ScalarReader(word)
    var begin = 0
    while let scalar = reader.next() {
      if scalar < 128, ascii[Int(scalar)] != 0xFF {
        folded.append(ascii[Int(scalar)])
      } else if let index = scalars.index(of: scalar) {
        folded.append(contentsOf: replacements[index])
      } else {
        folded.append(contentsOf: word[begin..<reader.offset])
      }
      begin = reader.offset
    }
  }
}
