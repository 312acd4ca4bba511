import Text

/// The five components of an IRI or a relative reference (RFC 3986, section 3), as ranges of its bytes.
struct IRIReference {
  let bytes: [UInt8]
  /// Without its colon.
  private(set) var scheme: Range<Int>?
  /// Without its two slashes.
  private(set) var authority: Range<Int>?
  private(set) var path: Range<Int>
  /// Without its question mark.
  private(set) var query: Range<Int>?
  /// Without its number sign.
  private(set) var fragment: Range<Int>?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = 0
    let schemeLength = Self.schemeLength(bytes.span)
    if schemeLength > 0 {
      scheme = 0..<schemeLength
      start = schemeLength + 1
    }
    let fragmentStart = bytes[start...].firstIndex(of: UInt8(ascii: "#"))
    if let fragmentStart { fragment = (fragmentStart + 1)..<bytes.count }
    var end = fragmentStart ?? bytes.count
    let queryStart = bytes[start..<end].firstIndex(of: UInt8(ascii: "?"))
    if let queryStart { query = (queryStart + 1)..<end }
    end = queryStart ?? end
    if bytes[start..<end].starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]) {
      let authorityEnd = bytes[(start + 2)..<end].firstIndex(of: UInt8(ascii: "/")) ?? end
      authority = (start + 2)..<authorityEnd
      start = authorityEnd
    }
    path = start..<end
  }

  /// The length of the scheme before its colon, 0 where there is none: whether bytes are an absolute IRI.
  static func schemeLength(_ bytes: Span<UInt8>) -> Int {
    guard !bytes.isEmpty, bytes[0].isASCIILetter else { return 0 }
    var index = 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ":") { return index }
      let isPart =
        byte.isASCIIAlphanumeric || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      guard isPart else { return 0 }
      index += 1
    }
    return 0
  }

  /// The IRI that a reference means where this one is the base (RFC 3986, section 5.2.2, strict).
  ///
  /// A reference with a scheme stays as it is written, dots included: RDF compares IRIs by their characters.
  func resolving(_ reference: [UInt8]) -> [UInt8] {
    let relative = IRIReference(reference)
    guard relative.scheme == nil else { return reference }
    var target: [UInt8] = []
    if let scheme { target += bytes[scheme] + [UInt8(ascii: ":")] }
    let chosenAuthority = relative.authority.map { reference[$0] } ?? authority.map { bytes[$0] }
    if let chosenAuthority { target += [UInt8(ascii: "/"), UInt8(ascii: "/")] + chosenAuthority }
    var chosenQuery = relative.query.map { reference[$0] }
    if relative.authority != nil {
      target += Self.removingDotSegments(reference[relative.path])
    } else if relative.path.isEmpty {
      target += bytes[path]
      chosenQuery = chosenQuery ?? query.map { bytes[$0] }
    } else if reference[relative.path.lowerBound] == UInt8(ascii: "/") {
      target += Self.removingDotSegments(reference[relative.path])
    } else {
      target += Self.removingDotSegments(merged(with: reference[relative.path])[...])
    }
    if let chosenQuery { target += [UInt8(ascii: "?")] + chosenQuery }
    if let fragment = relative.fragment { target += [UInt8(ascii: "#")] + reference[fragment] }
    return target
  }

  /// The base's path up to its last slash, then the reference's path (section 5.2.3).
  private func merged(with relativePath: ArraySlice<UInt8>) -> [UInt8] {
    if authority != nil, path.isEmpty { return [UInt8(ascii: "/")] + relativePath }
    guard let lastSlash = bytes[path].lastIndex(of: UInt8(ascii: "/")) else { return Array(relativePath) }
    return Array(bytes[path.lowerBound...lastSlash]) + relativePath
  }

  /// Takes `.` and `..` out of a path (section 5.2.4), segment by segment.
  private static func removingDotSegments(_ path: ArraySlice<UInt8>) -> [UInt8] {
    let slash = UInt8(ascii: "/")
    let dot = UInt8(ascii: ".")
    let isRooted = path.first == slash
    var segments: [ArraySlice<UInt8>] = []
    let parts = path.dropFirst(isRooted ? 1 : 0).split(separator: slash, omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      if part.elementsEqual([dot, dot]) {
        if !segments.isEmpty { segments.removeLast() }
        if isLast { segments.append([]) }
      } else if part.elementsEqual([dot]) {
        if isLast { segments.append([]) }
      } else {
        segments.append(part)
      }
    }
    return (isRooted ? [slash] : []) + Array(segments.joined(separator: [slash]))
  }
}

extension IRI {
  /// Whether it has a scheme, as every IRI in RDF must.
  public var isAbsolute: Bool { IRIReference.schemeLength(string.utf8.span) > 0 }

  /// Whether it holds no character that IRIs may not have: controls, space and `<>"{}|^` `` ` `` `\`.
  public var isWellFormed: Bool {
    let (bytes, forbidden) = (string.utf8.span, ByteSet.forbiddenInIRI)
    for index in bytes.indices where forbidden.contains(bytes[index]) { return false }
    return true
  }

  /// The IRI that a relative reference means where this one is the base (RFC 3986, section 5.2).
  ///
  /// A reference that has a scheme stays as it is written.
  public func resolving(_ reference: String) -> IRI {
    let resolved = IRIReference(Array(string.utf8)).resolving(Array(reference.utf8))
    return IRI(String(decoding: resolved, as: UTF8.self))
  }
}
