-- name: words_found
-- title: 言葉のある文
-- title_en: Texts with words
-- description: 空白で区切った言葉（2文字以上の言葉が1つは要る）をすべて含む文。多くの箇所にある文ほど番号が小さい。
--   tried を与えると、番号の小さい方からその数の文だけを確かめます（NULL はすべて）。
create macro words_found(phrase, tried) as table
with asked as materialized (
  select search_asked(phrase) as words
),
pair as (
  select distinct letters[place] || letters[place + 1] as gram
  from (select string_split(unnest(words), '') as letters from asked)
  cross join unnest(range(1, len(letters))) as places(place)
),
-- A text with the rarest pairs nearly always has the others, too; a pair that is nowhere finds nothing.
rare as (
  select gram
  from pair
  left join search_gram_total using (gram)
  order by coalesce(texts, 0), gram
  limit 4
),
candidate as (
  select text_id
  from search_gram
  semi join rare using (gram)
  group by text_id
  having count(*) = (select count(*) from rare)
  order by text_id
  limit coalesce(cast(tried as integer), 2147483647)
)
select search_text.text_id, search_text.text
from search_text
semi join candidate using (text_id)
cross join asked
where len(list_filter(asked.words, word -> not contains(search_text.text, word))) = 0;

comment on macro table words_found is '言葉をすべて含む、現在の記載の文（引数は言葉と、確かめる文の数）';
