import Testing

@testable import EntityResolution

@Suite("Which state is meant")
struct StateReferenceTests {
  @Test("descriptions of states and their governments")
  func descriptions() throws {
    try ReferenceExample.check([
      ReferenceExample(
        "Saudi Arabia bought tanks in 2015. The kingdom fired a missile last month.", "The kingdom", "saudi-arabia"),
      ReferenceExample("Iran warned Jordan. The kingdom closed its border.", "The kingdom", "jordan"),
      ReferenceExample(
        "Mongolia lies between Russia and China. The landlocked country signed the pact.", "The landlocked country",
        "mongolia"),
      ReferenceExample("India met Sri Lanka. The island nation signed the pact.", "The island nation", "sri-lanka"),
      ReferenceExample("Oman spoke with Iran. The sultanate hosted the talks.", "The sultanate", "oman"),
      ReferenceExample("Iran tested a missile. Officials say the country has many.", "the country", "iran"),
      ReferenceExample(
        "Pakistan warned India. Pakistan tested a missile. The country has many.", "The country", "pakistan"),
      ReferenceExample(
        "Iran answered on Monday. The Iranian government rejected the offer.", "The Iranian government", "iran"),
      ReferenceExample("Sudan signed the pact. The government rejected the deployment.", "The government", "sudan"),
      ReferenceExample("Myanmar bought drones. The government in Naypyidaw denied it.", "The government", "myanmar"),
      ReferenceExample("Syria signed the pact. The regime broke it.", "The regime", "syria"),
      ReferenceExample(
        "India joined the Missile Technology Control Regime. The regime bans no rockets.", "The regime", "mtcr"),
      ReferenceExample(
        "Pakistan warned Pakistan's neighbours. In New Delhi the government kept silent.", "the government", "india"),
      ReferenceExample("Iran spoke. The provincial government fled.", "The provincial government", "!iran"),
      ReferenceExample(
        "Georgia accused Russia. Troops entered the Georgian capital.", "the Georgian capital", "tbilisi"),
      ReferenceExample("Sudan was attacked. Rebels reached the capital.", "the capital", "khartoum"),
      ReferenceExample(
        "Iranian President Mahmoud Ahmadinejad spoke. He said his country has nuclear fuel.", "country", "iran"),
    ])
  }

  @Test("those named together")
  func together() throws {
    try ReferenceExample.check([
      ReferenceExample(
        "Estonia and Latvia met in Riga. The two countries signed the pact.", "The two countries",
        "members:estonia|latvia"),
      ReferenceExample(
        "India and Pakistan met. Both nations tested missiles.", "Both nations", "members:india|pakistan"),
      ReferenceExample(
        "Israel and Syria hold talks. The two sides will meet again.", "The two sides", "members:israel|syria"),
      ReferenceExample("Israel and Syria hold talks. The sides will meet again.", "The sides", "members:israel|syria"),
      ReferenceExample(
        "Iran, Iraq and Syria met. The three countries signed the pact.", "The three countries",
        "members:iran|iraq|syria"),
      ReferenceExample("Peru and Chile signed the treaty. They destroyed their mines.", "They", "members:peru|chile"),
      ReferenceExample("Niger and Mali left the bloc. Each of them then armed.", "them", "members:niger|mali"),
      ReferenceExample("Russia and China negotiated for a year. The former signed the accord.", "The former", "russia"),
      ReferenceExample(
        "Russia and China negotiated for a year. The latter signed the accord.", "the latter", "!russia"),
      ReferenceExample("India borders Nepal and Bhutan. The latter tested a rocket.", "The latter", "bhutan"),
      ReferenceExample("Iraq bought tanks and drones. It deployed the latter in Basra.", "the latter", "=drones"),
      ReferenceExample("India and Pakistan met. Both signed the pact.", "Both", "members:india|pakistan"),
      ReferenceExample("Iran, Iraq and Syria met. The two countries signed the pact.", "The two countries", "!iran"),
    ])
  }

  @Test("pronouns")
  func pronouns() throws {
    try ReferenceExample.check([
      ReferenceExample("Malta signed the convention in 1993. It ratified the convention in 1997.", "It", "malta"),
      ReferenceExample("Iran says it will not stop.", "it", "iran"),
      ReferenceExample("Jens Stoltenberg met Angela Merkel. She left on Monday.", "She", "angela-merkel"),
      ReferenceExample("Angela Merkel met Jens Stoltenberg. He left on Monday.", "He", "jens-stoltenberg"),
      ReferenceExample("NATO Secretary General Jens Stoltenberg spoke. \"We agree,\" he said.", "We", "nato"),
      ReferenceExample("\"We shipped no bombs,\" the Serbian government said.", "We", "serbia"),
      ReferenceExample("Russian officials arrived. They left on Friday.", "They", "=Russian officials"),
      ReferenceExample("Iran tested it.", "it", "!iran"),
      ReferenceExample("Jens Stoltenberg spoke. \"I agree,\" he said.", "I", "jens-stoltenberg"),
    ])
  }
}
