// Replication in the languages that databases speak. By message; the comment above each is
// PostgreSQL's English.

extension ErrorFamily {
  static let captureAbroad: [Signature] = [
    // all replication slots are in use
    .sentences(
      "replikations slots sind in benutzung", "レプリケーションスロットは全て", "모든 복제 슬롯이",
      "slots de replicación están en uso", "все слоты репликации", "всі слоти реплікації",
      "slots de réplication sont", "slot di replica sono",
      "alla replikeringsslots|replikeringsslottar"
    ).path(.e),
    // replication slot is active for PID
    .sentences(
      "スロット _ は … 使用中", "slot … aktiv für pid", "slot … actif pour le pid",
      "slot … activo para el pid", "слот … занят процессом",
      "복제 슬롯을 … 사용중입니다", "слот реплікації _ активний", "slot di replica _ è attivo per",
      "replikeringsslot _ är aktiv", "复制槽 _ 正用于", "slot de replicação _ está ativo"
    ).path(.a),
    // replication slot does not exist, already exists
    .phrases(
      "복제 슬롯|슬롯이", "slot|gniazdo replikacji _ nie istnieje", "replikasyon slotu",
      "слот реплікації _ не|вже існує", "slot di replica _ esiste|non",
      "replikeringsslot _ finns|existerar"),
    // publication does not exist
    .phrases(
      "이름의 발행은|발행이 없습니다|없음", "публікація|публікації _ не|вже існує",
      "publiceringen|publikationen _ finns|existerar inte", "发布 _ 不存在", "publikacja _ nie istnieje",
      "la pubblicazione _ non esiste", "publicação _ não existe"),
    // must be superuser or replication role to start walsender
    .phrases("walsender").with(
      "スーパーユーザー", "superuser", "superusuario", "суперпользователя", "суперкористувачем",
      "superutilisateur", "superutente", "超级用户"),
    .phrases("superuser eller replikeringsroll"),
    // must be superuser or replication role to use replication slots
    .phrases(
      "replikations slots verwenden", "복제 슬롯은", "usar slots de replicación", "слотов репликации",
      "реплікаційних слотів", "utiliser des slots de réplication", "usare uno slot di replica",
      "använda replikeringsslottar|replikeringsslots"),
    // logical decoding requires a database connection
    .phrases(
      "논리적 디코딩 기능은", "логического декодирования требуется", "логічне декодування",
      "decodifica logica richiede",
      "logisk avkodning kräver", "decodificação lógica", "dekodowanie logiczne"),
    // Anything else of slots, publications and logical decoding
    .sentences(
      "slot de réplication _ n existe", "le slot de réplication", "slot de replicación",
      "слот репликации", "replikations slot", "публикация _ не существует",
      "вывод логического декодирования", "复制槽", "逻辑 解码", "レプリケーションスロット",
      "論理デコード", "no existe la publicación", "publikation _ existiert nicht",
      "la publication _ n existe", "パブリケーション", "logische dekodierung",
      "décodage logique", "decodificación lógica"
    ).unless("wal-Segment"),
  ]

  static let changeLogLostAbroad: [Signature] = [
    // requested WAL segment has already been removed
    .phrases(
      "요청한 _ wal", "запитуваний|запитаний сегмент wal", "segmento wal richiesto",
      "efterfrågat|efterfrågade wal segment", "żądany segment wal", "istenen wal"),
    // This slot has been invalidated because it exceeded the maximum reserved size.
    .phrases(
      "slot wurde ungültig", "スロットは無効化", "슬롯은 정상적이지 않은", "slot ha sido invalidado",
      "слот был аннулирован", "слот визнано недійсним", "slot a été invalidé",
      "spazio|slot è stato invalidato", "slot har invaliderats", "slot foi invalidado"),
  ]
}
