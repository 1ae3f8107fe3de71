// Values that do not fit, in the languages that databases speak. By message; the comment above
// each is PostgreSQL's English.

extension ErrorFamily {
  static let valuesAbroad: [Signature] = [
    // invalid byte sequence for encoding
    .phrases(
      "byte sequenz für kodierung", "인코딩에서 사용할 수 없는", "byte sekvens för kodning",
      "编码字节顺序"),
    // character with byte sequence in encoding has no equivalent in encoding
    .phrases(
      "keine entsprechung in kodierung", "等価な文字を持ちません", "대응되는 문자 코드가",
      "no tiene equivalente en la codificación", "из кодировки _ нет эквивалента",
      "не має еквіваленту|еквівалента", "équivalent dans l encodage", "equivalente nella codifica",
      "inget motsvarande i kodning", "没有相对应值"),
    // invalid input syntax for type
    .phrases(
      "型の入力構文", "자료형 대한 잘못된 입력", "неприпустимий синтаксис для типу",
      "sintaxe de entrada … inválida"),
    // value is out of range for type
    .phrases(
      "の範囲外です", "자료형 범위를", "поза діапазоном", "en dehors des limites pour le type",
      "utanför giltigt intervall", "超出类型", "fora do intervalo", "poza zakresem", "aralık dışında"),
    // date/time field value out of range
    .phrases(
      "フィールドが範囲外", "필드의 값이 범위를", "date time en dehors des limites",
      "utanför giltigt område"),
  ]

  static let typesAbroad: [Signature] = [
    // operator does not exist
    .phrases(
      "operator existiert nicht", "演算子が存在しません", "연산자 없음", "operador no existe",
      "оператор не существует", "оператор не існує", "opérateur n existe pas",
      "operatore non esiste", "operator existerar|finns inte", "操作符不存在",
      "operador não existe", "operator nie istnieje", "operatör mevcut değil"
    ).path(.c)
  ]
}
