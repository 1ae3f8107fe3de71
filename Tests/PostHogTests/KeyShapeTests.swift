import PostHog
import Testing

struct KeyShapeTests {
  @Test(arguments: [
    ("sk_live_51NfXyZAbCdEfGh", "<masked:sk_live>"),
    ("the new key is rk_live_newkey, thanks", "the new key is <masked:rk_live>, thanks"),
    ("sk_test_4eC39HqLyjWDarjtT1zdp7dc", "<masked:sk_test>"),
    ("rk_test_abc123", "<masked:rk_test>"),
    ("key%3Dsk_live_51NfXyZ%26x", "key%3D<masked:sk_live>%26x"),
    (#"line\nsk_live_51NfXyZ\n"#, #"line\n<masked:sk_live>\n"#),
    ("phx_KTh7wTbuYzIyNVyVyPbYyO5CKMSgy1JZ", "<masked:phx>"),
    ("phc_Wq2k9ZpXcV8 phs_a1b2c3d4e5", "<masked:phc> <masked:phs>"),
    ("pha_a1b2c3d4e5f6", "<masked:pha>"),
    ("whsec_5f2a+b/c==", "<masked:whsec>"),
    ("pat-na1-0b1c2d3e-4f5a-6b7c-8d9e-0f1a2b3c4d5e.", "<masked:pat>."),
    ("AKIAIOSFODNN7EXAMPLE", "<masked:AKIA>"),
    ("ASIAIOSFODNN7EXAMPLE", "<masked:ASIA>"),
    ("ghp_16C7e42F292c6912E7710c838347Ae178B4a", "<masked:ghp>"),
    ("github_pat_11ABCDEFG0abcdefghij_klmnopqrst", "<masked:github_pat>"),
    ("xoxb-2480000000-abcdefghijkl", "<masked:xox>"),
    ("AIzaSyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY", "<masked:AIza>"),
    ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dozjgNryP4J3jVmN", "<masked:jwt>"),
    (
      "postgres://app:hunter2@db.example.com/x",
      "postgres://app:<masked:url-password>@db.example.com/x"
    ),
    ("mysql://u:p/w#rd@h:3306/db", "mysql://u:<masked:url-password>@h:3306/db"),
    ("redis://:s3cret@h:6379", "redis://:<masked:url-password>@h:6379"),
    ("host=db password=hunter2 dbname=x", "host=db password=<masked:password> dbname=x"),
    ("password = 'two words'", "password = '<masked:password>'"),
    ("PWD=1234;Database=x", "PWD=<masked:password>;Database=x"),
    (
      #"{"password": "hunter2", "port": 5432}"#, #"{"password": "<masked:password>", "port": 5432}"#
    ),
    (#"{\"client_secret\": \"abcd1234\"}"#, #"{\"client_secret\": \"<masked:secret>\"}"#),
    ("{'api-key': 'abcd1234'}", "{'api-key': '<masked:api_key>'}"),
    ("?access_token=a1b2c3d4&page=2", "?access_token=<masked:token>&page=2"),
    ("stripe_secret_key=sk_live_51NfXyZ", "stripe_secret_key=<masked:sk_live>"),
    ("password: hunter2!", "password: <masked:password>"),
    ("Authorization: Bearer phx_a1b2c3d4", "Authorization: Bearer <masked:phx>"),
    ("Authorization: bearer aB3dE5gH7jK9", "Authorization: bearer <masked:bearer>"),
    ("Authorization: Basic YXBwOmh1bnRlcjI=", "Authorization: Basic <masked:basic>"),
    ("日本 sk_live_51NfXyZ 語", "日本 <masked:sk_live> 語"),
  ])
  func `a credential is masked, and what stands around it stays`(text: String, masked: String) {
    #expect(KeyShape.masking(text) == masked)
    #expect(KeyShape.masking(masked) == masked, "masking twice changes nothing")
  }

  @Test(arguments: ["PRIVATE KEY", "RSA PRIVATE KEY", "OPENSSH PRIVATE KEY"])
  func `a private key is masked from the first dash to the last`(label: String) {
    let lines = String(repeating: "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n", count: 8)
    let key = "-----BEGIN \(label)-----\n\(lines)-----END \(label)-----"
    #expect(KeyShape.masking("a \(key) b") == "a <masked:pem> b")
    #expect(KeyShape.masking("a \(key.dropLast(60))") == "a <masked:pem>", "cut short")
    let escaped = key.split(separator: "\n").joined(separator: #"\n"#)
    #expect(
      KeyShape.masking(#"{"private_key": "\#(escaped)"}"#) == #"{"private_key": "<masked:pem>"}"#)
  }

  @Test func `what was found is the credential alone, with its shape`() throws {
    let text = "set password=hunter2 and sk_live_51NfXyZ"
    let found = KeyShape.find(in: text)
    #expect(found.map { String(text[$0.range]) } == ["hunter2", "sk_live_51NfXyZ"])
    #expect(found.map(\.shape) == [.password, .stripeLive])
    #expect(found.map(\.shape.prefix) == ["password", "sk_live"])
  }

  @Test(arguments: [
    "018f2c6a-7d1e-7c3b-9f4a-2b6d8e0c1a35", "9fceb02d0ae598e95dc970b74767f19372d61af8", "fab99a",
    "acct_1NfXyZAbCdEfGh", "req_h7Wm2T0kQvYx1B", "we_1Q401xkLm", "cus_OZ3xYwVuTsRqPo",
    "sk_live_events", "sk_test_results", "rk_live_daily_rows_2024", "sk_live_data", "phc_id",
    "task_live", "task_live_51NfXyZAbC", "risk_test_4eC39HqL", "disk_live_mode_a1b2c3",
    "sk_live_…", "sk_live_...", "keys that begin with sk_live_ or rk_live_", "phx_…", "whsec_",
    "sk_live_********************************Zx4q", "rk_live_<your key>",
    "pat-a-cake, pat-a-cake", "pat-na1", "path-na1-something", "AKIA", "AKIAshort", "ghp_short",
    "xoxo-hugs-and-kisses", "xoxb-hugs", "AIzawa", "eyJust.a.sentence", "eyeliner.com.example",
    "https://db.example.com:5432/x?mail=a@b.c", "postgres://app@db.example.com/x",
    "https://example.com/@user:name", "http://user:****@host/", "postgres://u:<password>@h/x",
    "https://api.hubapi.com/oauth/v1/token", "/admin/oauth/access_token (Caused by SSLError)",
    "FATAL: password authentication failed for user \"posthog\"",
    "(1045, \"Access denied for user 'app'@'10.0.0.1' (using password: YES)\")",
    "fe_sendauth: no password supplied", "Incorrect password, could not decrypt key",
    "password: required", "Password: must not be empty", "password=****", "password=<masked>",
    "password=${DB_PASSWORD}", "password=$PASSWORD", "api_key=your_api_key", "secret: [redacted]",
    "token_count=5", "max_tokens=4096", "token=12", "tokens: 5", "token: expired",
    "secret=stripe_secret_key", "Unexpected token: }", "token == nil", "secret::value",
    "Invalid Sentry auth token. Please update your token and reconnect.",
    "JWT token is invalid. [6c1e2f0e-4b7b-4d2d-8d1c-9b02c77ab5aa]",
    "{\"secret\": true, \"token\": null, \"type\": \"password\"}",
    "\"name\": \"stripe_secret_key\"",
    "Bearer authentication is required", "Authorization: Bearer YOUR_SECRET_KEY",
    "Basic authentication", "basic subscription", "Bearing 2024 in mind", "bypass=1 compass=N",
    "-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkq\n-----END CERTIFICATE-----",
    "paste everything from -----BEGIN PRIVATE KEY----- on", "<secret:1>", "<masked:sk_live>",
    "the primary key of orders", "cursor=eyJvZmZzZXQiOjEwMH0=", "sort_key: updated_at", "a=b:c", "",
  ])
  func `harmless text that looks alike survives`(text: String) {
    #expect(KeyShape.masking(text) == text)
  }
}
