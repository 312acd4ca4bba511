/// Numbers terms in the order in which they come, from 1, and keeps them as bytes until someone asks for a term.
///
/// A term is kept as its kind, the numbers of the terms it is made of (datatype, language, the three of a triple term)
/// and its text, one after the other in an arena: equal terms are equal bytes.
struct TermNumbering {
  private var arena: [UInt8] = []
  private var ends: [Int] = [0]
  /// For each place of the hash table a term's hash and, below it, its number; 0 where the place is free.
  private var slots: [UInt64]
  private var scratch: [UInt8] = []

  init() { slots = Array(repeating: 0, count: 1024) }

  /// The number of terms, which is the greatest number given.
  var count: Int { ends.count - 1 }

  /// The number of the term of a statement, made where there is none yet.
  mutating func intern(_ view: TermView, of statement: borrowing Statement) -> UInt32 {
    switch view.kind {
    case .iri:
      start(.iri)
      if let prefix = view.prefix {
        scratch.append(contentsOf: statement.prefixes.bytes[statement.prefixes.namespace(prefix)])
      }
      scratch.append(contentsOf: statement.bytes[view.text])
    case .blankNode, .plainLiteral:
      start(view.kind == .blankNode ? .blankNode : .string)
      scratch.append(contentsOf: statement.bytes[view.text])
    case .typedLiteral:
      let datatype = intern(view.datatype, of: statement)
      start(.typedLiteral, datatype)
      scratch.append(contentsOf: statement.bytes[view.text])
    case .languageTaggedLiteral:
      start(.string)
      for byte in statement.bytes[view.annotation] { scratch.append(byte.asciiLowercased) }
      start(Kind(taggedWith: view.direction), internScratch())
      scratch.append(contentsOf: statement.bytes[view.text])
    case .tripleTerm:
      let triple = statement.triples[view.text.lowerBound]
      let subject = intern(triple.subject, of: statement)
      let predicate = intern(triple.predicate, of: statement)
      let object = intern(triple.object, of: statement)
      start(.triple, subject, predicate, object)
    }
    return internScratch()
  }

  /// The number of a term, made where there is none yet.
  mutating func intern(_ term: Term) -> UInt32 {
    let statement = Statement(Quad(.iri(IRI("")), IRI(""), term))
    return intern(statement.object, of: statement)
  }

  /// The number of a term, nil where it has none.
  func number(of term: Term) -> UInt32? {
    var bytes: [UInt8]
    switch term {
    case .iri(let iri): bytes = Self.head(.iri) + iri.string.utf8
    case .blankNode(let node): bytes = Self.head(.blankNode) + node.label.utf8
    case .literal(let literal):
      if let language = literal.language {
        guard let tag = number(of: .literal(Literal(language))) else { return nil }
        bytes = Self.head(Kind(taggedWith: literal.direction), tag)
      } else if literal.isPlainString {
        bytes = Self.head(.string)
      } else {
        guard let datatype = number(of: .iri(literal.datatype)) else { return nil }
        bytes = Self.head(.typedLiteral, datatype)
      }
      bytes.append(contentsOf: literal.lexicalForm.utf8)
    case .triple(let triple):
      guard let subject = number(of: triple.subject), let predicate = number(of: .iri(triple.predicate)),
        let object = number(of: triple.object)
      else { return nil }
      bytes = Self.head(.triple, subject, predicate, object)
    }
    let found = UInt32(truncatingIfNeeded: slots[slot(of: bytes, hash: Self.hash(bytes))])
    return found == 0 ? nil : found
  }

  /// The term with a number from 1 to `count`.
  func term(_ number: UInt32) -> Term {
    let range = ends[Int(number) - 1]..<ends[Int(number)]
    switch Kind(rawValue: arena[range.lowerBound]) ?? .iri {
    case .iri: return .iri(IRI(text(range.dropFirst(1))))
    case .blankNode: return .blankNode(BlankNode(text(range.dropFirst(1))))
    case .string: return .literal(Literal(text(range.dropFirst(1))))
    case .typedLiteral:
      let datatype = term(part(0, of: range)).iri ?? Vocabulary.xsd.string
      return .literal(Literal(text(range.dropFirst(5)), datatype: datatype))
    case .taggedLiteral: return tagged(range, nil)
    case .leftToRightLiteral: return tagged(range, .leftToRight)
    case .rightToLeftLiteral: return tagged(range, .rightToLeft)
    case .triple:
      let predicate = term(part(1, of: range)).iri ?? Vocabulary.rdf.type
      return .triple(Triple(term(part(0, of: range)), predicate, term(part(2, of: range))))
    }
  }

  private func tagged(_ range: Range<Int>, _ direction: Literal.BaseDirection?) -> Term {
    let language = term(part(0, of: range)).literal?.lexicalForm ?? ""
    return .literal(Literal(text(range.dropFirst(5)), language: language, direction: direction))
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: arena[range], as: UTF8.self) }

  private func part(_ index: Int, of range: Range<Int>) -> UInt32 {
    let start = range.lowerBound + 1 + index * 4
    return arena[start..<(start + 4)].reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// What a term's bytes begin with.
  private enum Kind: UInt8 {
    case iri, blankNode, string, typedLiteral, taggedLiteral, leftToRightLiteral, rightToLeftLiteral, triple

    init(taggedWith direction: Literal.BaseDirection?) {
      switch direction {
      case nil: self = .taggedLiteral
      case .leftToRight: self = .leftToRightLiteral
      case .rightToLeft: self = .rightToLeftLiteral
      }
    }
  }

  private static func head(_ kind: Kind, _ parts: UInt32...) -> [UInt8] {
    var bytes = [kind.rawValue]
    for part in parts { for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: part >> shift)) } }
    return bytes
  }

  private mutating func start(_ kind: Kind, _ parts: UInt32...) {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(kind.rawValue)
    for part in parts {
      scratch.append(UInt8(truncatingIfNeeded: part >> 24))
      scratch.append(UInt8(truncatingIfNeeded: part >> 16))
      scratch.append(UInt8(truncatingIfNeeded: part >> 8))
      scratch.append(UInt8(truncatingIfNeeded: part))
    }
  }

  private mutating func internScratch() -> UInt32 {
    let hash = Self.hash(scratch)
    let slot = slot(of: scratch, hash: hash)
    if slots[slot] != 0 { return UInt32(truncatingIfNeeded: slots[slot]) }
    let number = UInt32(ends.count)
    arena.append(contentsOf: scratch)
    ends.append(arena.count)
    slots[slot] = UInt64(hash) << 32 | UInt64(number)
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  private func slot(of bytes: [UInt8], hash: UInt32) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if UInt32(truncatingIfNeeded: slots[slot] >> 32) == hash {
        let number = Int(slots[slot] & 0xFFFF_FFFF)
        if isEqual(bytes, ends[number - 1]..<ends[number]) { return slot }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isEqual(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard bytes.count == range.count else { return false }
    return bytes.withUnsafeBytes { left in
      arena.withUnsafeBytes { right in left.elementsEqual(UnsafeRawBufferPointer(rebasing: right[range])) }
    }
  }

  private mutating func grow() {
    let entries = slots
    slots = Array(repeating: 0, count: slots.count * 2)
    for entry in entries where entry != 0 {
      var slot = Int(entry >> 32) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }

  /// Eight bytes at a step, multiplied and folded; fixed, so that nothing depends on a process's seed.
  private static func hash(_ bytes: [UInt8]) -> UInt32 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    bytes.withUnsafeBytes { buffer in
      var index = 0
      while index + 8 <= buffer.count {
        let word = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        hash = (hash ^ UInt64(littleEndian: word)) &* 0xFF51_AFD7_ED55_8CCD
        hash ^= hash >> 32
        index += 8
      }
      while index < buffer.count {
        hash = (hash ^ UInt64(buffer[index])) &* 0x0000_0100_0000_01B3
        index += 1
      }
    }
    hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return UInt32(truncatingIfNeeded: hash >> 32)
  }
}

extension UInt8 {
  fileprivate var asciiLowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}
