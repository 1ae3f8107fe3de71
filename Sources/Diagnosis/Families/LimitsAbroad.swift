extension ErrorFamily {
  /// What a database has no more of, in the languages that databases speak. By message; the comment
  /// above each is PostgreSQL's English.
  static let limitsAbroad: [Signature] = [
    // too many connections for role, for database
    .phrases(
      "からの接続が多すぎ", "への接続が多すぎ", "최대 동시 접속수를", "최대 접속수를",
      "забагато підключень", "занадто багато підключень", "troppe connessioni",
      "för många uppkopplingar|anslutningar",
      "zbyt wiele połączeń", "muitas conexões para", "conexões demais", "çok fazla bağlantı"
    ).path(.a),
    // sorry, too many clients already
    .phrases("muitos clientes conectados", "muitos clientes já").path(.a),
    // remaining connection slots are reserved
    .phrases(
      "남은 연결 슬롯은", "conexiones restantes están reservadas",
      "слоты подключений зарезервированы", "слоти підключень … зарезервовані",
      "anslutningsslottar är reserverade", "保留的连接位置", "bağlantı slotları|yuvaları … ayrılmıştır"
    ).path(.a),
    // canceling statement due to lock timeout
    .sentences(
      "zeitüberschreitung einer sperre", "잠금 대기 시간 초과|초과로", "tiempo de espera de candados|bloqueos",
      "тайм-аута блокировки", "тайм-аут блокування", "pour l obtention des verrous",
      "timeout di lock", "lås timeout", "锁超时", "tempo de espera … do|de bloqueio",
      "oczekiwania na blokadę", "przekroczenia czasu … blokady", "kilit zaman aşımı"
    ).path(.a),
    // canceling statement due to conflict with recovery
    .phrases(
      "복구 작업 중 충돌로|충돌이", "конфлікт з процесом відновлення",
      "konfliktu podczas odzyskiwania", "konfliktu z odzyskiwaniem", "kurtarma … çakışma|çakışması"
    ).path(.a),
    // deadlock detected
    .phrases("взаємне блокування", "impasse detectado", "wykryto zakleszczenie").path(.a),
    // out of memory
    .phrases(
      "메모리 부족", "недостатньо пам'яті", "memoria esaurita", "slut på minne",
      "memória insuficiente|esgotada", "sem memória", "brak pamięci", "yetersiz bellek",
      "bellek yetersiz"
    ).path(.none),
    // out of shared memory
    .phrases(
      "shared memory aufgebraucht", "共有メモリが足りません", "memoria compartida agotada",
      "нехватка разделяемой памяти", "нестача спільної пам'яті", "mémoire partagée épuisée",
      "memoria condivisa esaurita", "slut på delat minne", "memória compartilhada"
    ).path(.none),
    // No space left on device
    .phrases("brak miejsca na urządzeniu", "aygıtta yer kalmadı").path(.none),
  ]
}
