import JSON
import Text

extension Entity {
  init(_ fields: RecordFields) throws(SyntaxFailure) {
    self.init(
      id: try fields.string("id"), type: try fields.choice("type"), subtype: try fields.optionalString("subtype"),
      label: try fields.string("label"), aliases: try fields.strings("aliases"),
      metonyms: try fields.strings("metonyms"), demonym: try fields.optionalString("demonym"),
      countryCode: try fields.optionalString("iso3166"), operatorEntity: try fields.optionalString("operator"),
      date: try fields.optionalString("date"), members: try fields.strings("members"),
      isKind: try fields.boolean("generic"), broader: try fields.strings("broader"),
      kind: try fields.optionalString("instance_of"), owners: try fields.strings("owners"),
      note: try fields.optionalString("note"))
    for member in try fields.optionalNested("codes")?.object.members ?? [] {
      if case .string(let code) = member.value { codes[member.key] = code }
    }
    sameAs = try fields.strings("same_as")
    for declared in try fields.objects("classes") { declaredClasses.append(try DeclaredClass(declared)) }
  }

  var exchangeRecord: JSONObject {
    var record = JSONObject(kind: "entity")
    record.add("id", id)
    record.add("type", type.rawValue)
    record.add("label", label)
    record.add("aliases", aliases)
    record.addUnlessEmpty("metonyms", metonyms)
    record.add("demonym", demonym)
    record.add("iso3166", countryCode)
    record.add("subtype", subtype)
    record.add("operator", operatorEntity)
    record.add("note", note)
    record.add("date", date)
    record.addUnlessEmpty("members", members)
    if isKind { record.add("generic", true) }
    record.addUnlessEmpty("broader", broader)
    record.add("instance_of", kind)
    record.addUnlessEmpty("owners", owners)
    if !codes.isEmpty {
      record.add("codes", .object(JSONObject(sortedCodes.map { .init(key: $0.list, value: .string($0.code)) })))
    }
    record.addUnlessEmpty("same_as", sameAs)
    if !declaredClasses.isEmpty { record.add("classes", .array(declaredClasses.map { .object($0.exchangeRecord) })) }
    return record
  }
}

extension DeclaredClass {
  fileprivate init(_ fields: RecordFields) throws(SyntaxFailure) {
    self.init(
      name: try fields.string("name"), label: try fields.string("label"), parent: try fields.string("parent"),
      colour: try fields.optionalString("colour"))
  }

  fileprivate var exchangeRecord: JSONObject {
    var record: JSONObject = [:]
    record.add("name", name)
    record.add("label", label)
    record.add("parent", parent)
    record.add("colour", colour)
    return record
  }
}
