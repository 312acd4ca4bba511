/// The row of a document in a store.
public struct DocumentNumber: RawRepresentable, Hashable, Comparable, Sendable {
  public let rawValue: Int64

  public init(rawValue: Int64) { self.rawValue = rawValue }

  public static func < (left: DocumentNumber, right: DocumentNumber) -> Bool { left.rawValue < right.rawValue }
}
