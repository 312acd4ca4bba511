import CalendarTime
import Text
import XML

/// The dates that a page shows its readers: near the headline those of the article, elsewhere those that say what they
/// are.
struct ShownDates {
  private(set) var findings: [PageDates.Finding] = []
  private let reading: PageReading
  private let order: NumericOrder?
  /// The elements that the dates beside the headline stand in, with the day.
  private var own: [(element: Int, day: CalendarDay)] = []

  /// Text that is longer is no date with its label.
  private static let longest = 120
  /// An element that holds more is no date with its label.
  private static let mostNodes = 40
  /// So many dates show whether a page is a live blog.
  private static let mostEntries = 50
  private static let nameWords: Set<String> = [
    "date", "datetime", "dateline", "datum", "fecha", "time", "timestamp", "pubdate", "published", "publish",
    "publication", "posted", "postdate", "pubtime", "created", "day", "updated", "modified", "meta", "byline",
    "submitted", "info",
  ]
  private static let changeWords: Set<String> = [
    "updated", "update", "modified", "changed", "edited", "revised", "reviewed", "aktualisiert", "actualizado",
  ]

  init(_ reading: PageReading, order: NumericOrder?) {
    self.reading = reading
    self.order = order
    let page = reading.page
    let region = region
    var index = 0
    while index < page.nodes.count {
      let node = page.nodes[index]
      defer { index += 1 }
      guard node.isElement else { continue }
      let kind = reading.elements.traits[index].kind
      if kind == .teaser || kind == .discussion || reading.main.isCard[index] || node.name == "script" {
        index = node.end - 1
        continue
      }
      guard node.end - index < Self.mostNodes, node.name == "time" || isNamedForDate(index) else { continue }
      take(index, isOwn: region.contains(index))
    }
    takeBeginOfEntries()
    takeLines(region)
    takeChanges()
  }

  /// From shortly before the headline to the end of the article.
  private var region: Range<Int> {
    let main = reading.main.element
    let end = reading.page.nodes[main].end
    let heading = reading.title?.element ?? main
    return max(0, min(heading, main) - 60)..<max(end, heading + 60)
  }

  private func words(of index: Int) -> [String] {
    ["class", "id", "itemprop"].compactMap { reading.page.value($0, of: index) }
      .flatMap { ElementNames.words(of: $0[...]) }
  }

  private func isNamedForDate(_ index: Int) -> Bool {
    words(of: index).contains { Self.nameWords.contains($0) }
  }

  private mutating func take(_ index: Int, isOwn: Bool) {
    let page = reading.page
    let text = PageText.collapsed(page.text(of: index))
    let shown = text.utf8.count <= Self.longest ? day(in: text) : nil
    let stamp = stamp(of: index)
    guard let day = shown ?? stamp?.day else { return }
    let isChange = isChange(index, text)
    if isOwn, !isChange, own.count < Self.mostEntries { own.append((index, day)) }
    let place: PageDates.Place = isChange ? .changed : isOwn ? .shown : .elsewhere
    findings.append(PageDates.Finding(place: place, day: day, isUniversal: shown == nil && stamp?.isUniversal ?? false))
  }

  /// What the element tells machines.
  private func stamp(of index: Int) -> DateStamp? {
    for name in ["datetime", "title", "content"] {
      guard let value = reading.page.value(name, of: index) else { continue }
      if let stamp = DateStamp(value, order: order) { return stamp }
    }
    return nil
  }

  private func isChange(_ index: Int, _ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let said = DateScanner.tokens(in: bytes, 0..<bytes.count).map(\.text)
    if said.contains("published") || said.contains("posted") { return false }
    if said.contains(where: Self.changeWords.contains) { return true }
    return words(of: index).contains { Self.changeWords.contains($0) }
      || reading.page.value("itemprop", of: index) == "dateModified"
  }

  /// The first whole day of a text.
  private func day(in text: String) -> CalendarDay? {
    let bytes = Array(text.utf8)
    let tokens = DateScanner.tokens(in: bytes, 0..<bytes.count)
    for index in tokens.indices {
      if let day = DateScanner.numericDate(in: bytes, tokens, index, order: order)?.calendarDay { return day }
    }
    return DateScanner.expressions(in: bytes, tokens).lazy.compactMap(\.calendarDay).first
  }

  /// A live blog has entries with days of their own: it began with the earliest.
  private mutating func takeBeginOfEntries() {
    let page = reading.page
    let main = reading.main.element
    /// The part of the article that an element stands in.
    func part(of element: Int) -> Int? {
      var element = element
      while element >= 0, page.nodes[element].parent != main { element = page.nodes[element].parent }
      return element >= 0 ? element : nil
    }
    let parts = own.map { part(of: $0.element) }
    let withText = Set(
      parts.compactMap { $0 }.filter { part in
        reading.blocks.contains {
          (part..<page.nodes[part].end).contains($0.container) && MainContent.value(of: $0) >= 40
        }
      })
    guard withText.count >= 3, let first = parts.first ?? nil, withText.contains(first),
      let earliest = own.map(\.day).min(), earliest != own.first?.day
    else { return }
    findings.insert(PageDates.Finding(place: .shown, day: earliest), at: 0)
  }

  /// Short lines beside the headline, or at the end of the article, that hold a day; items of lists lead to other articles, and so
  /// does what stands under a heading behind the article.
  private mutating func takeLines(_ region: Range<Int>) {
    let heading = reading.title?.element ?? region.lowerBound
    let end = endOfLead(behind: heading)
    let near = reading.blocks.filter {
      region.contains($0.node) && $0.text.count <= Self.longest && !reading.main.isCard[$0.container]
        && $0.kind != .caption && ($0.kind != .listItem || $0.linkLength == 0)
    }
    let behind = near.filter { $0.node > heading && $0.node < end }.prefix(6)
    let before = near.filter { $0.node < heading }.suffix(4).reversed()
    let last = near.suffix(3).filter { $0.node < end || $0.kind != .listItem && HeadLine.isDateLine($0.text) }
    for block in behind + before + last {
      let text = String(decoding: block.text, as: UTF8.self)
      guard let day = day(in: text) else { continue }
      findings.append(PageDates.Finding(place: isChange(block.container, text) ? .changed : .line, day: day))
      return
    }
  }

  /// The node of the first heading that stands behind prose; what follows it is no longer beside the headline.
  private func endOfLead(behind heading: Int) -> Int {
    let blocks = reading.blocks.filter { $0.node > heading }
    guard let prose = blocks.firstIndex(where: { MainContent.value(of: $0) >= 40 }) else { return .max }
    return blocks[prose...].first { $0.kind == .heading }?.node ?? .max
  }

  /// Lines anywhere that say when the page was changed: `Updated: 18 November 2016`, `last edited on 5 May 2019`.
  private mutating func takeChanges() {
    for block in reading.blocks where block.text.count <= Self.longest && !reading.main.isCard[block.container] {
      let tokens = DateScanner.tokens(in: block.text, 0..<block.text.count).prefix(8)
      guard tokens.contains(where: { Self.changeWords.contains($0.text) }),
        let day = day(in: String(decoding: block.text, as: UTF8.self))
      else { continue }
      findings.append(PageDates.Finding(place: .changed, day: day))
    }
  }
}
