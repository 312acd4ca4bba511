import Text

/// The prefixes of a text: each pair of a label and a namespace has a number that it keeps when the label is given to
/// another namespace later.
public struct PrefixTable: Sendable {
  /// The number of a pair of a label and a namespace.
  public typealias Identifier = Int32

  private struct Definition {
    var label: Range<Int>
    var namespace: Range<Int>
  }

  /// Labels and namespaces, one after the other.
  public private(set) var bytes: [UInt8] = []
  private var definitions: [Definition] = []
  private var identifiers = SymbolTable()
  private var labels = SymbolTable()
  private var identifierByLabel: [Identifier] = []

  public init() {}

  /// The number of different definitions.
  public var count: Int { definitions.count }

  /// Gives a label to a namespace and returns the number of the pair.
  @discardableResult
  public mutating func define(label: Span<UInt8>, namespace: Span<UInt8>) -> Identifier {
    let identifier = identifier(ofLabel: label, namespace: namespace)
    let symbol = Int(labels.intern(label).index)
    if symbol == identifierByLabel.count { identifierByLabel.append(identifier) }
    identifierByLabel[symbol] = identifier
    return identifier
  }

  /// The definition that a label has now, nil where it has none.
  public func identifier(ofLabel label: Span<UInt8>) -> Identifier? {
    labels.symbol(for: label).map { identifierByLabel[Int($0.index)] }
  }

  /// Where the label of a definition stands in `bytes`, without its colon.
  public func label(_ identifier: Identifier) -> Range<Int> { definitions[Int(identifier)].label }

  /// Where the namespace of a definition stands in `bytes`.
  public func namespace(_ identifier: Identifier) -> Range<Int> { definitions[Int(identifier)].namespace }

  private mutating func identifier(ofLabel label: Span<UInt8>, namespace: Span<UInt8>) -> Identifier {
    var pair: [UInt8] = []
    label.withUnsafeBufferPointer { pair.append(contentsOf: $0) }
    pair.append(UInt8(ascii: ":"))
    namespace.withUnsafeBufferPointer { pair.append(contentsOf: $0) }
    let symbol = identifiers.intern(pair.span)
    if Int(symbol.index) == definitions.count {
      let colon = bytes.count + label.count
      definitions.append(Definition(label: bytes.count..<colon, namespace: (colon + 1)..<(bytes.count + pair.count)))
      bytes += pair
    }
    return Identifier(symbol.index)
  }
}
