// What PostgreSQL and its clients say in other languages than English.

import Testing

@testable import Diagnosis

@Test(arguments: abroad.flatMap { cause, texts in texts.map { (cause, $0) } })
func `a text in another language is read as its cause`(cause: Cause, text: String) {
  #expect(Verdict(reading: ErrorText(text)).cause == cause)
}

@Test(arguments: [
  "leitung: die Tabelle »rechnungen« hat 4021 Zeilen",
  "подключение для репликации авторизовано: пользователь=reporting",
  "contraseña obtenida desde el archivo «claves.txt»",
  "tabela faktury ma 12 wierszy",
])
func `a text in another language that complains of nothing stays unknown`(text: String) {
  #expect(Verdict(reading: ErrorText(text)).cause == .unknown)
}

private let abroad: [(Cause, [String])] = [
  (
    .credentialsInvalid,
    [
      "користувач \"billing_ro\" не пройшов автентифікацію за допомогою пароля",
      "PAM-autentisering misslyckades för användare \"billing_ro\"",
      "autenticação do tipo senha falhou para usuário \"billing_ro\"",
      "autoryzacja hasłem nie powiodła się dla użytkownika \"billing_ro\"",
      "\"billing_ro\" kullanıcısı için şifre doğrulaması başarısız oldu",
    ]
  ),
  (
    .accountDisabled,
    [
      "Rolle »billing_ro« hat keine Berechtigung zum Einloggen",
      "ロール\"billing_ro\"はログインが許可されません",
      "le rôle « billing_ro » n'est pas autorisé à se connecter",
      "для роли \"billing_ro\" вход запрещён",
      "\"shop\" 데이터베이스는 현재 접속을 허용하지 않습니다",
      "la base de datos «shop» no acepta conexiones",
    ]
  ),
  (
    .upstreamOutage,
    [
      "das Datenbanksystem ist im Wiederherstellungsmodus",
      "le système de base de données s'arrête",
      "закрытие подключения из-за краха другого серверного процесса",
      "la connessione è stata terminata a causa del crash di un altro processo del server",
      "中断联接, 因为其它服务器进程崩溃",
      "o sistema de banco de dados está iniciando",
      "system bazy danych uruchamia się",
      "veritabanı sistemi kapatılıyor",
      "the database system is not accepting connections",
    ]
  ),
  (
    .sourceResourceLimit,
    [
      "データベース\"shop\"への接続が多すぎます",
      "занадто багато підключень для ролі \"billing_ro\"",
      "för många uppkopplingar till databasen \"shop\"",
      "남은 연결 슬롯은 non-replication 슈퍼유저 연결용으로 남겨 놓았음",
      "storniere Anfrage wegen Zeitüberschreitung einer Sperre",
      "annulation de la requête à cause du délai écoulé pour l'obtention des verrous",
      "выполнение оператора отменено из-за тайм-аута блокировки",
      "memoria compartida agotada", "slut på delat minne", "wykryto zakleszczenie",
      "desculpe, muitos clientes conectados", "yetersiz bellek",
    ]
  ),
  (
    .networkUnreachable,
    [
      "Server beendete die Verbindung unerwartet", "サーバーとの接続が想定外にクローズされました",
      "la connexion SSL a été fermée de façon inattendue",
      "SSL-соединение было неожиданно закрыто", "SSL 연결이 예상치 못하게 끊김",
      "errore SSL SYSCALL: rilevato EOF",
      "terminando la conexión debido a una orden del administrador",
      "Verbindung wird abgebrochen wegen Zeitüberschreitung in inaktiver Sitzung",
      "завершення підключення через тайм-аут бездіяльності в транзакції",
      "kunde inte översätta värdnamn \"pg.acme.test\" till adress: okänd värd",
      "无法从服务器接收数据: 连接中断", "servidor fechou a conexão inesperadamente",
      "serwer nieoczekiwanie zamknął połączenie",
      "sunucu beklenmedik bir anda bağlantıyı kapattı",
    ]
  ),
  (
    .tls,
    [
      "Server-Zertifikat für »pg.acme.test« stimmt nicht mit dem Hostnamen »10.0.0.7« überein",
      "le certificat serveur pour « pg.acme.test » ne correspond pas au nom d'hôte « db »",
      "certifikatet kunde inte hämtas: inget svar",
    ]
  ),
  (
    .invalidConfiguration,
    [
      "ungültige Portnummer: »54321x«", "不正なポート番号です: \"54321x\"",
      "baza danych \"sklep\" nie istnieje", "\"magaza\" veritabanı mevcut değil",
      "banco de dados \"loja\" não existe",
    ]
  ),
  (
    .sourceObjectBroken,
    [
      "关系 \"orders\" 中的块 17 存在无效的页", "la fonction total_net(integer, text) n'existe pas",
      "0 による除算が行われました", "0으로는 나눌수 없습니다.", "divisão por zero",
      "sıfıra bölme hatası", "dzielenie przez zero",
      "materialisierte Sicht »umsatz« wurde noch nicht befüllt",
      "обнаружена бесконечная рекурсия в политике для отношения \"orders\"",
      "límite de profundidad de stack alcanzado", "kan inte köra INSERT i read-only-transaktion",
    ]
  ),
  (
    .cdcPrerequisites,
    [
      "слот реплікації \"posthog_7\" не існує", "\"posthog_7\" 이름의 복제 슬롯이 없습니다",
      "alle Replikations-Slots sind in Benutzung",
      "lo slot di replica \"posthog_7\" è attivo per il PID 311",
      "debe ser superusuario o rol de replicación para iniciar el walsender",
      "logisk avkodning kräver en databasanslutning", "发布 \"posthog_pub\" 不存在",
    ]
  ),
  (
    .cdcWALLost,
    [
      "Ce slot a été invalidé parce qu'il dépassait la taille maximale réservée.",
      "запитуваний сегмент WAL 0000000100000003 вже видалений",
      "最大留保量を超えたため、このスロットは無効化されています。",
    ]
  ),
  (
    .dataConversion,
    [
      "Zeichen mit Byte-Folge 0xe2 in Kodierung »UTF8« hat keine Entsprechung in Kodierung »LATIN1«",
      "\"integer\"型の入力構文が不正です: \"zwölf\"",
      "la valeur « 99999 » est en dehors des limites pour le type smallint",
      "날짜/시간 필드의 값이 범위를 벗어남: \"2026-02-31\"",
    ]
  ),
  (
    .schemaDriftType,
    ["оператор не существует: integer = text", "l'operatore non esiste: integer = text"]
  ),
  (
    .schemaDriftColumn,
    ["orders.status 칼럼 없음", "kolumna \"status\" nie istnieje", "coluna \"status\" não existe"]
  ),
  (
    .tableMissing,
    [
      "スキーマ\"sales\"は存在しません", "relacja \"sales.orders\" nie istnieje",
      "relação \"sales.orders\" não existe", "\"sales.orders\" nesnesi mevcut değil",
    ]
  ),
  (
    .permissionDenied,
    [
      "нужно быть владельцем таблицы orders", "doit être le propriétaire de la table orders",
      "orders 테이블의 소유주여야만 합니다", "odmowa dostępu do tabeli orders",
      "permissão negada para tabela orders", "orders tablosuna erişim engellendi",
    ]
  ),
  (
    .timeout,
    [
      "виконання оператора скасовано через тайм-аут",
      "cancelando comando por causa do tempo de espera (timeout) do comando",
      "anulowano polecenie z powodu przekroczenia czasu polecenia",
      "sorgu, zaman aşımına uğradığı için iptal ediliyor",
    ]
  ),
  (
    .cancelled,
    [
      "avbryter sats på användares begäran", "사용자 요청에 의해 작업을 취소합니다.",
      "виконання оператора скасовано по запиту користувача",
      "anulowano polecenie na żądanie użytkownika",
    ]
  ),
]
