import Text
import XML

/// An element of native XML with typed access to its attributes; what does not fit is a failure at its line.
struct NativeElement {
  let element: MarkupElement
  let source: String?

  var text: String { element.text }

  func elements(_ name: String) -> [NativeElement] {
    element.elements(named: name).map { NativeElement(element: $0, source: source) }
  }

  func first(_ name: String) -> NativeElement? {
    element.first(name).map { NativeElement(element: $0, source: source) }
  }

  func required(_ name: String) throws(SyntaxFailure) -> NativeElement {
    guard let child = first(name) else { throw failure("an element '" + name + "' in '" + element.name.local + "'") }
    return child
  }

  func texts(_ name: String) -> [String] { element.elements(named: name).map(\.text) }

  func references(_ name: String) throws(SyntaxFailure) -> [String] {
    var references: [String] = []
    for child in elements(name) { references.append(try child.string("ref")) }
    return references
  }

  func optional(_ name: String) -> String? { element[name] }

  func string(_ name: String) throws(SyntaxFailure) -> String {
    guard let value = element[name] else {
      throw failure("an attribute '" + name + "' on '" + element.name.local + "'")
    }
    return value
  }

  func integer(_ name: String) throws(SyntaxFailure) -> Int {
    let text = try string(name)
    guard let value = Int(text) else { throw failure("a whole number as '" + name + "'", found: text) }
    return value
  }

  func optionalInteger(_ name: String) throws(SyntaxFailure) -> Int? {
    element[name] == nil ? nil : try integer(name)
  }

  func boolean(_ name: String) -> Bool { element[name] == "true" || element[name] == "1" }

  func choice<Value: RawRepresentable & CaseIterable>(_ name: String) throws(SyntaxFailure) -> Value
  where Value.RawValue == String {
    let text = try string(name)
    guard let value = Value(rawValue: text) else {
      let spellings = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw failure("one of " + spellings + " as '" + name + "'", found: text)
    }
    return value
  }

  func range(_ beginName: String = "begin", _ endName: String = "end") throws(SyntaxFailure) -> Range<Int> {
    let (begin, end) = (try integer(beginName), try integer(endName))
    guard begin >= 0, begin <= end else { throw failure("a range that does not end before it begins") }
    return begin..<end
  }

  func failure(_ expected: String, found: String = "") -> SyntaxFailure {
    let position = TextPosition(line: max(1, element.line), column: 1, byte: 0)
    return SyntaxFailure(
      format: "native XML", source: source, position: position, expected: expected, found: found)
  }
}
