import CEmbeddedData
import JSON
import Text

/// The page without its data: markup, style and script, put together under a policy that lets nothing else in.
struct PageTemplate {
  let markup: [UInt8]
  let style: [UInt8]
  let script: [UInt8]
  /// Whether the page may ask the server that it came from.
  var asksServer = false

  /// The one in the program: `Sources/CEmbeddedData/page`.
  static var embedded: PageTemplate {
    PageTemplate(
      markup: EmbeddedBytes.copy(entente_page_markup), style: EmbeddedBytes.copy(entente_page_style),
      script: EmbeddedBytes.copy(entente_page_script))
  }

  /// The one that a server hands out.
  static var served: PageTemplate {
    PageTemplate(
      markup: EmbeddedBytes.copy(entente_page_markup), style: EmbeddedBytes.copy(entente_page_style),
      script: EmbeddedBytes.copy(entente_served_page_script), asksServer: true)
  }

  /// The finished file.
  func page(data: JSONObject) -> [UInt8] {
    var output = ByteWriter(minimumCapacity: markup.count + style.count + script.count)
    var rest = markup[...]
    while let marker = rest.firstIndex(of: UInt8(ascii: "{")) {
      output.write(rest[..<marker])
      rest = rest[marker...]
      guard let end = rest.firstIndex(of: UInt8(ascii: "}")) else { break }
      write(rest[(marker + 1)..<end], data, to: &output)
      rest = rest[(end + 1)...]
    }
    output.write(rest)
    return output.bytes
  }

  private func write(_ name: ArraySlice<UInt8>, _ data: JSONObject, to output: inout ByteWriter) {
    switch String(decoding: name, as: UTF8.self) {
    case "policy": output.write(policy)
    case "style": output.write(style)
    case "data": Self.write(data, to: &output)
    case "script": output.write(script)
    default: break
    }
  }

  /// Content Security Policy, level 3: our style and script by their hashes and nothing else, from nowhere.
  var policy: String {
    "default-src 'none'; " + (asksServer ? "connect-src 'self'; " : "")
      + "style-src '\(Self.source(style))'; script-src '\(Self.source(script))'; base-uri 'none'; "
      + "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
  }

  private static func source(_ bytes: [UInt8]) -> String { "sha256-" + Base64.text(of: SHA256.digest(of: bytes.span)) }

  /// The data as JSON that ends no script element: `<` and the separators that old scripts take for line ends are written
  /// as escapes, which JSON allows within strings, and they stand nowhere else.
  private static func write(_ data: JSONObject, to output: inout ByteWriter) {
    var plain = ByteWriter()
    JSONWriter().write(data, to: &plain)
    let bytes = plain.bytes
    var begin = 0
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "<") {
        output.write(bytes[begin..<index])
        output.write("\\u003c")
        begin = index + 1
      } else if byte == 0xA8 || byte == 0xA9, index >= 2, bytes[index - 2] == 0xE2, bytes[index - 1] == 0x80 {
        output.write(bytes[begin..<(index - 2)])
        output.write(byte == 0xA8 ? "\\u2028" : "\\u2029" as StaticString)
        begin = index + 1
      }
    }
    output.write(bytes[begin...])
  }
}
