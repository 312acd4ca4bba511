import RDF
import SPARQL
import Testing
import Text

@Suite("Results: written and read")
struct ResultFormatTests {
  /// One of each kind of term, a missing value, and characters that the formats treat in their own ways.
  static let table = SolutionTable(
    ["thing", "value"].map { Variable($0) },
    rows: [
      [.iri(IRI("http://example.org/a")), .literal(Literal("plain"))],
      [.blankNode(BlankNode("b1")), .literal(Literal("a \"quoted\", comma\tand\nline <&>"))],
      [nil, .literal(Literal(42))],
      [.literal(Literal("4.50", datatype: Vocabulary.xsd.decimal)), nil],
      [
        .literal(Literal("Vertrag", language: "de")),
        .literal(Literal("سلام", language: "ar", direction: .rightToLeft)),
      ],
      [
        .triple(
          Triple(
            .iri(IRI("http://example.org/a")), IRI("http://example.org/p"),
            .triple(Triple(.blankNode(BlankNode("b1")), IRI("http://example.org/q"), .literal(Literal("1985")))))),
        .literal(Literal("1985-07-26", datatype: Vocabulary.xsd.date)),
      ],
    ])

  @Test("what JSON, XML and TSV write they read again, term for term", arguments: [ResultFormat.json, .xml, .tsv])
  func roundTrip(format: ResultFormat) throws {
    let text = try format.bytes(of: Self.table)
    #expect(try format.answer(in: text) == .solutions(Self.table), "\(String(decoding: text, as: UTF8.self))")
  }

  @Test("a table without solutions, and one without columns", arguments: [ResultFormat.json, .xml, .tsv, .csv])
  func empty(format: ResultFormat) throws {
    let noRows = SolutionTable([Variable("a"), Variable("b")])
    #expect(try format.answer(in: format.bytes(of: noRows)) == .solutions(noRows))
    let noColumns = SolutionTable([], rows: [[], []])
    #expect(try format.answer(in: format.bytes(of: noColumns)) == .solutions(noColumns))
  }

  @Test("a name that begins with U+FEFF is no byte order mark", arguments: [ResultFormat.json, .xml, .tsv, .csv])
  func byteOrderMark(format: ResultFormat) throws {
    let table = SolutionTable([Variable("\u{FEFF}a"), Variable("b")], rows: [[.literal(Literal("\u{FEFF}")), nil]])
    #expect(try format.answer(in: format.bytes(of: table)) == .solutions(table))
  }

  @Test("yes and no", arguments: [ResultFormat.json, .xml])
  func boolean(format: ResultFormat) throws {
    for answer in [true, false] {
      #expect(try format.answer(in: format.bytes(of: answer)) == .boolean(answer))
    }
  }

  @Test("JSON Lines have a plain object a solution, with null for what is missing")
  func jsonLines() throws {
    let lines = String(decoding: try ResultFormat.jsonl.bytes(of: Self.table), as: UTF8.self).split(separator: "\n")
    #expect(
      lines.prefix(4) == [
        #"{"thing": "http://example.org/a", "value": "plain"}"#,
        #"{"thing": "_:b1", "value": "a \"quoted\", comma\tand\nline <&>"}"#, #"{"thing": null, "value": 42}"#,
        #"{"thing": "4.50", "value": null}"#,
      ])
    #expect(lines.count == Self.table.rows.count)
  }

  @Test("JSON has a line for each solution and leaves out missing values")
  func json() throws {
    let table = SolutionTable(
      [Variable("s"), Variable("n")],
      rows: [
        [.iri(IRI("http://example.org/a")), .literal(Literal(1))], [nil, .literal(Literal("x", language: "en"))],
      ])
    #expect(
      try text(of: table, as: .json) == """
        {"head":{"vars":["s","n"]},"results":{"bindings":[
        {"s":{"type":"uri","value":"http://example.org/a"},"n":{"type":"literal","value":"1",\
        "datatype":"http://www.w3.org/2001/XMLSchema#integer"}},
        {"n":{"type":"literal","value":"x","xml:lang":"en"}}
        ]}}

        """)
  }

  @Test("CSV has texts, quoted where they must be, and lines that end with CR LF")
  func commaSeparated() throws {
    #expect(
      try text(of: Self.table, as: .csv).replacing("\r\n", with: "⏎\n") == """
        thing,value⏎
        http://example.org/a,plain⏎
        _:b1,"a ""quoted"", comma\tand
        line <&>"⏎
        ,42⏎
        4.50,⏎
        Vertrag,سلام⏎
        "<<( <http://example.org/a> <http://example.org/p> <<( _:b1 <http://example.org/q> ""1985"" )>> )>>",\
        1985-07-26⏎

        """)
  }

  @Test("TSV has terms as Turtle writes them, numbers without quotes")
  func tabSeparated() throws {
    let lines = try text(of: Self.table, as: .tsv).split(separator: "\n")
    #expect(lines[0] == "?thing\t?value")
    #expect(lines[2] == "_:b1\t\"a \\\"quoted\\\", comma\\tand\\nline <&>\"")
    #expect(lines[3] == "\t42")
    #expect(lines[4] == "4.50\t")
    #expect(lines[5] == "\"Vertrag\"@de\t\"سلام\"@ar--rtl")
  }

  @Test("a table for people has prefixes instead of namespaces, numbers at the right and no control characters")
  func table() throws {
    let table = SolutionTable(
      [Variable("class"), Variable("count"), Variable("label")],
      rows: [
        [.iri(Vocabulary.rdf.type), .literal(Literal(7)), .literal(Literal("a name", language: "en"))],
        [.iri(IRI("http://example.org/x")), .literal(Literal(1234)), .literal(Literal("red\u{1B}[31m\nline"))],
        [nil, nil, .blankNode(BlankNode("b"))],
      ])
    #expect(
      try text(of: table, as: .table) == """
        class                   count  label
        rdf:type                    7  a name
        <http://example.org/x>   1234  red [31m line
                                       _:b

        """)
  }

  @Test("columns are cut to a terminal's width, the last first; without one nothing is cut")
  func cut() throws {
    let long = Term.literal(Literal("abcdefghijklmnop"))
    let table = SolutionTable([Variable("a"), Variable("b")], rows: [[long, long]])
    let narrow = try ResultFormat.table.bytes(of: table, layout: TableLayout(width: 31))
    #expect(String(decoding: narrow, as: UTF8.self) == "a                 b\nabcdefghijklmnop  abcdefghijkl…\n")
    let whole = try ResultFormat.table.bytes(of: table)
    #expect(String(decoding: whole, as: UTF8.self) == "a                 b\nabcdefghijklmnop  abcdefghijklmnop\n")
  }

  @Test("XML refuses a character that it cannot hold, instead of losing it")
  func forbiddenCharacter() {
    let table = SolutionTable([Variable("a")], rows: [[.literal(Literal("\u{1}"))]])
    #expect(throws: RDFWritingFailure.character(1)) { try ResultFormat.xml.bytes(of: table) }
  }

  @Test("writing row by row gives the bytes of the whole table", arguments: ResultFormat.allCases)
  func streamed(format: ResultFormat) throws {
    let table = Self.table
    var pieces: [UInt8] = []
    var writer = ResultWriter(format, variables: table.variables) { pieces += $0 }
    for row in table.rows { try writer.write(row) }
    try writer.finish()
    #expect(try pieces == format.bytes(of: table))
  }

  private func text(of table: SolutionTable, as format: ResultFormat) throws -> String {
    String(decoding: try format.bytes(of: table), as: UTF8.self)
  }
}
