-- A region's administrators change its settings from its own transaction, although commons is the owner's. The region is taken from the role that
-- asks, so that none can change another's.
create function commons.keep_settings(settings jsonb) returns void
language sql security definer set search_path = pg_catalog as $$
  update commons.region r set settings = keep_settings.settings where r.schema_name = coalesce(nullif(current_setting('role'), 'none'), session_user)
$$;
comment on column commons.region.settings is '@personal none: help line, school region, services from outside; checked by the regions module';
