// An order about how PostHog connects: another host, another user, another account. What the line
// tells is fitted to the form of the source's type; what it leaves open is asked.

import Diagnosis
import PostHog
import Recovery

/// Why an order about the connection is no plan yet.
package enum UnsettledConnection: Hashable, Sendable {
  /// Nothing is told: these can be, with their present values.
  case nothingSaid(source: String, kept: [String: JSON], link: String?)
  /// The form has no such field.
  case noSuchField(ToldSettings.Name, source: String, kept: [String: JSON])
  /// The server's form could not be read, so nothing can be fitted to it.
  case noForm(type: String, link: String?)
  case alreadySo(source: String, [String: JSON])
}

extension Session {
  /// What must be read or said first; nil when the order can be planned.
  mutating func reconnect(_ inquiry: inout Inquiry, _ source: Source) -> [Effect]? {
    let look = Call(.describeForm, ["source_type": .string(source.type)])
    let wantsForm = source.type != "Stripe" || inquiry.intent.verb == .changeSettings
    if wantsForm, facts.forms[source.type] == nil, facts.failures[look] == nil {
      return send(look, for: inquiry)
    }
    guard inquiry.intent.verb == .changeSettings else { return nil }
    return fit(&inquiry, to: source)
  }

  private mutating func fit(_ inquiry: inout Inquiry, to source: Source) -> [Effect]? {
    let name = vocabulary.name(of: source.id)
    let link = terms.link(to: source.id)
    guard let form = facts.forms[source.type] else {
      return settle(.noForm(type: source.type, link: link))
    }
    guard !inquiry.intent.told.isEmpty else {
      return settle(.nothingSaid(source: name, kept: source.settings.members, link: link))
    }
    switch form.fit(inquiry.intent.told, to: source.settings) {
    case .failure(let unknown):
      return settle(
        .noSuchField(unknown.name, source: name, kept: source.settings.members))
    case .success(let inputs):
      guard inputs.contains(where: { !$0.value.reads(like: source.settings[$0.key]) }) else {
        return settle(.alreadySo(source: name, inputs))
      }
      inquiry.inputs = inputs
      return nil
    }
  }

  private mutating func settle(_ unsettled: UnsettledConnection) -> [Effect] {
    stage = .idle
    summary.verdict = .unclear
    if case .alreadySo = unsettled { summary.verdict = .healthy }
    return [.say(.unsettledConnection(unsettled))]
  }

  /// The way out for whatever is wrong with the connection, with what was told. Without anything
  /// wrong it is saved and tried out all the same.
  func connectionPlan(_ inquiry: Inquiry, _ id: Source.ID) -> Plan? {
    let isRotation = inquiry.intent.verb == .rotateCredentials
    var findings: [Finding] = []
    if case .found(let found) = Diagnosis(of: facts, about: .source(id)) { findings = found }
    let finding = findings.first { $0.cause.isOfAConnection }
    guard
      var situation = finding.flatMap({ Situation($0, in: facts) })
        ?? Situation(ordered: [], of: id, in: facts)
    else { return nil }
    situation.inputs = inquiry.inputs
    return Plan(
      isRotation ? .rotateCredentials : .changeConnection, for: situation,
      sourceName: vocabulary.name(of: id))
  }

  /// The server wants credentials again that the plan did not ask for: the same plan, with all of them.
  mutating func demand(_ work: Work, _ call: Call, _ refusal: Refusal) -> [Effect]? {
    guard call.endpoint == .updateSource, refusal.status == 400, refusal.demandsCredentials,
      case .object(let inputs)? = call.arguments["job_inputs"],
      var situation = Situation(ordered: work.plan.tables, of: work.plan.source, in: facts)
    else { return nil }
    situation.inputs = inputs
    let slots = situation.allCredentials
    guard !slots.isEmpty, call.secrets.count < slots.filter({ !$0.isOptional }).count else {
      return nil
    }
    var plan = work.decision.plan
    plan.steps.removeAll { $0.call?.endpoint == .updateSource }
    plan.handover = NewSettings(slots, settings: situation.clearInputs)
    let decision = number(plan)
    return [.say(.credentialsDemanded(words: refusal.words, slots)), .say(.plan(view(decision)))]
      + offer(decision)
  }
}

extension Refusal {
  /// A new target must not receive an old secret (API reference, 3.4).
  fileprivate var demandsCredentials: Bool {
    words.hasPrefix("Changing the ") && words.contains("re-entering your")
  }
}

extension Cause {
  /// Mended by telling PostHog how to connect.
  fileprivate var isOfAConnection: Bool {
    isOfTheConnection || self == .permissionDenied
  }
}

extension JSON {
  /// Storage turns numbers into text (API reference, 15.11).
  fileprivate func reads(like stored: JSON?) -> Bool {
    if case .integer(let number) = self {
      return stored == .string(String(number)) || stored == self
    }
    return self == stored
  }

  /// An object's own; nothing for anything else.
  var members: [String: JSON] {
    if case .object(let members) = self { members } else { [:] }
  }
}

// MARK: - Fitting what was told to the form

/// The form has no field of that name.
struct NoSuchField: Error, Hashable { let name: ToldSettings.Name }

extension SourceForm {
  /// `job_inputs` for what was told. A container goes along as far as the server needs it: its
  /// selection, and of a tunnel everything that would count as changed when left out.
  func fit(_ told: [ToldSettings.Name: String], to stored: JSON) -> Result<
    [String: JSON], NoSuchField
  > {
    var inputs = JSON.object([:])
    for (name, value) in told.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      guard let place = place(of: name, in: stored) else {
        return .failure(NoSuchField(name: name))
      }
      inputs = inputs.setting(
        isAccount(place) ? .integer(Int(value) ?? 0) : .string(value), at: place)
      if place.count > 1, let selection = stored[place[0]]?["selection"] {
        inputs = inputs.setting(selection, at: [place[0], "selection"])
      }
    }
    return .success(inputs.members)
  }

  /// A connected account is known by its number.
  private func isAccount(_ place: [String]) -> Bool {
    fields.contains { $0.name == place[0] && $0.type == "oauth" }
  }

  /// A tunnel that is not there yet has too many settings to be told one by one.
  private func place(of name: ToldSettings.Name, in stored: JSON) -> [String]? {
    if let inner = name.inTunnel {
      return stored["ssh_tunnel"] == nil ? nil : ["ssh_tunnel"] + inner
    }
    if let field = fields.first(where: { name.fields.contains($0.name) && !$0.isSecret }) {
      return [field.name]
    }
    if name == .account { return fields.first { $0.type == "oauth" }.map { [$0.name] } }
    for select in fields where select.type == "select" {
      let chosen = stored[select.name]?["selection"]?.string
      let inner = select.options.first { $0.value == chosen }?.fields ?? []
      if let field = inner.first(where: { name.fields.contains($0.name) && !$0.isSecret }) {
        return [select.name, field.name]
      }
    }
    return nil
  }
}

extension ToldSettings.Name {
  /// What forms call it. Source: API reference, 11.2.
  fileprivate var fields: Set<String> {
    switch self {
    case .host: ["host", "instance_url", "subdomain"]
    case .port: ["port"]
    case .database: ["database", "database_name"]
    case .user: ["user", "username"]
    case .schema: ["schema"]
    case .warehouse: ["warehouse"]
    case .role: ["role"]
    case .region: ["region"]
    case .dataset: ["dataset_id"]
    case .account: ["account_id"]
    case .tunnelHost, .tunnelPort, .tunnelUser: []
    }
  }

  /// Keys from `ssh_tunnel` down.
  fileprivate var inTunnel: [String]? {
    switch self {
    case .tunnelHost: ["host"]
    case .tunnelPort: ["port"]
    case .tunnelUser: ["auth", "username"]
    default: nil
    }
  }
}
