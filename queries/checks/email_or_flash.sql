-- name: email_or_flash
-- title: 電子メール・フラッシュメモリ
-- title_en: E-mail or flash memory
-- severity: medium
-- description: 入手、委託先への提供、提供・移転の方法として、電子メールかフラッシュメモリにチェックがあるもの。
-- description_en: E-mail or flash memory is ticked as a means of obtaining, handing to a vendor, providing or transferring.
-- basis: 様式3・様式4 Ⅱ3②・Ⅱ4④・Ⅱ5⑥。特定個人情報の適正な取扱いに関するガイドライン（行政機関等編）の安全管理措置（電子媒体等の取扱い、漏えい等の防止）
-- basis_en: Forms 3 and 4: II.3②, II.4④ (form 4) and II.5⑥; the security measures of the Guidelines on specific personal information for public bodies
--   (electronic media, prevention of leaks).
-- reading: 禁止ではありません。紛失・誤送信への措置がⅢ章に書かれているかを確かめてください。判別できないチェックは指摘しません。
-- reading_en: Neither is forbidden. See whether chapter III states measures against loss and misdirected mail. Boxes that cannot be told are not reported.
-- column: assessment_id VARCHAR 評価書
-- column: message_ja VARCHAR 内容（日本語）
-- column: message_en VARCHAR 内容（英語）
-- column: evidence_ids VARCHAR[] 根拠
with ticked as (
  select
    assessment_id,
    file_no,
    option,
    mark.evidence_id,
    case
      when concept = 'file.methods' then '入手方法'
      when concept = 'outsourcing.transfer_methods' then format('委託事項{}の、委託先への提供方法', coalesce(entry_no, 1))
      when repeats_per = 'transfer' then format('移転先{}への移転方法', coalesce(entry_no, 1))
      else format('提供先{}への提供方法', coalesce(entry_no, 1))
    end as means,
    case
      when concept = 'file.methods' then 'obtaining the data'
      when concept = 'outsourcing.transfer_methods' then format('handing files to the vendor of item {}', coalesce(entry_no, 1))
      when repeats_per = 'transfer' then format('transfer {}', coalesce(entry_no, 1))
      else format('provision {}', coalesce(entry_no, 1))
    end as means_en
  from mark
  join form_item using (item_id)
  where
    concept in ('file.methods', 'recipient.methods', 'outsourcing.transfer_methods')
    and state = 'checked'
    and option in ('電子メール', 'フラッシュメモリ')
)
select
  assessment_id,
  format('{}の「{}」にチェックがあります。措置を確かめてください（ファイル{}）。', means, option, coalesce(file_no, 1)) as message_ja,
  format(
    '{} is ticked as a means of {}; see whether measures are stated (file {}).',
    case option when '電子メール' then 'E-mail' else 'Flash memory' end, means_en, coalesce(file_no, 1)
  ) as message_en,
  [evidence_id] as evidence_ids
from ticked
where evidence_id is not null
