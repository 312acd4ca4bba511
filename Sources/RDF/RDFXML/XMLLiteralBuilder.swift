import XML

/// Writes the content of `parseType="Literal"` in the exclusive canonical form of XML, comments included
/// (RDF 1.1 Concepts, section 5.2): namespaces only where they are used, attributes sorted, no empty tags.
struct XMLLiteralBuilder {
  private var output = ""
  /// The qualified names of the open elements.
  private var openNames: [String] = []
  /// The namespaces written at the open elements, by prefix, the innermost last.
  private var written: [[String: String]] = [["": ""]]

  /// Whether an element of the literal is open.
  var isInside: Bool { !openNames.isEmpty }

  var canonicalText: String { output }

  /// - Parameter namespaces: all in scope, by prefix.
  mutating func start(_ start: MarkupStart, namespaces: [String: String]) {
    let name = start.prefix.isEmpty ? start.name.local : start.prefix + ":" + start.name.local
    var used: [String: String] = [start.prefix: start.name.namespace]
    let attributes = start.attributes.map { attribute in
      let prefix = attributePrefix(attribute.name.namespace, namespaces)
      if !prefix.isEmpty, prefix != "xml" { used[prefix] = attribute.name.namespace }
      return (attribute: attribute, name: prefix.isEmpty ? attribute.name.local : prefix + ":" + attribute.name.local)
    }
    var inScope = written.last ?? [:]
    output += "<" + name
    for (prefix, namespace) in used.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
    where inScope[prefix] != namespace {
      output += prefix.isEmpty ? " xmlns=\"" : " xmlns:\(prefix)=\""
      output += escaped(namespace, inAttribute: true) + "\""
      inScope[prefix] = namespace
    }
    for (attribute, name) in attributes.sorted(by: { precedes($0.attribute.name, $1.attribute.name) }) {
      output += " " + name + "=\"" + escaped(attribute.value, inAttribute: true) + "\""
    }
    output += ">"
    openNames.append(name)
    written.append(inScope)
  }

  mutating func end() {
    guard let name = openNames.popLast() else { return }
    written.removeLast()
    output += "</" + name + ">"
  }

  mutating func text(_ text: String) { output += escaped(text, inAttribute: false) }

  mutating func comment(_ text: String) { output += "<!--" + text + "-->" }

  mutating func instruction(_ target: String, _ data: String) {
    output += "<?" + target + (data.isEmpty ? "" : " " + data) + "?>"
  }

  /// The prefix of an attribute's namespace; of several the first by name, as the events keep none.
  private func attributePrefix(_ namespace: String, _ namespaces: [String: String]) -> String {
    if namespace.isEmpty { return "" }
    if namespace == RDFXMLNames.xmlNamespace { return "xml" }
    return namespaces.filter { $0.value == namespace && !$0.key.isEmpty }.keys.sorted().first ?? ""
  }

  private func precedes(_ left: MarkupName, _ right: MarkupName) -> Bool {
    if left.namespace == right.namespace { return left.local.utf8.lexicographicallyPrecedes(right.local.utf8) }
    return left.namespace.utf8.lexicographicallyPrecedes(right.namespace.utf8)
  }

  private func escaped(_ text: String, inAttribute: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">" where !inAttribute: escaped += "&gt;"
      case "\"" where inAttribute: escaped += "&quot;"
      case "\t" where inAttribute: escaped += "&#x9;"
      case "\n" where inAttribute: escaped += "&#xA;"
      case "\r": escaped += "&#xD;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
