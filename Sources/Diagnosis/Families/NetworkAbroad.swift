extension ErrorFamily {
  /// Connections refused or ended, in more of the languages that databases speak.
  static let networkAbroad: [Signature] = [
    .phrases(
      "terminando conexão por causa", "interruzione della connessione",
      "na skutek polecenia administratora", "administratörskommando", "관리자 요청에",
      "connessione rifiutata", "połączenie odrzucone", "anslutning vägrad|vägrades",
      "bağlantı reddedildi", "연결이 거부"
    ).path(.a).unless(
      "connessione rifiutata", "połączenie odrzucone", "anslutning vägrad|vägrades",
      "bağlantı reddedildi", "연결이 거부"),
    .phrases(
      "connessione rifiutata", "połączenie odrzucone", "anslutning vägrad|vägrades",
      "bağlantı reddedildi", "連 線 被 拒"
    ),
  ]
}
