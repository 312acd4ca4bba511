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

  private func rules(with row: String) throws -> ClaimRules {
    let file = PatternRow.columns.joined(separator: "\t") + "\n" + row + "\n"
    return try ClaimRules.builtIn(
      relations: BuiltIn.relations, extendedBy: [.patterns(Array(file.utf8), name: "my.tsv")])
  }

  @Test("a file of one's own adds a pattern, and wins over nothing that is built in")
  func extension_() throws {
    let rules = try rules(
      with:
        "smuggle/1\tsuppliesWeaponTo\tverb\tsmuggle\t\tsubject\tto\tActor\tActor\t\tpositive\tme\tOslo smuggled it to Riga.\tsuppliesWeaponTo(Oslo, Riga)"
    )
    #expect(rules.proposers.all.count { $0.id == "smuggle/1" } == 1)
    #expect(rules.proposers.all.contains { $0.id == "withdraw-from/1" })
  }

  @Test(
    "a cell that means nothing is an error with file, line and column",
    arguments: [
      ("x/1\tnoSuchRelation\tverb\tx\t\tsubject\tto\t\t\t\tpositive\tme\t\t", 5),
      ("x/1\taccuses\tvreb\tx\t\tsubject\tto\t\t\t\tpositive\tme\t\t", 13),
      ("x/1\taccuses\tverb\tx\t\tsubjetc\tto\t\t\t\tpositive\tme\t\t", 21),
      ("x/1\taccuses\tverb\tx\t\tsubject\tnear:form\t\t\t\tpositive\tme\t\t", 29),
      ("x/1\taccuses\tverb\tx\t\tsubject\twords:xcomp\t\t\t\tpositive\tme\t\t", 29),
      ("x/1\taccuses\tverb\tx\t\tsubject\tto\tActro\t\t\tpositive\tme\t\t", 32),
      ("x/1\taccuses\tverb\tx\t\tsubject\tto\t\tPresident\t\tpositive\tme\t\t", 33),
      ("x/1\taccuses\tverb\tx\t\tsubject\tto\t\t\tobjetc\tpositive\tme\t\t", 34),
      ("x/1\taccuses\tverb\tx\t\tsubject\tto\t\t\t\tpositiv\tme\t\t", 35),
      ("x/1\taccuses\tverb\tx\t\tsubject\tto\t\t\t\tpositive\tme\tA sentence.\taccuses", 59),
      ("x/1\taccuses\tverb\tx\t\tsubject\tto\t\t\t\tpositive\tme\tA sentence.\tblames(Oslo, Riga)", 59),
      ("accuse/1\taccuses\tverb\tx\t\tsubject\tto\t\t\t\tpositive\tme\t\t", 1),
    ])
  func misspelled(row: String, column: Int) throws {
    let failure = #expect(throws: SyntaxFailure.self) { try rules(with: row) }
    #expect(failure?.source == "my.tsv")
    #expect(failure?.position.line == 2)
    #expect(failure?.position.column == column)
  }

  @Test("every slot and type of the built-in table is one that means something")
  func builtIn() throws { #expect(try ClaimRules.builtIn(relations: BuiltIn.relations).proposers.all.count > 200) }
}
