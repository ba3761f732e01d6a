-- name: words_found
-- title: 言葉のある文
-- title_en: Texts with words
-- description: 空白で区切った言葉（2文字以上の言葉が1つは要る）をすべて含む文。words_found は現在の記載、changes_found は変更箇所。
--   多くの箇所にある文（変更箇所では新しい文）ほど先にあります。tried を与えると、先の方からその数の文だけを確かめます（NULL はすべて）。
create macro search_candidates(phrase, tried, in_changes) as table
with pair as (
  select distinct letters[place] || letters[place + 1] as gram
  from (select string_split(unnest(search_asked(phrase)), '') as letters)
  cross join unnest(range(1, len(letters))) as places(place)
),
-- A text with the rarest pairs nearly always has the others, too; a pair that is nowhere finds nothing.
rare as materialized (
  select gram
  from pair
  left join search_gram_total using (gram)
  order by coalesce(texts, 0), gram
  limit 4
)
select text_id
from search_gram
semi join rare using (gram)
where (text_id < 0) = in_changes
group by text_id
having count(*) = (select count(*) from rare)
order by abs(text_id)
limit coalesce(cast(tried as integer), 2147483647);

comment on macro table search_candidates is '言葉の最も珍しい2文字の組をすべて含む文の番号（引数は言葉、数の上限、変更箇所の文か）';

create macro has_words(words, text) as len(list_filter(words, word -> not contains(text, word))) = 0;

comment on macro has_words is '文が言葉をすべて含むか（どちらも search_words で整えたもの）';

create macro words_found(phrase, tried) as table
select search_text.*, asked.words
from search_text
semi join search_candidates(phrase, tried, false) as candidate using (text_id)
cross join (select search_asked(phrase) as words) as asked
where has_words(asked.words, search_text.text);

comment on macro table words_found is '言葉をすべて含む、現在の記載の文（引数は言葉と、確かめる文の数）';

create macro changes_found(phrase, tried) as table
select search_change.*, asked.words
from search_change
semi join search_candidates(phrase, tried, true) as candidate using (text_id)
cross join (select search_asked(phrase) as words) as asked
where has_words(asked.words, search_change.text);

comment on macro table changes_found is '言葉をすべて含む、変更箇所の文（引数は言葉と、確かめる文の数）';
