// The wizard's forms as the wire has them.

import PostHog

/// The wizard's forms. Keys are camelCase here, and nowhere else.
enum WireForms {
  static func form(_ form: SourceForm) -> JSON {
    [
      "name": .string(form.name), "label": form.label.map { .string($0) } ?? nil,
      "docsUrl": form.docsURL.map { .string($0) } ?? nil, "iconPath": "/static/icon.png",
      "fields": .array(form.fields.map(field)),
      "webhookFields": .array(form.webhookFields.map(field)), "supportsColumnSelection": false,
      "versions": [], "defaultVersion": nil, "deprecatedVersions": [],
    ]
  }

  private static func field(_ field: SourceForm.Field) -> JSON {
    [
      "name": .string(field.name), "label": field.label.map { .string($0) } ?? nil,
      "type": .string(field.type), "required": .bool(field.required), "placeholder": "",
      "secret": .bool(field.isSecret), "options": .array(field.options.map(option)),
      "fields": .array(field.fields.map(Self.field)),
      "kind": field.kind.map { .string($0) } ?? nil,
    ]
  }

  private static func option(_ option: SourceForm.Option) -> JSON {
    [
      "label": .string(option.label), "value": .string(option.value),
      "fields": .array(option.fields.map(field)),
    ]
  }
}
