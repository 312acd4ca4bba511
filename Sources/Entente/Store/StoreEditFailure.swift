/// Why a store's documents could not be changed as asked.
public enum StoreEditFailure: Error, Hashable, Sendable {
  /// A choice that holds for the whole store was made differently when it was begun.
  case settingDiffers(name: String, stored: String, wanted: String)
  /// A store was given where files are taken in.
  case isStore(path: String)
  /// No document or source of the store is called so.
  case unknownDocument(String)
}
