/// A time or quantity that was recognised before mentions are resolved.
public struct ValueExpression: Hashable, Sendable {
  /// Half-open range of UTF-8 bytes.
  public var range: Range<Int>
  /// Index of its sentence.
  public var sentence: Int
  public var time: TimeValue?
  public var quantity: Quantity?
  public var flags: [String]
  /// The rule that recognised it.
  public var rule: String

  /// `date` for times, else `quantity`.
  public var type: MentionType { time != nil ? .date : .quantity }

  public init(range: Range<Int>, sentence: Int, time: TimeValue, flags: [String], rule: String) {
    self.range = range
    self.sentence = sentence
    self.time = time
    self.flags = flags
    self.rule = rule
  }

  public init(range: Range<Int>, sentence: Int, quantity: Quantity, rule: String) {
    self.range = range
    self.sentence = sentence
    self.quantity = quantity
    self.flags = []
    self.rule = rule
  }
}
