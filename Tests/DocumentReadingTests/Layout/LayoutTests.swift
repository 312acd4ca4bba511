import DocumentModel
import DocumentReading
import Testing
import Text

@Suite("Lines of plain text become paragraphs")
struct LayoutTests {
  private static let paragraphs = [
    "Envoys of four states met in Geneva on Tuesday without agreeing on a single point of the draft, and left the town in the evening without a word to the reporters who had waited for them since the morning.",
    "Russia denies that the 9M729 missile breaches the treaty. NATO Secretary General Jens Stoltenberg urged Moscow to return to compliance before the treaty ends in August, and said that the alliance did not want a new arms race.",
    "The delegations will meet again.",
    "A spokesman said after the session had ended that he could give no reason for the delay, and did not say who had asked for it or why the hosts of the talks had agreed to it so soon after the opening of the conference.",
  ]

  /// The words of a paragraph in lines of a width.
  static func wrapped(_ paragraph: String, _ width: Int, indent: String = "", first: String = "") -> String {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in paragraph.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        (line, isEmpty) = (indent, true)
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return (lines + [line]).joined(separator: "\n")
  }

  @Test("text wrapped at any width gives back its paragraphs", arguments: [30, 36, 45, 60, 66, 72, 80, 95, 110])
  func widths(width: Int) throws {
    let text = Self.paragraphs.map { Self.wrapped($0, width) }.joined(separator: "\n\n")
    #expect(try ReadText(text).paragraphs == Self.paragraphs)
  }

  @Test("paragraphs that only an indented first line sets apart", arguments: [40, 60, 72])
  func indented(width: Int) throws {
    let text = Self.paragraphs.map { Self.wrapped($0, width, first: "     ") }.joined(separator: "\n")
    #expect(try ReadText(text).paragraphs == Self.paragraphs)
  }

  @Test("a cable in capitals", arguments: [50, 66])
  func capitals(width: Int) throws {
    let cable = Self.paragraphs.map { $0.uppercased() }
    let text =
      "UNCLAS SECTION 01 OF 02 GENEVA 001234\n\nSIPDIS\n\n"
      + cable.enumerated().map { Self.wrapped("\($0 + 1). \($1)", width) }.joined(separator: "\n\n")
    let expected =
      ["UNCLAS SECTION 01 OF 02 GENEVA 001234", "SIPDIS"] + cable.enumerated().map { "\($0 + 1). \($1)" }
    #expect(try ReadText(text).paragraphs == expected)
  }

  @Test("a wrapped paragraph among long lines, and long lines among wrapped ones")
  func mixed() throws {
    let text = [Self.paragraphs[0], Self.wrapped(Self.paragraphs[1], 60), Self.paragraphs[3]].joined(separator: "\n\n")
    #expect(try ReadText(text).paragraphs == [Self.paragraphs[0], Self.paragraphs[1], Self.paragraphs[3]])
  }

  @Test(
    "lines that are no wrapped text stay as they are",
    arguments: [
      "NATO backs the United States\nRussia denies all\nChina calls for talks with both sides\nIran says no",
      "NATO backs the United States on the treaty.\nRussia denies the report of the ministry.\nChina calls for talks with both sides.",
      "Dear colleagues\nI write to you today.\nYours\nJens",
    ])
  func lists(text: String) throws { #expect(try ReadText(text).document.reading == nil) }

  @Test("words broken at line ends are whole, hyphens that belong to words stay")
  func brokenWords() throws {
    let text =
      "The Secretary General, Mr. Stol-\ntenberg, said that the ground-\nlaunched missile and the anti-\nballistic one of the Trans-\nAtlantic allies and the F-\n16 were no con-\ncern."
    #expect(
      try ReadText(text).paragraphs == [
        "The Secretary General, Mr. Stoltenberg, said that the ground-launched missile and the anti-ballistic one of the Trans-Atlantic allies and the F-16 were no concern."
      ])
    #expect(try ReadText(text).original(of: "Stoltenberg") == "Stol-\ntenberg")
  }

  @Test("a word that the text has elsewhere decides how a broken one is written")
  func knownWords() throws {
    let text =
      "The policymaker wrote of the sub-system and of the policy-\nmaker and of the great sub-\nsystem in the annex."
    #expect(
      try ReadText(text).paragraphs == [
        "The policymaker wrote of the sub-system and of the policymaker and of the great sub-system in the annex."
      ])
  }

  @Test("every row of the table of compounds keeps its hyphen")
  func compounds() throws {
    for row in try HyphenCompounds.builtIn().rows {
      let example = row.example.replacing("⏎", with: "\n")
      let text = "It was said of \(example), and no more than that."
      #expect(try ReadText(text).text.contains(row.example.replacing("⏎", with: "")), "\(row.id)")
    }
  }

  @Test("bullets and lettered clauses are items of their own, their lines go on")
  func items() throws {
    let text = """
      The parties agreed on three points, which they will take home to their
      governments and bring before their parliaments in the coming autumn:
      - that the inspections of the declared bases go on as they were planned
        before the crisis began;
      - that no new launchers are built;
      (a) the flight tests of the banned missiles end on the first of January
          and the test range is closed;
      (b) data is exchanged.
      """
    #expect(
      try ReadText(text).paragraphs == [
        "The parties agreed on three points, which they will take home to their governments and bring before their parliaments in the coming autumn:",
        "- that the inspections of the declared bases go on as they were planned before the crisis began;",
        "- that no new launchers are built;",
        "(a) the flight tests of the banned missiles end on the first of January and the test range is closed;",
        "(b) data is exchanged.",
      ])
  }

  @Test("rows of a table in spaces stay rows")
  func tables() throws {
    let table = """
      State            Warheads    Launchers
      Russia               1444          527
      United States        1365          652
      """
    let text = Self.wrapped(Self.paragraphs[0], 60) + "\n\n" + table + "\n\n" + Self.wrapped(Self.paragraphs[3], 60)
    let paragraphs = try ReadText(text).paragraphs
    #expect(paragraphs.count == 5)
    #expect(paragraphs.contains("Russia               1444          527"))
  }

  @Test("headers, footers and page numbers are taken out, and sentences go on behind them")
  func pages() throws {
    let long = (0..<12).map { Self.paragraphs[$0 % 2 == 0 ? 1 : 3].replacing("9M729", with: "9M72\($0)") }
    let lines = Self.wrapped(long.joined(separator: " "), 60).split(separator: "\n").map(String.init)
    var pages: [String] = []
    var rest = lines[...]
    while !rest.isEmpty {
      let number = pages.count + 1
      pages.append(
        "CONFERENCE ON DISARMAMENT          CD/PV.\(1400 + number)\n\n" + rest.prefix(12).joined(separator: "\n")
          + "\n\n                \(number)\n")
      rest = rest.dropFirst(12)
    }
    let read = try ReadText(pages.joined(separator: "\u{C}"))
    #expect(read.paragraphs == [long.joined(separator: " ")])
    #expect(
      read.sections.count { $0.hasPrefix("boilerplate: CONFERENCE ON") || $0.contains("CONFERENCE") } == pages.count)
  }

  @Test("a footnote at the end of a page does not cut the sentence that goes on")
  func notes() throws {
    let first =
      "The ministers met in Vienna and signed the accord.1 They agreed that the inspectors return and that the"
    let text =
      Self.wrapped(first, 60) + "\n\n1 See the report of the Agency of 5 May.\n\u{C}"
      + Self.wrapped("seals are put back before the end of the year, as the Agency had asked for.", 60)
    let read = try ReadText(text)
    #expect(
      read.paragraphs == [
        first + " seals are put back before the end of the year, as the Agency had asked for."
      ])
    #expect(read.sections.contains("boilerplate: 1 See the report of the Agency of 5 May."))
  }

  @Test("sections still cover every character that is not space")
  func coverage() throws {
    let text =
      "Header 1\n\n\u{FEFF}" + Self.wrapped(Self.paragraphs[1], 40) + "\n\u{C}Header 2\n\nThe end\u{AD} came.\n"
    let document = try ReadText(text).document
    var covered = Set<Int>()
    for section in document.sections { covered.formUnion(section.range) }
    for (offset, byte) in document.text.enumerated() where byte > 0x20 && byte < 0x80 {
      #expect(covered.contains(offset), "\(offset)")
    }
  }

  @Test("a long text takes time in proportion to its length")
  func linear() throws {
    func seconds(_ count: Int) throws -> Double {
      let text = Array(String(repeating: Self.wrapped(Self.paragraphs[1], 60) + "\n", count: count).utf8)
      let reader = try ReaderForTests.reader()
      let start = ContinuousClock.now
      _ = try reader.documents(in: text, path: "a.txt")
      return (ContinuousClock.now - start) / .seconds(1)
    }
    _ = try seconds(20)
    let (small, large) = (try seconds(300), try seconds(1200))
    #expect(large < small * 10)
  }
}
