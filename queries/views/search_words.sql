-- name: search_words
-- title: 検索のための表記の統一
-- title_en: One spelling for searching
-- description: 全角と半角、大文字と小文字、空白、サーバーとサーバなどの違いをなくした文字列。検索の索引と、検索する言葉の両方に使う。
create macro search_words(words) as
  regexp_replace(
    replace(
      replace(
        lower(
          translate(
            regexp_replace(nfc_normalize(words), '[\s　]+', '', 'g'),
            '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ（）［］＜＞．，：；！？／＆＋％＝＿＊＃＠〇◯－—―–‐−',
            '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz()[]<>.,:;!?/&+%=_*#@○○------'
          )
        ),
        'サーバー',
        'サーバ'
      ),
      'ユーザー',
      'ユーザ'
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
