internal import DocumentReading
public import GraphAssembly
public import QuadStore
internal import Text

/// The choices that hold for all of a store, made when it is begun and kept in it.
public struct StoreSettings: Hashable, Sendable {
  public var base: String
  public var policy: ViewPolicy
  /// Folders with further knowledge, absolute.
  public var knowledgeFolders: [String]
  /// Folders with claim rules of one's own, absolute.
  public var ruleFolders: [String]
  /// Names of claim rules that are switched off.
  public var withoutRules: [String]
  /// Another model of English, absolute; nil for the one in the program.
  public var modelPath: String?
  /// Whether pages in other languages than English are read too.
  public var readsAnyLanguage: Bool

  /// What a user asks for; nil and empty stand for what the store has, or the usual.
  public struct Wishes: Hashable, Sendable {
    public var base: String?
    public var policy: ViewPolicy?
    public var knowledgeFolders: [String] = []
    public var ruleFolders: [String] = []
    public var withoutRules: [String] = []
    public var modelPath: String?
    /// False leaves what the store has.
    public var readsAnyLanguage = false

    public init() {}
  }

  /// The settings of a store.
  ///
  /// - Throws: `StoreEditFailure.settingDiffers` where a wish contradicts them. Knowledge and model may change: documents
  ///   read with others are out of date then.
  public init(of store: QuadStore, wishes: Wishes = Wishes()) throws {
    let storedBase = try store.setting("base")
    if let storedBase, let wish = wishes.base, wish != storedBase {
      throw StoreEditFailure.settingDiffers(name: "base", stored: storedBase, wanted: wish)
    }
    let storedView = try store.setting("view")
    if let storedView, let wish = wishes.policy, wish.rawValue != storedView {
      throw StoreEditFailure.settingDiffers(name: "view", stored: storedView, wanted: wish.rawValue)
    }
    base = storedBase ?? wishes.base ?? AssemblySettings.defaultBase
    policy = storedView.flatMap { ViewPolicy(rawValue: $0) } ?? wishes.policy ?? .asserted
    knowledgeFolders = try Self.folders(wishes.knowledgeFolders, else: store.setting("knowledge"))
    ruleFolders = try Self.folders(wishes.ruleFolders, else: store.setting("rules"))
    withoutRules =
      try wishes.withoutRules.isEmpty
      ? store.setting("without")?.split(separator: "\n").map(String.init) ?? [] : wishes.withoutRules
    modelPath = try wishes.modelPath.map { AbsolutePath.path($0) } ?? store.setting("model")
    readsAnyLanguage = try wishes.readsAnyLanguage || store.setting("languages") == "any"
  }

  private static func folders(_ wishes: [String], else stored: String?) -> [String] {
    if !wishes.isEmpty { return wishes.map { AbsolutePath.path($0) } }
    return stored?.split(separator: "\n").map(String.init) ?? []
  }

  /// Keeps the settings in a store; inside a transaction.
  func save(in store: QuadStore) throws {
    try store.set("base", to: base)
    try store.set("view", to: policy.rawValue)
    try store.set(StoreEditor.thingsSetting, to: "noted")
    try store.set("knowledge", to: knowledgeFolders.joined(separator: "\n"))
    if !ruleFolders.isEmpty { try store.set("rules", to: ruleFolders.joined(separator: "\n")) }
    if !withoutRules.isEmpty { try store.set("without", to: withoutRules.joined(separator: "\n")) }
    if let modelPath { try store.set("model", to: modelPath) }
    if readsAnyLanguage { try store.set("languages", to: "any") }
  }

  /// What an extraction with these settings is told.
  var extraction: ExtractionSettings {
    var settings = ExtractionSettings()
    settings.base = base
    settings.policy = policy
    settings.knowledgeFolders = knowledgeFolders
    settings.ruleFolders = ruleFolders
    settings.withoutRules = withoutRules
    settings.modelPath = modelPath
    settings.reading.readsAnyLanguage = readsAnyLanguage
    return settings
  }

  /// What documents are read with: the program, and the content of the folders and the model.
  ///
  /// - Throws: `FileFailure` where one of them cannot be read.
  func producer() throws -> String {
    var producer = "entente " + ProgramFingerprint.digits + (readsAnyLanguage ? " for any language" : "")
    if !withoutRules.isEmpty { producer += " without " + Set(withoutRules).sorted().joined(separator: " ") }
    if let data = try ProgramFingerprint.data(folders: knowledgeFolders + ruleFolders, modelPath: modelPath) {
      producer += " with " + data
    }
    return producer
  }
}
