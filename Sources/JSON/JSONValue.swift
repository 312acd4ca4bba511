/// Any JSON value (RFC 8259). Objects keep the order of their keys, so that what is read can be written again unchanged.
public enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  /// A number without fraction and exponent that fits 64 bits.
  case integer(Int)
  /// Any other number, in the digits it was written with.
  case decimal(String)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

/// A JSON object as an ordered list of members.
public struct JSONObject: Hashable, Sendable {
  /// One key with its value.
  public struct Member: Hashable, Sendable {
    public var key: String
    public var value: JSONValue

    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The members in the order of writing.
  public var members: [Member]

  public init(_ members: [Member] = []) { self.members = members }

  /// An object without members that has room for some.
  public init(minimumCapacity: Int) {
    members = []
    members.reserveCapacity(minimumCapacity)
  }

  /// The value of the first member with a key; setting replaces it in place or appends, nil removes.
  ///
  /// - Complexity: O(members); our objects have a dozen.
  public subscript(key: String) -> JSONValue? {
    get {
      // By index, so that no member is copied to be looked at.
      for index in members.indices where members[index].key == key { return members[index].value }
      return nil
    }
    set {
      let index = members.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(elements.map { Member(key: $0.0, value: $0.1) })
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
}
