import TestSupport
import Testing

/// Holds the promise that `make help` leaves nothing out.
@Suite("Makefile")
struct MakefileTests {
  @Test("help names every target, and no other")
  func help() throws {
    let bytes = try #require(SharedMaterial.bytes(atPath: SharedMaterial.checkout + "/Makefile"))
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let declared = lines.filter { $0.hasPrefix(".PHONY:") }.flatMap { $0.split(separator: " ").dropFirst() }
    let shown = lines.compactMap { line -> Substring? in
      let words = line.split { " \t\"".contains($0) }
      return words.starts(with: ["@echo", "make"]) && words.count > 3 ? words[2] : nil
    }
    #expect(Set(declared) == Set(shown))
    #expect(shown.count == Set(shown).count)
  }
}
