/// Classes of ASCII bytes, as single comparisons that compile to a few instructions.
extension UInt8 {
  @inlinable public var isASCIIDigit: Bool { self &- 0x30 < 10 }
  @inlinable public var isASCIIUppercase: Bool { self &- 0x41 < 26 }
  @inlinable public var isASCIILowercase: Bool { self &- 0x61 < 26 }
  @inlinable public var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inlinable public var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
  /// 0-9, a-f, A-F.
  @inlinable public var isHexadecimalDigit: Bool { isASCIIDigit || (self | 0x20) &- 0x61 < 6 }
  /// Space, tab, LF, CR.
  @inlinable public var isASCIISpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
  /// The lower-case form of an ASCII capital; every other byte itself.
  @inlinable public var asciiLowercased: UInt8 { isASCIIUppercase ? self | 0x20 : self }
  /// The value of a hexadecimal digit, nil for other bytes.
  @inlinable public var hexadecimalValue: UInt8? {
    if isASCIIDigit { return self &- 0x30 }
    let letter = (self | 0x20) &- 0x61
    return letter < 6 ? letter + 10 : nil
  }
}
