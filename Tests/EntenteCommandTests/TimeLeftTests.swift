import Testing

@testable import EntenteCommand

@Suite("How long a run will take")
struct TimeLeftTests {
  private let begin = ContinuousClock.now

  @Test(
    "by what was done in how many seconds",
    arguments: [
      (0.5, 30, "about a minute left"), (0.5, 100, "about 2 minutes left"), (0.1, 600, "about 90 minutes left"),
      (0.01, 600, "about 17 hours left"), (1, 600, "about a minute left"),
      // Too little is known.
      (0.001, 600, nil), (0.5, 1, nil),
    ])
  func words(share: Double, seconds: Int, expected: String?) {
    #expect(TimeLeft(begin).words(at: share, begin + .seconds(seconds)) == expected)
  }

  @Test("what a run before had done does not count")
  func resumed() {
    var left = TimeLeft(begin)
    left.restart(at: 0.8, begin + .seconds(2))
    #expect(left.words(at: 0.9, begin + .seconds(602)) == "about 10 minutes left")
  }
}
