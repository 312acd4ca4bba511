import CLibXML2

/// The entities that a document declares within itself (XML 1.0, section 4.2.1), as ontologies do to shorten IRIs.
///
/// A class because the library's memory behind it is freed with it.
final class XMLDeclaredEntities {
  /// Holds the entities and nothing else.
  private let document: xmlDocPtr?
  private(set) var count = 0
  /// The bytes of all entities that were referred to, as often as they were: those within others count by themselves.
  private(set) var expandedBytes = 0

  init() {
    document = xmlNewDoc(nil)
    if let document { xmlCreateIntSubset(document, nil, nil, nil) }
  }

  deinit { if let document { xmlFreeDoc(document) } }

  /// How far entities may expand in a document of which so many bytes were read: references take a few bytes and stand for
  /// the beginning of an IRI, while those that stand for each other a billion times take no bytes at all.
  static func allowance(forBytes consumed: Int) -> Int {
    let (bytes, overflow) = consumed.multipliedReportingOverflow(by: 100)
    return overflow ? .max : bytes + 1 << 20
  }

  /// The first declaration of a name counts.
  func declare(_ name: UnsafePointer<xmlChar>?, _ content: UnsafePointer<xmlChar>?) {
    guard let document else { return }
    let type = Int32(XML_INTERNAL_GENERAL_ENTITY.rawValue)
    if xmlAddDocEntity(document, name, type, nil, nil, content) != nil { count += 1 }
  }

  /// The entity of a name, which is going to be expanded.
  func entity(_ name: UnsafePointer<xmlChar>?) -> xmlEntityPtr? {
    guard let document, let entity = xmlGetDocEntity(document, name) else { return nil }
    expandedBytes += Int(entity.pointee.length)
    return entity
  }
}
