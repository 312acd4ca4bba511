import Text

/// A paragraph, headline or list item: one line of a text as it is read.
struct TextBlock: Hashable, Sendable {
  /// What a page's markup, or another form, says about a block.
  enum Hint: String, Hashable, Sendable {
    case title
    case heading
    case caption
    case paragraph
    /// A list item, cell or line of the article that need not be a sentence.
    case item
    /// Another author's words in a mail.
    case quoted
    /// A signature, a note.
    case furniture
  }

  /// Half-open range of UTF-8 bytes, without surrounding space.
  var range: Range<Int>
  /// The block in lower case (ASCII), for comparison with cues; runs of space are one space.
  var folded: [UInt8]
  /// Runs of bytes between spaces.
  var wordCount: Int
  /// Ends as a sentence does: with a full stop, question or exclamation mark, perhaps inside quotation marks.
  var endsSentence: Bool
  /// The last mark is a question or exclamation mark, which headlines may have too.
  var endsAsQuestion: Bool
  /// Ends with a colon, semicolon or comma: the text goes on in the next block.
  var isContinued: Bool
  /// Nothing but a bullet.
  var isLoneBullet: Bool
  var startsWithBullet: Bool
  var startsLowercase: Bool
  /// There is an empty line before it.
  var followsBlankLine: Bool
  var hint: Hint?

  /// A page's markup shows that it belongs to the article.
  var isMarkedContent: Bool { hint == .paragraph || hint == .item }

  /// Reads as running text rather than as a headline or label.
  var isProse: Bool {
    if hint == .title || hint == .heading { return false }
    if isContinued { return wordCount >= 6 }
    guard endsSentence else { return false }
    return wordCount >= (endsAsQuestion ? 16 : 6)
  }

  /// Long enough for a headline and not ended like a sentence.
  var isHeadlineLike: Bool { !isProse && wordCount >= 4 && !isLoneBullet && (!endsSentence || endsAsQuestion) }

  var isLabelLike: Bool { !isProse && wordCount <= 4 && !endsSentence }
}
