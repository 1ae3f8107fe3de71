// Encryption and addresses that are set up wrongly, in the languages that databases speak. By
// message; the comment above each is PostgreSQL's English.

extension ErrorFamily {
  static let certificatesAbroad: [Signature] = [
    // server certificate for … does not match host name
    .sentences(
      "zertifikat … nicht mit dem hostnamen", "証明書がホスト名", "인증서의 이름 … 호스트 이름",
      "certificado … no coincide con el nombre", "сертификат … не соответствует имени",
      "сертифікат … не співпадає|збігається", "certificat … ne correspond pas au nom",
      "certificato … non combacia|corrisponde", "servercertifikat|certifikat … matchar inte",
      "证书与主机名不匹配", "certifikát … nesouhlasí", "πιστοποιητικό … δεν ταιριάζει",
      "certificado … não corresponde", "certyfikat … nie pasuje"
    ).path(.b),
    // certificate could not be obtained
    .phrases(
      "zertifikat konnte nicht ermittelt", "인증서를 구하질|구할|얻을", "certificado no pudo ser obtenido",
      "отримати сертифікат", "certificat n a pas pu être obtenu", "ottenere il certificato",
      "certifikatet kunde inte hämtas", "certifikát nelze získat", "λήψη πιστοποιητικού"),
  ]

  static let addressesAbroad: [Signature] = [
    // database does not exist
    .phrases("baza danych _ nie istnieje"),
    // invalid port number
    .phrases(
      "ungültige portnummer", "不正なポート番号", "無効なポート番号", "잘못된 포트 번호",
      "número de puerto no válido", "неверный номер порта", "неприпустимий номер порту",
      "numéro de port invalide", "numero di porta non valido", "ogiltigt portnummer", "无效端口号",
      "无效的端口号", "neplatné číslo portu", "αριθμός πύλης", "número de porta inválido",
      "nieprawidłowy numer portu", "geçersiz port numarası"),
  ]
}
