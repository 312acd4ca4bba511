import Foundation
import TestSupport
import Testing

@Suite("What reviews are good for afterwards")
struct ReviewCommandTests {
  /// A claim between two known things, as a row of the annotations.
  private struct Row {
    var document: [String: Any]
    var claim: [String: Any]

    func text(_ name: String) -> String { claim[name] as? String ?? "" }

    /// The row as a line of a review table.
    func line(_ verdict: String, becomes: String = "") -> String {
      let evidence = (claim["evidence"] as? [String: Any])?["text"] as? String ?? ""
      let words = evidence.split { $0.isWhitespace }.joined(separator: " ")
      return [
        verdict, document["digest"] as? String ?? "", words, text("subject"), text("relation"), text("object"), becomes,
        "", "anna", "2026-11-29",
      ].joined(separator: "\t") + "\n"
    }
  }

  /// Claims of the seeds, each of other words.
  private static func rows() throws -> [Row] {
    var rows: [Row] = []
    var document: [String: Any] = [:]
    var seen: Set<String> = []
    for line in String(decoding: try Program.bytes(of: "exports/entente.jsonl"), as: UTF8.self).split(separator: "\n") {
      guard let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else { continue }
      if row["kind"] as? String == "document" { document = row }
      let found = Row(document: document, claim: row)
      let isOfKnownThings = ["subject", "object"].allSatisfy { side in
        row[side + "_kind"] as? String == "entity" && found.text(side).wholeMatch(of: /[a-z]-[0-9a-f]{32}/) == nil
      }
      guard row["kind"] as? String == "claim", found.text("section") == "body", isOfKnownThings,
        found.text("modality") != "possible", seen.insert(found.line("right")).inserted
      else { continue }
      rows.append(found)
    }
    return rows
  }

  /// A table that finds the first claim right, the second wrong, and the third right but possible only.
  private static func table(_ rows: [Row]) throws -> String {
    let header = "review\tdocument\twords\tsubject\trelation\tobject\tbecomes\treason\treviewer\tdate\n"
    let lines = rows[0].line("right") + rows[1].line("wrong") + rows[2].line("corrected", becomes: "modality=possible")
    return try Program.file("reviews.tsv", Array((header + lines).utf8))
  }

  @Test("`evaluate --reviewed` counts how often claims were right, in all and by the rule that made them")
  func evaluated() throws {
    let rows = try Self.rows()
    let run = try Program.run("evaluate", "--reviewed", "exports", "--reviews", try Self.table(rows))
    #expect(run.status == 0, "\(run.notes)")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "rule\tright\tright in all\treviewed\tprecision")
    #expect(lines.dropFirst().first == "all\t2\t1\t3\t0.667")
    for rule in Set(rows[..<3].map { $0.text("rule") }) {
      #expect(lines.contains { $0.hasPrefix(rule + "\t") }, "\(rule)")
    }
    #expect(try Program.run("evaluate", "--reviewed", "exports").notes.contains("no claim was reviewed"))
  }

  @Test("`export --format marked` gives the reviewed sentences with the claims that hold, as texts to train on")
  func marked() throws {
    let rows = try Self.rows()
    let run = try Program.run(
      "export", "exports", "--reviews", try Self.table(rows), "--format", "marked", "--documents", "seeds", "--output",
      "-")
    #expect(run.status == 0, "\(run.notes)")
    let lines = run.output.split(separator: "\n").map(String.init)
    let claims = lines.filter { $0.hasPrefix("> ") }
    func says(_ row: Row) -> String { "> \(row.text("relation"))(\(row.text("subject")), \(row.text("object")))" }
    #expect(claims.count == 2)
    #expect(claims.contains { $0.hasPrefix(says(rows[0])) })
    #expect(!claims.contains { $0.hasPrefix(says(rows[1])) })
    #expect(claims.contains { $0.hasPrefix(says(rows[2])) && $0.contains("possible") })
    #expect(lines.contains("@source reviews"))
    #expect(lines.contains { $0.contains("|\(rows[0].text("subject"))") })
    // What training reads must read it.
    guard let compiler = SharedMaterial.path("eval/marked.py") else {
      return print("SKIPPED: the compiler of marked texts is not at hand")
    }
    let file = try Program.file("reviewed.marked", Array(run.output.utf8))
    let folder = URL(filePath: file).deletingLastPathComponent().path
    let compiled = try Program.run(
      executable: "/usr/bin/env",
      ["python3", compiler, "compile", file, "--texts", folder + "/texts", "--gold", folder + "/gold"])
    #expect(compiled.status == 0, "\(compiled.output) \(compiled.notes)")
  }
}
