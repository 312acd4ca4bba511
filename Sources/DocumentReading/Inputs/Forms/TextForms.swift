import Text

/// Forms that are text: told by the first words, then by the name.
enum TextForms {
  /// How many bytes of markup hold what tells that Entente wrote it.
  private static let ownSigns = 2048

  /// Texts that a file of any other form must not be taken for.
  private static let textEndings: Set<String> = ["txt", "text", "md", "markdown", "rst", "asc", "cable", "log"]

  /// What files are, as their names tell, that hold no texts to read.
  private static let otherEndings: [String: String] = {
    var table: [String: String] = [:]
    let groups: [(String, String)] = [
      ("a table", "csv tsv tab psv"), ("a spreadsheet", "xls xlsx xlsm xlsb ods"), ("slides", "ppt pptx odp"),
      ("a Word file of before 2007", "doc dot"), ("a database", "db sqlite mdb accdb"),
      (
        "program code",
        "js mjs css scss py swift c h cc cpp hpp java kt go rs rb php pl sh bat ps1 r m ipynb sql ts tsx jsx vue"
      ),
      ("an RDF graph", "ttl nt nq trig n3 rdf owl jsonld"), ("a graph", "graphml gexf dot gv"),
      ("settings", "yaml yml toml ini cfg conf properties env lock plist"), ("subtitles", "srt vtt sub ass"),
      ("a bibliography", "bib ris enw"), ("LaTeX", "tex sty cls"), ("a calendar", "ics"), ("a card", "vcf"),
      ("a schema", "xsd dtd rng xslt xsl shex"), ("a map", "kml geojson gpx"), ("an image", "svg eps"),
      ("a page saved with its parts (MHTML)", "mht mhtml"), ("CoNLL-U", "conllu conll"),
    ]
    for (kind, endings) in groups {
      for ending in endings.split(separator: " ") { table[String(ending)] = kind }
    }
    return table
  }()

  static func form(of beginning: ArraySlice<UInt8>, ending: String) -> InputForm {
    let text = DecodedText(Array(beginning.prefix(1 << 14))).bytes
    let start = Blank.trimmed(0..<text.count, in: text)
    guard !start.isEmpty else { return .text }
    let opening = text[start]
    if opening.first == UInt8(ascii: "<"), let form = markup(opening, ending) { return form }
    if opening.first == UInt8(ascii: "{") || opening.first == UInt8(ascii: "["),
      let form = records(opening, ending, isWhole: beginning.count < InputForm.beginningLength)
    {
      return form
    }
    if isMailbox(opening) { return .mailbox }
    if ending == "eml" || ending == "emlx" || isMail(opening) { return .mail }
    if ending == "mbox" || ending == "mbx" { return .mailbox }
    if ["html", "htm", "xhtml", "shtml"].contains(ending) { return .page }
    if ["jsonl", "ndjson", "json"].contains(ending) { return .records }
    if ["rss", "atom"].contains(ending) { return .feed }
    if let kind = otherEndings[ending] { return .other(kind) }
    if textEndings.contains(ending) { return .text }
    return isProse(text) ? .text : .other("a file of unknown form")
  }

  /// By the name of the root element.
  private static func markup(_ opening: ArraySlice<UInt8>, _ ending: String) -> InputForm? {
    if let own = OwnForm.markupSigns.first(where: { FileSignatures.contains($0.sign, in: opening.prefix(ownSigns)) }) {
      return .own(own.form)
    }
    let (root, hasXML) = rootName(opening)
    switch root {
    case "html", "!doctype html": return .page
    case "rss", "feed": return .feed
    case "rdf:RDF" where FileSignatures.contains("http://purl.org/rss/1.0/", in: opening): return .feed
    case "rdf:RDF": return .other("an RDF graph")
    case "mediawiki": return .wiki
    case "svg": return .other("an image")
    case "graphml", "gexf": return .other("a graph")
    case "urlset", "sitemapindex": return .other("a list of pages (sitemap)")
    case "plist": return .other("settings")
    default: break
    }
    if ["html", "htm", "xhtml", "shtml"].contains(ending) { return .page }
    if hasXML || ending == "xml" { return .other("an XML file of unknown form") }
    // A page may begin with a part of one.
    let pageParts: Set<String> = [
      "head", "body", "div", "p", "article", "meta", "title", "table", "h1", "section", "main",
    ]
    return pageParts.contains(root.lowercased()) ? .page : nil
  }

  /// The name of the first element, and whether the text declares itself XML.
  private static func rootName(_ opening: ArraySlice<UInt8>) -> (name: String, hasXML: Bool) {
    var rest = opening
    var hasXML = false
    while let first = rest.first {
      if first <= 0x20 {
        rest = rest.dropFirst()
      } else if rest.starts(with: "<?".utf8) {
        hasXML = hasXML || rest.starts(with: "<?xml".utf8)
        rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
      } else if rest.starts(with: "<!--".utf8) {
        guard let end = rest.firstRange(of: Array("-->".utf8)) else { return ("", hasXML) }
        rest = rest[end.upperBound...]
      } else if rest.starts(with: "<!".utf8) {
        let name = String(decoding: rest.dropFirst().prefix(13), as: UTF8.self).lowercased()
        if name == "!doctype html" { return (name, hasXML) }
        rest = rest.drop { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "[") }
        if rest.first == UInt8(ascii: "[") { rest = rest.drop { $0 != UInt8(ascii: "]") }.drop { $0 != 0x3E } }
        rest = rest.dropFirst()
      } else {
        guard first == UInt8(ascii: "<") else { return ("", hasXML) }
        let name = rest.dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        let written = String(decoding: name, as: UTF8.self)
        return (written.lowercased() == "html" ? "html" : written, hasXML)
      }
    }
    return ("", hasXML)
  }

  /// A list or object of JSON; a text may begin with a bracket as well.
  private static func records(_ opening: ArraySlice<UInt8>, _ ending: String, isWhole: Bool) -> InputForm? {
    let second = opening.dropFirst().first { $0 > 0x20 }
    let isObject = opening.first == UInt8(ascii: "{") && (second == UInt8(ascii: "\"") || second == UInt8(ascii: "}"))
    let isList = opening.first == UInt8(ascii: "[") && (second == UInt8(ascii: "{") || second == UInt8(ascii: "]"))
    guard isObject || isList else { return nil }
    if ending == "jsonld" || FileSignatures.contains("\"@context\"", in: opening.prefix(300)) {
      return .other("an RDF graph")
    }
    if ending == "geojson" || ending == "ipynb" { return nil }
    let first = opening.prefix { $0 != 0x0A }
    let isAnnotation =
      ["\"kind\": \"document\"", "\"kind\":\"document\"", "\"kind\": \"entity\"", "\"kind\":\"entity\""]
      .contains { FileSignatures.contains($0, in: first.prefix(40)) }
    return isAnnotation ? .own(.annotations) : .records
  }

  /// `From jane@example.org Tue Mar  5 10:00:00 2019`, and a header in the next line.
  private static func isMailbox(_ opening: ArraySlice<UInt8>) -> Bool {
    guard opening.starts(with: "From ".utf8), let end = opening.firstIndex(of: 0x0A) else { return false }
    let line = opening[..<end]
    guard line.split(separator: 0x20).count >= 3, line.contains(UInt8(ascii: ":")) else { return false }
    return headerName(opening[(end + 1)...]) != nil
  }

  /// Headers that only mails have, or several that mails and memos share with the sign of a mail's identifier.
  private static func isMail(_ opening: ArraySlice<UInt8>) -> Bool {
    var names: Set<String> = []
    for line in opening.split(separator: 0x0A, maxSplits: 40, omittingEmptySubsequences: false).prefix(40) {
      let line = line.last == 0x0D ? line.dropLast() : line
      if line.isEmpty { break }
      if line.first == 0x20 || line.first == 0x09 { continue }
      guard let name = headerName(line) else { return false }
      names.insert(name)
    }
    let sure: Set<String> = ["received", "message-id", "mime-version", "return-path", "delivered-to", "x-mailer"]
    return names.contains("from") && !names.isDisjoint(with: sure)
  }

  private static func headerName(_ line: ArraySlice<UInt8>) -> String? {
    let name = line.prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }
    guard name.count >= 2, name.endIndex < line.endIndex, line[name.endIndex] == UInt8(ascii: ":") else { return nil }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  /// Words and spaces for the most part, hardly a sign of program code or markup.
  private static func isProse(_ text: [UInt8]) -> Bool {
    let letters = text.count { $0.isASCIILetter || $0 >= 0x80 || $0 == 0x20 || $0 == 0x0A }
    let signs = text.count { "{}<>=|\\;\u{0}".utf8.contains($0) }
    return letters * 10 >= text.count * 8 && signs * 50 <= text.count
  }
}
