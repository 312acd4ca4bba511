import Foundation
import Testing

/// Asked of eleven claims of the seeds that stay as they are, however the reading of texts changes.
@Suite("Questions on the command line")
struct QuestionCommandTests {
  private static let graph = "Tests/Fixtures/treaty.jsonl"

  private func ask(_ arguments: String...) throws -> Program.Run { try Program.run(arguments + [Self.graph]) }

  @Test("a path shows the claims along the way with who says so, how and in which words")
  func path() throws {
    #expect(
      try ask("path", "NATO", "ssc-8").output == """
        North Atlantic Treaty Organization — Intermediate-Range Nuclear Forces Treaty — 9M729
          North Atlantic Treaty Organization compliesWith Intermediate-Range Nuclear Forces Treaty  (demanded, says North \
        Atlantic Treaty Organization > author of 002_2fb340d81d9828f0): ‘their call on Moscow’s deputy foreign minister to \
        destroy a nuclear-capable cruise missile system before a 2 February deadline and comply with the so-called \
        Intermediate-range Nuclear Forces Treaty’ — 002_2fb340d81d9828f0-c014
          9M729 not violates Intermediate-Range Nuclear Forces Treaty  (denied, says Russia > author of \
        000_70f92e8dcb8de6c4): ‘the missile breaches the accord’ — 000_70f92e8dcb8de6c4-c015
          9M729 violates Intermediate-Range Nuclear Forces Treaty  (asserted, says author of 001_8886c2dc3eb900c3): ‘the \
        new Russian 9M729 cruise missiles, which according to the US and NATO allies, violate the INF Treaty’ — \
        001_8886c2dc3eb900c3-c033

        """)
  }

  @Test("all paths up to a length come as rows, shortest first; claims may be left out")
  func allPaths() throws {
    let run = try ask("path", "russia", "usa", "--all", "--length", "3", "--format", "csv")
    let rows = run.output.split(separator: "\r\n").map {
      $0.split(separator: ",", maxSplits: 4).prefix(4).joined(separator: ",")
    }
    #expect(
      rows == [
        "path,step,from,to", "1,1,Russia,United States", "1,1,Russia,United States",
        "2,1,Russia,Intermediate-Range Nuclear Forces Treaty",
        "2,2,Intermediate-Range Nuclear Forces Treaty,United States",
        "2,2,Intermediate-Range Nuclear Forces Treaty,United States", "3,1,Russia,9M729",
        "3,2,9M729,Intermediate-Range Nuclear Forces Treaty", "3,2,9M729,Intermediate-Range Nuclear Forces Treaty",
        "3,3,Intermediate-Range Nuclear Forces Treaty,United States",
        "3,3,Intermediate-Range Nuclear Forces Treaty,United States",
        "4,1,Russia,North Atlantic Treaty Organization",
        "4,2,North Atlantic Treaty Organization,Intermediate-Range Nuclear Forces Treaty",
        "4,3,Intermediate-Range Nuclear Forces Treaty,United States",
        "4,3,Intermediate-Range Nuclear Forces Treaty,United States",
      ])
    #expect(
      try ask("path", "russia", "usa", "--relation", "withdrawsFrom", "--relation", "violates").output.contains(
        "— Inter"))
    #expect(try ask("path", "russia", "usa", "--all", "--limit", "2").notes.contains("the first 2 paths"))
  }

  @Test("who only speaks is joined to others by --holders")
  func holders() throws {
    let without = try ask("path", "stoltenberg", "inf-treaty")
    #expect(without.output.isEmpty)
    #expect(without.notes.contains("no path leads from Jens Stoltenberg"))
    #expect(try ask("path", "stoltenberg", "inf-treaty", "--holders").output.contains("says Jens Stoltenberg > "))
  }

  @Test("neighbours come with relation, direction and stances, as table and as JSON Lines")
  func neighbours() throws {
    #expect(
      try ask("neighbours", "russia", "--relation", "accuses", "--relation", "urges").output == """
        direction  relation  neighbour                           class         number  stances
        ←          urges     North Atlantic Treaty Organization  Organization  1       asserted 1
        →          accuses   United States                       State         1       asserted 1
        ←          accuses   United States                       State         1       asserted 1

        """)
    #expect(
      try ask("neighbours", "abm", "--format", "jsonl").notes
        == "no claim joins Anti-Ballistic Missile Treaty to another entity\n")
    #expect(
      try ask("neighbours", "9m729", "--relation", "operates", "--format", "jsonl").output == """
        {"direction": "←", "relation": "operates", "neighbour": "Russia", "class": "State", "identifier": "russia", \
        "number": 1, "stances": "asserted 1", "claims": ["001_8886c2dc3eb900c3-c031"]}

        """)
  }

  @Test("every question is answered in every form", arguments: ["table", "json", "jsonl", "csv", "tsv"])
  func formats(format: String) throws {
    for question in [
      ["relations"], ["contested"], ["show", "nato"], ["timeline", "usa"], ["path", "nato", "russia"],
      ["neighbours", "nato"], ["diff", Self.graph], ["explain", "001_8886c2dc3eb900c3-c031"],
    ] {
      let run = try Program.run(question + [Self.graph, "--format", format])
      #expect(run.status == 0, "\(question): \(run.notes)")
      let isEmpty = question[0] == "diff" && ["table", "jsonl"].contains(format)
      #expect(run.output.isEmpty == isEmpty, "\(question)")
    }
  }

  @Test("a claim is called the same in every output, and explained by that name in each of its forms")
  func claimNames() throws {
    let rows = try Program.run("relations", "exports", "--relation", "accuses", "--format", "tsv").output
    let key = String(try #require(rows.split(separator: "\n").dropFirst().first?.split(separator: "\t")[1]))
    #expect(key.count == 32)
    for ending in ["ttl", "trig", "nt", "nq", "html", "xml", "jsonl"] {
      let text = String(decoding: try Program.bytes(of: "exports/entente." + ending), as: UTF8.self)
      #expect(text.contains(key), "\(ending)")
    }
    let folder = URL(filePath: try Program.file("empty", [])).deletingLastPathComponent().path
    for form in ["graphml", "gexf", "csv"] {
      let name = folder + "/" + form
      #expect(
        try Program.run("export", "exports", "--edges", "claims", "--format", form, "--output", name).status == 0)
      let written = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix(form) }
      let texts = try written.map { try String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }
      #expect(texts.contains { $0.contains(key) }, "\(form)")
    }
    let table = try Program.run("relations", "exports", "--relation", "accuses").output
    #expect(table.contains("\n\(key.prefix(8))  "))
    let explained = try Program.run("explain", key, "exports").output
    #expect(explained.contains("\n  claim      \(key)\n"))
    for name in [String(key.prefix(8)), "claim.\(key)", "<https://entente.example/id/claim/\(key)>"] {
      #expect(try Program.run("explain", name, "exports").output == explained, "\(name)")
    }
    let unknown = try Program.run("explain", "00000000", "exports")
    #expect(unknown.status == 64)
    #expect(unknown.notes == "no claim here is called ‘00000000’\n")
  }

  @Test("a table fits the terminal, who says so being cut first; wide and piped ones are whole")
  func widths() throws {
    let question = ["relations", Self.graph, "--relation", "violates"]
    let whole = try Program.run(question).output
    let shown = { (arguments: [String]) throws -> String? in
      try Program.onTerminal(arguments, columns: 150).map {
        String(decoding: $0.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
      }
    }
    guard let narrow = try shown(question) else { return print("SKIPPED widths: no terminal can be made") }
    let lines = narrow.split(separator: "\n")
    #expect(lines.dropLast().allSatisfy { $0.count <= 150 })
    #expect(lines[1].contains("Russia > au…"))
    #expect(whole.contains("Russia > author of 000_70f92e8dcb8de6c4"))
    #expect(try shown(question + ["--wide"])?.hasPrefix(whole) == true)
  }

  @Test("an ambiguous name asks back with candidates; nothing is guessed")
  func ambiguous() throws {
    for command in ["show", "timeline", "neighbours"] {
      let run = try ask(command, "missile")
      #expect(run.status == 64)
      #expect(run.output.isEmpty)
      #expect(run.notes.contains("may mean 3 things"))
      #expect(run.notes.contains("  inf-treaty  Intermediate-Range Nuclear Forces Treaty (Treaty)\n"))
    }
    #expect(try ask("export", "--output", "/nonexistent/x.graphml", "--around", "missile").status == 64)
    #expect(try ask("show", "Stoltenburg").notes.contains("perhaps you mean:\n  jens-stoltenberg"))
  }

  @Test(
    "conditions on claims hold together, whatever the question",
    arguments: [
      (["--about", "9m729", "--holder", "russia"], ["000_70f92e8dcb8de6c4-c015"]),
      (["--text", "breaches the accord"], ["000_70f92e8dcb8de6c4-c015"]),
      (["--subject", "9m729", "--relation", "REJECT", "--not-asserted"], ["000_70f92e8dcb8de6c4-c015"]),
      (["--subject", "weapons", "--object", "treaties", "--modality", "denied"], ["000_70f92e8dcb8de6c4-c015"]),
      (["--text", "breaches", "--text", "cruise"], []),
    ])
  func conditions(options: [String], claims: [String]) throws {
    let rows = try Program.run(["relations", Self.graph, "--format", "tsv"] + options)
    #expect(rows.notes.isEmpty == !claims.isEmpty)
    #expect(
      rows.output.split(separator: "\n").dropFirst().map { $0.split(separator: "\t")[1] } == claims.map { $0[...] })
    let joined = try Program.run(["neighbours", "9m729", Self.graph, "--format", "tsv"] + options)
    #expect(joined.output.contains("000_70f92e8dcb8de6c4-c015") == !claims.isEmpty)
  }

  @Test("a quantity on one side of a claim is told by all that is known of it")
  func quantities() throws {
    let objects = [
      #"{"class": "medium-range"}"#: "medium-range",
      #"{"value": 300, "unit": "km", "mod": "EQUAL_OR_MORE"}"#: "equal or more 300 km",
      #"{"min": 500, "max": 5500, "unit": "km"}"#: "500-5500 km", #"{"max": 5500, "unit": "km"}"#: "5500 km",
      #"{"comparison": "more-than", "reference": "9m729"}"#: "more-than 9M729",
    ]
    let lines = try String(decoding: Program.bytes(of: Self.graph), as: UTF8.self)
    for (object, text) in objects.sorted(by: { $0.key < $1.key }) {
      let claim = try #require(lines.split(separator: "\n").first { $0.contains("\"kind\": \"claim\"") })
      let begin = try #require(claim.firstRange(of: "\"object\": ")).upperBound
      let end = try #require(claim.firstRange(of: ", \"object_kind\"")).lowerBound
      let changed = claim.replacing(claim[begin..<end], with: object, maxReplacements: 1)
        .replacing(#/"object_kind": "[a-z]+"/#, with: #""object_kind": "quantity""#)
      let path = try Program.file("a.jsonl", Array(lines.replacing(claim, with: changed).utf8))
      let run = try Program.run("relations", path, "--format", "tsv")
      #expect(
        run.output.split(separator: "\n")[1].split(separator: "\t", omittingEmptySubsequences: false)[4] == text[...])
    }
  }

  @Test("that nothing is contested is said")
  func agreement() throws {
    let text = try Program.file("a.txt", Array("Norway signed the treaty.".utf8))
    #expect(try Program.run("contested", text).notes == "no proposition is contested here\n")
    #expect(try Program.run("contested", text, "--conflicts").notes == "no two values exclude each other here\n")
    #expect(try ask("contested").notes == "")
  }

  @Test("that no claim meets all conditions is said, and what to try")
  func nothingFits() throws {
    let run = try ask("relations", "--relation", "annexes", "--format", "tsv")
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.notes.hasPrefix("no claims: none meets all conditions; leave some out"))
    let empty = try Program.file("empty.txt", Array("Nothing.".utf8))
    #expect(try Program.run("relations", empty).notes == "no claims: none were read here\n")
    #expect(try ask("relations", "--relation", "violates").notes == "")
  }

  @Test("what was supplied is shown with the deliveries that it comes in, in texts and in stores")
  func goods() throws {
    let text = try Program.file("sale.txt", Array("France sold six Rafale fighters to Egypt.".utf8))
    let shown = try Program.run("show", "rafale", text).output
    #expect(
      shown.contains("where it comes in:\n  France suppliesWeaponTo Egypt [goods: Dassault Rafale; amount: 6 fighter]"))
    let store = try Program.file("goods.store", [])
    try FileManager.default.removeItem(atPath: store)
    #expect(try Program.run("add", store, text).status == 0)
    #expect(try Program.run("show", "rafale", store).output == shown)
    #expect(try Program.run("show", "rafale", store, "--format", "tsv").output.contains("qualifier\tsale"))
  }

  @Test("of a part, what it is a part of is supplied")
  func parts() throws {
    let text = Array("Germany delivered the last of 18 Leopard 2 tanks to Lithuania.".utf8)
    let run = try Program.run("relations", try Program.file("last.txt", text), "--relation", "suppliesWeaponTo")
    #expect(run.output.contains("goods: Leopard 2"), "\(run.output)")
  }

  @Test("what the author states as a fact, and the rest, are all claims together")
  func asserted() throws {
    func count(_ conditions: String...) throws -> Int {
      try Program.run(["relations", Self.graph, "--format", "tsv"] + conditions).output.split(separator: "\n").count - 1
    }
    let (stated, rest) = (try count("--asserted"), try count("--not-asserted"))
    #expect(stated > 0 && rest > 0)
    #expect(try stated + rest == count())
    #expect(try ask("relations", "--asserted", "--not-asserted").status == 64)
  }

  @Test("that nothing about a thing is dated is said")
  func undated() throws {
    let text = try Program.file("a.txt", Array("Norway signed the treaty.".utf8))
    #expect(try Program.run("timeline", "norway", text).notes.hasPrefix("no such claim tells when it happened"))
  }

  @Test("a relation that is none is told with near ones, families among them")
  func unknownRelation() throws {
    let run = try ask("relations", "--relation", "hostil")
    #expect(run.status == 64)
    #expect(run.notes == "no relation is called ‘hostil’; perhaps you mean hostile\n")
    #expect(try ask("relations", "--text", "?!").status == 64)
  }

  @Test("a difference lists claims, stances and records")
  func difference() throws {
    let lines = try String(decoding: Program.bytes(of: Self.graph), as: UTF8.self)
      .split(separator: "\n").filter { !$0.contains("\"id\": \"000_70f92e8dcb8de6c4-c015\"") }
    let shorter = try Program.file("shorter.jsonl", Array(lines.joined(separator: "\n").utf8))
    #expect(
      try ask("diff", shorter).output == """
        claims: 1
          +  9M729 not violates Intermediate-Range Nuclear Forces Treaty  (denied, says Russia > author of \
        000_70f92e8dcb8de6c4): ‘the missile breaches the accord’ — 000_70f92e8dcb8de6c4-c015

        """)
    #expect(try Program.run("diff", Self.graph, shorter).output.contains("  -  9M729"))
  }

  @Test("shells complete commands and options", arguments: ["bash", "zsh", "fish"])
  func completion(shell: String) throws {
    let script = try Program.run("--generate-completion-script", shell)
    #expect(script.status == 0)
    for word in ["neighbours", "around", "jsonl"] { #expect(script.output.contains(word), "\(word)") }
  }
}
