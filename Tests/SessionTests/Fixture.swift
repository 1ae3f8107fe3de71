// The project every labelled line is read against.

import PostHog
import Session

/// Five sources. `shop` and `app_db` are told apart by their prefixes; `eu` worlds have a second
/// Stripe. Two tables are called like commands of ours: `status` and `plan`.
enum Fixture {
  static let stripe = source(
    "5a1c0001", "Stripe",
    tables: [
      "Charge", "Customer", "Invoice", "Subscription", "Product", "Price", "BalanceTransaction",
      "Dispute",
    ])
  static let appDB = source(
    "9b2e0002", "Postgres", prefix: "app_db",
    tables: [
      "orders", "customers", "invoices", "public.events", "public.order_items",
      "public.user_profiles", "public.status", "public.plan",
    ])
  static let hubspot = source(
    "c33f0003", "Hubspot", tables: ["contacts", "deals", "companies", "tickets"])
  static let shop = source(
    "d4400004", "MySQL", prefix: "shop", tables: ["products", "carts", "payments", "users"],
    labels: ["carts": "Shopping carts"])
  static let eu = source("e5510005", "Stripe", prefix: "eu_", tables: ["Charge", "Customer"])

  static let sources = [stripe, appDB, hubspot, shop]
  /// Built once, as the session does.
  private static let main = Vocabulary(sources: sources)
  private static let european = Vocabulary(sources: sources + [eu])

  /// What lies on the table, by the name a labelled line gives it.
  static func vocabulary(_ context: String?) -> Vocabulary {
    var vocabulary = main
    switch context {
    case "orders": vocabulary.focus = candidate("app_db/orders")
    case "stripe": vocabulary.focus = candidate("stripe")
    case "db": vocabulary.focus = candidate("app_db")
    case "plan":
      vocabulary.focus = candidate("app_db/orders")
      vocabulary.isPlanWaiting = true
    case "secret":
      vocabulary.focus = candidate("stripe")
      vocabulary.isSecretDue = true
    case "fields":
      vocabulary.focus = candidate("app_db/orders")
      vocabulary.fields = ["updated_at", "modified_at", "id"]
    case "list":
      vocabulary.offered = ["app_db/orders", "shop", "hubspot/deals"].compactMap(candidate)
      vocabulary.previous = .audit
    case "choice":
      vocabulary.offered = ["app_db/customers", "stripe/Customer"].compactMap(candidate)
      vocabulary.previous = .reload
    case "reloaded":
      vocabulary.focus = candidate("app_db/orders")
      vocabulary.previous = .reload
    case "eu": vocabulary = european
    case "empty": vocabulary = Vocabulary()
    default: break
    }
    return vocabulary
  }

  static func candidate(_ name: String) -> Candidate? {
    for source in sources + [eu] {
      let own = source.prefix.isEmpty ? source.type.lowercased() : source.prefix
      if own == name { return Candidate(source: source.id, name: name) }
      for table in source.tables where "\(own)/\(table.name)" == name {
        return Candidate(source: source.id, table: table.id, name: name)
      }
    }
    return nil
  }

  /// A target as the labelled lines write it: `stripe`, `app_db/orders+app_db/invoices`,
  /// `?shop,stripe` for an ambiguity, `!name` for a name nobody has, `~name` for one kept as words.
  static func text(_ target: Intent.Target) -> String {
    switch target {
    case .none: "none"
    case .it: "it"
    case .everything: "everything"
    case .source(let id): name(id)
    case .tables(let ids, let source): ids.map { name(source, $0) }.joined(separator: "+")
    case .ambiguous(let some):
      "?" + some.map { name($0.source, $0.table) }.sorted().joined(separator: ",")
    case .unknownName(let name, _): "!" + name
    case .named(let name): "~" + name
    }
  }

  private static func name(_ source: Source.ID, _ table: Table.ID? = nil) -> String {
    guard let found = (sources + [eu]).first(where: { $0.id == source }) else { return "nobody" }
    let own = found.prefix.isEmpty ? found.type.lowercased() : found.prefix
    guard let table else { return own }
    return own + "/" + (found.tables.first { $0.id == table }?.name ?? "nothing")
  }

  private static func source(
    _ id: String, _ type: String, prefix: String = "", tables: [String],
    labels: [String: String] = [:]
  ) -> Source {
    Source(
      id: id, type: type, prefix: prefix,
      tables: tables.map { Table(id: "\(id)-\($0)", name: $0, label: labels[$0]) })
  }
}
