public import ClaimExtraction
internal import DocumentModel
public import DocumentReading
public import EntityResolution
public import GraphAssembly
public import KnowledgeBase

/// Why an extraction cannot be done as a user chose.
public enum ExtractionSettingsFailure: Error, Hashable, Sendable {
  /// A folder of knowledge holds no table.
  case noKnowledge(folder: String)
  /// A folder of rules holds no table.
  case noRules(folder: String)
}

/// What a user can choose about an extraction.
public struct ExtractionSettings: Sendable {
  /// How many documents are analysed at a time; as many as there are processors if nil.
  public var threads: Int?
  /// Folders with knowledge files that add to the program's own or replace rows of it.
  public var knowledgeFolders: [String] = []
  /// A file of decisions about who is who; see `IdentityDecisions`.
  public var decisionsPath: String?
  /// A table of reviews; see `ReviewTable`.
  public var reviewsPath: String?
  /// Folders with rules of one's own: `patterns….tsv`, `operators….tsv`, `examples….tsv`, and knowledge files such as
  /// `relations.tsv`.
  public var ruleFolders: [String] = []
  /// Names of claim rules that are switched off; see `ClaimRules.without`.
  public var withoutRules: [String] = []
  /// A model file to use instead of the program's own.
  public var modelPath: String?
  /// Claims that are right less often than in so many of a thousand cases are left out; the program's default if nil.
  public var leastConfidence: Int?
  public var reading = ReadingOptions()
  /// The base of all IRIs; see `AssemblySettings`.
  public var base = AssemblySettings.defaultBase
  public var layers = Set(GraphLayer.allCases)
  public var policy = ViewPolicy.asserted
  /// Whether every claim is also a reifier of its proposition's triple term (RDF 1.2).
  public var writesReifiers = false

  public init() {}

  /// How annotations become graphs.
  public func assembly(_ knowledge: KnowledgeBase) -> GraphAssembly {
    GraphAssembly(
      AssemblySettings(
        base: base, layers: layers, policy: policy, symmetricRelations: knowledge.relations.symmetric,
        oppositeRelations: knowledge.relations.opposites, writesReifiers: writesReifiers))
  }

  /// The decisions that the settings name; nil where they name none.
  ///
  /// - Throws: `FileFailure` or `SyntaxFailure`.
  public func decisions(_ knowledge: KnowledgeBase) throws -> IdentityDecisions? {
    guard let decisionsPath else { return nil }
    return try IdentityDecisions(try FileSystem.bytes(of: decisionsPath), source: decisionsPath, knowledge: knowledge)
  }

  /// The knowledge base that the settings name.
  ///
  /// - Throws: `FileFailure`, `ExtractionSettingsFailure` or `KnowledgeFailure`.
  public func knowledge() throws -> KnowledgeBase {
    var extensions: [[KnowledgeSource]] = []
    for folder in knowledgeFolders + ruleFolders {
      var sources: [KnowledgeSource] = []
      for name in try tables(in: folder) where !Self.isRuleFile(name) {
        let path = folder + "/" + name
        sources.append(try KnowledgeSource(path: path, bytes: try FileSystem.bytes(of: path)))
      }
      extensions.append(sources)
    }
    return try KnowledgeBase.builtIn(extendedBy: extensions)
  }

  /// Tells programs, data and settings apart that make other annotations of a document.
  ///
  /// - Throws: `FileFailure` where a folder or the model cannot be read.
  func producer() throws -> String {
    let data = try ProgramFingerprint.data(folders: knowledgeFolders + ruleFolders, modelPath: modelPath)
    let without = Set(withoutRules).sorted().joined(separator: ",")
    let confidence = leastConfidence.map { String($0) } ?? ""
    return [ProgramFingerprint.digits, data ?? "", confidence, without].joined(separator: " ")
  }

  /// What annotations say they were made with.
  ///
  /// - Throws: `FileFailure` where a folder or the model cannot be read.
  func production() throws -> Production {
    var (knowledge, rules): ([(name: String, bytes: [UInt8])], [(name: String, bytes: [UInt8])]) = ([], [])
    for folder in knowledgeFolders + ruleFolders {
      for name in try tables(in: folder) {
        let table = (name: name, bytes: try FileSystem.bytes(of: folder + "/" + name))
        if Self.isRuleFile(name) { rules.append(table) } else { knowledge.append(table) }
      }
    }
    var choices = Set(withoutRules).map { "without=" + $0 }
    if let leastConfidence { choices.append("least-confidence=\(leastConfidence)/1000") }
    if reading.readsAnyLanguage { choices.append("languages=any") }
    return Production(
      program: ProgramVersion.text, model: try ProductionDigests.models(path: modelPath),
      rules: ProductionDigests.rules(rules), knowledge: ProductionDigests.knowledge(knowledge),
      settings: choices.sorted())
  }

  /// The names of the tables in a folder that was named, which is surely another one where it holds none.
  private func tables(in folder: String) throws -> [String] {
    let tables = try FileSystem.names(in: folder).filter { $0.hasSuffix(".tsv") }
    guard tables.isEmpty else { return tables }
    throw ruleFolders.contains(folder)
      ? ExtractionSettingsFailure.noRules(folder: folder) : .noKnowledge(folder: folder)
  }

  /// The claim rules that the settings leave.
  ///
  /// - Throws: `FileFailure`, `SyntaxFailure` or `UnknownRule`.
  public func claimRules(_ knowledge: KnowledgeBase) throws -> ClaimRules {
    try ClaimRules.builtIn(
      relations: knowledge.relations.relations, extendedBy: ruleFiles(), ownClasses: knowledge.ownClassNames
    ).without(withoutRules)
  }

  /// The rule files that the settings name, by folder and name.
  ///
  /// - Throws: `FileFailure`.
  func ruleFiles() throws -> [ClaimRuleFile] {
    try ruleFolders.flatMap { folder in
      try tables(in: folder).filter(Self.isRuleFile).map { name in
        let path = folder + "/" + name
        let bytes = try FileSystem.bytes(of: path)
        if name.hasPrefix("patterns") { return .patterns(bytes, name: path) }
        return name.hasPrefix("operators") ? .operators(bytes, name: path) : .examples(bytes, name: path)
      }
    }
  }

  private static func isRuleFile(_ name: String) -> Bool {
    ["patterns", "operators", "examples"].contains { name.hasPrefix($0) }
  }
}
