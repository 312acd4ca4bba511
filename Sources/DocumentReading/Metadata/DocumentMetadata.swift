import JSON

/// What is said about a document outside its text.
public struct DocumentMetadata: Hashable, Sendable {
  /// As written: an ISO 8601 date or time, or a date in words.
  public var date: String?
  /// The file and line that give the date, for messages; nil where the document itself does.
  public var datePlace: String?
  public var outlet: String?
  public var title: String?
  public var url: String?
  /// What else is said, by the names of columns or members: `licence`, `author`, whatever a user notes.
  public var further: [String: String]

  public init(
    date: String? = nil, outlet: String? = nil, title: String? = nil, url: String? = nil,
    further: [String: String] = [:]
  ) {
    self.date = date
    self.outlet = outlet
    self.title = title
    self.url = url
    self.further = further
  }

  /// What goes with the document into every output, the address among it.
  var details: [String: String] {
    var details = further
    if let url { details["url"] = url }
    return details
  }

  /// What this says, and what the other says where this is silent.
  public func completed(by other: DocumentMetadata) -> DocumentMetadata {
    var completed = DocumentMetadata(
      date: date ?? other.date, outlet: outlet ?? other.outlet, title: title ?? other.title, url: url ?? other.url,
      further: further.merging(other.further) { own, _ in own })
    completed.datePlace = date == nil ? other.datePlace : datePlace
    return completed
  }

  /// Names of members that say what `date`, `outlet`, `title` and `url` hold, or whose metadata it is.
  private static let known: Set<String> = [
    "date", "published", "outlet", "publisher", "source", "title", "url", "file",
  ]

  /// Names among `further` that mean something to graphs.
  static let furtherKnown: Set<String> = ["author", "licence", "license"]

  /// The members `date`, `outlet` or `publisher`, `title`, `url` of an object, and all others that are texts; empty texts count as
  /// absent.
  init(_ object: JSONObject) {
    func text(_ keys: String...) -> String? {
      for key in keys { if case .string(let text)? = object[key], !text.isEmpty { return text } }
      return nil
    }
    self.init(
      date: text("date", "published"), outlet: text("outlet", "publisher", "source"), title: text("title"),
      url: text("url"))
    for member in object.members where !Self.known.contains(member.key) {
      if case .string(let text) = member.value, !text.isEmpty { further[member.key] = text }
    }
  }
}
