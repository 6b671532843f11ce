// Written by scripts/write-schema.ts from the migrated database; do not edit.
import type { ColumnType, Generated } from 'kysely';

type Moment = ColumnType<Date, Date | string, Date | string>;
type MomentOrNone = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
/** Read as what was parsed, written as text. */
type Json = ColumnType<unknown, string, string>;
export type JsonOrNone = ColumnType<unknown, string | null | undefined, string | null>;

export interface AccountsAccountTable {
  id: string;
  email: string;
  created_at: Moment;
}

export interface AccountsChallengeTable {
  browser_hash: Buffer;
  region_id: string;
  purpose: string;
  memory: Json;
  expires_at: Moment;
}

export interface AccountsErasureTable {
  region_id: string;
  person_id: string;
  erased_at: Moment;
}

export interface AccountsLinkTable {
  account_id: string;
  region_id: string;
  person_id: string;
}

export interface AccountsOrganisationLoginTable {
  region_id: string;
  issuer: string;
  subject: string;
  account_id: string;
  bound_at: Moment;
}

export interface AccountsPasskeyTable {
  credential_id: string;
  account_id: string;
  region_id: string;
  host: string;
  public_key: Buffer;
  counter: number;
  transports: string[];
  name: string;
  made_at: Moment;
}

export interface AccountsSessionTable {
  token_hash: Buffer;
  account_id: string;
  region_id: string;
  device: string;
  created_at: Moment;
  expires_at: Moment;
  id: string;
  seen_on: string;
}

export interface AccountsSignInTable {
  token_hash: Buffer;
  account_id: string | null;
  region_id: string;
  expires_at: Moment;
  browser_hash: Buffer | null;
  digits_hash: Buffer | null;
  tries: Generated<number>;
}

export interface CommonsAreaTable {
  code: string;
  country: string;
  level: string;
  name: string | null;
  parent_code: string | null;
  drawn_by: string | null;
  source: string;
}

export interface CommonsAreaBoundaryTable {
  code: string;
  valid_year: number;
  west: number;
  south: number;
  east: number;
  north: number;
  centre_lat: number;
  centre_lon: number;
  geometry: Json;
  source: string;
}

export interface CommonsAreaFigureTable {
  code: string;
  year: number;
  measure: string;
  value: number | null;
  source: string;
}

export interface CommonsMeasureTable {
  code: string;
  label: string;
  unit: string;
  description: string | null;
}

export interface CommonsPostcodeTable {
  country: string;
  postcode: string;
  place: string;
  municipality: string | null;
  lat: number;
  lon: number;
}

export interface CommonsRegionTable {
  id: string;
  slug: string;
  schema_name: string;
  name: string;
  country: string;
  locale: string;
  is_demo: boolean;
  settings: ColumnType<unknown, string | undefined, string>;
  created_at: Moment;
}

export interface CommonsRegionHostTable {
  host: string;
  region_id: string;
  is_main: boolean;
}

export interface CommonsTaxonomyTable {
  id: string;
  name: string;
  version: string | null;
  source: string;
}

export interface CommonsTaxonomyTermTable {
  taxonomy_id: string;
  id: string;
  parent_id: string | null;
  kind: string;
  position: number;
  name: Json;
  description: ColumnType<unknown, string | undefined, string>;
}

export interface AddressChangeTable {
  id: string;
  person_id: string;
  old_email: string | null;
  new_email: string;
  token_hash: Buffer;
  made_at: Moment;
  keep_until: Moment;
}

export interface AdvertisementTable {
  id: string;
  area: string;
  name: string;
  size: string;
  picture: Buffer;
  picture_type: string;
  made_at: Moment;
  runs_until: string | null;
  words: Generated<string>;
}

export interface AgendaItemTable {
  id: string;
  network_id: string;
  meeting_id: string;
  position: number;
  title: string;
  who: string | null;
  minutes: number | null;
  aim: string | null;
  notes: Generated<string>;
  notes_number: Generated<number>;
  notes_at: MomentOrNone;
  part: string | null;
}

export interface AgendaOmissionTable {
  meeting_id: string;
  network_id: string;
  source: string;
}

export interface AgendaSubjectTable {
  id: string;
  network_id: string;
  member_id: string;
  sort: string;
  title: string;
  aim: string | null;
  minutes: number | null;
  state: string;
  meeting_id: string | null;
  item_id: string | null;
  words: string | null;
  made_at: Moment;
  answered_at: MomentOrNone;
  told_at: MomentOrNone;
}

export interface AgreementTable {
  id: string;
  network_id: string;
  meeting_id: string | null;
  item_id: string | null;
  member_id: string;
  who: string | null;
  what: string;
  due_on: string;
  made_at: Moment;
  closed_at: MomentOrNone;
  closed_as: string | null;
  closed_words: string | null;
  closed_by: string | null;
  passed_from: string | null;
}

export interface AttendeeTable {
  id: string;
  network_id: string;
  meeting_id: string;
  member_id: string | null;
  name: string | null;
  reply: string | null;
  replied_at: MomentOrNone;
  brings: string | null;
  was_there: boolean | null;
  told_way: string | null;
  told_by: string | null;
  told_on: string | null;
  told_at: MomentOrNone;
  told_words: string | null;
  changed_at: Moment;
}

export interface AudienceTable {
  slug: string;
  name: string;
  position: number;
  card: Generated<string>;
}

export interface AudienceMappingTable {
  audience_slug: string;
  taxonomy_id: string;
  term_id: string;
}

export interface AudienceSlugTable {
  slug: string;
  audience_slug: string;
}

export interface CalendarAddressTable {
  person_id: string;
  secret_hash: Buffer;
  made_at: Moment;
}

export interface CalendarItemTable {
  subject_kind: string;
  subject_id: string;
  title: string;
  path: string;
  place: string | null;
  areas: string[];
  schedules: Json;
  first_on: string | null;
  last_on: string | null;
}

export interface CallSheetTable {
  id: string;
  caller_id: string;
  made_at: Moment;
  destroy_on: string;
  closed_at: MomentOrNone;
}

export interface ChannelTable {
  id: string;
  slug: string;
  name: string;
  kind: string;
  owner_id: string | null;
  owner_name: string | null;
  about: string | null;
  areas: string[];
  everyone: boolean;
  audiences: string[];
  languages: string[];
  forms: string[];
  reach: number | null;
  reach_unit: string | null;
  reach_basis: string | null;
  reach_on: string | null;
  rhythm: string | null;
  deadline_on: string | null;
  deadline_every: string | null;
  deadline_words: string | null;
  hand_in_email: string | null;
  hand_in_url: string | null;
  hand_in_words: string | null;
  cost: string;
  cost_words: string | null;
  website: string | null;
  found_at: string | null;
  shown: boolean;
  ended_on: string | null;
  source: string;
  confirmed_at: MomentOrNone;
  confirmed_as: string | null;
  made_at: Moment;
  changed_at: Moment;
}

export interface ChannelContactTable {
  channel_id: string;
  scope: string | null;
  name: string | null;
  phone: string | null;
  email: string | null;
  source: string;
  made_at: Moment;
}

export interface ClaimTable {
  id: string;
  party_id: string;
  person_id: string;
  words: string;
  made_at: Moment;
  state: Generated<string>;
  decided_at: MomentOrNone;
  keep_until: Moment;
}

export interface CodeTryTable {
  hour: Moment;
  wrong: number;
}

export interface ConsentTable {
  id: string;
  person_id: string;
  purpose: string;
  text_version: string;
  given_at: Moment;
  withdrawn_at: MomentOrNone;
}

export interface ContactChangeTable {
  id: string;
  entry_kind: string;
  entry_id: string;
  party_id: string;
  version: number;
  fields: Json;
  made_at: Moment;
  settled_at: MomentOrNone;
  is_taken: boolean | null;
  keep_until: Moment;
}

export interface ConversationTable {
  id: string;
  party_id: string | null;
  state: string;
  writer_name: string;
  writer_email: string;
  writer_key: string;
  writer_shown_at: MomentOrNone;
  party_contact: string | null;
  made_at: Moment;
  keep_until: Moment;
  person_id: string | null;
}

export interface ConversationLineTable {
  id: string;
  conversation_id: string;
  is_writer: boolean;
  body: string;
  at: Moment;
}

export interface CostOptionTable {
  id: string;
  service_id: string;
  kind: string;
  amount_cents: number | null;
  description: string | null;
  position: number;
  valid_from: string | null;
  valid_until: string | null;
}

export interface DatePollTable {
  id: string;
  network_id: string;
  title: string;
  place: string | null;
  is_home: Generated<boolean>;
  asked_at: Moment;
  made_by: string | null;
  closed_at: MomentOrNone;
  meeting_id: string | null;
}

export interface DecisionTable {
  id: string;
  network_id: string;
  meeting_id: string;
  item_id: string | null;
  what: string;
  objections: string | null;
  made_at: Moment;
}

export interface DeliveryTable {
  id: string;
  message_id: string;
  person_id: string | null;
  party_id: string | null;
  way: string;
  through_id: string | null;
  state: string;
  not_before: Moment;
  letter_batch_id: string | null;
  call_sheet_id: string | null;
  call_outcome: string | null;
  code: string | null;
  link_until: Moment;
  answered_at: MomentOrNone;
  changed_at: Moment;
  changed_by: string | null;
  calls: Generated<number>;
  held_as: string | null;
}

export interface DeskTable {
  party_id: string;
  marked_at: Moment;
  marked_by: string | null;
}

export interface DeskCodeTable {
  code_hash: Buffer;
  person_id: string;
  form: string;
  made_at: Moment;
  made_by: string | null;
  expires_at: Moment;
  used_at: MomentOrNone;
}

export interface DeskMissTable {
  id: string;
  staff_id: string;
  at: Moment;
}

export interface DeskVisitTable {
  id: string;
  token_hash: Buffer;
  staff_id: string;
  person_id: string;
  started_at: Moment;
  ends_at: Moment;
}

export interface DutyTable {
  id: string;
  what: string;
  holder: string;
  subject_kind: string;
  subject_id: string;
  due_on: string;
  remind_from: Moment;
  queued_at: MomentOrNone;
  made_at: Moment;
  closed_at: MomentOrNone;
  closed_by: string | null;
}

export interface FactTable {
  id: string;
  kind: string;
  subject_kind: string;
  subject_id: string | null;
  actor_kind: string;
  actor_id: string | null;
  on_behalf_of: string | null;
  at: Moment;
  data: ColumnType<unknown, string | undefined, string>;
}

export interface FeedbackCardTable {
  id: string;
  network_id: string;
  round_id: string;
  from_seat_id: string;
  about_seat_id: string;
  strength: string;
  wish: string;
  strength_words: string | null;
  wish_words: string | null;
  answer_words: string | null;
  state: Generated<string>;
}

export interface FeedbackRoundTable {
  id: string;
  network_id: string;
  number: Generated<number>;
  is_named: boolean;
  seen_by: string;
  agreed_how: string | null;
  until_on: string;
  meeting_id: string | null;
  agenda_item_id: string | null;
  asked_at: Moment;
  made_by: string | null;
  closed_at: MomentOrNone;
  summary: JsonOrNone;
  keep_until: string;
  erased_at: MomentOrNone;
}

export interface FeedbackSeatTable {
  id: string;
  network_id: string;
  round_id: string;
  member_id: string | null;
  is_alone: boolean;
  has_answered: Generated<boolean>;
}

export interface FeedbackTallyTable {
  seat_id: string;
  network_id: string;
  round_id: string;
  cards: Generated<number>;
  strengths: ColumnType<unknown, string | undefined, string>;
  wishes: ColumnType<unknown, string | undefined, string>;
}

export interface HandoverTable {
  id: string;
  from_id: string;
  to_id: string;
  starts_on: string;
  moves_duties: boolean;
  made_at: Moment;
  made_by: string | null;
}

export interface HeadingFollowTable {
  kind: string;
  slug: string;
  asked_at: Moment;
}

export interface HeadingNameTable {
  kind: string;
  name: string;
  slug: string;
}

export interface HsdsEntryTable {
  source_id: string;
  kind: string;
  external_id: string;
  entry_id: string;
  said: Json;
  said_at: Moment;
  gone_at: MomentOrNone;
}

export interface HsdsSourceTable {
  id: string;
  address: string;
  every_hours: number | null;
  next_read_at: MomentOrNone;
  last_read_at: MomentOrNone;
  last_state: string | null;
  last_problem: string | null;
  counts: ColumnType<unknown, string | undefined, string>;
  pages: ColumnType<unknown, string | undefined, string>;
  made_at: Moment;
}

export interface HsdsTaxonomyTable {
  id: string;
  name: string;
  description: string | null;
  uri: string | null;
  version: string | null;
}

export interface HsdsTermTable {
  id: string;
  taxonomy_id: string | null;
  code: string | null;
  name: string;
  description: string | null;
  parent_id: string | null;
  language: string | null;
  term_uri: string | null;
}

export interface ImportChangeTable {
  run_id: string;
  kind: string;
  entry_id: string;
  fact_id: string;
  is_new: boolean;
}

export interface ImportMemoryTable {
  source: string;
  kind: string;
  key: string;
  entry_id: string;
  said: Json;
  said_at: Moment;
  run_id: string;
}

export interface ImportQuestionTable {
  id: string;
  run_id: string;
  kind: string;
  entry_id: string;
  scope: string;
  source: string;
  field: string;
  ours: JsonOrNone;
  theirs: JsonOrNone;
  made_at: Moment;
  answer: string | null;
  answered_at: MomentOrNone;
  answered_by: string | null;
}

export interface ImportRunTable {
  id: string;
  source: string;
  file_name: string;
  state: string;
  settings: Json;
  decisions: ColumnType<unknown, string | undefined, string>;
  sheets: Buffer | null;
  plan: Buffer | null;
  counts: ColumnType<unknown, string | undefined, string>;
  made_at: Moment;
  made_by: string | null;
  imported_at: MomentOrNone;
  undone_at: MomentOrNone;
  undone: JsonOrNone;
}

export interface ImportTaskTable {
  import_id: string;
  kind: string;
  input: Json;
  file: Buffer | null;
  file_name: string | null;
  asked_at: Moment;
  asked_by: string | null;
  progress: JsonOrNone;
  problem: JsonOrNone;
}

export interface InvitationTable {
  id: string;
  party_id: string;
  email: string;
  made_by: string;
  made_at: Moment;
  takes_over: Generated<boolean>;
  keep_until: Moment;
}

export interface LetterBatchTable {
  id: string;
  form: string;
  made_at: Moment;
  made_by: string | null;
  posted_at: MomentOrNone;
}

export interface LinkKeyTable {
  only_row: Generated<boolean>;
  key: Buffer;
}

export interface LocationTable {
  id: string;
  slug: string;
  name: string;
  address: string | null;
  postcode: string | null;
  city: string | null;
  address_secret: Generated<boolean>;
  latitude: number | null;
  longitude: number | null;
  area: string | null;
  transportation: string | null;
  step_free: boolean | null;
  toilet: boolean | null;
  lift: boolean | null;
  hearing_loop: boolean | null;
  sign_language: boolean | null;
  quiet: boolean | null;
  accessibility_description: string | null;
  source: string;
  made_at: Moment;
  changed_at: Moment;
  contacts: ColumnType<unknown, string | undefined, string>;
  passed_on: ColumnType<unknown, string | undefined, string>;
  accessibility_url: string | null;
}

export interface LogbookLineTable {
  id: string;
  network_id: string;
  source: string;
  kind: string;
  on_day: string;
  words: string;
  is_shown: boolean;
  changed_at: Moment;
}

export interface LoginProviderTable {
  id: string;
  name: string;
  issuer: string;
  client_id: string;
  client_secret: string;
  party_id: string | null;
  domains: string[];
  changed_at: Moment;
}

export interface MailTable {
  id: string;
  purpose: string;
  recipient: string;
  subject: string;
  body: string;
  made_at: Moment;
  sent_at: MomentOrNone;
  attempts: Generated<number>;
  last_error: string | null;
  keep_until: Moment;
  reference: string | null;
  unsubscribe: string | null;
  next_try_at: MomentOrNone;
  failed_at: MomentOrNone;
  calendar: JsonOrNone;
  reply_to: string | null;
  return_to: string | null;
  answers: string | null;
}

export interface MailReplyTable {
  id: string;
  delivery_id: string;
  message_key: Buffer;
  received_at: Moment;
  understood: string;
  words: string | null;
  keep_until: Moment;
}

export interface MeetingTable {
  id: string;
  network_id: string;
  number: number;
  title: string;
  aim: string | null;
  starts_on: string;
  starts_at: string;
  ends_at: string;
  location_id: string | null;
  place: string | null;
  is_home: Generated<boolean>;
  is_public: Generated<boolean>;
  sequence: Generated<number>;
  invited_at: MomentOrNone;
  cancelled_at: MomentOrNone;
  cancel_words: string | null;
  draft_at: MomentOrNone;
  final_at: MomentOrNone;
  made_at: Moment;
  made_by: string | null;
  changed_at: Moment;
  attended: number | null;
  series_id: string | null;
  series_on: string | null;
}

export interface MeetingSeriesTable {
  id: string;
  network_id: string;
  schedule: JsonOrNone;
  title: string;
  aim: string | null;
  starts_at: string;
  ends_at: string;
  location_id: string | null;
  place: string | null;
  is_home: Generated<boolean>;
  sequence: Generated<number>;
  made_at: Moment;
  made_by: string | null;
  stopped_at: MomentOrNone;
  changed_at: Moment;
}

export interface MergeTable {
  id: string;
  kind: string;
  kept_id: string;
  gone_id: string;
  gone_slug: string;
  gone_name: string;
  kept_version: number;
  made_version: number;
  row_before: Json;
  row_gone: Json;
  moved: Json;
  made_at: Moment;
  keep_until: Moment;
  undone_at: MomentOrNone;
  left_behind: JsonOrNone;
}

export interface MessageTable {
  id: string;
  purpose: string;
  topic: string;
  urgency: string;
  sender: string;
  subject_kind: string | null;
  subject_id: string | null;
  path: string | null;
  title: string;
  body: string;
  script: string;
  short: string;
  made_at: Moment;
  made_by: string | null;
  keep_until: Moment;
}

export interface MinutesRemarkTable {
  id: string;
  network_id: string;
  meeting_id: string;
  member_id: string;
  words: string;
  made_at: Moment;
  settled_at: MomentOrNone;
}

export interface NetworkTable {
  id: string;
  slug: string;
  name: string;
  kind: string;
  area: string | null;
  purpose: string;
  meets_within: string | null;
  carried_how: string | null;
  is_public: Generated<boolean>;
  made_at: Moment;
  changed_at: Moment;
  ended_at: MomentOrNone;
  ended_words: string | null;
}

export interface NetworkContactTable {
  network_id: string;
  person_id: string;
  shows_email: boolean;
  shows_phone: boolean;
  changed_at: Moment;
}

export interface NetworkDocumentTable {
  id: string;
  network_id: string;
  title: string;
  words: Generated<string>;
  number: Generated<number>;
  keep_until: string;
  made_at: Moment;
  made_by: string | null;
  changed_at: Moment;
}

export interface NetworkFileTable {
  document_id: string;
  network_id: string;
  name: string;
  type: string;
  size: number;
  bytes: Buffer;
  made_by: string | null;
}

export interface NetworkLineTable {
  id: string;
  network_id: string;
  member_id: string;
  on_day: string;
  way: string;
  about: string;
  next_step: string | null;
  next_on: string | null;
  made_at: Moment;
  made_by: string | null;
  keep_until: string;
}

export interface NetworkMemberTable {
  id: string;
  network_id: string;
  party_id: string | null;
  person_id: string | null;
  state: string;
  comes_name: string | null;
  words: string | null;
  is_named: Generated<boolean>;
  invited_at: MomentOrNone;
  answered_at: MomentOrNone;
  changed_at: Moment;
}

export interface OriginLetterTable {
  person_id: string;
  letter_batch_id: string;
  told_at: Moment;
}

export interface PartnershipTable {
  id: string;
  slug: string;
  title: string;
  what: string;
  kind: string;
  area: string | null;
  carried_by: string | null;
  money: string | null;
  hours: string | null;
  rooms: string | null;
  starts_on: string | null;
  ends_on: string | null;
  lasts: string | null;
  review_on: string | null;
  is_public: Generated<boolean>;
  network_id: string | null;
  made_at: Moment;
  made_by: string | null;
  changed_at: Moment;
  ended_at: MomentOrNone;
  ended_words: string | null;
}

export interface PartnershipPartyTable {
  id: string;
  partnership_id: string;
  position: number;
  party_id: string | null;
  words: string | null;
}

export interface PartyTable {
  id: string;
  slug: string;
  name: string;
  alternate_name: string | null;
  kind: string;
  domain: string | null;
  plain_words: string;
  description: string | null;
  website: string | null;
  email: string | null;
  areas: Generated<string[]>;
  ends_on: string | null;
  source: string;
  confirmed_at: MomentOrNone;
  confirmed_by: string | null;
  made_at: Moment;
  changed_at: Moment;
  ended_at: MomentOrNone;
  frozen_at: MomentOrNone;
  stops_on: string | null;
  stop_words: string | null;
  instead_id: string | null;
  contacts: ColumnType<unknown, string | undefined, string>;
  passed_on: ColumnType<unknown, string | undefined, string>;
}

export interface PartySupportTable {
  party_id: string;
  supporter_id: string;
}

export interface PeopleSettingTable {
  only_row: Generated<boolean>;
  quiet_weeks: number;
}

export interface PersonTable {
  id: string;
  slug: string;
  name: string;
  language: Generated<string>;
  made_at: Moment;
  large_print: Generated<boolean>;
  stopped_as: string | null;
  stopped_at: MomentOrNone;
  seen_on: string | null;
}

export interface PersonContactTable {
  id: string;
  person_id: string;
  kind: string;
  value: string;
  source: string;
}

export interface PersonReachTable {
  person_id: string;
  way: string;
  instead: string | null;
  best_hours: string | null;
  through_id: string | null;
  person_agreed_at: MomentOrNone;
  through_agreed_at: MomentOrNone;
  digest_days: Generated<number[]>;
  quiet_from: Generated<number>;
  quiet_until: Generated<number>;
  bare_mail: Generated<boolean>;
  bounced_at: MomentOrNone;
  changed_at: Moment;
}

export interface PhoneTable {
  id: string;
  party_id: string | null;
  service_id: string | null;
  number: string;
  type: string;
  description: string | null;
  position: number;
  extension: number | null;
  languages: Generated<string[]>;
}

export interface PollAnswerTable {
  network_id: string;
  moment_id: string;
  member_id: string;
  answer: string;
  answered_at: Moment;
}

export interface PollMomentTable {
  id: string;
  network_id: string;
  poll_id: string;
  on_day: string;
  starts_at: string;
  ends_at: string;
}

export interface PrivateContactTable {
  id: string;
  party_id: string;
  scope: string;
  name: string | null;
  role: string | null;
  email: string | null;
  phone: string | null;
  address: string | null;
  source: string;
  made_at: Moment;
}

export interface ProposalTable {
  id: string;
  kind: string;
  entry_id: string | null;
  party_id: string | null;
  party_kind: string | null;
  belongs: Generated<boolean>;
  fields: Json;
  version: Generated<number>;
  areas: Generated<string[]>;
  made_by: string;
  made_at: Moment;
  state: Generated<string>;
  decided_at: MomentOrNone;
  decided_by: string | null;
  reason: string | null;
  keep_until: Moment;
}

export interface QuestionTable {
  id: string;
  network_id: string;
  words: string;
  choices: Generated<string[]>;
  until_day: string;
  seen_by: string;
  asked_at: Moment;
  made_by: string | null;
  reminded_at: MomentOrNone;
  closed_at: MomentOrNone;
  summary: string | null;
  told_at: MomentOrNone;
  keep_until: string;
}

export interface QuestionAnswerTable {
  network_id: string;
  question_id: string;
  member_id: string;
  choice: number | null;
  words: string | null;
  answered_at: Moment;
}

export interface RedirectTable {
  path: string;
  target_kind: string;
  target_id: string;
}

export interface RefusedTopicTable {
  holder: string;
  topic: string;
  at: Moment;
}

export interface RegionStateTable {
  only_row: Generated<boolean>;
  access_hash: string | null;
  index_version: string | null;
}

export interface ReportTable {
  id: string;
  entry_kind: string;
  entry_id: string;
  party_id: string;
  words: string;
  reporter: string | null;
  made_at: Moment;
  settled_at: MomentOrNone;
  outcome: string | null;
  keep_until: Moment;
}

export interface RepresentationTable {
  id: string;
  person_id: string;
  party_id: string;
  starts_on: string;
  ends_on: string | null;
  ended_at: MomentOrNone;
  ended_by: string | null;
  given_at: MomentOrNone;
  given_by: string | null;
  handover_id: string | null;
  approved_at: MomentOrNone;
  confirmed_at: MomentOrNone;
  asked_at: MomentOrNone;
  planned_until: string | null;
}

export interface RequiredDocumentTable {
  id: string;
  service_id: string;
  document: string;
  position: number;
}

export interface RoleTable {
  id: string;
  person_id: string | null;
  kind: string;
  scope_kind: string;
  scope: string;
  is_deputy: Generated<boolean>;
  starts_on: string;
  ends_on: string | null;
  given_at: Moment;
  given_by: string | null;
  party_id: string | null;
  ended_at: MomentOrNone;
  ended_by: string | null;
  handover_id: string | null;
  planned_until: string | null;
}

export interface RoleNameTable {
  kind: string;
  name: string;
}

export interface ScheduleTable {
  id: string;
  service_id: string | null;
  service_at_location_id: string | null;
  phone_id: string | null;
  freq: string | null;
  interval: Generated<number>;
  byday: Generated<string[]>;
  bymonthday: Generated<number[]>;
  dtstart: string | null;
  until: string | null;
  opens_at: string | null;
  closes_at: string | null;
  closed_on: string;
  closed_during: Generated<string[]>;
  by_appointment: boolean;
  note: string | null;
  position: number;
}

export interface SearchAreaTable {
  name: string;
  code: string;
}

export interface SearchEntryTable {
  entry: Generated<number>;
  subject_kind: string;
  subject_id: string;
  path: string;
  title: string;
  sort_title: string;
  summary: string;
  terms: string[];
  impacts: number[];
  facets: string[];
  facet_bits: number;
  points: Generated<number[]>;
  latitude: number | null;
  longitude: number | null;
  age_from: number | null;
  age_to: number | null;
  confirmed_on: string | null;
  open_weekly: Generated<string>;
  closed_on: Generated<string[]>;
  also_open: Generated<string>;
}

export interface SearchPostingTable {
  facet_bits: number;
  entry: number;
  impact: number;
  term: string;
}

export interface SearchWordTable {
  word: string;
  stem: string;
  spelling_keys: string[];
}

export interface ServiceTable {
  id: string;
  slug: string;
  party_id: string;
  name: string;
  alternate_name: string | null;
  plain_words: string;
  description: string | null;
  website: string | null;
  email: string | null;
  status: string;
  themes: Generated<string[]>;
  audiences: Generated<string[]>;
  digital_offer: Generated<string[]>;
  languages: Generated<string[]>;
  interpretation: string | null;
  minimum_age: number | null;
  maximum_age: number | null;
  eligibility: string | null;
  attending: Generated<string[]>;
  areas: Generated<string[]>;
  own_areas: Generated<string[]>;
  keywords: Generated<string[]>;
  referral_who: string | null;
  referral_how: string | null;
  referral_area_limit: string | null;
  referral_waiting_time: string | null;
  referral_waiting_time_as_of: string | null;
  referral_interpreter: string | null;
  source: string;
  confirmed_at: MomentOrNone;
  confirmed_by: string | null;
  made_at: Moment;
  changed_at: Moment;
  stops_on: string | null;
  stop_words: string | null;
  instead_id: string | null;
  contacts: ColumnType<unknown, string | undefined, string>;
  passed_on: ColumnType<unknown, string | undefined, string>;
  alert: string | null;
}

export interface ServiceAtLocationTable {
  id: string;
  service_id: string;
  location_id: string;
  description: string | null;
  position: number;
  contacts: ColumnType<unknown, string | undefined, string>;
  passed_on: ColumnType<unknown, string | undefined, string>;
}

export interface ServiceCardTable {
  service_id: string;
  sort_name: string;
  areas: string[];
  themes: string[];
  audiences: string[];
  languages: string[];
  attending: string[];
  access: string[];
  is_free: boolean;
  points: number[];
  in_evening: boolean;
  in_weekend: boolean;
  confirmed_at: MomentOrNone;
  made_at: Moment;
  card: Json;
}

export interface ShownContactTable {
  id: string;
  party_id: string;
  service_id: string | null;
  person_id: string;
  asked_as: string;
  role: string | null;
  name: string | null;
  phone: string | null;
  email: string | null;
  asked_at: MomentOrNone;
  asked_again_at: MomentOrNone;
  answered_on: string | null;
  answered_by: string | null;
  noted_by: string | null;
  shown_until: string | null;
  made_at: Moment;
}

export interface StandingItemTable {
  id: string;
  network_id: string | null;
  kind: string | null;
  position: number;
  part: string | null;
  title: string;
  aim: string | null;
  who: string | null;
  minutes: number | null;
  is_on: boolean;
}

export interface SynonymTable {
  id: string;
  words: string[];
  one_way: Generated<boolean>;
  weight: Generated<number>;
  made_at: Moment;
}

export interface ThemeTable {
  slug: string;
  name: string;
  parent_slug: string | null;
  position: number;
}

export interface ThemeMappingTable {
  theme_slug: string;
  taxonomy_id: string;
  term_id: string;
}

export interface ThemeSlugTable {
  slug: string;
  theme_slug: string;
}

export interface ToldOriginTable {
  email: string;
  told_at: Moment;
}

export interface UpkeepMonthTable {
  month: string;
  wijk: string;
  entries: number;
  confirmed: number;
}

export interface UpkeepRoundTable {
  id: string;
  party_id: string;
  asked_on: string;
  message_id: string | null;
  step: string;
  next_on: string;
  closed_at: MomentOrNone;
  closed_as: string | null;
}

export interface UpkeepRuleTable {
  only_row: Generated<boolean>;
  months: Generated<number>;
  calls_a_week: Generated<number>;
}

export interface VersionTable {
  id: string;
  subject_kind: string;
  subject_id: string;
  number: number;
  fact_id: string;
  scope: string;
  document: Json;
  at: Moment;
}

export interface VoteCandidateTable {
  question_id: string;
  network_id: string;
  position: number;
  party_id: string | null;
  person_id: string | null;
  votes: number | null;
}

export interface WijkTable {
  code: string;
  slug: string;
  name: string;
  intro: Generated<string>;
  codes: string[];
  position: number;
}

export interface WijkSlugTable {
  slug: string;
  code: string;
}

export interface RegionTables {
  address_change: AddressChangeTable;
  advertisement: AdvertisementTable;
  agenda_item: AgendaItemTable;
  agenda_omission: AgendaOmissionTable;
  agenda_subject: AgendaSubjectTable;
  agreement: AgreementTable;
  attendee: AttendeeTable;
  audience: AudienceTable;
  audience_mapping: AudienceMappingTable;
  audience_slug: AudienceSlugTable;
  calendar_address: CalendarAddressTable;
  calendar_item: CalendarItemTable;
  call_sheet: CallSheetTable;
  channel: ChannelTable;
  channel_contact: ChannelContactTable;
  claim: ClaimTable;
  code_try: CodeTryTable;
  consent: ConsentTable;
  contact_change: ContactChangeTable;
  conversation: ConversationTable;
  conversation_line: ConversationLineTable;
  cost_option: CostOptionTable;
  date_poll: DatePollTable;
  decision: DecisionTable;
  delivery: DeliveryTable;
  desk: DeskTable;
  desk_code: DeskCodeTable;
  desk_miss: DeskMissTable;
  desk_visit: DeskVisitTable;
  duty: DutyTable;
  fact: FactTable;
  feedback_card: FeedbackCardTable;
  feedback_round: FeedbackRoundTable;
  feedback_seat: FeedbackSeatTable;
  feedback_tally: FeedbackTallyTable;
  handover: HandoverTable;
  heading_follow: HeadingFollowTable;
  heading_name: HeadingNameTable;
  hsds_entry: HsdsEntryTable;
  hsds_source: HsdsSourceTable;
  hsds_taxonomy: HsdsTaxonomyTable;
  hsds_term: HsdsTermTable;
  import_change: ImportChangeTable;
  import_memory: ImportMemoryTable;
  import_question: ImportQuestionTable;
  import_run: ImportRunTable;
  import_task: ImportTaskTable;
  invitation: InvitationTable;
  letter_batch: LetterBatchTable;
  link_key: LinkKeyTable;
  location: LocationTable;
  logbook_line: LogbookLineTable;
  login_provider: LoginProviderTable;
  mail: MailTable;
  mail_reply: MailReplyTable;
  meeting: MeetingTable;
  meeting_series: MeetingSeriesTable;
  merge: MergeTable;
  message: MessageTable;
  minutes_remark: MinutesRemarkTable;
  network: NetworkTable;
  network_contact: NetworkContactTable;
  network_document: NetworkDocumentTable;
  network_file: NetworkFileTable;
  network_line: NetworkLineTable;
  network_member: NetworkMemberTable;
  origin_letter: OriginLetterTable;
  partnership: PartnershipTable;
  partnership_party: PartnershipPartyTable;
  party: PartyTable;
  party_support: PartySupportTable;
  people_setting: PeopleSettingTable;
  person: PersonTable;
  person_contact: PersonContactTable;
  person_reach: PersonReachTable;
  phone: PhoneTable;
  poll_answer: PollAnswerTable;
  poll_moment: PollMomentTable;
  private_contact: PrivateContactTable;
  proposal: ProposalTable;
  question: QuestionTable;
  question_answer: QuestionAnswerTable;
  redirect: RedirectTable;
  refused_topic: RefusedTopicTable;
  region_state: RegionStateTable;
  report: ReportTable;
  representation: RepresentationTable;
  required_document: RequiredDocumentTable;
  role: RoleTable;
  role_name: RoleNameTable;
  schedule: ScheduleTable;
  search_area: SearchAreaTable;
  search_entry: SearchEntryTable;
  search_posting: SearchPostingTable;
  search_word: SearchWordTable;
  service: ServiceTable;
  service_at_location: ServiceAtLocationTable;
  service_card: ServiceCardTable;
  shown_contact: ShownContactTable;
  standing_item: StandingItemTable;
  synonym: SynonymTable;
  theme: ThemeTable;
  theme_mapping: ThemeMappingTable;
  theme_slug: ThemeSlugTable;
  told_origin: ToldOriginTable;
  upkeep_month: UpkeepMonthTable;
  upkeep_round: UpkeepRoundTable;
  upkeep_rule: UpkeepRuleTable;
  version: VersionTable;
  vote_candidate: VoteCandidateTable;
  wijk: WijkTable;
  wijk_slug: WijkSlugTable;
}

export interface CommonsTables {
  'commons.area': CommonsAreaTable;
  'commons.area_boundary': CommonsAreaBoundaryTable;
  'commons.area_figure': CommonsAreaFigureTable;
  'commons.measure': CommonsMeasureTable;
  'commons.postcode': CommonsPostcodeTable;
  'commons.region': CommonsRegionTable;
  'commons.region_host': CommonsRegionHostTable;
  'commons.taxonomy': CommonsTaxonomyTable;
  'commons.taxonomy_term': CommonsTaxonomyTermTable;
}

export interface AccountTables {
  'accounts.account': AccountsAccountTable;
  'accounts.challenge': AccountsChallengeTable;
  'accounts.erasure': AccountsErasureTable;
  'accounts.link': AccountsLinkTable;
  'accounts.organisation_login': AccountsOrganisationLoginTable;
  'accounts.passkey': AccountsPasskeyTable;
  'accounts.session': AccountsSessionTable;
  'accounts.sign_in': AccountsSignInTable;
}
