import ClaimExtraction
import DocumentReading
import EnglishAnalysis
import EntityResolution
import KnowledgeBase

extension FuzzTarget {
  /// The built-in knowledge, which is read once.
  static let builtInKnowledge = Result { try KnowledgeBase.builtIn() }

  /// Readers of the tables that people write beside documents.
  static let tableTargets = [
    FuzzTarget("metadata", marks: tableMarks) { bytes in _ = try MetadataTable(bytes, source: "fuzz.csv") },
    FuzzTarget("decisions", marks: tableMarks) { bytes in
      _ = try IdentityDecisions(bytes, source: "fuzz.csv", knowledge: try builtInKnowledge.get())
    },
    FuzzTarget("knowledge", marks: tableMarks) { bytes in
      for name in ["organizations.tsv", "treaties.tsv", "relations.tsv", "events.tsv"] {
        _ = try? KnowledgeBase.builtIn(extendedBy: [[try KnowledgeSource(path: name, bytes: bytes)]])
      }
    },
    FuzzTarget("patterns", marks: tableMarks) { bytes in try readRules(.patterns(bytes, name: "fuzz")) },
    FuzzTarget("operators", marks: tableMarks) { bytes in try readRules(.operators(bytes, name: "fuzz")) },
    FuzzTarget("examples", marks: tableMarks) { bytes in try readRules(.examples(bytes, name: "fuzz")) },
    FuzzTarget("treebank", marks: tableMarks) { bytes in _ = try TreebankReader.sentences(in: bytes) },
  ]

  private static let tableMarks = ["\t", ",", "\"", "|", "\n", "#", "2018-10-31", "0", "-", "id", "_", " "]

  private static func readRules(_ file: ClaimRuleFile) throws {
    _ = try ClaimRules.builtIn(relations: try builtInKnowledge.get().relations.relations, extendedBy: [file])
  }
}
