import Foundation
import TestSupport
import Testing

@Suite("Other people's stores on the command line")
struct LoadCommandTests {
  @Test("the exports are loaded, found unchanged, and a difference is all that is sent", arguments: ["gsp", "update"])
  func load(transport: String) throws {
    guard let server = OxigraphServer() else { return }
    defer { server.stop() }
    let endpoint = transport == "gsp" ? server.graphStore : server.update
    let arguments = ["--endpoint", endpoint, "--protocol", transport]
    let quads = try exportedQuads()
    let graphs = Set(quads.map(\.graph)).count
    let dry = try Program.run(["load", "exports", "--dry-run"] + arguments)
    #expect(dry.output.hasSuffix("\n\(graphs) graphs to send, 0 to drop, 0 unchanged\n"))
    let first = try Program.run(["load", "exports"] + arguments)
    #expect(first.output.hasPrefix("sent \(graphs) graphs with \(quads.count) triples, dropped 0, 0 unchanged; "))
    let second = try Program.run(["load", "exports"] + arguments)
    #expect(second.output.hasPrefix("sent 0 graphs with 0 triples, dropped 0, \(graphs) unchanged; "))

    let kept = quads.filter { !$0.graph.hasSuffix("/quarantine>") }.dropLast()
    let dropped = graphs - Set(kept.map(\.graph)).count
    let fewer = try Program.file("fewer.nq", Array(kept.map { $0.line + "\n" }.joined().utf8))
    let third = try Program.run(["load", fewer] + arguments)
    #expect(third.output.hasPrefix("sent 1 graphs with "), "\(third)")
    #expect(third.output.contains(", dropped \(dropped), \(graphs - dropped - 1) unchanged; "))
  }

  /// The lines of the exports with the names of their graphs.
  private func exportedQuads() throws -> [(line: Substring, graph: Substring)] {
    try String(decoding: Program.bytes(of: "exports/entente.nq"), as: UTF8.self).split(separator: "\n").map { line in
      (line, line.dropLast(2).split(separator: " ").last ?? "")
    }
  }

  @Test("what goes wrong is said in a sentence, and never with a secret in it")
  func failures() throws {
    let busy = ScriptedServer([.status(503, body: "too much to do")])
    let overloaded = try Program.run("load", "exports", "--endpoint", busy.address + "/store", "--tries", "1")
    #expect(overloaded.status == 69)
    #expect(overloaded.notes.contains("the store answered 503: too much to do"))

    let hostile = ScriptedServer([.status(400, body: "no\u{1B}[2J\u{9B}5A\nload: all is well")])
    let steered = try Program.run("load", "exports", "--endpoint", hostile.address + "/store", "--tries", "1")
    #expect(steered.notes.contains("the store answered 400: no␛[2J<U+009B>5A"))
    #expect(!steered.notes.contains("\u{1B}"))

    let closed = ScriptedServer([.status(401, headers: ["WWW-Authenticate: Basic realm=\"x\""])])
    let secret = try Program.file("password", Array("open sesame\n".utf8))
    let refused = try Program.run(
      "load", "exports", "--endpoint", closed.address, "--user", "me", "--password-file", secret)
    #expect(refused.status == 77)
    #expect(refused.notes.contains("the store wants other credentials"))
    #expect(!refused.notes.contains("sesame"))

    let inAddress = try Program.run("load", "exports", "--endpoint", "http://me:sesame@localhost/store")
    #expect(inAddress.status == 64)
    let withoutPassword = try Program.run("load", "exports", "--endpoint", busy.address, "--user", "me")
    #expect(withoutPassword.notes.contains("put the password into ENTENTE_PASSWORD or a --password-file"))
    let triples = try Program.run("load", "exports/entente.nt", "--endpoint", busy.address)
    #expect(triples.status == 64)
    #expect(triples.notes.contains("--default-graph IRI"))
  }
}
