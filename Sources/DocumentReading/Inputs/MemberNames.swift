import Text

/// Names for documents inside files: the same for the same file, and safe wherever files are named.
enum MemberNames {
  /// In bytes; longer names are cut and told apart by digits of their digest.
  private static let longest = 120

  /// The name of a member: that of its file, and its path without ending, with everything but letters, digits, hyphens
  /// and full stops inside words replaced by hyphens.
  ///
  /// - Parameter number: stands for a path that has no letters and digits.
  static func name(of member: String, in container: String, number: Int = 1) -> String {
    let stem = InputFiles.stem(of: container)
    let safe = safe(withoutEnding(member))
    return cut(stem + "-" + (safe.isEmpty ? String(number) : safe), for: container + "\n" + member)
  }

  /// The path of a member for messages: `news.zip/2019/a.html`; what leads out of the archive is taken out of it.
  static func path(of member: String, in container: String) -> String {
    let parts = member.split { $0 == "/" || $0 == "\\" }.filter { $0 != "." && $0 != ".." }
    return ([container] + parts.map(String.init)).joined(separator: "/")
  }

  private static func withoutEnding(_ member: String) -> String {
    let name = InputFiles.name(of: member)
    return String(member.dropLast(name.count - InputFiles.stem(of: member).count))
  }

  static func safe(_ text: String) -> String {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      let isKept = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_"
      if isKept || scalar == "." && !(bytes.last.map { $0 == 0x2D || $0 == 0x2E } ?? true) {
        bytes += UTF8.encode(scalar).map(Array.init) ?? []
      } else if let last = bytes.last, last != 0x2D {
        bytes.append(0x2D)
      }
    }
    while let last = bytes.last, last == 0x2D || last == 0x2E { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func cut(_ name: String, for whole: String) -> String {
    guard name.utf8.count > longest else { return name }
    var short = ""
    for character in name {
      if short.utf8.count + character.utf8.count > longest - 9 { break }
      short.append(character)
    }
    return short + "-" + SHA256.hexadecimalDigest(of: Array(whole.utf8).span).prefix(8)
  }
}
