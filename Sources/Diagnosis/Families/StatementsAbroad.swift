// Statements that were stopped, in the languages that databases speak. By message; the comment
// above each is PostgreSQL's English.

extension ErrorFamily {
  static let timeoutsAbroad: [Signature] = [
    // canceling statement due to statement timeout
    .phrases(
      "скасовано через тайм-аут", "annullamento … a causa di timeout", "sats timeout",
      "tempo de espera … do comando", "zaman aşımına uğradığı"
    ).path(.none).unless("lock", "блокування")
  ]

  static let cancelledAbroad: [Signature] = [
    // canceling statement due to user request
    .phrases("사용자 요청에", "запиту користувача", "på användares|användarens begäran")
  ]
}
