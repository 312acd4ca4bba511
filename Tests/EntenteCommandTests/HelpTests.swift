import Foundation
import Testing

/// What `--help` says is for people who have never seen the source.
@Suite("Help of all commands")
struct HelpTests {
  /// Texts of the program itself and of each subcommand, by name.
  private static func texts() throws -> [(command: String, text: String)] {
    let whole = try Program.run("--help").output
    let list = whole.components(separatedBy: "SUBCOMMANDS:").last ?? ""
    // Names stand two columns in; what is said of them goes on further right.
    let names = list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.dropFirst(2).hasPrefix(" ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0 != "See" }
    return try [("entente", whole)] + (names + ["train-antecedents"]).map { ($0, try Program.run($0, "--help").output) }
  }

  @Test("has no names of the source: no types, cases, calls, optionals")
  func names() throws {
    let texts = try Self.texts()
    #expect(texts.count > 25)
    for (command, text) in texts {
      #expect(text.contains("USAGE: entente"), "\(command)")
      let found = text.matches(
        of: /[a-z]\w*\([A-Z]\w*\.|\b[A-Z][a-z]\w*\.[A-Za-z]|\b(?!TinkerPop)(?:[A-Z][a-z]+){2,}\b|Optional\(|\bnil\b/
      )
      .map { String($0.output) }
      #expect(found.isEmpty, "\(command): \(found)")
    }
  }

  @Test("lists values as they are typed: small letters, digits, hyphens")
  func values() throws {
    for (command, text) in try Self.texts() {
      let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for list in flat.matches(of: /\(values: ([^;)]*)/) {
        for value in list.output.1.split(separator: ", ") {
          #expect(value.wholeMatch(of: /[a-z0-9.-]+/) != nil, "\(command): \(value)")
        }
      }
    }
  }

  @Test("gives an example for every command that asks or writes")
  func examples() throws {
    for (command, text) in try Self.texts() where !["entente", "train-antecedents"].contains(command) {
      #expect(text.contains("Example"), "\(command)")
    }
  }
}
