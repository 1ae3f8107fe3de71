extension ErrorFamily {
  /// A login that is refused, in the languages that databases speak.
  static let loginsRefusedAbroad: [Signature] = [
    .phrases(
      "passwort authentifizierung … fehlgeschlagen",
      "zugriffstoken|token|schlüssel abgelaufen|ungültig",
      "melden sie sich erneut an", "authentifizierung … fehlgeschlagen",
      "anmeldung … fehlgeschlagen", "fehler bei der anmeldung", "ошибка входа пользователя",
      "benutzer … keine zugriffsberechtigung",
      "zugriff verweigert für benutzer", "benutzer _ existiert nicht", "rolle _ existiert nicht",
      "authentification … échouée|échoué", "authentification par mot de passe",
      "échec de l ouverture de session", "échec de l authentification",
      "accès refusé pour l utilisateur",
      "accès refusé pour l'utilisateur", "rôle _ n existe", "mot de passe … incorrect|invalide",
      "autentificación … falló", "autenticación … falló|fallida",
      "acceso negado|denegado para usuario",
      "acceso denegado para el usuario", "no existe el rol", "error de inicio de sesión",
      "contraseña … incorrecta|inválida", "autenticação … falhou", "acesso negado para o usuário",
      "autenticazione … fallita", "accesso negato per l utente", "подлинности",
      "роль _ не существует",
      "доступ запрещён|закрыт для пользователя", "认证失败", "验证失败", "登录失败", "登陆失败",
      "身份 验证", "密码 错误", "密码错误", "角色 _ 不存在", "の パスワード認証", "パスワード認証",
      "認証に失敗", "ログインできません", "ログインに失敗", "ロール _ は存在しません", "인증을 실패했습니다",
      "인증에 실패", "아이디 또는 비밀번호", "autoryzacja … powiodła", "åtkomst nekad",
      "toegang geweigerd voor gebruiker"),
    .phrases(
      "autenticazione con password fallita", "il ruolo _ non esiste", "o role _ não existe",
      "role _ não existe", "autoryzacja hasłem nie", "rola _ nie istnieje",
      "şifre doğrulaması başarısız", "_ rolü mevcut değil",
      "lösenordsautentisering|autentisering misslyckades", "не пройшов автентифікацію",
      "zertifikatauthentifizierung … fehlgeschlagen", "认证 _ 失败",
      "rollen|roll _ existerar|finns inte",
      "_ 롤 role 없음", "_ 롤 없음", "autentizace … selhala", "ověření … selhalo",
      "role _ neexistuje", "помилка автентифікації", "роль _ не існує", "密 碼 驗 證 失 敗",
      "wachtwoord … mislukt", "rol _ bestaat niet", "autentificarea … eșuat",
      "jelszavas azonosítás", "azonosítás … sikertelen"
    ),
    .phrases(
      "senha … incorreta|inválida", "password … errata|non valida", "hasło … nieprawidłowe"),
  ]
}
