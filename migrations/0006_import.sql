-- What a maker's table says of a product beyond the columns of its own: grade, size, barcode, gross weight and the like.
alter table showroom.product add column details jsonb not null default '{}';

-- A table that was read and waits for somebody to confirm what it would change. The archive of its photos lies in the
-- store of files, under imports/{id}/photos.zip.
create table showroom.pending_import (
  id uuid primary key,
  maker_id uuid not null references showroom.maker,
  category_id uuid references showroom.category,
  file_name text not null,
  -- drafts, refusals and notes as the reading half gave them
  reading jsonb not null,
  has_photos boolean not null default false,
  state text not null default 'ready' check (state in ('ready', 'running', 'done', 'failed', 'cancelled')),
  -- how far the running import has come, in rows
  done int not null default 0,
  total int not null default 0,
  -- counts, refusals and notes of a finished one; the error's code of a failed one
  result jsonb,
  -- who confirmed: the import writes in that name
  actor jsonb,
  created_by text not null,
  created_at timestamptz not null default now(),
  moved_at timestamptz not null default now()
);
create index pending_import_newest on showroom.pending_import (created_at desc);
