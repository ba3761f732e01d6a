-- name: incidents
-- title: 重大事故の記録
-- title_en: Incident register
-- description: 現在記載されている重大事故と、取り下げられたもの（ビュー incident_register の全列）。
-- description_en: Incidents in the current text and withdrawn ones (all columns of the view incident_register).
-- param: body VARCHAR null 団体の鍵
select incident_register.*
from incident_register
join assessment_latest using (assessment_id)
where assessment_latest.body = $body
order by incident_register.assessment_id, incident_register.status, incident_register.case_no;
