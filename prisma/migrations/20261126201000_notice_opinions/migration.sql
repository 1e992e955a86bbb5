-- Four eyes are read from what was said, which nobody can change, and not from the notice's own list of who was what: whoever may
-- write to the notice could write that list.
-- From which state to which a notice can go at all: the table of lib/notices/states.ts said a second time; a test compares them.
create table acl.notice_step ("from" text not null, "to" text not null, primary key ("from", "to"));
insert into acl.notice_step values
  ('alternative_proposed', 'draft'), ('alternative_proposed', 'legal_review'), ('alternative_proposed', 'withdrawn'),
  ('approved', 'merged'), ('approved', 'published'), ('approved', 'withdrawn'), ('blocked_by_ccf', 'deleted'),
  ('blocked_by_ccf', 'published'), ('cancellation_asked', 'blocked_by_ccf'), ('cancellation_asked', 'cancelled'),
  ('cancellation_asked', 'expired'), ('cancellation_asked', 'suspended'), ('cancelled', 'deleted'), ('circulating', 'examined'),
  ('circulating', 'revoked'), ('discarded', 'deleted'), ('draft', 'discarded'), ('draft', 'ncb_review'), ('examined', 'published'),
  ('examined', 'revoked'), ('expired', 'deleted'), ('held', 'circulating'), ('held', 'revoked'), ('legal_review', 'alternative_proposed'),
  ('legal_review', 'approved'), ('legal_review', 'returned_for_information'), ('legal_review', 'second_legal_review'),
  ('legal_review', 'withdrawn'), ('merged', 'deleted'), ('ncb_review', 'circulating'), ('ncb_review', 'draft'), ('ncb_review', 'held'),
  ('ncb_review', 'submitted'), ('published', 'blocked_by_ccf'), ('published', 'cancellation_asked'), ('published', 'expired'),
  ('published', 'suspended'), ('published', 'withdrawal_asked'), ('quality_review', 'legal_review'),
  ('quality_review', 'returned_for_information'), ('quality_review', 'withdrawn'), ('refused', 'deleted'),
  ('returned_for_information', 'ncb_review'), ('returned_for_information', 'refused'), ('returned_for_information', 'withdrawn'),
  ('revoked', 'deleted'), ('second_legal_review', 'alternative_proposed'), ('second_legal_review', 'approved'),
  ('second_legal_review', 'refused'), ('second_legal_review', 'returned_for_information'), ('second_legal_review', 'withdrawn'),
  ('submitted', 'quality_review'), ('submitted', 'withdrawn'), ('suspended', 'blocked_by_ccf'), ('suspended', 'cancellation_asked'),
  ('suspended', 'cancelled'), ('suspended', 'expired'), ('suspended', 'published'), ('suspended', 'withdrawal_asked'),
  ('withdrawal_asked', 'blocked_by_ccf'), ('withdrawal_asked', 'expired'), ('withdrawal_asked', 'suspended'),
  ('withdrawal_asked', 'withdrawn'), ('withdrawn', 'deleted');
create function acl.is_notice_step(before text, after text) returns boolean language sql stable security definer set search_path = pg_catalog, acl, pg_temp as $$
  select exists (select from acl.notice_step s where s."from" = before and s."to" = after)
$$;

create or replace function acl.guard_notice() returns trigger language plpgsql set search_path = pg_catalog, public, acl, pg_temp as $$
declare
  me uuid := acl.officer();
  ours boolean := acl.root() = new."owner";
  -- Acts on this very version, by somebody else and by oneself.
  others text[];
  mine text[];
begin
  if me is null then return new; end if; -- The administrator, in migrations and seeds.
  if new."owner" <> old."owner" or new."form" <> old."form" or new."request" <> old."request" then
    raise exception 'a notice stays whose it is' using errcode = '42501';
  end if;
  if new."state" = old."state" then return new; end if;
  if not acl.is_notice_step(old."state", new."state") then raise exception 'no such step' using errcode = '42501'; end if;
  if new."state" in ('legal_review', 'second_legal_review', 'approved', 'published', 'merged', 'refused', 'cancelled') and acl.root() <> 'GS'
    and not (acl.roles() && array['ccf', 'clock']) and not (new."state" = 'legal_review' and old."state" = 'alternative_proposed') then
    raise exception 'the Secretariat judges' using errcode = '42501';
  end if;
  select coalesce(array_agg(distinct e."act") filter (where e."officerId" <> me), '{}'), coalesce(array_agg(distinct e."act") filter (where e."officerId" = me), '{}')
    into others, mine from "NoticeEvent" e where e."noticeId" = new."id" and e."version" = new."version";
  if ours and new."state" in ('submitted', 'circulating', 'held') and old."state" = 'ncb_review'
    and (mine && array['hand_over', 'answer'] or coalesce(old."people" -> 'author', '[]') ? me::text
      or not others && array['hand_over', 'answer']) then
    raise exception 'who wrote it does not submit it' using errcode = '42501';
  end if;
  if new."state" in ('published', 'merged') and old."state" in ('approved', 'examined') then
    if not others && array['pass_legal', 'pass_second', 'examine'] or mine && array['hand_over', 'answer', 'submit', 'send', 'pass_legal', 'doubt', 'pass_second', 'examine'] then
      raise exception 'who judged it does not publish it' using errcode = '42501';
    end if;
    if new."form" = 'notice' and old."flagged" and not others @> array['pass_second'] then
      raise exception 'a risk is weighed by a second lawyer' using errcode = '42501';
    end if;
  end if;
  if new."state" = 'approved' and old."state" = 'second_legal_review' and (mine && array['pass_legal', 'doubt'] or not others && array['pass_legal', 'doubt']) then
    raise exception 'the second opinion is another person''s' using errcode = '42501';
  end if;
  if (new."state" = 'withdrawn' and old."state" = 'withdrawal_asked' or new."state" = 'cancelled' and old."state" = 'cancellation_asked')
    and (select e."officerId" = me from "NoticeEvent" e where e."noticeId" = new."id" and e."act" in ('ask_withdrawal', 'ask_cancellation')
      order by e."at" desc, e."id" desc limit 1) then
    raise exception 'who asked for it does not confirm it' using errcode = '42501';
  end if;
  return new;
end $$;
