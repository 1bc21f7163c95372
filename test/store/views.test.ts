/** Views are what stays: their columns do not change unless `viewsVersion` says so. */
import { expect, it } from 'vitest';
import { views, viewsVersion } from '../../src/store/schema.js';

/** The columns of version 2. A later version has a record of its own in place of this. */
const version = 2;
const recorded: Record<string, string> = {
  claims:
    'id document_id document page_index page start_offset end_offset quote field value rule confidence continuation_of',
  v_papers:
    'document file_name document_type framework visit_kind authority authority_gss authority_code authority_gss_now region title published_on meeting_on committee item_number wards key_decision theme dated inspected page_count pack pack_item pack_page same_as counts',
  v_inspections:
    'document title document_type authority authority_code authority_gss authority_gss_now region dated inspected framework visit_kind start_on end_on relation page quote claim_id confidence',
  v_judgements:
    'document title document_type authority authority_code authority_gss authority_gss_now region dated inspected domain grade relation page quote claim_id confidence',
  v_people:
    'document title document_type authority authority_code authority_gss authority_gss_now region dated inspected name role area inspectorate printed_role page quote claim_id confidence',
  v_recommendations:
    'document title document_type authority authority_code authority_gss authority_gss_now region dated inspected kind ref text page quote claim_id confidence',
  v_kpis:
    'document title document_type authority authority_code authority_gss authority_gss_now region dated inspected metric measure value value_max unit qualifier period complement page quote claim_id confidence',
  v_agenda_items:
    'document title document_type authority authority_code authority_gss authority_gss_now region dated inspected number item first_page last_page time page quote claim_id confidence',
  v_attendance:
    'document title document_type authority authority_code authority_gss authority_gss_now region dated inspected name capacity printed_role page quote claim_id confidence',
  v_resolutions:
    'document title document_type authority authority_code authority_gss authority_gss_now region dated inspected ref item text page quote claim_id confidence',
  v_listed_documents:
    'document title document_type authority authority_code authority_gss authority_gss_now region dated inspected kind ref name url page quote claim_id confidence',
  v_kpi_series:
    'metric authority_code authority as_of period value value_max unit qualifier measure printed_value complement document file_name document_type dated page quote claim_id confidence',
  v_claims:
    'claim_id document file_name page start_offset end_offset quote field value rule continuation_of confidence run_id extractor_version',
  v_issues: 'issue_id code message document file_name document_type authority authority_code dated page quote read_at',
  v_listings:
    'source url document site_title title site_authority authority_code site_committee committee site_meeting_on meeting_on item_number item site_published_on first_seen last_seen is_gone',
  v_source_runs: 'pipeline source kind started_at outcome message alarm listed fetched new_documents failed last_new',
  v_latest_judgements:
    'authority_code authority authority_gss authority_gss_now region abolished_on domain grade since grade_before inspection_id framework visit_kind start_on end_on source document title page quote claim_id confidence',
  v_inspection_timeline:
    'inspection_id authority_code authority authority_gss authority_gss_now region abolished_on framework visit_kind start_on end_on has_report overall_effectiveness impact_of_leaders help_and_protection children_in_care_and_care_leavers children_in_care care_leavers looked_after_and_permanence adoption_performance leadership_management_governance lscb_effectiveness send_outcome overall_before previous_id next_id report documents document_list',
  v_disagreements:
    'disagreement_id kind domain authority_code authority authority_gss authority_gss_now region abolished_on inspection_id framework visit_kind start_on end_on a_value a_quote a_document a_title a_page b_value b_quote b_document b_title b_page',
  v_coverage:
    'authority_code authority authority_gss authority_gss_now region abolished_on year papers undated reports letters council_papers meeting_papers judgements recommendations kpis issues inspections missing missing_list',
  v_person_roles:
    'person_id person name role area inspectorate printed_role inspection_id authority_code document page quote claim_id confidence',
  v_recommendation_links:
    'authority_code authority authority_gss authority_gss_now region abolished_on kind similarity basis recommendation_id text start_on document earlier_id earlier_text earlier_start_on earlier_document',
  v_authority_successors:
    'authority_code authority authority_gss abolished_on successor_code successor successor_gss region steps is_current',
};

it('has the columns that were recorded for its version', () => {
  expect(viewsVersion, 'record the columns of the new version').toBe(version);
  expect(Object.fromEntries(views.map(({ name, columns }) => [name, Object.keys(columns).join(' ')]))).toEqual(
    recorded,
  );
});
