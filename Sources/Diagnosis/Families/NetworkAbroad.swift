// Connections refused, ended or never made, in more of the languages that databases speak. By
// message; the comment above each is PostgreSQL's English.

extension ErrorFamily {
  static let networkAbroad: [Signature] = connectionsEndedAbroad + connectionsNotMadeAbroad

  private static let connectionsEndedAbroad: [Signature] = [
    // server closed the connection unexpectedly
    .phrases(
      "server beendete|schloss die verbindung", "サーバーとの接続が想定外", "연결을 닫았음|닫았습니다",
      "servidor … cerrado|cerró la conexión", "сервер … закрыл соединение",
      "сервер … закрив підключення", "connexion au serveur … coupée|interrompue",
      "server ha chiuso la connessione", "servern stängde … uppkopplingen|anslutningen",
      "服务器意外地关闭", "server neočekávaně ukončil", "διακομιστής έκλεισε",
      "servidor fechou|encerrou a conexão", "serwer … zamknął połączenie",
      "sunucu … bağlantıyı kapattı"
    ).path(.a),
    // SSL connection has been closed unexpectedly
    .phrases(
      "ssl verbindung … unerwartet geschlossen", "SSL接続が意図せずにクローズ",
      "ssl 연결이 … 끊김|끊겼습니다", "conexión ssl … inesperadamente",
      "ssl соединение … закрыто|разорвано", "ssl підключення … перервано|закрито",
      "connexion ssl … fermée|coupée", "connessione ssl … chiusa", "ssl anslutning … stängts",
      "SSL连接异常关闭", "ssl spojení … ukončeno", "σύνδεση ssl έκλεισε",
      "conexão ssl … fechada", "połączenie ssl … zamknięte", "ssl bağlantısı … kapatıldı|kapandı"
    ).path(.a),
    // SSL SYSCALL error
    .phrases("ssl syscall", "syscall ssl", "en llamada ssl", "chamada ssl").path(.a),
    // terminating connection due to administrator command
    .phrases(
      "管理者コマンドにより", "관리자 요청에", "orden del administrador",
      "закрытие подключения по команде", "по команді адміністратора", "administratörskommando",
      "管理员命令", "interruzione della connessione", "terminando conexão por causa",
      "na skutek polecenia administratora", "yönetici talimatı|komutu|isteği"
    ).path(.a),
    // terminating connection due to idle-in-transaction timeout, due to idle-session timeout
    .sentences(
      "zeitüberschreitung in inaktiver", "アイドルタイムアウト", "アイドルセッションタイムアウト",
      "idle in transaction 시간", "idle session 시간", "espera para transacciones|sesiones abiertas",
      "тайм-аута простоя", "тайм-аут бездіяльності", "тайм-аут неактивного",
      "délai d inactivité", "timeout di inattività", "timeout della sessione inattiva",
      "idle session timeout", "空载事务超时", "空闲会话超时", "空闲事务超时"
    ).path(.a).unless("reload", "idle_timeout"),
  ]

  private static let connectionsNotMadeAbroad: [Signature] = [
    // could not receive data from server, could not send data to server
    .phrases(
      "keine daten vom|an … server empfangen|senden", "サーバーからデータを受信できません",
      "サーバーにデータを送信できません", "서버로부터 데이터를 받지", "서버에 데이터를 보낼",
      "no se pudo recibir|enviar datos", "не удалось получить|передать|отправить данные",
      "не вдалося отримати|передати|надіслати дані",
      "n a pas pu recevoir|transmettre|envoyer des|les données", "ricezione dati dal server",
      "invio dati al server", "inte ta emot data", "inte skicka data", "服务器接收数据", "服务器发送数据",
      "nelze přijmout|poslat data", "λήψη|αποστολή δεδομένων",
      "receber dados do servidor", "enviar dados ao|para servidor|o", "danych z serwera",
      "danych do serwera", "sunucudan veri alınamadı", "sunucuya veri gönderilemedi"
    ).path(.a).unless("client", "cliente", "klient", "клиента", "клієнта", "wal"),
    // no connection to the server
    .phrases(
      "keine verbindung mit dem server", "keine verbindung zum server",
      "サーバーへの接続がありません", "서버에 대한 연결이", "no hay conexión con el servidor",
      "нет соединения с сервером", "немає підключення до сервера", "aucune connexion au serveur",
      "nessuna connessione al server", "inte förbunden till|med servern", "没有到服务器的",
      "není spojení se serverem", "καμία σύνδεση στον διακομιστή", "nenhuma conexão com o servidor",
      "brak połączenia z serwerem", "sunucuya bağlantı yok"
    ).path(.a),
    // could not translate host name to address
    .phrases(
      "をアドレスに変換できません", "호스트 이름을 전송할|변환할", "преобразовать имя _ в адрес",
      "перекласти|перетворити ім'я хоста", "nome host _ in indirizzo", "översätta värdnamn",
      "无法解释主机名", "无法将主机名", "přeložit jméno hostitele", "μετάφραση του ονόματος",
      "traduzir nome da máquina", "traduzir o nome|endereço", "przetłumaczyć nazwy hosta",
      "makine|sunucu adı adrese çevrilemedi"),
    // cannot connect to invalid database
    .phrases(
      "mit ungültiger datenbank _ kann", "無効なデータベース _ への接続",
      "conectar a la base de datos no válida", "подключиться к некорректной базе",
      "до невірної бази", "ansluta till ogiltig databas"),
    // connection to server at …, port … failed: the reason follows, or nobody knows it
    .phrases("接続に失敗").unless("ポート _ のサーバーへの接続に失敗"),
    // Connection refused
    .phrases(
      "connessione rifiutata", "połączenie odrzucone", "anslutning vägrad|vägrades",
      "bağlantı reddedildi", "연결이 거부", "連 線 被 拒"),
  ]
}
