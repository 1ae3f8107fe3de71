// PATCH of a source: what is merged, what is dropped without a word, what is asked for again.
// Source: API reference, 3.4 and 11.3.

import PostHog

extension World {
  /// Saves all or nothing. No run follows, and tables that are off stay off.
  mutating func updateSource(_ call: Call, _ reveal: (SecretRef) -> String)
    throws(APIError) -> Answer
  {
    let index = try editableSource(call)
    var row = sources[index]
    try Self.change(&row, call)
    if let sent = call.arguments["job_inputs"] {
      guard sent != .null else { throw .crash }
      guard case .object(let members) = sent else {
        throw .invalid("Must be an object.", attribute: "job_inputs")
      }
      try Self.merge(members, into: &row, reveal)
      // The probe looks only when something is different from before.
      if row.settings != sources[index].settings || row.isDirect,
        let trouble = probeAilment(of: row)
      {
        throw .invalid(trouble.kind.probeWords(row.type))
      }
    }
    sources[index] = row
    return .source(shown(index, full: true))
  }

  private static func change(_ row: inout SourceRow, _ call: Call) throws(APIError) {
    if let access = call.arguments["access_method"]?.string,
      access != (row.isDirect ? "direct" : "warehouse")
    {
      throw .invalid("Access method cannot be changed. Create a new source instead.")
    }
    if let text = call.arguments["description"] { row.description = text.string }
    if row.isDirect, let prefix = call.arguments["prefix"]?.string { row.prefix = prefix }
    if case .bool(let starts)? = call.arguments["auto_sync_new_schemas"] {
      if starts, row.isDirect {
        throw .invalid(
          "Auto-syncing new schemas is not supported for direct query sources, they read live.")
      }
      row.startsNewTables = starts
    }
  }

  private static func merge(
    _ sent: [String: JSON], into row: inout SourceRow, _ reveal: (SecretRef) -> String
  ) throws(APIError) {
    guard let form = row.form else { return }
    var texts: [SecretRef: String] = [:]
    for ref in JSON.object(sent).secrets { texts[ref] = reveal(ref) }
    var seal = Seal(rule: row.rule, texts: texts)
    let stored = row.settings
    try refuseTunnel(sent, stored)
    // Only what the form declares at the top is read: a key that belongs inside is lost here.
    for field in form.fields {
      guard let value = sent[field.name] else { continue }
      row.settings[field.name] = try seal.merge(value, over: stored[field.name], field)
    }
    try complete(row.settings, form)
    try refuseHost(sent, stored, row.settings)
    row.judged.merge(seal.judged) { _, new in new }
  }

  // MARK: Refusals

  private static func complete(_ settings: [String: JSON], _ form: SourceForm) throws(APIError) {
    let found = form.fields.flatMap { faults(of: $0, settings[$0.name]) }
    guard found.isEmpty else {
      throw .invalid("Invalid source config: \(found.joined(separator: ", "))")
    }
  }

  private static func faults(of field: SourceForm.Field, _ value: JSON?) -> [String] {
    guard let value, value != .null, value != "" else {
      return field.required ? ["Required field '\(field.name)' is missing"] : []
    }
    if field.type == "number", value.string.flatMap({ Int($0) }) == nil {
      return ["Field '\(field.name)' has an invalid value"]
    }
    guard field.options.contains(where: { !$0.fields.isEmpty }) else { return [] }
    guard let option = field.options.first(where: { $0.value == value["selection"]?.string }) else {
      return ["Field '\(field.name)' has an invalid value"]
    }
    return option.fields.flatMap { faults(of: $0, value[$0.name]) }
  }

  /// A new target must not receive the old secret.
  private static func refuseHost(
    _ sent: [String: JSON], _ stored: [String: JSON], _ merged: [String: JSON]
  ) throws(APIError) {
    let moves = ["host", "instance_url", "account_id", "subdomain"].contains {
      stored[$0] != nil && merged[$0] != stored[$0]
    }
    let reused = JSON.object(merged).secrets.intersection(JSON.object(stored).secrets)
    if moves, !reused.isEmpty {
      throw .invalid("Changing the connection host requires re-entering your credentials.")
    }
  }

  /// `enabled`, `host` and `port` count as changed when they are left out of a sent tunnel.
  private static func refuseTunnel(_ sent: [String: JSON], _ stored: [String: JSON])
    throws(APIError)
  {
    guard let tunnel = sent["ssh_tunnel"] else { return }
    guard case .object = tunnel else {
      throw .invalid("Must be an object.", attribute: "job_inputs__ssh_tunnel")
    }
    let old = stored["ssh_tunnel"] ?? .object([:])
    let differs = ["enabled", "host", "port"].contains {
      tunnel[$0].map(Seal.plain) != old[$0].map(Seal.plain)
    }
    if differs, Seal.isBlank(sent["password"]) {
      throw .invalid("Changing the SSH tunnel requires re-entering your database credentials.")
    }
    if let host = tunnel["host"], Seal.plain(host) != old["host"], tunnel["auth"] == nil {
      throw .invalid("Changing the SSH tunnel host requires re-entering your SSH credentials.")
    }
  }
}

/// Takes settings in: secrets become fingerprints and a verdict, other scalars become text.
private struct Seal {
  let rule: SecretRule
  let texts: [SecretRef: String]
  private(set) var judged: [SecretRef: Bool] = [:]

  init(rule: SecretRule, texts: [SecretRef: String]) {
    self.rule = rule
    self.texts = texts
  }

  mutating func merge(_ value: JSON, over old: JSON?, _ field: SourceForm.Field)
    throws(APIError) -> JSON?
  {
    switch field.type {
    case "file-upload": try file(value, field.name)
    case _ where field.isSecret: Self.isBlank(value) ? old : sealed(value)
    case "select" where field.options.contains { !$0.fields.isEmpty }:
      try choose(value, over: old, field)
    case "switch-group": try overlay(value, over: old, field.fields, field.name)
    case "ssh-tunnel": try tunnel(value, over: old, field)
    default: Self.plain(value)
    }
  }

  /// A file's object is replaced as a whole, and every key of it must be there.
  private mutating func file(_ value: JSON, _ name: String) throws(APIError) -> JSON {
    let content = value.revealing { texts[$0] ?? "" }
    guard case .object = content else { throw Self.notAnObject(name) }
    let keys = ["client_email", "private_key", "private_key_id", "project_id", "token_uri"]
    guard keys.allSatisfy({ content[$0]?.string?.isEmpty == false }) else {
      throw .invalid("Invalid source config: Field '\(name)' has an invalid value")
    }
    return sealed(value)
  }

  /// Same selection: member by member. Another one, or none: the whole container is replaced.
  private mutating func choose(_ value: JSON, over old: JSON?, _ field: SourceForm.Field)
    throws(APIError) -> JSON
  {
    guard case .object(let members) = value else { throw Self.notAnObject(field.name) }
    let selection = value["selection"]?.string
    let option = field.options.first { $0.value == selection }
    let fields = option?.fields ?? field.options.flatMap(\.fields)
    let keeps = selection != nil && old?["selection"]?.string == selection
    var merged = try overlay(.object(members), over: keeps ? old : nil, fields, field.name)
    if case .object(var all) = merged {
      all["selection"] = selection.map { .string($0) }
      merged = .object(all)
    }
    return merged
  }

  private mutating func overlay(
    _ value: JSON, over old: JSON?, _ fields: [SourceForm.Field], _ name: String
  ) throws(APIError) -> JSON {
    guard case .object(let members) = value else { throw Self.notAnObject(name) }
    var merged: [String: JSON] = [:]
    if case .object(let kept)? = old { merged = kept }
    if let enabled = members["enabled"] { merged["enabled"] = Self.plain(enabled) }
    for field in fields {
      guard let value = members[field.name] else { continue }
      merged[field.name] = try merge(value, over: merged[field.name], field)
    }
    return .object(merged)
  }

  /// A sent `auth` replaces the stored one; its secrets are carried over while the host stays.
  private mutating func tunnel(_ value: JSON, over old: JSON?, _ field: SourceForm.Field)
    throws(APIError) -> JSON
  {
    let scalars = field.fields.filter { $0.name != "auth" }
    guard case .object(var merged) = try overlay(value, over: old, scalars, field.name) else {
      return value
    }
    if let sent = value["auth"], let auth = field.fields.first(where: { $0.name == "auth" }) {
      let stays = value["host"].map(Self.plain) == old?["host"]
      var carried: [String: JSON] = [:]
      if stays, case .object(let kept)? = old?["auth"] {
        carried = kept.filter { $0.value.isSecret }
      }
      if let selection = sent["selection"] { carried["selection"] = selection }
      merged["auth"] = try choose(sent, over: .object(carried), auth)
    }
    return .object(merged)
  }

  /// A credential's text is looked at here and nowhere else.
  private mutating func sealed(_ value: JSON) -> JSON {
    let (text, ref): (String, SecretRef?) =
      switch value {
      case .secret(let ref): (texts[ref] ?? "", ref)
      case .string(let text): (text, nil)
      default: (value.revealing { texts[$0] ?? "" }.canonical, nil)
      }
    let mark = SecretRef(Int(truncatingIfNeeded: World.hash(text) >> 1))
    judged[mark] = rule.accepts(text, ref: ref)
    return .secret(mark)
  }

  static func isBlank(_ value: JSON?) -> Bool { value == nil || value == .null || value == "" }

  /// Encrypted storage turns every scalar into text: `"5432"`, `"True"`.
  static func plain(_ value: JSON) -> JSON {
    switch value {
    case .bool(let flag): .string(flag ? "True" : "False")
    case .integer(let number): .string(String(number))
    case .number(let number): .string(number.description)
    default: value
    }
  }

  private static func notAnObject(_ name: String) -> APIError {
    .invalid("Must be an object.", attribute: "job_inputs__\(name)")
  }
}

extension JSON {
  var isSecret: Bool {
    if case .secret = self { true } else { false }
  }
}
