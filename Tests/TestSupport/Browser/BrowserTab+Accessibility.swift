import JSON

// What assistive technology is told of a page.
extension BrowserTab {
  private static let controls: Set<String> = [
    "application", "button", "checkbox", "combobox", "DisclosureTriangle", "link", "listbox", "option", "searchbox",
    "tab", "textbox",
    "Date",
  ]

  /// Role and name of every part of the page, in its order.
  public func accessibleParts() throws -> [(role: String, name: String)] {
    guard case .array(let nodes) = try call("Accessibility.getFullAXTree")["nodes"] else { return [] }
    return nodes.compactMap { node in
      guard case .object(let node) = node, node["ignored"] != true else { return nil }
      return (Self.text("role", of: node), Self.text("name", of: node))
    }
  }

  /// Role and name of everything that can be used.
  public func accessibleControls() throws -> [(role: String, name: String)] {
    try accessibleParts().filter { Self.controls.contains($0.role) }
  }

  private static func text(_ name: String, of node: JSONObject) -> String {
    guard case .object(let value) = node[name], case .string(let text) = value["value"] else { return "" }
    return text
  }
}
