public import Text

/// Writes XML piece by piece: escaped, indented where elements hold only elements, with nothing XML 1.0 forbids.
///
/// The caller may take `output.bytes` away and empty it at any time, so that memory stays flat.
public struct XMLWriter: Sendable {
  /// An attribute as it is written: qualified name and value.
  public typealias Attribute = (name: String, value: String)

  /// What was written since the caller last emptied it.
  public var output = ByteWriter()
  /// How many characters were left out because XML 1.0 cannot hold them.
  public private(set) var droppedCharacters = 0

  private struct OpenElement {
    var name: String
    var hasText = false
    var hasElements = false
  }

  private let indentation: Int?
  private let sortsAttributes: Bool
  private var open: [OpenElement] = []
  private var isTagOpen = false

  /// - Parameters:
  ///   - indentation: spaces for each level; nil writes no space between elements.
  ///   - sortsAttributes: orders attributes by the UTF-8 bytes of their names, namespaces first; else as given.
  public init(indentation: Int? = 2, sortsAttributes: Bool = false) {
    self.indentation = indentation
    self.sortsAttributes = sortsAttributes
  }

  /// Writes the XML declaration; the text is always UTF-8.
  public mutating func writeDeclaration() { output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

  /// Opens an element.
  ///
  /// - Parameters:
  ///   - name: a qualified name. Names are the program's own or were checked with `XMLCharacters.isLocalName`.
  ///   - namespaces: bindings to declare here, in this order.
  ///   - attributes: with qualified names, each only once.
  public mutating func start(
    _ name: String, namespaces: [NamespaceBinding] = [], _ attributes: [Attribute] = []
  ) {
    beginChild()
    output.write(UInt8(ascii: "<"))
    output.write(name)
    for binding in namespaces {
      write(binding.prefix.isEmpty ? "xmlns" : "xmlns:" + binding.prefix, binding.namespace)
    }
    if sortsAttributes, attributes.count > 1 {
      for attribute in attributes.sorted(by: { Self.precedes($0.name, $1.name) }) {
        write(attribute.name, attribute.value)
      }
    } else {
      for attribute in attributes { write(attribute.name, attribute.value) }
    }
    open.append(OpenElement(name: name))
    isTagOpen = true
  }

  /// Adds an attribute to the start tag that was written last, before anything inside the element is.
  public mutating func attribute(_ name: StaticString, _ value: String) {
    output.write(UInt8(ascii: " "))
    output.write(name)
    writeAttributeValue(value)
  }

  /// Closes the innermost open element.
  public mutating func end() {
    guard let element = open.popLast() else { return }
    if isTagOpen {
      output.write("/>")
      isTagOpen = false
    } else {
      if element.hasElements { breakLine(unless: element.hasText) }
      output.write("</")
      output.write(element.name)
      output.write(UInt8(ascii: ">"))
    }
    if open.isEmpty { output.write(UInt8(ascii: "\n")) }
  }

  /// Writes text inside the innermost open element; the element's content is not indented from here on.
  public mutating func text(_ text: String) {
    guard let current = open.indices.last, !text.isEmpty else { return }
    closeTag()
    open[current].hasText = true
    writeCharacters(text.utf8.span)
  }

  /// Writes an element with attributes and, where given, text.
  public mutating func element(_ name: String, _ attributes: [Attribute] = [], text content: String = "") {
    start(name, attributes)
    text(content)
    end()
  }

  /// Writes a comment; two hyphens in a row, which end comments, are written with a space between.
  public mutating func comment(_ text: String) {
    beginChild()
    output.write("<!-- ")
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if !XMLCharacters.isAllowed(scalar) {
        droppedCharacters += 1
        continue
      }
      if scalar == "-", previous == "-" { output.write(UInt8(ascii: " ")) }
      output.write(String(scalar))
      previous = scalar
    }
    output.write(" -->")
    if open.isEmpty { output.write(UInt8(ascii: "\n")) }
  }

  /// Closes whatever is open; the document is complete.
  public mutating func finish() {
    while !open.isEmpty { end() }
  }

  /// Makes room for an element or comment inside the innermost open element.
  mutating func beginChild() {
    closeTag()
    guard let parent = open.indices.last else { return }
    breakLine(unless: open[parent].hasText)
    open[parent].hasElements = true
  }

  /// Writes characters of an element's content and counts what XML cannot hold.
  mutating func writeCharacters(_ text: Span<UInt8>) {
    droppedCharacters += XMLCharacters.write(text, inAttribute: false, to: &output)
  }

  private mutating func closeTag() {
    if isTagOpen { output.write(UInt8(ascii: ">")) }
    isTagOpen = false
  }

  private mutating func breakLine(unless hasText: Bool) {
    guard let indentation, !hasText else { return }
    output.write(UInt8(ascii: "\n"))
    var missing = open.count * indentation
    while missing > 0 {
      let count = min(missing, Self.spaces.count)
      output.write(Self.spaces.span.extracting(0..<count))
      missing -= count
    }
  }

  private mutating func write(_ name: String, _ value: String) {
    output.write(UInt8(ascii: " "))
    output.write(name)
    writeAttributeValue(value)
  }

  private mutating func writeAttributeValue(_ value: String) {
    output.write("=\"")
    droppedCharacters += XMLCharacters.write(value.utf8.span, inAttribute: true, to: &output)
    output.write(UInt8(ascii: "\""))
  }

  private static let spaces = [UInt8](repeating: UInt8(ascii: " "), count: 32)

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
