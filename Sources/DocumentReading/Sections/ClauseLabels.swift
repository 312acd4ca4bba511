import Text

/// The article, paragraph and clause that each block of a treaty, statute or numbered report belongs to.
struct ClauseLabels {
  /// How many headings a treaty has at least, and how many paragraphs in a row a numbered text.
  private static let neededHeadings = 3
  private static let neededNumbers = 4

  /// `Article IV(2)(a)`; nil for blocks before the first heading, and everywhere in texts of other kinds.
  private(set) var labels: [String?]
  /// The first block that has a label; nil in texts of other kinds.
  private(set) var first: Int?

  /// - Parameter text: as it is read; each block is one line of it.
  init(_ blocks: [TextBlock], of text: [UInt8]) {
    labels = Array(repeating: nil, count: blocks.count)
    let markers = blocks.map { block in
      block.hint == .title ? nil : ListMarker(in: text, at: block.range).flatMap { Self.accepted($0, block, text) }
    }
    let hasHeadings = markers.count { $0?.kind == .heading } >= Self.neededHeadings
    guard hasHeadings || Self.areNumbered(markers) else { return }
    var path = Path()
    for (index, marker) in markers.enumerated() {
      if let marker, marker.kind == .heading || first != nil || !hasHeadings { path.enter(marker) }
      labels[index] = path.label
      if first == nil, path.label != nil { first = index }
    }
  }

  /// A heading stands alone or before its title; `Article 5 of the Treaty obliges all parties.` is a sentence.
  private static func accepted(_ marker: ListMarker, _ block: TextBlock, _ text: [UInt8]) -> ListMarker? {
    guard marker.kind == .heading else { return marker.kind == .bullet ? nil : marker }
    var rest = Blank.trimmed((block.range.lowerBound + marker.length)..<block.range.upperBound, in: text)
    if rest.isEmpty { return marker }
    let marks: [UInt8] = [UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "-"), 0xE2]
    if marks.contains(text[rest.lowerBound]) { return marker }
    rest = rest.lowerBound..<min(rest.upperBound, rest.lowerBound + 1)
    let isTitle = text[rest.lowerBound].isASCIIUppercase || text[rest.lowerBound] == UInt8(ascii: "(")
    return isTitle && block.wordCount <= 14 && !block.endsSentence ? marker : nil
  }

  /// Whether paragraphs are counted from 1 without a gap.
  private static func areNumbered(_ markers: [ListMarker?]) -> Bool {
    var next = 1
    for marker in markers {
      if let marker, marker.kind == .number, marker.number == next { next += 1 }
    }
    return next > neededNumbers
  }

  /// Where in the text one is.
  private struct Path {
    var annex: String?
    var heading: String?
    var number: String?
    var letter: String?
    var roman: String?

    private static let containers = ["Annex", "Appendix", "Protocol", "Schedule"]

    mutating func enter(_ marker: ListMarker) {
      switch marker.kind {
      case .heading:
        let isAnnex = Self.containers.contains { marker.label.hasPrefix($0) }
        if isAnnex { (annex, heading) = (marker.label, nil) } else { heading = marker.label }
        (number, letter, roman) = (nil, nil, nil)
      case .number: (number, letter, roman) = (marker.label, nil, nil)
      case .letter where Self.continues(roman, with: marker.label): roman = marker.label
      case .letter: (letter, roman) = (marker.label, nil)
      case .roman where marker.label == "(i)" && letter == "(h)": (letter, roman) = (marker.label, nil)
      case .roman: roman = marker.label
      case .bullet: break
      }
    }

    /// `(v)` and `(x)` are numbers behind `(iv)` and `(ix)`.
    private static func continues(_ roman: String?, with label: String) -> Bool {
      roman == "(iv)" && label == "(v)" || roman == "(ix)" && label == "(x)"
    }

    var label: String? {
      var label = [annex, heading].compactMap { $0 }.joined(separator: ", ")
      if let number {
        if number.hasPrefix("(") || label.isEmpty {
          label += number
        } else if let dot = number.firstIndex(of: "."), label.hasSuffix(" " + number[..<dot]) {
          label += number[dot...]
        } else {
          label += "(" + number + ")"
        }
      }
      label += (letter ?? "") + (roman ?? "")
      return label.isEmpty ? nil : label
    }
  }
}

extension ListMarker {
  /// The number that a paragraph is counted by; nil for letters and numbers of several parts.
  var number: Int? { Int(label.filter { $0 != "(" && $0 != ")" }) }
}
