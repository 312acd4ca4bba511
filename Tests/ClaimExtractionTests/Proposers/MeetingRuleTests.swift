import Testing

@testable import ClaimExtraction

@Suite("Rules about meetings")
struct MeetingRuleTests {
  @Test("MeetingTimeRule: the day of the clause is the day of its meeting")
  func meetingTimeTheDayOfTheClause() throws {
    let proposals = try Proposals("clause-time/1", "They made no progress on Friday in talks with Iran.")
    #expect(
      proposals.lines == [
        "occursOn(talks, Friday) of «Friday in talks» on Friday"
      ])
  }

  @Test("MeetingTimeRule: a year is no day")
  func meetingTimeAYearIsNoDay() throws {
    let proposals = try Proposals("clause-time/1", "They made no progress in 2014 in talks with Iran.")
    #expect(proposals.lines.isEmpty)
  }

  @Test("MeetingParticipantRule: who speaks at a meeting takes part")
  func meetingParticipantWhoSpeaksAtAMeeting() throws {
    let proposals = try Proposals("at-meeting/1", "Lavrov spoke at the meeting in Geneva.")
    #expect(
      proposals.lines == [
        "participatesIn(Lavrov, the meeting) of «Lavrov spoke at the meeting»"
      ])
  }

  @Test("MeetingParticipantRule: who tells a conference takes part")
  func meetingParticipantWhoTellsAConferenceTakes() throws {
    let proposals = try Proposals("at-meeting/1", "Lavrov told the conference that the treaty was dead.")
    #expect(
      proposals.lines == [
        "participatesIn(Lavrov, the conference) of «Lavrov told the conference»"
      ])
  }

  @Test("MeetingParticipantRule: pronouns take no part")
  func meetingParticipantPronounsTakeNoPart() throws {
    let proposals = try Proposals("at-meeting/1", "He spoke at the meeting in Geneva.")
    #expect(proposals.lines.isEmpty)
  }

  @Test("TalkPartnersRule: the first talks with every other one")
  func talkPartnersTheFirstTalksWithEvery() throws {
    let proposals = try Proposals("in-talks/1", "Russia, China and Iran agreed in talks to meet again.")
    #expect(
      proposals.lines == [
        "consultsWith(Russia, China) of «Russia, China and Iran agreed in talks»",
        "consultsWith(Russia, Iran) of «Russia, China and Iran agreed in talks»",
      ])
  }

  @Test("TalkPartnersRule: the time of the clause is the time of the talks")
  func talkPartnersTheTimeOfTheClause() throws {
    let proposals = try Proposals("in-talks/1", "India and Pakistan agreed in talks on Monday to meet again.")
    #expect(
      proposals.lines == [
        "consultsWith(India, Pakistan) of «India and Pakistan agreed in talks» on Monday"
      ])
  }

  @Test("TalkPartnersRule: with others they do not talk to each other")
  func talkPartnersWithOthersTheyDoNot() throws {
    let proposals = try Proposals("in-talks/1", "India and Pakistan agreed in talks with China to meet again.")
    #expect(proposals.lines.isEmpty)
  }

  @Test("MeetingModifierRule: groups and persons take part; states are another pattern's")
  func meetingModifierGroupsAndPersonsTakePart() throws {
    let proposals = try Proposals("talks-between/1", "Talks between the ministers ended.")
    #expect(
      proposals.lines == [
        "participatesIn(the ministers, Talks) of «Talks between the ministers»"
      ])
  }

  @Test("MeetingTopicRule: what talks are about")
  func meetingTopicWhatTalksAreAbout() throws {
    let proposals = try Proposals("talks-on/1", "Talks over the missiles failed.")
    #expect(
      proposals.lines == [
        "hasTopic(Talks, the missiles) of «Talks over the missiles»"
      ])
  }

  @Test("MeetingTopicRule: listed topics, a claim each")
  func meetingTopicListedTopicsAClaimEach() throws {
    let proposals = try Proposals("talks-on/1", "At the meeting they discussed issues including Syria and Libya.")
    #expect(
      proposals.lines == [
        "hasTopic(the meeting, Syria) of «issues including Syria»",
        "hasTopic(the meeting, Libya) of «issues including Syria and Libya»",
      ])
  }
}
