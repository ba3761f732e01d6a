-- name: email_or_flash
-- title: 電子メール・フラッシュメモリ
-- title_en: E-mail or flash memory
-- severity: medium
-- description: 入手、委託先への提供、提供・移転の方法として、電子メールかフラッシュメモリにチェックがあるもの。
-- description_en: E-mail or flash memory is ticked as a means of obtaining, handing to a vendor, providing or transferring.
-- basis: 様式3・様式4 Ⅱ3②・Ⅱ4④・Ⅱ5⑥。特定個人情報の適正な取扱いに関するガイドライン（行政機関等編）の安全管理措置（電子媒体等の取扱い、漏えい等の防止）
-- reading: 禁止ではありません。紛失・誤送信への措置がⅢ章に書かれているかを確かめてください。判別できないチェックは指摘しません。
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
select
  assessment_id,
  format(
    '{}に「{}」のチェックが{}か所あります。措置を確かめてください。',
    case
      when concept = 'file.methods' then '入手方法'
      when concept = 'outsourcing.transfer_methods' then '委託先への提供方法'
      when repeats_per = 'transfer' then '移転方法'
      else '提供方法'
    end,
    option,
    count(*)
  ) as message_ja,
  format(
    '{} is ticked in {} place(s) among the means of {}; see whether measures are stated.',
    case option when '電子メール' then 'E-mail' else 'Flash memory' end,
    count(*),
    case
      when concept = 'file.methods' then 'obtaining'
      when concept = 'outsourcing.transfer_methods' then 'handing files to vendors'
      when repeats_per = 'transfer' then 'transferring'
      else 'providing'
    end
  ) as message_en,
  list(mark.evidence_id order by file_no, entry_no) as evidence_ids
from mark
join form_item using (item_id)
where
  concept in ('file.methods', 'recipient.methods', 'outsourcing.transfer_methods')
  and state = 'checked'
  and option in ('電子メール', 'フラッシュメモリ')
  and mark.evidence_id is not null
group by assessment_id, concept, repeats_per, option
