import Text

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The names of all entities in one stretch of memory, so that letters are found among a million of them in milliseconds.
struct SoughtNames: Sendable {
  /// How well letters fit a name.
  enum Fit: Int, Comparable, Sendable {
    case whole, beginning, part

    static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }
  }

  private static let line = UInt8(ascii: "\n")

  /// One name a line; a line break before the first, too.
  private var bytes: [UInt8] = [Self.line]
  /// How often each byte stands in the names: the rarest of what is looked for stops the search least often.
  private var frequencies = [Int](repeating: 0, count: 256)
  /// Where the names of each entity begin, and of the last end.
  private var begins: [Int] = [1]

  /// Adds the names of the next entity.
  mutating func append(_ names: [String]) {
    var seen: Set<String> = []
    for name in names {
      // As people look for them, in small letters without accents.
      let form = CanonicalName.searchForm(of: name)
      guard seen.insert(form).inserted else { continue }
      bytes += form.utf8
      bytes.append(Self.line)
    }
    end()
  }

  /// Adds the names that an entity has elsewhere.
  mutating func append(_ entity: Int, of other: SoughtNames) {
    bytes += other.bytes[other.begins[entity]..<other.begins[entity + 1]]
    end()
  }

  private mutating func end() {
    for place in (begins.last ?? 0)..<bytes.count { frequencies[Int(bytes[place])] += 1 }
    begins.append(bytes.count)
  }

  /// The entities whose names hold all of some words or beginnings of words, ascending, with how well all together fit one.
  ///
  /// - Complexity: O(n) in the bytes of all names.
  func matches(_ parts: [String]) -> [(entity: Int, fit: Fit)] {
    // The longest tells most entities apart.
    let parts = parts.filter { !$0.isEmpty }
    guard let first = parts.max(by: { $0.utf8.count < $1.utf8.count }) else { return [] }
    let whole = parts.joined(separator: " ")
    let needles = parts.map { Array($0.utf8) }
    var found: [(entity: Int, fit: Fit)] = []
    var entity = 0
    var place = 0
    while let hit = self.place(of: Array(first.utf8), in: place..<bytes.count) {
      while begins[entity + 1] <= hit { entity += 1 }
      let own = begins[entity]..<begins[entity + 1]
      if needles.allSatisfy({ self.place(of: $0, in: own) != nil }) { found.append((entity, fit(of: whole, in: own))) }
      place = own.upperBound
    }
    return found
  }

  private func fit(of whole: String, in own: Range<Int>) -> Fit {
    let beginning = [Self.line] + Array(whole.utf8)
    // The line break before the first name is the one after those of the entity before.
    let lines = own.lowerBound - 1..<own.upperBound
    if place(of: beginning + [Self.line], in: lines) != nil { return .whole }
    return place(of: beginning, in: lines) == nil ? .part : .beginning
  }

  /// Where some bytes stand first within a range.
  private func place(of needle: [UInt8], in range: Range<Int>) -> Int? {
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress,
        let rarest = needle.indices.min(by: { frequencies[Int(needle[$0])] < frequencies[Int(needle[$1])] })
      else { return nil }
      var place = range.lowerBound
      while place + needle.count <= range.upperBound,
        let hit = memchr(
          start + place + rarest, Int32(needle[rarest]), range.upperBound - needle.count - place + 1)
      {
        let begin = UnsafeRawPointer(hit) - start - rarest
        if memcmp(start + begin, needle, needle.count) == 0 { return begin }
        place = begin + 1
      }
      return nil
    }
  }
}
