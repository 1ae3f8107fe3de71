// PATCH of a source: merging, dropping, gates and the probe.

import FoundationEssentials
import PostHog
import Testing

@testable import Simulator

private let postgres = """
  source id=src_1 type=Postgres
  schema id=sch_1 name=orders status=Completed rows=10 last=-2h
  """

/// With a tunnel that holds secrets of its own.
private func tunnelled() throws -> World {
  var world = try World.of(postgres)
  world.ask(
    .updateSource, "src_1",
    [
      "job_inputs": [
        "password": "p1",
        "ssh_tunnel": [
          "enabled": true, "host": "b1.example", "port": 22,
          "auth": ["selection": "password", "username": "u", "password": "t1"],
        ],
      ]
    ])
  return world
}

@Test func `a new key inside auth_method is probed and saved, and nothing else follows`() throws {
  var world = try World.named("stripe-key-rotated")

  let reply = world.ask(.updateSource, "src_1", ["job_inputs": nestedKey])

  #expect(reply.status == 200)
  world.advance(by: 3600)
  #expect(try world.source("src_1").tables.allSatisfy { !$0.shouldSync })  // 13
  #expect(try world.jobs(of: "sch_1").first?.status == .failed)
}

@Test func `a flat Stripe key is dropped without a word`() throws {
  var world = try World.named("stripe-key-rotated")

  let reply = world.ask(.updateSource, "src_1", ["job_inputs": ["stripe_secret_key": secret]])

  #expect(reply.status == 200)  // 12
  world.ask(.updateTable, "sch_1", ["should_sync": true])
  world.ask(.reloadTable, "sch_1")
  world.advance(by: 60)
  #expect(try world.table("sch_1").status == .failed)
}

@Test func `a source of the runbook's kind takes the flat key`() throws {
  var world = try World.named("stripe-key-rotated-runbook")

  world.ask(.updateSource, "src_1", ["job_inputs": ["stripe_secret_key": secret]])
  world.ask(.reloadSource, "src_1")
  world.advance(by: 300)

  let source = try world.source("src_1")
  #expect(source.status == .completed)
  #expect(source.latestError == nil)
  #expect(source.tables.allSatisfy { $0.status == .completed })
}

@Test(arguments: ["rk_live_wrong", "rk_live_old", "rk_live_expired", "hello", ""])
func `a wrong key is refused in Stripe's words and nothing is saved`(text: String) throws {
  var world = try World.named("stripe-key-rotated")
  let before = world.sources[0].settings

  let refusal = try #require(
    world.ask(.updateSource, "src_1", ["job_inputs": nestedKey], secret: text).refusal)

  #expect(refusal.status == 400)
  #expect(refusal.shape == .envelope)
  #expect(refusal.words.hasPrefix("Stripe rejected the API key."))
  #expect(world.sources[0].settings == before)
}

@Test func `a scenario can pin which secret is the right one`() throws {
  var world = try World.named("stripe-key-rotated")
  try world.change("secret 2 valid-for=src_1.stripe_secret_key")
  let first: JSON = ["auth_method": ["selection": "api_key", "stripe_secret_key": secret]]
  let second: JSON = [
    "auth_method": ["selection": "api_key", "stripe_secret_key": .secret(SecretRef(2))]
  ]

  #expect(world.ask(.updateSource, "src_1", ["job_inputs": first]).status == 400)
  #expect(world.ask(.updateSource, "src_1", ["job_inputs": second]).status == 200)
}

@Test func `secrets are never returned and no text of one is stored`() throws {
  var world = try World.of(postgres)
  world.ask(.updateSource, "src_1", ["job_inputs": ["password": secret]], secret: "hunter2-hunter2")

  let source = try world.source("src_1")

  #expect(source.settings["password"] == nil)  // 10
  #expect(source.settings["host"] == "db.example.com")
  #expect(!"\(world)".contains("hunter2"))
}

@Test func `an empty secret keeps the stored one`() throws {
  var world = try World.of(postgres)
  let before = world.sources[0].settings["password"]

  for blank: JSON in ["", nil] {
    #expect(world.ask(.updateSource, "src_1", ["job_inputs": ["password": blank]]).status == 200)
  }

  #expect(world.sources[0].settings["password"] == before)
}

@Test func `numbers and flags come back as text`() throws {
  var world = try tunnelled()

  world.ask(.updateSource, "src_1", ["job_inputs": ["port": 6432]])

  let settings = try world.source("src_1").settings
  #expect(settings["port"] == "6432")  // 11
  #expect(settings["ssh_tunnel"]?["enabled"] == "True")
}

@Test func `the same settings again are saved without a look at the source`() throws {
  var world = try World.of(postgres)
  try world.change("src_1 trouble=dns")

  #expect(
    world.ask(.updateSource, "src_1", ["job_inputs": ["host": "db.example.com"]]).status == 200)
  let refusal = world.ask(.updateSource, "src_1", ["job_inputs": ["database": "other"]]).refusal
  #expect(refusal?.words.hasPrefix("Could not resolve the database host") == true)
}

@Test func `another selection, or none, replaces the whole container`() throws {
  var world = try World.of(
    """
    source id=src_1 type=Snowflake
    schema id=sch_1 name=ORDERS status=Completed rows=10 last=-2h
    """)

  let none = world.ask(.updateSource, "src_1", ["job_inputs": ["auth_type": ["user": "U"]]])
  #expect(none.refusal?.words == "Invalid source config: Field 'auth_type' has an invalid value")
  let other = world.ask(
    .updateSource, "src_1",
    ["job_inputs": ["auth_type": ["selection": "keypair", "user": "U"]]])
  #expect(
    other.refusal?.words == "Invalid source config: Required field 'private_key' is missing")

  let same = world.ask(
    .updateSource, "src_1",
    ["job_inputs": ["auth_type": ["selection": "password", "user": "U"]]])
  #expect(same.status == 200)
}

@Test func `a container that is no object is refused by name`() throws {
  var world = try World.named("stripe-key-rotated")

  let refusal = world.ask(.updateSource, "src_1", ["job_inputs": ["auth_method": "sk"]]).refusal

  #expect(refusal?.words == "Must be an object.")
  #expect(refusal?.attribute == "job_inputs__auth_method")
}

@Test func `a new host demands the password again`() throws {
  var world = try World.of(postgres)

  let refusal = world.ask(.updateSource, "src_1", ["job_inputs": ["host": "db2.example"]]).refusal
  #expect(
    refusal?.words == "Changing the connection host requires re-entering your credentials.")

  let both: JSON = ["host": "db2.example", "password": secret]
  #expect(world.ask(.updateSource, "src_1", ["job_inputs": both]).status == 200)
}

@Test func `a tunnel sent without enabled, host or port counts as changed`() throws {
  var world = try tunnelled()

  let sent: JSON = ["ssh_tunnel": ["enabled": true, "host": "b1.example"]]
  let refusal = world.ask(.updateSource, "src_1", ["job_inputs": sent]).refusal

  #expect(
    refusal?.words
      == "Changing the SSH tunnel requires re-entering your database credentials.")
}

@Test func `another tunnel host demands the tunnel's credentials`() throws {
  var world = try tunnelled()

  let sent: JSON = [
    "password": "p1", "ssh_tunnel": ["enabled": true, "host": "b2.example", "port": 22],
  ]
  let refusal = world.ask(.updateSource, "src_1", ["job_inputs": sent]).refusal

  #expect(
    refusal?.words == "Changing the SSH tunnel host requires re-entering your SSH credentials.")
}

@Test func `a tunnel's auth is replaced but its secrets are carried over`() throws {
  var world = try tunnelled()

  let sent: JSON = [
    "ssh_tunnel": [
      "enabled": true, "host": "b1.example", "port": 22,
      "auth": ["selection": "password", "username": "v"],
    ]
  ]

  #expect(world.ask(.updateSource, "src_1", ["job_inputs": sent]).status == 200)
  let auth = try #require(world.sources[0].settings["ssh_tunnel"]?["auth"])
  #expect(auth["username"] == "v")
  #expect(auth["password"]?.isSecret == true)
}

@Test func `a missing or senseless value is named`() throws {
  var world = try World.of(postgres)

  let sent: JSON = ["host": "", "port": "many", "password": secret]
  let refusal = world.ask(.updateSource, "src_1", ["job_inputs": sent]).refusal

  #expect(
    refusal?.words
      == """
      Invalid source config: Required field 'host' is missing, Field 'port' has an invalid value
      """)
}

@Test func `null settings crash the server, and a prefix is ignored`() throws {
  var world = try World.of(postgres)

  #expect(world.ask(.updateSource, "src_1", ["job_inputs": nil]).status == 500)
  #expect(world.ask(.updateSource, "src_1", ["prefix": "new"]).status == 200)
  #expect(try world.source("src_1").prefix == "")  // 14
}

@Test func `an account that was reconnected is named by its number`() throws {
  var world = try World.of(
    """
    source id=src_1 type=Hubspot trouble=oauth cure=hubspot_integration_id:34
    schema id=sch_1 name=contacts status=Failed enabled=false rows=10 last=-2h
    """)

  let sent: JSON = ["hubspot_integration_id": 34]

  #expect(world.ask(.updateSource, "src_1", ["job_inputs": sent]).status == 200)
  world.ask(.reloadTable, "sch_1")
  world.advance(by: 120)
  #expect(try world.table("sch_1").status == .completed)
}

@Test func `type names are exact`() throws {
  var world = try World.named("healthy")

  let refusal = world.ask(.describeForm, nil, ["source_type": "HubSpot,Stripe"]).refusal

  #expect(
    refusal?.words
      == "Unknown source_type(s): HubSpot. Omit source_type to list every available type.")  // 37
}
