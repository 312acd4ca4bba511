internal import Text

/// An element that is written many times with the same name and attributes, put into bytes once.
public struct PreparedElement: Sendable {
  /// `<data key="e_time"`, without what ends the tag.
  let start: [UInt8]
  /// `</data>`.
  let end: [UInt8]

  /// - Parameter attributes: as in `XMLWriter.start`.
  public init(_ name: String, _ attributes: [XMLWriter.Attribute] = []) {
    var writer = XMLWriter(indentation: nil)
    writer.start(name, attributes)
    start = writer.output.bytes
    end = Array("</\(name)>".utf8)
  }
}

extension XMLWriter {
  /// Writes an element with text.
  public mutating func element(_ prepared: PreparedElement, text: String) {
    beginChild()
    output.write(prepared.start.span)
    if text.isEmpty { return output.write("/>") }
    output.write(UInt8(ascii: ">"))
    writeCharacters(text.utf8.span)
    output.write(prepared.end.span)
  }

  /// Writes an empty element with one more attribute.
  public mutating func element(_ prepared: PreparedElement, attribute name: StaticString, _ value: String) {
    beginChild()
    output.write(prepared.start.span)
    attribute(name, value)
    output.write("/>")
  }

  /// Writes an element with a number.
  public mutating func element(_ prepared: PreparedElement, number: Int) {
    beginChild()
    output.write(prepared.start.span)
    output.write(UInt8(ascii: ">"))
    output.write(number)
    output.write(prepared.end.span)
  }
}
