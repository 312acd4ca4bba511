import Testing
import Text

@testable import ClaimExtraction

@Suite("Rule files")
struct RuleFileTests {
  @Test("every class of words that a rule asks for has words")
  func classes() throws {
    let rules = try ClaimRules.builtIn(relations: BuiltIn.relations)
    for wordClass in WordClass.allCases { #expect(!rules.classes[wordClass].isEmpty, "\(wordClass.rawValue)") }
  }

  @Test("a table of words without a class that rules ask for is refused")
  func missingClass() {
    let rows = WordClass.allCases.dropLast().map { "\($0.rawValue)\tx\tme\t\n" }
    let file = WordClasses.columns.joined(separator: "\t") + "\n" + rows.joined()
    #expect(throws: SyntaxFailure.self) { try WordClasses(Array(file.utf8), name: "classes.tsv") }
  }

  @Test("a file of one's own adds a pattern, and wins over nothing that is built in")
  func extension_() throws {
    let row =
      "smuggle/1\tsuppliesWeaponTo\tverb\tsmuggle\t\tsubject\tto\tActor\tActor\t\tpositive\tme\tOslo smuggled it to Riga.\t"
    let file = PatternCatalogue.columns.joined(separator: "\t") + "\n" + row + "\n"
    let rules = try ClaimRules.builtIn(
      relations: BuiltIn.relations, extendedBy: [.patterns(Array(file.utf8), name: "my.tsv")])
    #expect(rules.patterns.patterns(for: "smuggle").map(\.id) == ["smuggle/1"])
    #expect(!rules.patterns.patterns(for: "withdraw").isEmpty)
  }

  @Test("an unknown relation is an error with file and line")
  func unknownRelation() {
    let row = "x/1\tnoSuchRelation\tverb\tx\t\tsubject\tto\t\t\t\tpositive\tme\t\t"
    let file = PatternCatalogue.columns.joined(separator: "\t") + "\n" + row + "\n"
    #expect(throws: SyntaxFailure.self) {
      try ClaimRules.builtIn(relations: BuiltIn.relations, extendedBy: [.patterns(Array(file.utf8), name: "my.tsv")])
    }
  }

  @Test("an id that is taken is an error, also across files")
  func takenIdentifier() {
    let row = "accuse/1\taccuses\tverb\tx\t\tsubject\tto\t\t\t\tpositive\tme\t\t"
    let file = PatternCatalogue.columns.joined(separator: "\t") + "\n" + row + "\n"
    #expect(throws: SyntaxFailure.self) {
      try ClaimRules.builtIn(relations: BuiltIn.relations, extendedBy: [.patterns(Array(file.utf8), name: "my.tsv")])
    }
  }
}
