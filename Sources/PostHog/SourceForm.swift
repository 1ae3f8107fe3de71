// What a type of source wants to know: the wizard's description, which becomes our questions.

/// The configuration form of one source type.
///
/// - Source: API reference, 11.1. Keys there are camelCase.
package struct SourceForm: Hashable, Sendable {
  package var name: String
  package var label: String?
  package var docsURL: String?
  package var fields: [Field]
  /// Allowed keys of `update_webhook_inputs`.
  package var webhookFields: [Field]

  package init(name: String, label: String? = nil, fields: [Field], webhookFields: [Field] = []) {
    self.name = name
    self.label = label
    self.fields = fields
    self.webhookFields = webhookFields
  }

  package struct Field: Hashable, Sendable {
    package var name: String
    package var label: String?
    /// `text`, `password`, `select`, `switch-group`, `oauth`, `file-upload`, `ssh-tunnel`, …
    package var type: String
    package var required: Bool
    package var isSecret: Bool
    package var options: [Option]
    /// Of a `switch-group`.
    package var fields: [Field]
    /// Of an `oauth` field: which kind of account.
    package var kind: String?

    package init(
      name: String, label: String? = nil, type: String, required: Bool = true,
      isSecret: Bool = false, options: [Option] = [], fields: [Field] = [], kind: String? = nil
    ) {
      self.name = name
      self.label = label
      self.type = type
      self.required = required
      self.isSecret = isSecret || type == "password" || type == "file-upload"
      self.options = options
      self.fields = fields
      self.kind = kind
    }
  }

  package struct Option: Hashable, Sendable {
    package var label: String
    package var value: String
    package var fields: [Field]

    package init(label: String, value: String, fields: [Field] = []) {
      self.label = label
      self.value = value
      self.fields = fields
    }
  }
}

extension SourceForm: Codable {
  enum CodingKeys: String, CodingKey {
    case name, label, fields, webhookFields
    case docsURL = "docsUrl"
  }

  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      name: members.text(.name) ?? "", label: members.text(.label), fields: members.list(.fields),
      webhookFields: members.list(.webhookFields))
    docsURL = members.text(.docsURL)
  }
}

extension SourceForm.Field: Codable {
  enum CodingKeys: String, CodingKey {
    case name, label, type, required, options, fields, kind
    case isSecret = "secret"
  }

  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      name: members.text(.name) ?? "", label: members.text(.label),
      type: members.text(.type) ?? "text", required: members.flag(.required) ?? false,
      isSecret: members.flag(.isSecret) ?? false, options: members.list(.options),
      fields: members.list(.fields), kind: members.text(.kind))
  }
}

extension SourceForm.Option: Codable {
  enum CodingKeys: String, CodingKey { case label, value, fields }

  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      label: members.text(.label) ?? "", value: members.text(.value) ?? "",
      fields: members.list(.fields))
  }
}
