import DocumentModel
import DocumentReading
import Testing
import Text

@Suite("Finding sections")
struct SectionFinderTests {
  private func kinds(_ lines: [String], slugs: [String] = ["/TASS/", "(Reuters)", "(AP)"]) throws -> [String] {
    let text = Array(lines.joined(separator: "\n").utf8)
    let finder = SectionFinder(cues: try SectionCue.builtIn(), slugs: slugs)
    return finder.sections(of: text).map { section in
      "\(section.kind.rawValue): " + String(decoding: text[section.range], as: UTF8.self)
    }
  }

  private let headline = "Envoys fail to agree on inspections"
  private let paragraphs = [
    "Envoys of four states met in Geneva on Tuesday without agreeing on a single point of the draft.",
    "The delegations will meet again in autumn, a spokesman said after the session had ended.",
    "Inspectors were last in the country two years ago, according to the agency's own records.",
    "Both governments have rejected the other side's list of sites in letters to the council.",
  ]

  @Test("a headline, running text, and nothing else")
  func plain() throws {
    #expect(
      try kinds([headline, ""] + paragraphs) == ["title: " + headline, "body: " + paragraphs.joined(separator: "\n")])
  }

  @Test("a text without headline is all body")
  func noHeadline() throws {
    #expect(try kinds(paragraphs) == ["body: " + paragraphs.joined(separator: "\n")])
  }

  @Test("menu, section label, byline and day above the article; standfirst below the headline")
  func head() throws {
    let lines = [
      "Menu", "World", headline, "The draft leaves open who may visit the sites and when", "By Jane Roe",
      "March 5, 2019 10:30 GMT",
    ]
    #expect(
      try kinds(lines + paragraphs) == [
        "boilerplate: Menu\nWorld", "title: " + headline,
        "standfirst: The draft leaves open who may visit the sites and when",
        "boilerplate: By Jane Roe\nMarch 5, 2019 10:30 GMT", "body: " + paragraphs.joined(separator: "\n"),
      ])
  }

  @Test("pictures' captions by credit and by repetition")
  func captions() throws {
    let caption = "A launcher rolls over the square during the parade in the capital."
    let credited = "The minister speaks to reporters. (AP Photo/Jane Roe)"
    #expect(
      try kinds([headline, caption, caption, paragraphs[0], credited, paragraphs[1]]) == [
        "title: " + headline, "caption: " + caption + "\n" + caption, "body: " + paragraphs[0],
        "caption: " + credited, "body: " + paragraphs[1],
      ])
  }

  @Test("a list of other articles amid the text ends where running text resumes")
  func listAmidText() throws {
    let teasers = ["Minister resigns over leaked cables", "Five questions about the inspection regime"]
    #expect(
      try kinds([headline] + paragraphs[..<2] + ["Related articles"] + teasers + paragraphs[2...]) == [
        "title: " + headline, "body: " + paragraphs[..<2].joined(separator: "\n"), "boilerplate: Related articles",
        "teaser: " + teasers.joined(separator: "\n"), "body: " + paragraphs[2...].joined(separator: "\n"),
      ])
  }

  @Test("after the article, teasers reach to the end, summaries included")
  func teasersAtEnd() throws {
    let rest = [
      "More from World", "-", "Minister resigns over leaked cables",
      "The cables were published on Monday by a newspaper.",
    ]
    #expect(
      try kinds([headline] + paragraphs + rest) == [
        "title: " + headline, "body: " + paragraphs.joined(separator: "\n"), "boilerplate: More from World\n-",
        "teaser: " + rest[2...].joined(separator: "\n"),
      ])
  }

  @Test("headlines after the last paragraph are teasers even without a heading over them")
  func bareTeasers() throws {
    let rest = ["Minister resigns over leaked cables", "Five questions about the inspection regime"]
    #expect(try kinds([headline] + paragraphs + rest).last == "teaser: " + rest.joined(separator: "\n"))
  }

  @Test("short sentences that close an article are no teasers")
  func shortClosing() throws {
    let lines = [headline] + paragraphs + ["He declined to comment.", "So did his office."]
    #expect(try kinds(lines).last == "body: " + lines.dropFirst().joined(separator: "\n"))
  }

  @Test(
    "datelines of many agencies",
    arguments: [
      "BRUSSELS, July 5. /TASS/.", "WASHINGTON (AP) --", "GENEVA, March 3 (Reuters) -", "SEOUL, South Korea (AP) —",
      "UNITED NATIONS —", "Moscow (Reuters) -", "VIENNA, 5 July 2019 –", "BEIJING, Aug. 2 (Xinhua) --",
      "KYIV/MOSCOW (Reuters) -", "Tehran, Sept 3, IRNA –",
    ])
  func datelines(dateline: String) throws {
    let expected =
      dateline.hasPrefix("Tehran")
      ? ["title: " + headline, "body: \(dateline) \(paragraphs[0])"]
      : ["title: " + headline, "dateline: " + dateline, "body: " + paragraphs[0]]
    #expect(try kinds([headline, "\(dateline) \(paragraphs[0])"]) == expected)
  }

  @Test(
    "openings that are no datelines",
    arguments: [
      "NATO has urged Russia to honor the treaty, its secretary general said on Friday.",
      "The U.S. - unlike Russia - has published its list of sites for the council.",
      "Moscow, June 5 was the last day on which inspectors were seen in the city, is not far.",
      "U.S. President Donald Trump said on Friday that the treaty was dead for good.",
    ])
  func noDatelines(opening: String) throws {
    #expect(try kinds([headline, opening]) == ["title: " + headline, "body: " + opening])
  }

  @Test("paragraphs that are wrapped by hand stay whole")
  func wrapped() throws {
    let lines = [
      "Envoys of four states met in Geneva on Tuesday without", "Agreeing on a single point of the draft, and left the",
      "town in the evening without a word to the reporters who", "had waited for them since the morning.", "",
      "The delegations will meet again in autumn, a spokesman",
      "said after the session had ended. He gave no reason for",
      "the delay and did not say who had asked for it.",
    ]
    #expect(try kinds(lines) == ["body: " + lines.joined(separator: "\n")])
  }

  @Test("carriage returns, a byte order mark and no-break spaces belong to no section")
  func space() throws {
    let text = Array("\u{FEFF}\(headline)\r\n\r\n\u{A0}\(paragraphs[0])\u{A0}\r\n".utf8)
    let sections = SectionFinder(cues: try SectionCue.builtIn()).sections(of: text)
    #expect(sections.map { String(decoding: text[$0.range], as: UTF8.self) } == [headline, paragraphs[0]])
  }

  @Test(
    "every character that is not space has a section", arguments: ["a", "-", "• x", "Photo: x\ny", "\u{2028}z", "…"])
  func coverage(text: String) throws {
    let bytes = Array(text.utf8)
    let covered = SectionFinder(cues: try SectionCue.builtIn()).sections(of: bytes).flatMap { Array($0.range) }
    for (offset, scalar) in zip(0..., text.unicodeScalars) where !scalar.properties.isWhitespace {
      let byte = String(String.UnicodeScalarView(text.unicodeScalars.prefix(offset))).utf8.count
      #expect(covered.contains(byte))
    }
  }

  @Test("every cue decides its own example")
  func cueExamples() throws {
    for cue in try SectionCue.builtIn() {
      let following = cue.extent == .line ? [] : ["Minister resigns over leaked cables"]
      let sections = try kinds([headline] + paragraphs + [cue.example] + following)
      let heading = "\(cue.extent == .line ? cue.kind.rawValue : "boilerplate"): \(cue.example)"
      #expect(sections.contains { $0.hasPrefix(heading) }, "\(cue.id): \(sections.suffix(2))")
      if cue.extent != .line { #expect(sections.last?.hasPrefix(cue.kind.rawValue) == true, "\(cue.id)") }
    }
  }

  @Test("a wrong row of the table is refused with its line")
  func wrongRow() {
    let header = "id\tkind\tmatch\ttext\twords\textent\tsource\texample\n"
    for row in [
      "a\tmiddle\texact\tx\t0\tline\te\tx", "a\tteaser\tlike\tx\t0\tline\te\tx", "a\tteaser\texact\tx\tno\tline\te\tx",
    ] {
      do throws(SyntaxFailure) {
        _ = try SectionCue.cues(in: Array((header + row).utf8), name: "cues.tsv")
        Issue.record("read: \(row)")
      } catch {
        #expect(error.position.line == 2)
      }
    }
  }
}
