// Words that do the same work in a complaint. No two vendors word it alike, but what is wrong is
// nearly always a noun of one class and a state of another: a key and *expired*, a plan and
// *does not include*. A phrase names a class in braces: `{key} … {bad}`.

/// The classes by name. At most 64, a bit each.
enum WordClass {
  static let all: [(name: String, words: String)] = [
    (
      "key",
      """
      key keys apikey token tokens credential credentials secret secrets password passwords passphrase \
      bearer jwt pat login logins signature authorization authorisation auth oauth username cookie
      """
    ),
    (
      "bad",
      """
      invalid expired revoked incorrect wrong rejected malformed deleted refused unknown unrecognized \
      unrecognised bad inactive empty blank lapsed stale outdated rotated regenerated void mistyped \
      unreadable corrupt corrupted declined denied superseded withdrawn undecryptable unusable
      """
    ),
    (
      "right",
      """
      permission permissions scope scopes privilege privileges entitlement entitlements right rights \
      grant grants role roles acl acls ability abilities capability capabilities
      """
    ),
    (
      "lack",
      """
      lacks lack lacking lacked missing needs need requires require without insufficient lost misses \
      inadequate
      """
    ),
    (
      "not",
      """
      not isn't aren't wasn't doesn't don't didn't hasn't haven't can't cannot couldn't won't no never \
      unable weren't hadn't neither nor
      """
    ),
    (
      "place",
      """
      account accounts subaccount sub-account project projects workspace workspaces site sites store stores shop shops \
      organization organizations organisation organisations repository repositories repo subdomain \
      domain property properties catalog catalogue warehouse region bucket container spreadsheet \
      spreadsheets advertiser customer profile team tenant company business portal base calendar \
      mailbox instance environment folder directory app application publication channel network \
      space board group cluster engine doc docs server data-center datacenter index
      """
    ),
    (
      "entry",
      """
      url uri host hostname address domain subdomain id ids identifier name port path region endpoint \
      base_url slug number format pattern expression delimiter dsn parameter setting settings value \
      manifest json field shortname handle code prefix date timezone
      """
    ),
    (
      "table",
      """
      table tables schema schemas view views object objects report reports sheet tab worksheet collection stream topic \
      list form module entity segment file files resource resources dataset endpoint endpoints query \
      dashboard
      """
    ),
    (
      "gone",
      """
      deleted removed dropped archived renamed gone retired discontinued sunset trashed purged \
      unpublished moved
      """
    ),
    (
      "plan",
      """
      plan plans subscription subscriptions tier tiers edition package license licence licences \
      licenses add-on addon trial
      """
    ),
    (
      "halted",
      """
      suspended disabled deactivated inactive paused frozen locked closed cancelled canceled terminated \
      blocked banned unpaid overdue delinquent hibernating archived expired restricted ended lapsed \
      asleep sleeping stopped
      """
    ),
    (
      "span",
      """
      day daily month monthly week weekly year yearly hour24 today midnight billing cycle tomorrow
      """
    ),
    (
      "short",
      "second seconds minute minutes hour hourly concurrent concurrently simultaneous burst window"
    ),
    ("calls", "calls call requests request queries query hits operations messages lookups"),
    ("most", "limit limits quota quotas allowance cap ceiling maximum allotment credits threshold"),
    (
      "used",
      "used exceeded exceed exceeds reached exhausted consumed spent depleted hit passed over"
    ),
    (
      "seen",
      "found find locate exist exists existing recognized recognised known visible available"
    ),
    (
      "check",
      """
      check verify confirm update correct fix change re-enter enter enter adjust double-check review \
      retype paste edit
      """
    ),
    (
      "renew",
      """
      generate create issue make reissue mint regenerate rotate replace renew paste supply provide \
      enter add use update
      """
    ),
    ("fresh", "new fresh valid another different current"),
    ("be", "is are was were be been has have being"),
    (
      "refuse",
      """
      rejected rejects refused refuses denied denies declined declines turned blocked blocks
      """
    ),
    ("the", "the a an your this that our its their any these those my his her"),
  ]

  static func index(of name: some StringProtocol) -> Int? { all.firstIndex { $0.name == name } }
}
