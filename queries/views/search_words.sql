-- name: search_words
-- title: 検索のための表記の統一
-- title_en: One spelling for searching
-- description: 全角と半角（半角カナも）、大文字と小文字、空白、サーバーとサーバなどの違いをなくした文字列。検索の索引と、検索する言葉の両方に使う。
create macro search_words(words) as
  regexp_replace(
    regexp_replace(
      replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
        lower(
          -- A half-width voiced sound mark becomes the combining one, which nfc_normalize joins with the letter before it.
          nfc_normalize(
            translate(
              regexp_replace(words, '[ \t\n\f\r\v\x{a0}　]+', '', 'g'),
              '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ（）［］｛｝＜＞〈〉《》〔〕【】『』．，：；！？／＼｜＆＋％＝＿＊＃＠＄＾｀＂＇～〜〇◯－—―–‐‑−─｡｢｣､･ｦｧｨｩｪｫｬｭｮｯｰｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝﾞﾟⅠⅤⅩⅰⅴⅹ',
              concat(
                '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz()[]{}<><><>[][]「」.,:;!?/\|&+%=_*#@$^`"''~~○○--------。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン',
                chr(12441), chr(12442), 'IVXivx'
              )
            )
          )
        ),
        'ⅱ', 'ii'), 'ⅲ', 'iii'), 'ⅳ', 'iv'), 'ⅵ', 'vi'), 'ⅶ', 'vii'), 'ⅷ', 'viii'), 'ⅸ', 'ix'), '㈱', '(株)'), '㈲', '(有)'), '№', 'no'
      ),
      '(サーバ|ユーザ|コンピュータ|ブラウザ|フォルダ|プリンタ|リテラシ|メモリ|ルータ|ベンダ|オペレータ|プロバイダ)ー',
      '\1',
      'g'
    ),
    '[本当](?:市|区|町|村|県)',
    '本団体',
    'g'
  );

comment on macro search_words is '検索のために表記を統一した文字列（全角と半角、大文字と小文字、空白、長音、本市・当市などの違いをなくす）';

create macro search_asked(phrase) as
  list_sort(list_distinct(list_filter(
    list_transform(regexp_split_to_array(coalesce(phrase, ''), '[\s　]+'), part -> search_words(part)),
    word -> word <> ''
  )));

comment on macro search_asked is '検索する言葉を空白で分け、表記を統一したもの';
