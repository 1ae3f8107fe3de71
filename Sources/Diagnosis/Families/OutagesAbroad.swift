extension ErrorFamily {
  /// A database that starts, stops or recovers, in the languages that databases speak. By message;
  /// the comment above each is PostgreSQL's English.
  static let outagesAbroad: [Signature] = [
    // the database system is starting up, is shutting down, is in recovery mode
    .phrases(
      "datenbanksystem ist im|in", "système de base de données",
      "database è in modalità di ripristino|recupero", "system bazy danych"),
    // the database system is not accepting connections
    .phrases(
      "database system is not accepting", "datenbanksystem nimmt keine", "데이터베이스 시스템은 접속을",
      "sistema de bases de datos no", "система бд не принимает"),
    // terminating connection because of crash of another server process
    .phrases(
      "absturz eines anderen serverprozesses", "サーバープロセスがクラッシュ", "다른 서버 프로세스가 손상을",
      "falla en otro proceso servidor", "краха другого серверного процесса",
      "аварійне завершення роботи іншого", "arrêt brutal d un autre processus",
      "crash di un altro processo", "krash|krasch i en annan serverprocess",
      "其它服务器进程崩溃", "其他服务器进程崩溃", "queda|falha de um|outro outro|processo",
      "awarii innego procesu", "sunucu sürecinin çökmesi"),
  ]
}
