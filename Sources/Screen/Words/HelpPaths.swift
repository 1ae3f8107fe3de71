// A page of help for every way out, by the runbook's letter.

import Diagnosis

extension HelpWords {
  static let overview: [Block] = [
    .text("The ways out, and what each is for:"),
    .table(
      Letter.allCases.map { letter in
        let page = WayOut(letter)
        return [letter == .none ? "-" : letter.rawValue, page.title, page.lost]
      }),
    .text("`help path F` tells more about one. I take the gentlest that works."),
  ]

  static func page(of letter: Letter) -> [Block] {
    let page = WayOut(letter)
    let head = letter == .none ? "No path" : "Path \(letter.rawValue)"
    return [
      .text("\(head): \(page.title)."),
      .table([
        ["when", page.when], ["does", page.does], ["lost", page.lost], ["wants", page.wants],
        ["proof", page.proof],
      ]),
    ]
  }
}

/// What there is to say about a way out.
private struct WayOut {
  var title: String
  var when: String
  var does: String
  var lost = "nothing"
  var wants = "`go`"
  var proof = "a new run, begun after the repair and ended well; rows that did not collapse"
}

extension WayOut {
  init(_ letter: Letter) {
    switch letter {
    case .a: self = .retry
    case .b: self = .credential
    case .c: self = .drift
    case .c2: self = .tables
    case .d: self = .resync
    case .e: self = .replication
    case .f: self = .stuck
    case .g: self = .startOver
    case .h: self = .billing
    case .i: self = .webhook
    case .none: self = .yours
    }
  }

  private static let retry = WayOut(
    title: "try again",
    when: "the trouble passes by itself: a lost connection, a rate limit, an outage",
    does: "one more run with the settings as they are; waiting does the same, because PostHog "
      + "retries on schedule. A full_refresh table is rebuilt by it")

  private static let credential = WayOut(
    title: "a new credential",
    when: "the source says no to the key or password that PostHog holds",
    does: "hands the new one over, switches on again what PostHog switched off, and syncs each "
      + "table. Accounts that were connected in the browser are connected again there",
    wants: "the credential, at its hidden prompt")

  private static let drift = WayOut(
    title: "follow a changed column",
    when: "a column that the sync goes by was renamed, dropped, or changed its type",
    does: "asks which columns there are now, offers the nearest, and sets the one you pick",
    lost: "nothing, unless the server has to import again: then I say so first",
    wants: "`go`; `approve` where rows would be wiped")

  private static let tables = WayOut(
    title: "new or renamed tables",
    when: "a table was added or renamed at the source and does not show up",
    does: "asks PostHog to read the list of tables again, shows what is new and what vanished, "
      + "and sets up what you pick",
    proof: "the list; and a first run of what you picked")

  private static let resync = WayOut(
    title: "import everything again",
    when: "rows are doubled or missing and the runs read Completed",
    does: "wipes the table and its position, then imports all of it",
    lost: "the table's rows until the import has ended; what the source no longer has, for good",
    wants: "`approve`",
    proof: "a new run that ended well; both row counts are shown")

  private static let replication = WayOut(
    title: "change data capture",
    when: "a replication slot, publication, grant or wal_level stands in the way",
    does: "reads what PostHog knows of it, gives the SQL for your database, then resumes. A slot "
      + "that is gone for good has to be set up anew",
    lost: "nothing to resume; the rows, where the position is lost and everything is imported "
      + "again",
    wants: "`go` to resume; `approve` to repair or resync. The database's password, where the "
      + "server is too old to look without it: at its hidden prompt, and it is not kept")

  private static let stuck = WayOut(
    title: "stop a stuck run",
    when: "a run has been Running far longer than this table's runs take, or no run stands "
      + "behind the status",
    does: "looks that the run is still the same, stops it, waits until it is over, and starts a "
      + "new one")

  private static let startOver = WayOut(
    title: "start a table over",
    when: "the rows are there with wrong values, and the settings are right",
    does: "deletes the stored rows, keeps method, cursor and key, then imports all of it",
    lost: "the table's rows, at once and for good",
    wants: "`approve`",
    proof: "a new run that ended well; both row counts are shown")

  private static let billing = WayOut(
    title: "a billing limit",
    when: "the row quota or the credit is used up; the error text is empty then",
    does: "names the tables by size, so that you can switch off what matters least. A retry "
      + "changes nothing",
    wants: "a decision of yours: the plan, or what to switch off",
    proof: "a new run, once the limit is lifted")

  private static let webhook = WayOut(
    title: "a webhook that brings nothing",
    when: "new rows do not come although the status is green",
    does: "reads both ends, ours and the vendor's, then registers, switches on, or takes a new "
      + "signing secret. Never deletes a registration in order to make one",
    proof: "both ends read as they should; a delivery, where the vendor shows it")

  private static let yours = WayOut(
    title: "not PostHog's to repair",
    when: "tunnels, TLS, DNS, firewalls, grants, quotas, outages, disabled accounts",
    does: "says who has to do what, exactly, and the check that shows it is done",
    wants: "your doing, elsewhere",
    proof: "a run that ends well afterwards: ask me again")
}
