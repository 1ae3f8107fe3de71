extension ErrorFamily {
  /// Accounts and databases that are closed, in the languages that databases speak. By message; the
  /// comment above each is PostgreSQL's English.
  static let accountsAbroad: [Signature] = [
    // role is not permitted to log in
    .phrases(
      "rolle … berechtigung zum einloggen", "はログインが許可され", "롤은 접속을 허용하지",
      "rol _ no se le permite", "для роли _ вход запрещён", "для ролі _ вхід",
      "rôle _ n est pas autorisé à se connecter", "ruolo _ non è consentito",
      "roll|rollen _ tillåts inte", "不允许角色", "role _ não … permissão … conectar|entrar",
      "roli|rola _ … zalogować|logowania", "rolünün bağlanma|giriş"),
    // database is not currently accepting connections
    .phrases(
      "datenbank _ akzeptiert … keine verbindungen", "データベース _ は接続を受け付け",
      "데이터베이스는 현재 접속을", "base de datos _ no acepta conexiones",
      "база|данных _ не принимает", "база даних _ не приймає",
      "base de données _ n accepte plus|pas", "database _ attualmente non accetta",
      "databasen … inte emot anslutningar|uppkopplingar", "数据库 _ 当前不接受",
      "banco de dados _ não … conexões",
      "baza danych _ nie akceptuje|przyjmuje", "_ veritabanı … bağlantı kabul"),
  ]
}
