import CLibXML2

/// Collects what libxml2 reports while it compiles a schema or validates a document.
///
/// A class because C holds it by address; it outlives the call it was made for.
final class FindingCollector {
  private let limit: Int
  private(set) var findings: [SchemaFinding] = []

  init(limit: Int) { self.limit = limit }

  func add(_ finding: SchemaFinding) {
    if findings.count < limit, findings.last != finding { findings.append(finding) }
  }

  /// The function that libxml2 calls with each error.
  static let receive: xmlStructuredErrorFunc = { context, error in
    guard let context, let error = error?.pointee, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    let collector = Unmanaged<FindingCollector>.fromOpaque(context).takeUnretainedValue()
    collector.add(SchemaFinding(line: Int(error.line), message: XMLLibrary.message(error.message)))
  }

  /// Runs a call whose parser reports through the thread's general error function, and restores that function.
  func receivingGlobalErrors<Result>(_ call: () -> Result) -> Result {
    xmlSetStructuredErrorFunc(Unmanaged.passUnretained(self).toOpaque(), Self.receive)
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    return call()
  }
}
