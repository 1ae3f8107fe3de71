extension ErrorFamily {
  /// What a view or a function runs into, in the languages that databases speak. By message; the
  /// comment above each is PostgreSQL's English.
  static let brokenAbroad: [Signature] = [
    // function does not exist
    .phrases(
      "funktion … existiert nicht", "関数 … は存在しません", "이름의 함수가 없음", "no existe la función",
      "функция … не существует", "функції … не існує", "la fonction … n existe pas",
      "funzione … non esiste", "funktionen … finns|existerar inte", "函数 … 不存在",
      "função … não existe", "funkcja … nie istnieje", "fonksiyonu mevcut değil"),
    // invalid page in block
    .phrases(
      "ungültige seite in block", "に不正なページ", "잘못된 페이지가", "página no es válida en el bloque",
      "страница в блоке", "сторінка в блоці", "page invalide dans le bloc",
      "pagina non valida nel blocco", "ogiltig sida i block", "存在无效的页"),
    // division by zero
    .phrases(
      "division durch null", "による除算", "나눌수 없습니다", "나눌 수 없습니다", "división por|entre cero",
      "деление на ноль", "ділення на нуль", "division par zéro", "divisione per zero",
      "division med noll", "除以零", "divisão por zero", "dzielenie przez zero", "sıfıra|sıfırla bölme"
    ),
    // materialized view has not been populated
    .phrases(
      "materialisierte sicht … nicht befüllt|gefüllt", "実体化ビュー _ にはデータ",
      "マテリアライズドビュー _ にはデータ", "구체화된 뷰가", "vista materializada … no … poblada",
      "материализованное представление … не … наполнено|заполнено",
      "матеріалізоване подання … не", "vue matérialisée … peuplée",
      "vista materializzata … non … popolata", "materialiserad vy … inte populerats",
      "物化视图 _ 未", "visão materializada … não foi", "widok zmaterializowany … nie"),
    // infinite recursion detected in policy, in rules
    .phrases(
      "unendliche rekursion", "無限再帰", "무한 재귀", "recursión infinita", "бесконечная рекурсия",
      "безкінечна|нескінченна рекурсія", "récursion infinie", "ricorsione infinita",
      "oändlig rekursion", "检测到无限循环", "检测到无限递归", "recursão infinita",
      "nieskończona rekursja|rekurencja"),
    // stack depth limit exceeded
    .phrases(
      "stacktiefe überschritten", "スタック長制限", "スタックの深さ", "스택 깊이를", "profundidad de stack",
      "предел|лимит глубины стека", "ліміт глибини стека", "profondeur de la pile",
      "profondità dello stack", "maximalt stackdjup", "堆栈深度", "profundidade da pilha",
      "głębokości stosu"),
    // cannot execute INSERT in a read-only transaction
    .phrases(
      "in einer read only transaktion", "リードオンリーのトランザクション", "読み取り専用トランザクション",
      "읽기 전용 트랜잭션에서는", "transacción de sólo|solo lectura", "режиме только чтение",
      "транзакции только для чтения", "транзакції лише для читання",
      "transaction en lecture seule", "transazione a|in sola lettura", "i read only transaktion",
      "只读模式的事务", "只读事务", "transação somente|de|só leitura", "transakcji tylko do odczytu",
      "salt okunur … işlem|transaction"),
  ]
}
