public import JSON
import Text

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One page in a browser, used as people use it: by pointer and keys.
@MainActor
public struct BrowserTab {
  private let browser: Chromium
  private let session: String
  private let target: JSONValue
  private let file: String?

  /// Opens a page from disk.
  ///
  /// - Parameters:
  ///   - hash: what follows the page's address, `#claim=…`.
  ///   - features: media features that the reader has set, such as `prefers-color-scheme`.
  public init(_ page: [UInt8], hash: String = "", features: [String: String] = [:]) throws {
    let file = FileManager.default.temporaryDirectory.path + "/entente-" + UUID().uuidString + ".html"
    try Data(page).write(to: URL(filePath: file))
    try self.init(address: "file://" + file + hash, features: features, file: file)
  }

  /// Opens a page of a server.
  public init(address: String) throws {
    try self.init(address: address, features: [:], file: nil)
  }

  private init(address: String, features: [String: String], file: String?) throws {
    self.file = file
    browser = try Chromium.shared.get()
    target = try browser.call("Target.createTarget", ["url": "about:blank"])["targetId"] ?? .null
    let attached = try browser.call("Target.attachToTarget", ["targetId": target, "flatten": true])
    guard case .string(let session) = attached["sessionId"] else { throw Chromium.Failure(description: "no tab") }
    self.session = session
    for domain in ["Page", "Runtime", "Log", "Accessibility"] { try call(domain + ".enable") }
    let media = features.sorted { $0.key < $1.key }.map { name, value in
      JSONValue.object(["name": .string(name), "value": .string(value)])
    }
    try call("Emulation.setEmulatedMedia", ["features": .array(media)])
    try call("Page.navigate", ["url": .string(address)])
    try browser.wait(for: "Page.loadEventFired", session: session)
  }

  /// Closes the tab and removes the page's file.
  public func close() {
    _ = try? browser.call("Target.closeTarget", ["targetId": target])
    if let file { try? FileManager.default.removeItem(atPath: file) }
  }

  /// Calls a method of the tab.
  @discardableResult
  public func call(_ method: String, _ parameters: JSONObject = [:]) throws -> JSONObject {
    try browser.call(method, parameters, session: session)
  }

  /// What the browser complained of: exceptions, errors on the console, breaches of the policy.
  public var problems: [String] {
    let kinds: Set<String> = ["Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded"]
    return browser.events(of: session).compactMap { event in
      guard case .string(let method) = event["method"], kinds.contains(method) else { return nil }
      var output = ByteWriter()
      JSONWriter().write(event, to: &output)
      return output.string
    }
  }

  /// The value of an expression in the page; promises are waited for.
  @discardableResult
  public func value(_ expression: String) throws -> JSONValue {
    let answer = try call(
      "Runtime.evaluate",
      [
        "expression": .string(expression), "returnByValue": true, "awaitPromise": true, "userGesture": true,
        "allowUnsafeEvalBlockedByCSP": false,
      ])
    if case .object(let details) = answer["exceptionDetails"] {
      throw Chromium.Failure(description: "\(expression): \(details.members)")
    }
    guard case .object(let result) = answer["result"] else { return .null }
    return result["value"] ?? .null
  }

  public func text(_ expression: String) throws -> String {
    guard case .string(let text) = try value("String(\(expression))") else { return "" }
    return text
  }

  public func number(_ expression: String) throws -> Double {
    switch try value(expression) {
    case .integer(let number): Double(number)
    case .decimal(let digits): Double(digits) ?? .nan
    default: .nan
    }
  }

  /// Clicks in the middle of the first element that a selector finds.
  public func click(_ selector: String) throws {
    try click(element: "document.querySelector(\(Self.quoted(selector)))")
  }

  /// Clicks in the middle of the element that an expression gives.
  public func click(element find: String) throws {
    try value("\(find).scrollIntoView({ block: 'nearest' })")
    let box = "\(find).getBoundingClientRect()"
    try click(x: try number("\(box).x + Math.min(\(box).width, 40) / 2"), y: try number("\(box).y + \(box).height / 2"))
  }

  /// Clicks at a place of the window.
  public func click(x: Double, y: Double) throws {
    for type in ["mousePressed", "mouseReleased"] {
      try call(
        "Input.dispatchMouseEvent",
        [
          "type": .string(type), "x": .decimal("\(x)"), "y": .decimal("\(y)"), "button": "left", "clickCount": 1,
        ])
    }
    try settle()
  }

  /// Presses a key by its name: `Tab`, `Enter`, `ArrowRight`.
  public func press(_ key: String, shift: Bool = false) throws {
    let codes = [
      "Tab": 9, "Enter": 13, "Escape": 27, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40,
    ]
    var event: JSONObject = [
      "type": "keyDown", "key": .string(key), "windowsVirtualKeyCode": .integer(codes[key] ?? 0),
      "modifiers": shift ? 8 : 0,
    ]
    if key == "Enter" { event["text"] = "\r" }
    try call("Input.dispatchKeyEvent", event)
    event["type"] = "keyUp"
    event["text"] = nil
    try call("Input.dispatchKeyEvent", event)
    try settle()
  }

  /// Types a text where the focus is.
  public func type(_ text: String) throws {
    try call("Input.insertText", ["text": .string(text)])
    try settle()
  }

  /// Waits until the page has followed its address and drawn.
  public func settle() throws {
    try value("new Promise(done => setTimeout(done, 0))")
  }

  /// Waits until an expression is true, as when a server has answered.
  public func wait(until expression: String) throws {
    for _ in 0..<1200 {
      if try value("Boolean(\(expression))") == true { return }
      try value("new Promise(done => setTimeout(done, 50))")
    }
    throw Chromium.Failure(description: "never: " + expression)
  }

  /// What has the focus: element, identifier and beginning of its text.
  public func focus() throws -> String {
    try text(
      "(node => [node.tagName, node.id, (node.getAttribute('href') || '').slice(0, 12)].join(' '))(document.activeElement)"
    )
  }

  /// A text as a literal of the script language.
  static func quoted(_ text: String) -> String {
    var output = ByteWriter()
    JSONWriter.write(text, to: &output)
    return output.string
  }
}
