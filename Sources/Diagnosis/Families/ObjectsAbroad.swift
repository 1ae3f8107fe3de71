// Tables and columns that are not there, or not ours, in the languages that databases speak. By
// message; the comment above each is PostgreSQL's English.

extension ErrorFamily {
  static let tablesMissingAbroad: [Signature] = [
    // relation does not exist
    .phrases("relacja|tabela _ nie istnieje"),
    // schema does not exist
    .phrases(
      "スキーマ _ は存在しません", "_ 스키마 schema 없음", "_ 스키마 없음", "模式 _ 不存在",
      "schemat _ nie istnieje"),
  ]

  static let columnsMissingAbroad: [Signature] = [
    // column does not exist
    .phrases("_ 칼럼 없음", "стовпця _ не існує", "kolumna _ nie istnieje")
  ]

  static let ownersAbroad: [Signature] = [
    // must be owner of table
    .phrases(
      "berechtigung nur für eigentümer", "の所有者である必要", "소유주여야만|소유주여야",
      "debe ser dueño|propietario", "быть владельцем", "бути власником",
      "être le|la propriétaire de|du", "essere proprietari|proprietario", "vara ägaren|ägare",
      "的属主", "ser o|a dono|dona|proprietário", "być właścicielem", "sahibi olmalısınız"
    ).path(.e).unless(
      "publikation", "publication", "パブリケーション", "publicación", "публикации", "публікації",
      "pubblicazione", "publiceringen", "발행의")
  ]
}
