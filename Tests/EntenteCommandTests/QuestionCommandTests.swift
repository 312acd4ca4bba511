import Testing

@Suite("Questions on the command line")
struct QuestionCommandTests {
  @Test("a path shows the claims along the way with who says so, how and in which words")
  func path() throws {
    let run = try Program.run("path", "NATO", "ssc-8", "exports")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("North Atlantic Treaty Organization — "))
    #expect(run.output.contains("9M729 not violates Intermediate-Range Nuclear Forces Treaty  (denied, says Russia > "))
    #expect(run.output.contains("‘the missile breaches the accord’"))
  }

  @Test("all paths up to a length come as rows, shortest first")
  func allPaths() throws {
    let run = try Program.run("path", "nato", "9m729", "exports", "--all", "--length", "3", "--format", "csv")
    let rows = run.output.split(separator: "\r\n")
    #expect(rows.first?.hasPrefix("path,step,from,to,document,claim,subject,") == true)
    #expect(rows.count > 4)
    #expect(rows.last?.hasPrefix("1,") == false)
  }

  @Test("who only speaks is joined to others by --holders")
  func holders() throws {
    let without = try Program.run("path", "stoltenberg", "inf-treaty", "exports")
    #expect(without.output.isEmpty)
    #expect(without.notes.contains("no path leads from Jens Stoltenberg"))
    let with = try Program.run("path", "stoltenberg", "inf-treaty", "exports", "--holders")
    #expect(with.output.contains("says Jens Stoltenberg > "))
  }

  @Test("neighbours come with relation, direction and stances, as table and as JSON Lines")
  func neighbours() throws {
    let table = try Program.run("neighbours", "russia", "exports", "--relation", "accuses")
    #expect(table.output.contains("←          accuses   United States"))
    let rows = try Program.run("neighbours", "russia", "exports", "--format", "jsonl")
    #expect(rows.output.hasPrefix("{\"direction\": \"→\", \"relation\": "))
  }

  @Test("every question is answered as table, JSON Lines and CSV", arguments: ["table", "jsonl", "csv"])
  func formats(format: String) throws {
    for question in [
      ["relations", "exports"], ["contested", "exports"], ["show", "nato", "exports"],
      ["timeline", "russia", "exports"],
      ["path", "nato", "russia", "exports"], ["neighbours", "nato", "exports"], ["diff", "exports", "exports"],
    ] {
      let run = try Program.run(question + ["--format", format])
      #expect(run.status == 0, "\(question): \(run.notes)")
      let isEmpty = question[0] == "diff" && format != "csv"
      #expect(run.output.isEmpty == isEmpty, "\(question)")
    }
  }

  @Test("an ambiguous name asks back with candidates; nothing is guessed")
  func ambiguous() throws {
    for command in ["show", "timeline", "neighbours"] {
      let run = try Program.run(command, "missile", "exports")
      #expect(run.status == 64)
      #expect(run.output.isEmpty)
      #expect(run.notes.contains("may mean"))
      #expect(run.notes.contains("inf-treaty  Intermediate-Range Nuclear Forces Treaty (Treaty, mentioned "))
    }
    let around = try Program.run("export", "exports", "--output", "/nonexistent/x", "--around", "missile")
    #expect(around.status == 64)
    #expect(try Program.run("show", "Stoltenburg", "exports").notes.contains("perhaps you mean:\n  jens-stoltenberg"))
  }

  @Test("a difference lists claims, stances and records")
  func difference() throws {
    let lines = try String(decoding: Program.bytes(of: "exports/entente.jsonl"), as: UTF8.self)
      .split(separator: "\n").filter { !$0.contains("\"id\": \"000_70f92e8dcb8de6c4-c015\"") }
    let shorter = try Program.file("shorter.jsonl", Array(lines.joined(separator: "\n").utf8))
    let grown = try Program.run("diff", shorter, "exports")
    #expect(
      grown.output == """
        claims: 1
          +  9M729 not violates Intermediate-Range Nuclear Forces Treaty  (denied, says Russia > author of \
        000_70f92e8dcb8de6c4): ‘the missile breaches the accord’ — 000_70f92e8dcb8de6c4-c015

        """)
    #expect(try Program.run("diff", "exports", shorter).output.contains("  -"))
  }

  @Test("shells complete commands and options", arguments: ["bash", "zsh", "fish"])
  func completion(shell: String) throws {
    let script = try Program.run("--generate-completion-script", shell)
    #expect(script.status == 0)
    for word in ["neighbours", "around", "jsonl"] { #expect(script.output.contains(word), "\(word)") }
  }
}
