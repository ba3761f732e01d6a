-- name: labels
-- title: 符号の見出し
-- title_en: Labels of codes
-- description: 符号の日本語・英語の見出し。
-- description_en: Japanese and English labels of the codes.
-- column: domain VARCHAR 領域
-- column: code VARCHAR 符号
-- column: label_ja VARCHAR 日本語の見出し
-- column: label_en VARCHAR 英語の見出し
-- column: sort_order INTEGER 順番
select domain, code, label_ja, label_en, sort_order
from code
order by domain, sort_order;
