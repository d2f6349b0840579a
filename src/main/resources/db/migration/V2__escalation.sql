-- The human half: cases, alerts to people on call, what went between them and survivors (ids only).

-- No foreign key to conversation: that is forgotten before the counts of a case are.
create table help_case (
    id               text    not null primary key,
    code             text    not null,
    conversation_id  text    not null,
    level            text    not null,
    language         text    not null,
    reason           text    not null,
    policy           text    not null,
    phase            text    not null check (phase in ('waiting', 'claimed', 'talking', 'closed')),
    round            integer not null,
    pass             text    not null,
    step             integer not null,
    asked            text    not null,
    refused          text    not null,
    ladder_at        bigint  not null,
    told             integer not null,
    holder           text,
    claimed_at       bigint,
    first_claimed_at bigint,
    confirmed_at     bigint,
    reminded_at      bigint,
    hers_at          bigint,
    ours_at          bigint,
    first_ours_at    bigint,
    quiet            integer not null,
    reachable        integer not null,
    offered_to       text,
    wake_at          bigint  not null,
    version          bigint  not null,
    opened_at        bigint  not null,
    closed_at        bigint,
    ended            text,
    outcome_kind     integer,
    outcome_referral integer,
    outcome_follow_up integer
);
create unique index help_case_code on help_case (code) where closed_at is null;
create unique index help_case_open on help_case (conversation_id) where closed_at is null;
create index help_case_wake on help_case (wake_at) where closed_at is null;
create index help_case_holder on help_case (holder, closed_at);

create table case_page (
    id         text    not null primary key,
    case_id    text    not null references help_case (id),
    responder  text    not null,
    channel    text    not null,
    round      integer not null,
    state      text    not null check (state in ('planned', 'sending', 'sent', 'delivered', 'failed', 'cancelled')),
    due_at     bigint  not null,
    outbox_id  text,
    created_at bigint  not null
);
create index case_page_due on case_page (due_at) where state in ('planned', 'sending');
create index case_page_case on case_page (case_id, responder);
create index case_page_outbox on case_page (outbox_id);

-- Which texts of the outbox are a human's words; the words themselves are in the outbox alone.
create table case_text (
    outbox_id  text   not null primary key,
    case_id    text   not null references help_case (id),
    direction  text   not null check (direction in ('ours', 'hers', 'notice')),
    responder  text,
    state      text   not null,
    created_at bigint not null
);
create index case_text_case on case_text (case_id, created_at);

create table case_note (
    id          text   not null primary key,
    case_id     text   not null references help_case (id),
    responder   text   not null,
    body_sealed text,
    created_at  bigint not null
);

-- Append only: what happened, without content.
create table case_event (
    id         text   not null primary key,
    case_id    text   not null references help_case (id),
    what       text   not null,
    responder  text,
    detail     text,
    happened_at bigint not null
);
create index case_event_case on case_event (case_id, happened_at);

create table desk (
    responder     text    not null primary key,
    away_since    bigint,
    last_ended_at bigint,
    night_ended_at bigint,
    wrap_case     text,
    wrap_step     integer not null
);

create index conversation_human on conversation (id) where phase = 'human';
