--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: hearthfold; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA hearthfold;


--
-- Name: SCHEMA hearthfold; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON SCHEMA hearthfold IS 'hearthfold ledger, version 1';


--
-- Name: append(text, text, text[], integer[], bytea[], text[], integer[], bytea[], text[], integer[], integer[], text[], bytea[], text, bytea[], bytea[], text[], text[], text[], text[], text[]); Type: FUNCTION; Schema: hearthfold; Owner: -
--

CREATE FUNCTION hearthfold.append(id text, at text, names text[], befores integer[], tops bytea[], divisions text[], afters integer[], chains bytea[], presents text[], places integer[], versions integer[], owners text[], hashes bytea[], lines text, taken bytea[], released bytea[], pack_hashes text[], pack_bytes text[], subjects text[], guessed text[], imported text[]) RETURNS text
    LANGUAGE plpgsql
    SET plan_cache_mode TO 'force_generic_plan'
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  DECLARE
    own bigint;
    proposed text;
    line text;
    n integer := 0;
    place integer;
    refused integer;
  BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
      RAISE EXCEPTION 'a ledger is appended to in read committed transactions only';
    END IF;
    IF current_setting('synchronous_commit') = 'off' THEN
      PERFORM set_config('synchronous_commit', 'on', true);
    END IF;
    -- Before it looks at the horizon: see there. What follows looks at the database as it is then, since every statement of a
    -- function such as this does.
    LOCK TABLE hearthfold.events IN ROW EXCLUSIVE MODE;
    SELECT pg_current_xact_id()::text::bigint + s.lift, s.proposal INTO own, proposed FROM hearthfold.settled s;
    IF at COLLATE "C" <= proposed OR subjects IS NOT NULL AND hearthfold.are_elsewhere(subjects, guessed) THEN
      RETURN hearthfold.standing(names || subjects, id);
    END IF;
    IF imported IS NOT NULL AND EXISTS (
      SELECT FROM hearthfold.events e
      WHERE e.stream = ANY (imported) AND e.line::json ->> 'id' IN (SELECT append.id || '.' || i FROM generate_series(1, cardinality(places)) i)
    ) THEN
      RETURN json_build_object('reused', hearthfold.standing(names || subjects, id)::json);
    END IF;
    -- A block with a handler is undone as a whole, and what is refused in it is no error in the log of the server.
    BEGIN
      FOR place IN 1 .. cardinality(names) LOOP
        IF befores[place] = 0 THEN
          INSERT INTO hearthfold.streams VALUES (names[place], afters[place], at, chains[place], presents[place]) ON CONFLICT DO NOTHING;
        ELSE
          UPDATE hearthfold.streams t
          SET version = afters[place], recorded_at = at, hash = chains[place], division = presents[place],
            was = CASE WHEN presents[place] = divisions[place] THEN t.was ELSE divisions[place] END
          WHERE t.stream = names[place] AND t.version = befores[place] AND t.recorded_at <= at COLLATE "C"
            AND t.hash = tops[place] AND t.division = divisions[place];
        END IF;
        IF NOT FOUND THEN
          RAISE EXCEPTION USING ERRCODE = 'HF001';
        END IF;
      END LOOP;
      FOREACH line IN ARRAY string_to_array(lines, E'\n') LOOP
        n := n + 1;
        IF n = 1 THEN
          INSERT INTO hearthfold.events VALUES (own, n, names[places[n]], versions[n], at, owners[n], line, hashes[n], id, cardinality(places));
        ELSE
          INSERT INTO hearthfold.events VALUES (own, n, names[places[n]], versions[n], at, owners[n], line, hashes[n]);
        END IF;
      END LOOP;
      IF taken IS NOT NULL THEN
        refused := hearthfold.claim(names, taken, released);
        IF refused IS NOT NULL THEN
          RAISE EXCEPTION USING ERRCODE = 'HF002';
        END IF;
      END IF;
      IF pack_hashes IS NOT NULL THEN
        INSERT INTO hearthfold.packs SELECT * FROM unnest(pack_hashes, pack_bytes) p(hash, bytes) ORDER BY p.hash ON CONFLICT DO NOTHING;
      END IF;
    EXCEPTION
      WHEN unique_violation OR SQLSTATE 'HF001' THEN
        RETURN hearthfold.standing(names || subjects, id);
      WHEN SQLSTATE 'HF002' THEN
        RETURN json_build_object('claimed', refused - 1);
    END;
    RETURN own;
  END
  $$;


--
-- Name: are_elsewhere(text[], text[]); Type: FUNCTION; Schema: hearthfold; Owner: -
--

CREATE FUNCTION hearthfold.are_elsewhere(names text[], guessed text[]) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  DECLARE
    scoped text := current_setting('hearthfold.divisions', true);
    answer boolean;
    
  BEGIN
    PERFORM set_config('hearthfold.divisions', '', true);
    answer := EXISTS (
      SELECT FROM unnest(names, guessed) u (name, division) LEFT JOIN hearthfold.streams t ON t.stream = u.name WHERE coalesce(t.division, '') <> u.division
    );
    PERFORM set_config('hearthfold.divisions', coalesce(scoped, ''), true);
    RETURN answer;
  END
  $$;


--
-- Name: claim(text[], bytea[], bytea[]); Type: FUNCTION; Schema: hearthfold; Owner: -
--

CREATE FUNCTION hearthfold.claim(names text[], taken bytea[], released bytea[]) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  DECLARE
    scoped text := current_setting('hearthfold.divisions', true);
    answer integer;
    claim bytea; place integer;
  BEGIN
    PERFORM set_config('hearthfold.divisions', '', true);
    FOR claim, place IN
      SELECT c.digest, c.place FROM (
        SELECT u.d AS digest, NULL::bigint AS place FROM unnest(released) u(d)
        UNION ALL SELECT u.d, u.o FROM unnest(taken) WITH ORDINALITY u(d, o)
      ) c ORDER BY c.digest, c.place NULLS FIRST
    LOOP
      IF place IS NULL THEN
        DELETE FROM hearthfold.claims c WHERE c.digest = claim AND c.streams && names;
      ELSE
        INSERT INTO hearthfold.claims VALUES (claim, names) ON CONFLICT DO NOTHING;
        IF NOT FOUND THEN
          answer := least(answer, place);
        END IF;
      END IF;
    END LOOP;
    PERFORM set_config('hearthfold.divisions', coalesce(scoped, ''), true);
    RETURN answer;
  END
  $$;


--
-- Name: conclude(); Type: FUNCTION; Schema: hearthfold; Owner: -
--

CREATE FUNCTION hearthfold.conclude() RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  DECLARE
    seen hearthfold.settled;
    writing text[];
    concluded text;
  BEGIN
    IF pg_current_xact_id_if_assigned() IS NOT NULL OR current_setting('transaction_isolation') <> 'read committed' THEN
      RAISE EXCEPTION 'time is settled in a transaction of its own that is read committed';
    END IF;
    IF current_setting('synchronous_commit') = 'off' THEN
      PERFORM set_config('synchronous_commit', 'on', true);
    END IF;
    SELECT * INTO seen FROM hearthfold.settled;
    IF seen.horizon = seen.proposal THEN
      RETURN seen.horizon;
    END IF;
    writing := ARRAY (
      SELECT virtualtransaction FROM pg_locks
      WHERE locktype = 'relation' AND relation = 'hearthfold.events'::regclass AND mode = 'RowExclusiveLock' AND granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    );
    -- Where somebody else concludes the same: whoever is in their barrier and not among these has ended, or saw the proposal.
    UPDATE hearthfold.settled s SET barrier = writing WHERE s.barrier IS NULL AND s.proposal = seen.proposal;
    UPDATE hearthfold.settled s SET horizon = s.proposal WHERE s.proposal = seen.proposal AND NOT s.barrier && writing;
    SELECT s.horizon INTO concluded FROM hearthfold.settled s;
    RETURN concluded;
  END
  $$;


--
-- Name: divisions(); Type: FUNCTION; Schema: hearthfold; Owner: -
--

CREATE FUNCTION hearthfold.divisions() RETURNS text[]
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  BEGIN
    RETURN ARRAY (SELECT json_array_elements_text(nullif(current_setting('hearthfold.divisions', true), '')::json));
  END
  $$;


--
-- Name: propose(text); Type: FUNCTION; Schema: hearthfold; Owner: -
--

CREATE FUNCTION hearthfold.propose(instant text) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    UPDATE hearthfold.settled SET proposal = instant, barrier = NULL WHERE horizon = proposal AND proposal < instant COLLATE "C"
      AND (pg_has_role(session_user, (SELECT relowner FROM pg_class WHERE oid = 'hearthfold.events'::regclass), 'USAGE')
        OR instant <= to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') COLLATE "C")
  $$;


--
-- Name: standing(text[], text); Type: FUNCTION; Schema: hearthfold; Owner: -
--

CREATE FUNCTION hearthfold.standing(names text[], id text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  DECLARE
    scoped text := current_setting('hearthfold.divisions', true);
    answer text;
    
  BEGIN
    PERFORM set_config('hearthfold.divisions', '', true);
    answer := json_build_object(
      'ends', (SELECT coalesce(json_agg(json_build_array(t.stream, t.version, t.recorded_at, t.division, encode(t.hash, 'hex'),
        (SELECT e.commit_id IS NULL FROM hearthfold.events e WHERE e.stream = t.stream AND e.version = 1))), '[]')
        FROM hearthfold.streams t WHERE t.stream = ANY (names)),
      'kept', (SELECT json_build_object('tx', tx::text, 'seq', seq, 'size', size) FROM hearthfold.events WHERE commit_id = id),
      'horizon', (SELECT proposal FROM hearthfold.settled)
    );
    PERFORM set_config('hearthfold.divisions', coalesce(scoped, ''), true);
    RETURN answer;
  END
  $$;


--
-- Name: visible(); Type: FUNCTION; Schema: hearthfold; Owner: -
--

CREATE FUNCTION hearthfold.visible() RETURNS bigint
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  BEGIN
    RETURN (SELECT lift + pg_snapshot_xmin(pg_current_snapshot())::text::bigint FROM hearthfold.settled);
  END
  $$;


--
-- Name: whole(); Type: FUNCTION; Schema: hearthfold; Owner: -
--

CREATE FUNCTION hearthfold.whole() RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  BEGIN
    IF nullif(current_setting('hearthfold.divisions', true), '') IS NOT NULL THEN
      RETURN false;
    END IF;
    IF pg_has_role((SELECT relowner FROM pg_class WHERE oid = 'hearthfold.events'::regclass), 'USAGE') THEN
      RETURN true;
    END IF;
    RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE =
      format('the role %I does not own this ledger and sees it within a scope only: work within one, or connect as its owner', current_user);
  END
  $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: batches; Type: TABLE; Schema: hearthfold; Owner: -
--

CREATE TABLE hearthfold.batches (
    name text NOT NULL COLLATE pg_catalog."C",
    source text NOT NULL,
    imported_at text NOT NULL COLLATE pg_catalog."C",
    streams integer NOT NULL,
    events integer NOT NULL
);


--
-- Name: checkpoints; Type: TABLE; Schema: hearthfold; Owner: -
--

CREATE TABLE hearthfold.checkpoints (
    reader text NOT NULL,
    checkpoint text NOT NULL
);


--
-- Name: claims; Type: TABLE; Schema: hearthfold; Owner: -
--

CREATE TABLE hearthfold.claims (
    digest bytea NOT NULL,
    streams text[] NOT NULL
);


--
-- Name: events; Type: TABLE; Schema: hearthfold; Owner: -
--

CREATE TABLE hearthfold.events (
    tx bigint NOT NULL,
    seq integer NOT NULL,
    stream text NOT NULL COLLATE pg_catalog."C",
    version integer NOT NULL,
    recorded_at text NOT NULL COLLATE pg_catalog."C",
    division text NOT NULL COLLATE pg_catalog."C",
    line text NOT NULL,
    hash bytea NOT NULL,
    commit_id text COLLATE pg_catalog."C",
    size integer
);

ALTER TABLE ONLY hearthfold.events FORCE ROW LEVEL SECURITY;


--
-- Name: packs; Type: TABLE; Schema: hearthfold; Owner: -
--

CREATE TABLE hearthfold.packs (
    hash text NOT NULL COLLATE pg_catalog."C",
    bytes text NOT NULL
);


--
-- Name: projected; Type: TABLE; Schema: hearthfold; Owner: -
--

CREATE TABLE hearthfold.projected (
    projection text NOT NULL,
    stream text NOT NULL COLLATE pg_catalog."C",
    version integer NOT NULL
);

ALTER TABLE ONLY hearthfold.projected FORCE ROW LEVEL SECURITY;


--
-- Name: projections; Type: TABLE; Schema: hearthfold; Owner: -
--

CREATE TABLE hearthfold.projections (
    name text NOT NULL,
    definition text NOT NULL
);


--
-- Name: register; Type: TABLE; Schema: hearthfold; Owner: -
--

CREATE TABLE hearthfold.register (
    stream text NOT NULL COLLATE pg_catalog."C",
    village text,
    standing text,
    flag text,
    since text,
    registered text,
    persons bigint,
    version bigint,
    recorded_at text,
    "#" integer NOT NULL
);

ALTER TABLE ONLY hearthfold.register FORCE ROW LEVEL SECURITY;


--
-- Name: seal_nodes; Type: TABLE; Schema: hearthfold; Owner: -
--

CREATE TABLE hearthfold.seal_nodes (
    level integer NOT NULL,
    index bigint NOT NULL,
    hash bytea NOT NULL,
    "position" text NOT NULL
);


--
-- Name: seals; Type: TABLE; Schema: hearthfold; Owner: -
--

CREATE TABLE hearthfold.seals (
    size bigint NOT NULL,
    "position" text NOT NULL,
    root text NOT NULL,
    sealed_at text NOT NULL
);


--
-- Name: settled; Type: TABLE; Schema: hearthfold; Owner: -
--

CREATE TABLE hearthfold.settled (
    one boolean DEFAULT true NOT NULL,
    horizon text NOT NULL COLLATE pg_catalog."C",
    proposal text NOT NULL COLLATE pg_catalog."C",
    barrier text[],
    lift bigint NOT NULL,
    key_check bytea,
    CONSTRAINT settled_one_check CHECK (one)
);


--
-- Name: snapshots; Type: TABLE; Schema: hearthfold; Owner: -
--

CREATE TABLE hearthfold.snapshots (
    stream text NOT NULL COLLATE pg_catalog."C",
    version integer NOT NULL,
    shape text NOT NULL,
    bytes bytea NOT NULL
);

ALTER TABLE ONLY hearthfold.snapshots FORCE ROW LEVEL SECURITY;


--
-- Name: streams; Type: TABLE; Schema: hearthfold; Owner: -
--

CREATE TABLE hearthfold.streams (
    stream text NOT NULL COLLATE pg_catalog."C",
    version integer NOT NULL,
    recorded_at text NOT NULL COLLATE pg_catalog."C",
    hash bytea NOT NULL,
    division text NOT NULL COLLATE pg_catalog."C",
    was text COLLATE pg_catalog."C"
)
WITH (fillfactor='80');

ALTER TABLE ONLY hearthfold.streams FORCE ROW LEVEL SECURITY;


--
-- Data for Name: batches; Type: TABLE DATA; Schema: hearthfold; Owner: -
--

COPY hearthfold.batches (name, source, imported_at, streams, events) FROM stdin;
history	schema-1.ndjson	2024-01-02T03:04:05.000Z	13	103
\.


--
-- Data for Name: checkpoints; Type: TABLE DATA; Schema: hearthfold; Owner: -
--

COPY hearthfold.checkpoints (reader, checkpoint) FROM stdin;
reader	{"position":"726-1"}
parked	{"position":"726-1","parked":{"position":"726-2","reason":"it could not"}}
\.


--
-- Data for Name: claims; Type: TABLE DATA; Schema: hearthfold; Owner: -
--

COPY hearthfold.claims (digest, streams) FROM stdin;
\\xe15a2563d979fe30e1b9b6249617fe0fa22fdabfe8b07f93c3db681aea25e38c	{household/visited}
\.


--
-- Data for Name: events; Type: TABLE DATA; Schema: hearthfold; Owner: -
--

COPY hearthfold.events (tx, seq, stream, version, recorded_at, division, line, hash, commit_id, size) FROM stdin;
726	1	village/1	1	2015-01-01T08:00:00.000Z	1	{"stream":"village/1","id":"v1-1","version":1,"on":"2015-01-01","recordedAt":"2015-01-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"village-listed","name":"张楼","areaHectares":210.5,"arableMu":3150,"partyBranches":1,"partyMembers":42}}	\\xec404925c666a56348a2ecb29b93161f11b01f85b03286f2ee980ddd06b949db	\N	\N
726	2	village/1	2	2015-01-01T08:00:00.000Z	1	{"stream":"village/1","id":"v1-2","version":2,"on":"2015-01-01","recordedAt":"2015-01-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"village-registered","year":2014}}	\\xd9b308479b233f0146ccdb8a1a5285301ee2fed647165b728eff02fad337ae92	\N	\N
726	3	household/1	1	2015-01-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-1","version":1,"on":"2015-01-01","recordedAt":"2015-01-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"settled","village":"village/1"}}	\\x52fef9c9357b6ca2e09a89cfe84bedbe408fc4e7730a06d885ccfff2f54f0060	\N	\N
726	4	household/1	2	2015-01-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-2","version":2,"on":"2015-01-01","recordedAt":"2015-01-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"member-joined","member":"h1-a","by":"listing","relation":"head","sex":"male","born":"1956-02-29","health":["chronic-illness"],"labour":"weak","learning":{"education":"primary"},"medicalCover":["basic"]},"private":{"personal":{"key":"Ybl-jqIv.yBtwpGFgMYeBuki4","box":"sxTnWnRT7UVSg8Pm_pJkJAbnwFcsL6VDMoashplJwV3_UbZdqEfrJhADuQrM8sP43XA22HUlmOqP4J6uWxWqiF21xTIIaRLwY3FDkY0v8Fu4QUe3El5qi6uCXaU"}}}	\\xc70512f5757143dffd55e89058fd6b3c9fea672214e1020d60016eadab39f82e	\N	\N
726	5	household/1	3	2015-01-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-3","version":3,"on":"2015-01-01","recordedAt":"2015-01-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"member-joined","member":"h1-b","by":"listing","relation":"grandchild","sex":"female","born":"2008-06-15","learning":{"grade":"primary"}}}	\\xbdec9c8d66685c2f5752f756773de36e06f23c2208ab466fdaa04c876e1c00d7	\N	\N
726	6	household/1	4	2015-10-15T08:00:00.000Z	1	{"stream":"household/1","id":"h1-4","version":4,"on":"2015-10-15","recordedAt":"2015-10-15T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"income-stated","incomeYear":2015,"wage":0,"business":250000,"property":10000,"transfer":60000,"expenses":90000}}	\\x56a2e56136a164b34dfa843f2a974858622735edbd44814f15d74a78e0f3b4d2	\N	\N
726	7	household/1	5	2015-11-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-5","version":5,"on":"2015-11-01","recordedAt":"2015-11-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"causes-assessed","main":"illness","others":["schooling"]}}	\\xcac5cebabc2d647fc5c284a327dcc4d27d41401a823104a8e0138423199e0abb	\N	\N
726	8	household/1	6	2015-11-02T08:00:00.000Z	1	{"stream":"household/1","id":"h1-6","version":6,"on":"2015-11-02","recordedAt":"2015-11-02T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"identified","basis":{"kind":"determination","question":"eligible","outcome":true,"on":"2015-11-02","version":5,"pack":{"id":"golden","version":"1","hash":"c0ffee"},"facts":1,"reasons":[{"fact":"perCapitaNetIncome","operator":"lessThanInclusive","value":115000,"against":285500,"holds":true},{"fact":"townHousing","operator":"equal","against":true,"holds":"unknown"}]}}}	\\xb77f3e3b1b86ad2d2ae4996036e19f7153b2b8919dfb697aa593fac17d949597	\N	\N
726	9	household/1	7	2015-12-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-7","version":7,"on":"2015-12-01","recordedAt":"2015-12-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"helper-assigned","person":"cadre-7","role":"helper","level":"village"}}	\\x99cb077540ffaeeb61d123c39705a7d3821b276a08358d107237f5830a7b9dd7	\N	\N
726	10	household/1	8	2016-03-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-8","version":8,"on":"2016-03-01","recordedAt":"2016-03-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"living-assessed","food":true,"clothing":true}}	\\x0db2c3e1e88a2011b57a07659f22dfb217eb087f9a7cc8cb812ddf4dc488d945	\N	\N
726	11	household/1	9	2016-03-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-9","version":9,"on":"2016-03-01","recordedAt":"2016-03-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"housing-graded","grade":"D"}}	\\x0a41d922d9cb2fb937fda98b7c41534fe22b266e162b7e1ec175b650695503a9	\N	\N
726	12	household/1	10	2016-03-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-10","version":10,"on":"2016-03-01","recordedAt":"2016-03-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"water-assessed","litresPerDay":40,"fetchMinutes":5,"outageDays":10,"quality":"good"}}	\\xe0f657629a8924e11998c49fc11601d269af1f9c57a4228d3b3ecee63109f392	\N	\N
726	13	household/1	11	2016-03-02T08:00:00.000Z	1	{"stream":"household/1","id":"h1-11","version":11,"on":"2016-03-02","recordedAt":"2016-03-02T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"registers-compared","findings":[{"item":"vehicle","value":2500000},{"item":"commercial-pension"}]}}	\\xbad3a08141a33d6310b37b00567d032a9c5fd527768181c140e8580e2a0f600c	\N	\N
726	14	household/1	12	2016-04-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-12","version":12,"on":"2016-04-01","recordedAt":"2016-04-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"aided","measure":"premium-subsidy","line":"sector","provider":{"kind":"government","id":"county"},"member":"h1-a","amount":18000,"until":"2020-12-31"}}	\\xc6e0fb3ddb3f8177aaf09ac4a504a20d7121432f934924e9a8aa3d8542f8d11d	\N	\N
726	15	household/1	13	2016-09-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-13","version":13,"on":"2016-09-01","recordedAt":"2016-09-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"aided","measure":"state-school-aid","line":"sector","provider":{"kind":"school","id":"primary-1"},"member":"h1-b","amount":50000,"term":"2016-2","stage":"primary"}}	\\xc70c27fe94d2a7b23e4e471eb427eed1713d774c33a750cce6fb8d874e28c578	\N	\N
726	16	household/1	14	2017-05-20T08:00:00.000Z	1	{"stream":"household/1","id":"h1-14","version":14,"on":"2017-05-20","recordedAt":"2017-05-20T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"shock-reported","kind":"accident","loss":300000}}	\\x4178b11999849f7c2923ca54d4b53f9195b489c36c3a08b6f342573cbe9a2967	\N	\N
726	17	household/1	15	2017-06-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-15","version":15,"on":"2017-06-01","recordedAt":"2017-06-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"visited","by":"cadre-7","purpose":"regular"}}	\\xb2ad1abb99bc8566a3bb8df88afda9157023f6d6bb136587aba1000340f41063	\N	\N
726	18	household/1	16	2017-06-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-16","version":16,"on":"2017-06-01","recordedAt":"2017-06-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"risks-assessed","risks":["illness","no-labour"]}}	\\x7938bc51bed0d47d5d5b42c94ab28e9b4b9bd0f0467c4fc9546407a4099fc3f6	\N	\N
726	19	household/1	17	2017-07-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-17","version":17,"on":"2017-07-01","recordedAt":"2017-07-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"member-described","member":"h1-b","labour":"none","medicalCover":[],"learning":{"grade":"junior-secondary"}}}	\\x61d80bab2908b4655375d11e7678987877546eeb0ead94a5c28d888783db8e31	\N	\N
726	20	household/1	18	2018-01-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-18","version":18,"on":"2018-01-01","recordedAt":"2018-01-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"measure-ended","grant":"h1-12","because":"no-longer-needed"}}	\\xed29e6dc1cce5a2330ce2543fa42b0f460f98897a5b0d1710bb0dace7f5ce66b	\N	\N
726	21	household/1	19	2018-10-20T08:00:00.000Z	1	{"stream":"household/1","id":"h1-19","version":19,"on":"2018-10-20","recordedAt":"2018-10-20T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"income-stated","incomeYear":2018,"wage":500000,"business":300000,"property":0,"transfer":80000,"expenses":60000}}	\\x7bca0436d0fe7f7b5a08d971cd0a9a2e3181e75e2f9346d5a967b0be9db11fe4	\N	\N
726	22	household/1	20	2018-11-20T08:00:00.000Z	1	{"stream":"household/1","id":"h1-20","version":20,"on":"2018-11-20","recordedAt":"2018-11-20T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"exited","basis":{"kind":"determination","question":"exit-ready","outcome":true,"on":"2018-11-20","version":19,"pack":{"id":"golden","version":"1","hash":"c0ffee"},"facts":1,"reasons":[]}}}	\\xd75743423478fadde560279d52af23ef5263785b38d10d0ada6ea8c27442d825	\N	\N
726	23	household/1	21	2019-02-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-21","version":21,"on":"2019-02-01","recordedAt":"2019-02-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"flagged-monitored","basis":{"kind":"ruling","authority":"…G9jexdTS","reason":"…O3ufH9VH"}},"private":{"text":{"key":"Ybl-jqIv.iwHf_2jSvcKzWu07","box":"B-g7KqM9swsTmK-m9ifBMu05b2fda6F8AK6gwQPM1lyjHeeMyK7dHxLA7KtDz3UWm7sYYPz8VlwIpuev11pOhhGuOPZJxXV_iZRUT9TFI5dHD-Y0xd98Z7xIzBUM_KSS53nsWbiP6oFyRLsnuRwZqbWNQatGVkN9BwcTmw"}}}	\\xa56545351785427497ce6dac9b89e20b95e48e249e3f47033753ae6783f45f30	\N	\N
726	24	household/1	22	2019-05-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-22","version":22,"on":"2019-05-01","recordedAt":"2019-05-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"flag-cleared","through":"help","basis":{"kind":"ruling","authority":"…G9jexdTS","reason":"…QAzbGr6u"}},"private":{"text":{"key":"Ybl-jqIv.iwHf_2jSvcKzWu07","box":"VTNVr2zVaKtXf5uE-ebAvn8Oro1Gf_t7uYqhNsmqvNrcxQTZ2RbRYLRYgaXz_dia_HaN6rm517deYFyvX-_J3FzdvtkILqj_w3rkgCboSb9VDCkId35PekjShbF4KiWL_djopzpUU2hdTakb3qQX1JprlDuYJpsZl1mpjg"}}}	\\x090b9f99d8217bc98d400c489b3ee289931268ff5d39306303d49fe82c7a5775	\N	\N
726	25	household/1	23	2019-06-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-23","version":23,"on":"2019-06-01","recordedAt":"2019-06-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"helper-ended","person":"cadre-7","role":"helper"}}	\\xe72d5fa7f8a4e57c0412eead2cf89ee7a4762d03f392f9eee912f6799b0b68de	\N	\N
726	26	household/1	24	2019-07-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-24","version":24,"on":"2016-03-15","recordedAt":"2019-07-01T08:00:00.000Z","actor":"clerk-1","cause":"request-17","schema":1,"event":{"type":"corrected","replaces":"h1-9","statement":{"type":"housing-graded","grade":"C"}}}	\\xc2d7515beba5cf1f35e0f397ddf13f57c2cb0a0435475045a85f0e4fccb7aaf7	\N	\N
726	27	household/1	25	2019-08-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-25","version":25,"on":"2019-08-01","recordedAt":"2019-08-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"re-identified","basis":{"kind":"legacy","source":"…IybEL__b"}},"private":{"text":{"key":"Ybl-jqIv.iwHf_2jSvcKzWu07","box":"8DkZDMcW03P4vsc2mTnnssZyuiMbOqgvQqJzGiiY7GilZcWcryLp2mpKoXtEeU0rN5hiJegtS0bOo0YBYWu12VIR-TuptJNOHwISyMf294ti4yG6aPK_rofmIhQ"}}}	\\x664977b638f041adb0c31e5f75880cb9233d8ddee35eb9f7a9fae83c8cfdfd84	\N	\N
726	28	household/1	26	2019-09-10T08:00:00.000Z	1	{"stream":"household/1","id":"h1-26","version":26,"on":"2019-09-10","recordedAt":"2019-09-10T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"member-left","member":"h1-b","by":"move"}}	\\x50f51a33f2fccdf861d6c3d63a19152128567e8657c7991b043ff0e8335dfe28	\N	\N
726	29	household/1	27	2019-10-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-27","version":27,"on":"2019-10-01","recordedAt":"2019-10-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"visited","by":"cadre-9","purpose":"check"}}	\\xe3f9b5fbb0c97e00e6a4a1defdc46ee72309338ddae5c9bfe475c3aac4e1726e	\N	\N
726	30	household/1	28	2019-10-02T08:00:00.000Z	1	{"stream":"household/1","id":"h1-28","version":28,"on":"2019-10-01","recordedAt":"2019-10-02T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"revoked","withdraws":"h1-27","because":"…85j6bBbg"},"private":{"text":{"key":"Ybl-jqIv.iwHf_2jSvcKzWu07","box":"J_qtfS0nYOouQsuKyr37-l1jDHhTZ_je__6QF036MIw73Uk4AIWzh8QkX-F_5WwZPwM_ZuJFNcYE0yYF_QE6NIV_gLqQv2pdaVdgRjo4rpTig5y1zIEYvTIhr5o"}}}	\\x87e7b367528b89f44408731666f7cc806e41ed9500e899d881b46151a8753b22	\N	\N
726	31	household/2	1	2015-01-01T08:00:00.000Z	1	{"stream":"household/2","id":"h2-1","version":1,"on":"2015-01-01","recordedAt":"2015-01-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"settled","village":"village/1"}}	\\x047cb38760a4c5167793d0fc2cfe75ee853d46972a7be77b72819ec456eaf277	\N	\N
726	32	household/2	2	2015-01-01T08:00:00.000Z	1	{"stream":"household/2","id":"h2-2","version":2,"on":"2015-01-01","recordedAt":"2015-01-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"member-joined","member":"h2-a","by":"listing","relation":"head","sex":"female","born":"1949-12-31"}}	\\xcda550b4bda4ee351c68e3fb75de0015e65af2f8fe3ec61a56a274ce42b64b4d	\N	\N
726	33	household/2	3	2015-11-02T08:00:00.000Z	1	{"stream":"household/2","id":"h2-3","version":3,"on":"2015-11-02","recordedAt":"2015-11-02T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"identified","basis":{"kind":"legacy","source":"…pZhihhai"}},"private":{"text":{"key":"Ybl-jqIv.2OKRQjE1JYfX6l7n","box":"EFPkeqaFf0pELqJyRlS1OP-6dG4J-XkqJG5rPBTwOWSw78MIwlf5YBswJTafklTx9TeYmSrygs2GY7koRMOxWT0XassHc9SCL53EHup1MeoRsNNnx24P2EYKmwg"}}}	\\x782068f31a34a54817d60ea1012e0ec0d94841194d4adec165342f04847de057	\N	\N
726	34	household/2	4	2016-11-02T08:00:00.000Z	1	{"stream":"household/2","id":"h2-4","version":4,"on":"2016-11-02","recordedAt":"2016-11-02T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"removed","basis":{"kind":"ruling","authority":"…P0BWmAAl","reason":"…RoafbEWl"}},"private":{"text":{"key":"Ybl-jqIv.2OKRQjE1JYfX6l7n","box":"Bf66-Qb2aGbh0QKpoaHZpRvGvPhLqWbunqivbnRm1CJinc3XIpLHS46aR8Ymgc1XrSFLfAIphhnSaDu71N0hRviiJ0K_atKpBijf5rZPOaUqFPoDIwn66CS0RLvoEIeIZyNL_48gi0hPIB2obZ_qeMcTulUGhNcl-sFTWw"}}}	\\x2a015c40214446b9c2b69e92d0e6e31942fb552efe47bfe3bbc1131dbc4aef36	\N	\N
726	35	household/2	5	2019-04-04T08:00:00.000Z	1	{"stream":"household/2","id":"h2-5","version":5,"on":"2019-04-04","recordedAt":"2019-04-04T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"decreased","by":"death"}}	\\xe4ad94070cb12dc93eedaf7a5c9b74a1f6cc71736f91a5d99cc42f929b17788f	\N	\N
726	36	household/3	1	2015-01-01T08:00:00.000Z	1	{"stream":"household/3","id":"h3-1","version":1,"on":"2015-01-01","recordedAt":"2015-01-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"settled","village":"village/1"}}	\\x6e6832fa7642d01e584e1726fd0ff68d1b392453731cc6130d6929b67531d3ec	\N	\N
726	37	household/3	2	2015-01-01T08:00:00.000Z	1	{"stream":"household/3","id":"h3-2","version":2,"on":"2015-01-01","recordedAt":"2015-01-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"member-joined","member":"h3-a","by":"listing","relation":"head","sex":"male","born":"1980-07-07"}}	\\xe4171954bdd1963854c0ab3286965f31bb87c76165835af40ab119b2b218c289	\N	\N
726	38	household/3	3	2019-11-11T08:00:00.000Z	1	{"stream":"household/3","id":"h3-3","version":3,"on":"2019-11-11","recordedAt":"2019-11-11T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"flagged-edge","basis":{"kind":"determination","question":"edge","outcome":true,"on":"2019-11-11","version":2,"pack":{"id":"golden","version":"1","hash":"c0ffee"},"facts":1,"reasons":[]}}}	\\x533a7b82d70458fe5ec72f8c3b50d396719b94984fb1c0d5d51dd4d57614b1d7	\N	\N
726	39	village/1	3	2018-05-01T08:00:00.000Z	1	{"stream":"village/1","id":"v1-3","version":3,"on":"2018-05-01","recordedAt":"2018-05-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"works-done","kind":"road","provider":{"kind":"task-group","id":"transport-bureau"}}}	\\x474a0a2192395767f94136a28e3f5927f1959c1ccf1adaaef1f9ddd3b66eb87e	\N	\N
726	40	village/1	4	2019-12-31T08:00:00.000Z	1	{"stream":"village/1","id":"v1-4","version":4,"on":"2019-12-31","recordedAt":"2019-12-31T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"village-delisted"}}	\\x7b99c311e42622b3a37a644a9d98692b5ee817f37c6664de305e98833490b090	\N	\N
726	41	household/4	1	2020-01-02T08:00:00.000Z	1	{"stream":"household/4","id":"h4-1","version":1,"on":"2020-01-02","recordedAt":"2020-01-02T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"settled","village":"village/1"}}	\\x244c217bade6d9afe1c7788418a95e604dd34eb66daa752f1571869dd71aebd2	\N	\N
726	42	household/4	2	2020-01-02T08:00:00.000Z	1	{"stream":"household/4","id":"h4-2","version":2,"on":"2020-01-02","recordedAt":"2020-01-02T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"member-joined","member":"h4-a","by":"listing","relation":"head","sex":"male","born":"1975-03-03"}}	\\x296851eda7db97f101bdef89550f91a5bd26d4b90a8f36d401cea1e5bc9e9048	\N	\N
726	43	household/4	3	2020-10-20T08:00:00.000Z	1	{"stream":"household/4","id":"h4-3","version":3,"on":"2020-10-20","recordedAt":"2020-10-20T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"spending-stated","incomeYear":2020,"medical":900000,"schooling":120000,"other":0,"reimbursed":450000}}	\\x5fbb31de73746aa18515dd9e5cf6a33cd73e7d01254fbf7d4d881ac0c7e2d21f	\N	\N
726	44	household/4	4	2021-03-01T08:00:00.000Z	1	{"stream":"household/4","id":"h4-4","version":4,"on":"2021-03-01","recordedAt":"2021-03-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"spending-stated","incomeYear":2020,"medical":910000,"schooling":120000,"other":5000,"reimbursed":450000}}	\\x8df42d67e021b66434ea866fc4f51deb18b36a79374da6ad54b0c933c3f816f1	\N	\N
726	45	household/shop	1	2020-02-03T08:00:00.000Z	1	{"stream":"household/shop","id":"shop-1","version":1,"on":"2020-02-03","recordedAt":"2020-02-03T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"settled","village":"village/1"}}	\\x7076a12da16cd6ad449918e1f35527cb81200a72f536e784303d41dc44ef62b7	\N	\N
726	46	household/shop	2	2020-02-03T08:00:00.000Z	1	{"stream":"household/shop","id":"shop-2","version":2,"on":"2020-02-03","recordedAt":"2020-02-03T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"member-joined","member":"shop-a","by":"listing","relation":"head","sex":"female","born":"1968-10-10"}}	\\x3d82f8f2286d167fd0c68b895d3010de95ea838559cba7afc161e6c88401fb44	\N	\N
726	47	household/shop	3	2020-03-31T08:00:00.000Z	1	{"stream":"household/shop","id":"shop-3","version":3,"on":"2020-03-31","recordedAt":"2020-03-31T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"points-awarded","points":30,"committee":"village-committee-1","reason":"…obDYdwRl"},"private":{"text":{"key":"Ybl-jqIv.ydm0aDCoZhwe6gAw","box":"JCV7R91pNYHkNwcYXvPwrF3YZkgfVAU280otEqs4YDAJrBYfMbfRD77a_0pHIc6yl8y3BtRCiVbm0HHs"}}}	\\x3e0ac466b00aea48b1781677aeb26b49542b1ee07c51fa170a453b9067d39dab	\N	\N
726	48	household/shop	4	2021-01-20T08:00:00.000Z	1	{"stream":"household/shop","id":"shop-4","version":4,"on":"2021-01-20","recordedAt":"2021-01-20T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"points-spent","points":12,"goods":"…BfJCxmnl"},"private":{"text":{"key":"Ybl-jqIv.ydm0aDCoZhwe6gAw","box":"kEdaLNXsoZ0cOU6kCIg1WDUiHTlP26gQOKLjQtbyPnNxTVHDma_gDLIdCQ_7UEq7z6RNTPF8gTp5SFv6"}}}	\\x51368d5884c72eedb47670f15bd30da4c099b765d11eb02bafa59f0fcd88ee23	\N	\N
726	49	household/shop	5	2021-02-01T08:00:00.000Z	1	{"stream":"household/shop","id":"shop-5","version":5,"on":"2021-02-01","recordedAt":"2021-02-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"aided","measure":"home-improvement","line":"stationed","provider":{"kind":"village","id":"village-1"},"amount":120000,"part":"toilet"}}	\\x355b37e82fb0c195cb72ccb0145c7046273fe472bdca7740d53643747f71acad	\N	\N
726	50	village/51	1	2020-02-29T08:00:00.000Z	51	{"stream":"village/51","id":"v51-1","version":1,"on":"2020-02-29","recordedAt":"2020-02-29T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"village-listed","name":"寺后","areaHectares":180,"arableMu":2700,"partyBranches":1,"partyMembers":30}}	\\xdd09239bdb4572c5c293c33d57181b5f2b386619ed2d3df5ed3d66e42f9df447	\N	\N
726	51	village/51	2	2020-02-29T08:00:00.000Z	51	{"stream":"village/51","id":"v51-2","version":2,"on":"2020-02-29","recordedAt":"2020-02-29T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"village-registered","year":2014}}	\\x915423f8a0ce4bf7e0e0679bbb13377ce77f6fa72f14698b37c8eeb7f9c71683	\N	\N
726	52	village/51	3	2020-06-01T08:00:00.000Z	51	{"stream":"village/51","id":"v51-3","version":3,"on":"2020-06-01","recordedAt":"2020-06-01T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"procedure-begun","procedure":"village-delisting","pack":{"id":"golden","version":"2","hash":"c0ffee02"}}}	\\xfe44c7d6465aa9a146eddd4e3a59ef62283b23953e4132e8df79bc458986f1ad	\N	\N
726	53	village/51	4	2020-06-02T08:00:00.000Z	51	{"stream":"village/51","id":"v51-4","version":4,"on":"2020-06-02","recordedAt":"2020-06-02T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"step-taken","procedure":"v51-3","step":"check","by":{"level":"county","role":"county-office","person":"official-3"},"outcome":"passed"}}	\\x8d461554dd56be38b5bbdcf3f8d53c5644fc3a22166aa735c22af23d310dcaef	\N	\N
726	54	village/51	5	2020-06-03T08:00:00.000Z	51	{"stream":"village/51","id":"v51-5","version":5,"on":"2020-06-03","recordedAt":"2020-06-03T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"step-taken","procedure":"v51-3","step":"notice","by":{"level":"county","role":"county-office","person":"official-3"},"outcome":"passed"}}	\\x99283d5cabbe74ffde7f29cfc2781bd14167076fb1a6cf4f8f59ac3b22c3f897	\N	\N
726	55	village/51	6	2020-06-04T08:00:00.000Z	51	{"stream":"village/51","id":"v51-6","version":6,"on":"2020-06-04","recordedAt":"2020-06-04T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"objection-raised","procedure":"v51-3","ground":"…34wlwLbm"},"private":{"text":{"key":"Ybl-jqIv.o1Souc0UX2hak-5B","box":"v0TtRLQddWrAE-0IM90ciChS6G2jNVwu5G-k3d29OHp7gXLZ74QD5x0jyr77xbfCnIi-9ZtQK0vBASxVtwrslWOzh4N9_0IcjVXo5UI_eWu_2qA7K8vwzp5P-to"}}}	\\xc5ddbbae01b41f173cf033eb96351c882e29c4c8cff8830a990411d873160536	\N	\N
726	56	village/51	7	2020-06-08T08:00:00.000Z	51	{"stream":"village/51","id":"v51-7","version":7,"on":"2020-06-08","recordedAt":"2020-06-08T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"objection-resolved","objection":"v51-6","by":{"level":"county","role":"county-office","person":"official-4"},"outcome":"dismissed","finding":"…n3EHtlkA"},"private":{"text":{"key":"Ybl-jqIv.o1Souc0UX2hak-5B","box":"691yXYyOTAO3X5IXUnevMinW-8AWkA9qrs0fUoJMNiclGb6XJmr60JC12gRr_z9hK9as8GCBO4HMC5BunST42RDoKVCzAODSNKijJsm27gD3XORp4aplMCu0fnY"}}}	\\xeb8fee0dc29fae52a101746b81e1b3e326ce730cbcaa103dc8d6b9b9cfc26a9f	\N	\N
726	57	village/51	8	2020-07-01T08:00:00.000Z	51	{"stream":"village/51","id":"v51-8","version":8,"on":"2020-07-01","recordedAt":"2020-07-01T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"procedure-ended","procedure":"v51-3","because":"withdrawn"}}	\\xe28ee88b57b939f00c9f1e5456214e122b372e2e28e386fd85c6a5af12550e96	\N	\N
729	3	household/visited	5	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.3","version":5,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x1d32d5633c2a529a51225343d284df8fe150a9740e805c4162213f4f9377c880	\N	\N
726	58	village/51	9	2020-12-01T08:00:00.000Z	51	{"stream":"village/51","id":"v51-9","version":9,"on":"2020-12-01","recordedAt":"2020-12-01T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"village-delisted","basis":{"kind":"ruling","authority":"…dRGVYoOK","reason":"…QitaCStt"}},"private":{"text":{"key":"Ybl-jqIv.o1Souc0UX2hak-5B","box":"nqQJD7oZqhOy1ZY6AOUshaIuXwyKc8GTdkRyBegjgWbI6oXVcVlq9vHv6VFGIIXl4vfP2gGNkxObfF18GDljG12MeXSRQrIr98Ji0WnYKn4APw8ENVfHSm_hNUM"}}}	\\xe974d95d4a262b538a6a6186012f310642bae1fff62a9af619d4828e4604fc24	\N	\N
726	59	household/51	1	2020-02-29T08:00:00.000Z	51	{"stream":"household/51","id":"h51-1","version":1,"on":"2020-02-29","recordedAt":"2020-02-29T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"settled","village":"village/51"}}	\\x3ece00cff621e45987507e21af1c5a3f7ee750bb02b978cbbc79796d2e5ade35	\N	\N
726	60	household/51	2	2020-02-29T08:00:00.000Z	51	{"stream":"household/51","id":"h51-2","version":2,"on":"2020-02-29","recordedAt":"2020-02-29T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"member-joined","member":"h51-a","by":"listing","relation":"head","sex":"female","born":"1970-05-05"}}	\\xe51ea19828b158951cfe34f685d386edaece4411c26f3897e19e06504d440536	\N	\N
726	61	household/51	3	2021-12-20T08:00:00.000Z	51	{"stream":"household/51","id":"h51-3","version":3,"on":"2021-12-20","recordedAt":"2021-12-20T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"procedure-begun","procedure":"monitoring-recognition","pack":{"id":"golden","version":"2","hash":"c0ffee02"},"clue":"clue-51"}}	\\xe7e51d760c5bc18542ab5a49f2d5100a20d0580debcaadc7d5451ecef439e00c	\N	\N
726	62	household/51	4	2021-12-20T08:00:00.000Z	51	{"stream":"household/51","id":"h51-4","version":4,"on":"2021-12-20","recordedAt":"2021-12-20T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"step-taken","procedure":"h51-3","step":"appraisal","by":{"level":"village","role":"representatives","person":"official-5"},"outcome":"passed","present":21,"inFavour":19}}	\\x97f97bf591e22bd13c95b7eea27e683c71b7858d2cb3c1b1ffa779ecebb1302a	\N	\N
726	63	household/51	5	2021-12-21T08:00:00.000Z	51	{"stream":"household/51","id":"h51-5","version":5,"on":"2021-12-21","recordedAt":"2021-12-21T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"step-taken","procedure":"h51-3","step":"notice","by":{"level":"village","role":"village-committee","person":"official-5"},"outcome":"passed"}}	\\x98b8a8d55085150c754a80688e58ca2b531a314d6630a124a57da5f7c909367e	\N	\N
726	64	household/51	6	2021-12-26T08:00:00.000Z	51	{"stream":"household/51","id":"h51-6","version":6,"on":"2021-12-26","recordedAt":"2021-12-26T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"objection-raised","procedure":"h51-3","ground":"…x6knkgLW"},"private":{"text":{"key":"Ybl-jqIv.scXqejrJBID_pQQ6","box":"mHZmjghmBLhJE64ezIKIY1fSKilLpxW31_8yARYMz6TxeCKjYsNTAQQmRygKqSDt3dfBwVSo7nFoUhi9VjfZ2LIVgD-UEhYwo-Ct6yOp04W10lZ1ccpbqyfuQck"}}}	\\x6411bfee5ef1f9fd0d71edad13e400197e15f0a4612d777a5321b8c96b06077a	\N	\N
726	65	household/51	7	2021-12-28T08:00:00.000Z	51	{"stream":"household/51","id":"h51-7","version":7,"on":"2021-12-28","recordedAt":"2021-12-28T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"objection-resolved","objection":"h51-6","by":{"level":"township","role":"township-office","person":"official-6"},"outcome":"upheld","finding":"…xsrcvkPU"},"private":{"text":{"key":"Ybl-jqIv.scXqejrJBID_pQQ6","box":"SxBiSw6ioFlgb6AfNOu9kyicdEAAMovDK4FpqoWq8srFFbv3PmuWudX3blgXjOI-o81O-thkUj76erC0"}}}	\\x9cbb872e768ffdbbb1723e9e459d551ceeb39a4aec034b699804b13670f03008	\N	\N
726	66	household/51	8	2021-12-29T08:00:00.000Z	51	{"stream":"household/51","id":"h51-8","version":8,"on":"2021-12-29","recordedAt":"2021-12-29T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"step-taken","procedure":"h51-3","step":"notice","by":{"level":"village","role":"village-committee","person":"official-5"},"outcome":"passed"}}	\\x31ddbb90215b1a840d5daf927679e2c4f37c638765ae6ecdfd67215f142421aa	\N	\N
726	67	household/51	9	2022-01-04T08:00:00.000Z	51	{"stream":"household/51","id":"h51-9","version":9,"on":"2022-01-04","recordedAt":"2022-01-04T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"step-taken","procedure":"h51-3","step":"review","by":{"level":"township","role":"township-office","person":"official-6"},"outcome":"passed"}}	\\x28cab46bb67ac8e4c0600f1977ff2b5c5aa414342fa3f9c6d8e98ff0c71bb797	\N	\N
726	68	household/51	10	2022-01-05T08:00:00.000Z	51	{"stream":"household/51","id":"h51-10","version":10,"on":"2022-01-05","recordedAt":"2022-01-05T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"flagged-monitored","as":"sudden-hardship","basis":{"kind":"determination","question":"sudden-hardship","outcome":true,"on":"2022-01-05","version":9,"pack":{"id":"golden","version":"2","hash":"c0ffee02"},"facts":1,"reasons":[]}}}	\\xa16c351e871a7d5e9ed2f8135238e1c1a399fe3bacdf7d072b2dac94ede6801a	\N	\N
726	69	household/51	11	2022-09-01T08:00:00.000Z	51	{"stream":"household/51","id":"h51-11","version":11,"on":"2022-09-01","recordedAt":"2022-09-01T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"flag-cleared","through":"help","basis":{"kind":"ruling","authority":"…xT-R7Qmw","reason":"…3qYpEW3m"}},"private":{"text":{"key":"Ybl-jqIv.scXqejrJBID_pQQ6","box":"6Gzu95vQFs_2SF3-0-soEbDH9Hl_e9q_oaYQldY33rkTTjkMIU2Zg2O0nPtaUlahMgmuvwvL7qdwm7bpK9wCDjAvX8a2YTPBRlSDD4_ryNtITZRPePpDJ_wDALwvkEItXS2Sfp6wSFKzVNvP4vFaoPCXdf3XwSEJik-I_Q"}}}	\\x44aee04cc2b0101dc66648317349a621326bd40563c52d25a8960eb6811201c6	\N	\N
726	70	household/51	12	2022-11-11T08:00:00.000Z	51	{"stream":"household/51","id":"h51-12","version":12,"on":"2022-11-11","recordedAt":"2022-11-11T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"elimination-rolled-back","basis":{"kind":"determination","question":"elimination-premature","outcome":true,"on":"2022-11-11","version":11,"pack":{"id":"golden","version":"2","hash":"c0ffee02"},"facts":1,"reasons":[]}}}	\\xa346ed299a63c0f2b9d93dd8105ac02734178b9819a949bc176766cbfb118c90	\N	\N
726	71	household/51	13	2022-12-01T08:00:00.000Z	51	{"stream":"household/51","id":"h51-13","version":13,"on":"2022-12-01","recordedAt":"2022-12-01T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"procedure-begun","procedure":"risk-elimination","pack":{"id":"golden","version":"2","hash":"c0ffee02"}}}	\\x863a288b34e2dc1896721cb1b263d8470a820855bb180c25d2e57d8f1c177223	\N	\N
726	72	household/51	14	2022-12-02T08:00:00.000Z	51	{"stream":"household/51","id":"h51-14","version":14,"on":"2022-12-02","recordedAt":"2022-12-02T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"step-taken","procedure":"h51-13","step":"check","by":{"level":"village","role":"team","person":"official-7"},"outcome":"failed"}}	\\xb50e124d7a67345c1ad2daf17de197296f9dda9c30852a52ca58c92217ba8935	\N	\N
726	73	household/51	15	2022-12-03T08:00:00.000Z	51	{"stream":"household/51","id":"h51-15","version":15,"on":"2022-12-03","recordedAt":"2022-12-03T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"procedure-ended","procedure":"h51-13","because":"failed"}}	\\xb7feaeb81fe608dde4da9dd0abcdcadccfe02aaf0ea6ec339dfc33ec11cede35	\N	\N
726	74	household/61	1	2020-01-05T08:00:00.000Z	1	{"stream":"household/61","id":"h61-1","version":1,"on":"2020-01-05","recordedAt":"2020-01-05T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"settled","village":"village/1"}}	\\xe711ea7fb25744684c81d043876c789147f474cf87aecc7b1f8d5395ac7bf234	\N	\N
729	4	household/visited	6	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.4","version":6,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xee894fdb5ed92af9306b47fcb3295e12cb7887e1f4c87bcf472c337ffdc40700	\N	\N
726	75	household/61	2	2020-01-05T08:00:00.000Z	1	{"stream":"household/61","id":"h61-2","version":2,"on":"2020-01-05","recordedAt":"2020-01-05T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"member-joined","member":"h61-a","by":"listing","relation":"head","sex":"female","born":"1948-02-29"},"private":{"personal":{"key":"Ybl-jqIv.Dh8-Yempl_1FI6I6","box":"r2PVnO0Z7B0U9NCKgCCjrn2iGbOWmKgZGmoNFao6GyWuxXA8-fHbR0x1QXVvg1FdSTtgcacLUQpSu2PP"}}}	\\x66ecd583c212327b567488674a88a5ab41f36882e15b49005a70c4dacb01e9cb	\N	\N
726	76	household/61	3	2020-01-05T08:00:00.000Z	1	{"stream":"household/61","id":"h61-3","version":3,"on":"2020-01-05","recordedAt":"2020-01-05T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"member-joined","member":"h61-b","by":"listing","relation":"child","sex":"male","born":"1975-12-31","labour":"ordinary","health":[],"medicalCover":["basic"]}}	\\xde6f12724a8268869cd1bd4d0506caedcd67ee76075a26342c3e969290d11dc2	\N	\N
726	77	household/61	4	2020-03-01T08:00:00.000Z	1	{"stream":"household/61","id":"h61-4","version":4,"on":"2020-03-01","recordedAt":"2020-03-01T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"identified","basis":{"kind":"legacy","source":"…-zt400ew"}},"private":{"text":{"key":"Ybl-jqIv.9hwCslaYZmuPEf9L","box":"kua2w0F57fGHNrzTp_Kg_kwRkY3iQyEaAQkPeortZRyZiaS4-EaiOGXw-ygv7oOxGhyj-d7LABKlHMMVE4V7q74z4ghClDnsWEbQlrlMo4uX_PqG1x-hIfqF3sI"}}}	\\x053cf6671aa90ce832cc5b54490c6dc7728c918123c18bb6b5d5f34a70e2eb1e	\N	\N
726	78	household/61	5	2020-11-20T08:00:00.000Z	1	{"stream":"household/61","id":"h61-5","version":5,"on":"2020-11-20","recordedAt":"2020-11-20T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"exited","basis":{"kind":"legacy","source":"…-zt400ew"}},"private":{"text":{"key":"Ybl-jqIv.9hwCslaYZmuPEf9L","box":"96hpFnLgmy8TH_o142W3Jqsw7JKw6hc5oGXoToBp4lgXXbpzg2vLy3JOT1XnD3v7MR4op0QMRPIlvD89NNZmM73O9tD9rV35_p9dGl23MfzXM_72cJRKt51L0MI"}}}	\\xd9bade99e74558fb9daa8fdea0eb5d536764aaafe7c019f9df68cb108fc83d9d	\N	\N
726	79	household/61	6	2020-12-01T08:00:00.000Z	1	{"stream":"household/61","id":"h61-6","version":6,"on":"2020-12-01","recordedAt":"2020-12-01T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"flagged-monitored","basis":{"kind":"legacy","source":"…-zt400ew"}},"private":{"text":{"key":"Ybl-jqIv.9hwCslaYZmuPEf9L","box":"XLLXiHRmpdWxVSBgs0MZJrzTcJB2toPc9zOCn8jpBSmbVfJtXfh4mYjD68SiZQgKXP9edLgVbD_2ok7ZNvrTTI6Ito14YjhocwaXH6KIambZTx3i1v87Lq1dNW0"}}}	\\x4c2074b805980ae73b30697337db483335c64e68e673fa0df073e5a93f68b780	\N	\N
726	80	household/61	7	2020-12-15T08:00:00.000Z	1	{"stream":"household/61","id":"h61-7","version":7,"on":"2020-12-15","recordedAt":"2020-12-15T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"visited","by":"cadre-7","purpose":"look-back"}}	\\x15424a7c3592bf1a70b89cef4d18c05fcd3bc2160f3f0a01b25c3e9dd9ae975c	\N	\N
726	81	household/63	1	2020-01-05T08:00:00.000Z	1	{"stream":"household/63","id":"h63-1","version":1,"on":"2020-01-05","recordedAt":"2020-01-05T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"settled","village":"village/1"}}	\\x099efb1eb3a6873c7f5d34ac9e5b79c067c9d71e085af3305ab879f7503f7ec0	\N	\N
726	82	household/63	2	2020-01-05T08:00:00.000Z	1	{"stream":"household/63","id":"h63-2","version":2,"on":"2020-01-05","recordedAt":"2020-01-05T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"member-joined","member":"h63-a","by":"listing","relation":"head","sex":"female","born":"1978-08-08"}}	\\x3188d9950171d6e83e630af46e1bb8e676296af677a27dba6a165c3828e9bffc	\N	\N
726	83	household/61	8	2021-04-01T08:00:00.000Z	1	{"stream":"household/61","id":"h61-8","version":8,"on":"2021-04-01","recordedAt":"2021-04-01T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"member-left","member":"h61-b","by":"split","household":"household/62"}}	\\x2347b46ee68bd26baf11fe9ad22dd422ec441a13569bc57fae4bba36ec2f22cd	\N	\N
726	84	household/62	1	2021-04-01T08:00:00.000Z	1	{"stream":"household/62","id":"h62-1","version":1,"on":"2021-04-01","recordedAt":"2021-04-01T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"settled","village":"village/1"}}	\\x3ec1621390f26e0fb8450c35a5cfcab21d8b769d6e9dd331ecdf0b78855258e1	\N	\N
726	85	household/62	2	2021-04-01T08:00:00.000Z	1	{"stream":"household/62","id":"h62-2","version":2,"on":"2021-04-01","recordedAt":"2021-04-01T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"member-joined","member":"h61-b","by":"split","household":"household/61","relation":"head","sex":"male","born":"1975-12-31","labour":"ordinary","health":[],"medicalCover":["basic"]}}	\\xbac6a1f328e62c3043193b684e5c10ec12cc6044553374b2c2ad2decba0f2951	\N	\N
726	86	household/62	3	2021-04-01T08:00:00.000Z	1	{"stream":"household/62","id":"h62-3","version":3,"on":"2021-04-01","recordedAt":"2021-04-01T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"split-from","household":"household/61","standing":"exited","flag":"monitored","standingSince":"2020-11-20","flagSince":"2020-12-01","lookedBack":true}}	\\x41df7be8b648375aa33589183cbc3522924edb341f8d51576e347df4674dcdc9	\N	\N
726	87	household/62	4	2021-10-01T08:00:00.000Z	1	{"stream":"household/62","id":"h62-4","version":4,"on":"2021-10-01","recordedAt":"2021-10-01T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"merged-into","household":"household/63"}}	\\x5f8968cc598906775b3eb050a275e9be54f6497bfc6eb323c3921b66ae74e3ac	\N	\N
726	88	household/63	3	2021-10-01T08:00:00.000Z	1	{"stream":"household/63","id":"h63-3","version":3,"on":"2021-10-01","recordedAt":"2021-10-01T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"member-joined","member":"h61-b","by":"merge","household":"household/62","relation":"spouse","sex":"male","born":"1975-12-31","labour":"ordinary","health":[],"medicalCover":["basic"]}}	\\x93c67c105a076a200938e577e2b8fa5e0e48a4f7d12f75d679f01ce7305f6238	\N	\N
726	89	household/63	4	2021-10-01T08:00:00.000Z	1	{"stream":"household/63","id":"h63-4","version":4,"on":"2021-10-01","recordedAt":"2021-10-01T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"merged-from","household":"household/62","standing":"exited","flag":"monitored","standingSince":"2020-11-20","flagSince":"2020-12-01","lookedBack":true}}	\\x85516b7b54337bc697e5235b679306ef04f19e070e5cc009ae05ac1ae5e480bb	\N	\N
726	90	household/clues	1	2020-03-01T08:00:00.000Z	1	{"stream":"household/clues","id":"c-1","version":1,"on":"2020-03-01","recordedAt":"2020-03-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"settled","village":"village/1"}}	\\x433c9b54312443a2b27e9250d2abd47ff338aea6a9b2271eb3ef07c2ebcef8f7	\N	\N
726	91	household/clues	2	2020-03-01T08:00:00.000Z	1	{"stream":"household/clues","id":"c-2","version":2,"on":"2020-03-01","recordedAt":"2020-03-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"member-joined","member":"c-a","by":"listing","relation":"head","sex":"female","born":"1968-07-07"}}	\\x285ce6e959f264138e8a91d18c3d73319f64e6de170cd2e991d65882d8e07186	\N	\N
726	92	household/clues	3	2020-03-02T08:00:00.000Z	1	{"stream":"household/clues","id":"c-3","version":3,"on":"2020-03-02","recordedAt":"2020-03-02T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"clue-raised","channel":"department-warning","source":"…RVYIjN-f","kind":"illness","hit":{"register":"medical insurance 2020-02","item":"17"}},"private":{"text":{"key":"Ybl-jqIv.QTbHNdeng-UkEG5o","box":"2bWj5gaTRZNzkj2-G0Elq5VJ6lVuFA1YpgCiLguLS6e6PqxtDyGWAhOHE9Cxwob-FHhEGi-9BDiA-npbz6IZ6j_CpguQEL2EfFjP4AhUUB8IUVyA7DCPTfRkJro"}}}	\\xd7ecc228996d6a1c80dfa2e3f926df807535253383d4046f8c3586b03cd95114	\N	\N
726	93	household/clues	4	2020-03-04T08:00:00.000Z	1	{"stream":"household/clues","id":"c-4","version":4,"on":"2020-03-04","recordedAt":"2020-03-04T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"clue-raised","channel":"self-report","source":"…LjUU-sFk","kind":"accident"},"private":{"text":{"key":"Ybl-jqIv.QTbHNdeng-UkEG5o","box":"dgCVFxDaFWWOICtQVqXU18PZ9V0wecDgSD2q7z5GZ9a_Q4ohysCqcLRBg0gYzdYCGT0DjedYeThtq4kD"}}}	\\x88eff3b210d06af67fbd3aa09277155c4cc34ae8c4b568246142de41393c4ec2	\N	\N
726	94	household/clues	5	2020-03-05T08:00:00.000Z	1	{"stream":"household/clues","id":"c-5","version":5,"on":"2020-03-05","recordedAt":"2020-03-05T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"clue-raised","channel":"department-warning","source":"…-HKvx-R_","kind":"schooling","found":{"question":"clue-drop-out","pack":{"id":"p","version":"1","hash":"00"},"evidence":["c-2"]}},"private":{"text":{"key":"Ybl-jqIv.QTbHNdeng-UkEG5o","box":"0pZdkCVkLV9G8MSvXQIKOcH3W2uh9Stf9h3GnfWdVcPrvG1D4rstB8916OUgHNuOQD4XJ5p4xOjaedSJ"}}}	\\x642096e69528cc4ff8bee53b3f9faec58a237aa1b63f68aa11ef9bbd790e053e	\N	\N
726	95	household/clues	6	2020-03-09T08:00:00.000Z	1	{"stream":"household/clues","id":"c-6","version":6,"on":"2020-03-09","recordedAt":"2020-03-09T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"clue-resolved","clue":"c-3","outcome":"confirmed","evidence":"…osS000Ag"},"private":{"text":{"key":"Ybl-jqIv.QTbHNdeng-UkEG5o","box":"Ar6FbDV34SHa0AhBKOYwJP3rfJ43EOCi2DMCU2qFvc0h-y836I-yIqFXiRD9p7OgyB-UxSc0RVSdKrNwz7rCKsZrIlhYCVSf5Uo6m9pZuoMu0jrPTlC2W5qlYWs"}}}	\\xd5059f6569f4e3f821c3169ee973d425cd826dada94021f151cfaf171e243ee0	\N	\N
726	96	household/clues	7	2020-03-10T08:00:00.000Z	1	{"stream":"household/clues","id":"c-7","version":7,"on":"2020-03-10","recordedAt":"2020-03-10T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"clue-resolved","clue":"c-4","outcome":"refuted","evidence":"…w4F4AvmO"},"private":{"text":{"key":"Ybl-jqIv.QTbHNdeng-UkEG5o","box":"Yy0CXSCiAqfw0tgHLWVFlrL9Fe1C2pEkpQmAD7IzN6d1Za5LVV-vpuSCLe3RhF6XCmeQXLzrtTNm5ETWe_sCWLgAzy6ek5mv3GZg0i0lzVZ8CmQ0iwbovmFxks4"}}}	\\xa75e91ca5d324ea43c1deb0ebcbb0947e900cd08910eafe5d307db2e9b2fcdf8	\N	\N
726	97	rectification/unsafe-house/household/clues	1	2020-03-11T08:00:00.000Z	1	{"stream":"rectification/unsafe-house/household/clues","id":"r-1","version":1,"on":"2020-03-11","recordedAt":"2020-03-11T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"item-opened","problem":"unsafe-house","subject":"household/clues","origin":{"kind":"common","source":"…vIBAeGGk","like":"rectification/1"},"owner":"p1","target":"…qKhy7nJW","deadline":"2020-04-30"},"private":{"text":{"key":"Ybl-jqIv.CxA3QE49aSGYA_N_","box":"YCUF1OhKzXHFWlakX-M1O8Nng6tvuRXuTzb-7EZnFnBLhUqfpLfLYfbtrub2I-zmXpDm7B7iNeOAXemQL_8IuofI9YLZd-1UKfvsh7HtcuAlzEoq-GJBxEhE0h18ViqwRJmi8AvlZm1hBxGgm7gUyaRQirX8K0o6qYa3dg"}}}	\\x7d975cb05d6d8254f18b4866991c56148c589d7d0777c5da56313a5ad2ccb62f	\N	\N
726	98	rectification/unsafe-house/household/clues	2	2020-03-20T08:00:00.000Z	1	{"stream":"rectification/unsafe-house/household/clues","id":"r-2","version":2,"on":"2020-03-20","recordedAt":"2020-03-20T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"measure-taken","by":"builder-1","measure":"…-kcynV9_"},"private":{"text":{"key":"Ybl-jqIv.CxA3QE49aSGYA_N_","box":"lddCGHRk0ZZLkfMeG-HnHjahzkYzNUJiQYPV5hlD5ygCmFFldGxcp719n9CigiBjrgSiBGEYj5Rgpb_hD2d3JV-58pjcdKpFD55tPJy52m-i4JraZA1U8hMIbC0"}}}	\\x1ae04aab54f96e06d7543127dc7d671802164cbcf2911a7e4d1d1d63d475ba8a	\N	\N
726	99	rectification/unsafe-house/household/clues	3	2020-04-01T08:00:00.000Z	1	{"stream":"rectification/unsafe-house/household/clues","id":"r-3","version":3,"on":"2020-04-01","recordedAt":"2020-04-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"item-verified","by":"p2","outcome":"unsolved","evidence":"…XmD9325A"},"private":{"text":{"key":"Ybl-jqIv.CxA3QE49aSGYA_N_","box":"gehatI0ciCU_p4pE5RYrwbuWADgDSmXzT_kBKqeV4tNNabg8w4yPK0I-PdXyRUYEZ4fZjlFXq8FC5s1loWefTOrY2GBt_QWnZFgQnBbALpOHbvBDSy6YLWAd8fo"}}}	\\x3f41f28569301bd9d3a394126b982b18e3b1e3b27bc116d6075b9265ee5c3f5f	\N	\N
726	100	rectification/unsafe-house/household/clues	4	2020-04-02T08:00:00.000Z	1	{"stream":"rectification/unsafe-house/household/clues","id":"r-4","version":4,"on":"2020-04-02","recordedAt":"2020-04-02T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"item-replanned","owner":"p3","deadline":"2020-05-31","because":"…e3kPOemU"},"private":{"text":{"key":"Ybl-jqIv.CxA3QE49aSGYA_N_","box":"y4f-4g1hpfA1qiPkjO0pl2GmuJ8Ea6Lz3ePrIl136Gcjx2uMpdYziuwQSQTCiG2vCwiJeWiQ5OjCMm4N"}}}	\\xbf32e1b5921313fae8718d5005758401d6703e014ab0defebf46b466f0d30d0d	\N	\N
726	101	rectification/unsafe-house/household/clues	5	2020-05-20T08:00:00.000Z	1	{"stream":"rectification/unsafe-house/household/clues","id":"r-5","version":5,"on":"2020-05-20","recordedAt":"2020-05-20T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"item-verified","by":"p2","outcome":"solved","evidence":"…gW1s17k7"},"private":{"text":{"key":"Ybl-jqIv.CxA3QE49aSGYA_N_","box":"BMQEPD4m4FVuRWGUP-AzhptaKAC_QR4YtOlz9zPHVIresL4CS0pAYHXlwvORGJy2eGiBuW6y04i2ifWW"}}}	\\x6610275e257b0da3cc7b095d048e00bb3dfa70fe9df861cfc88c73b33e61d083	\N	\N
726	102	rectification/unsafe-house/household/clues	6	2020-05-21T08:00:00.000Z	1	{"stream":"rectification/unsafe-house/household/clues","id":"r-6","version":6,"on":"2020-05-21","recordedAt":"2020-05-21T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"item-closed","by":"p4"}}	\\x384960b271361a036c68a3026a86487a3778f2d057257f44e019749bc43e3a42	\N	\N
726	103	rectification/unsafe-house/household/clues	7	2020-08-01T08:00:00.000Z	1	{"stream":"rectification/unsafe-house/household/clues","id":"r-7","version":7,"on":"2020-08-01","recordedAt":"2020-08-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"item-reopened","because":"…h5X8o_Kl","deadline":"2020-09-30"},"private":{"text":{"key":"Ybl-jqIv.CxA3QE49aSGYA_N_","box":"oV8cfrX4mRV4YqOJfdzCZdZxYhAkD0Er472urivSFdMCxSF1DNAVd_0UeUcPpoSqvgZW8DD5qTvqr2uo"}}}	\\xa6c5f6271bfa0e85c015f34ece7c3623c279523286c1d4d2342c7eee2114034c	\N	\N
727	1	household/visited	1	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"first.1","version":1,"on":"2024-01-01","recordedAt":"2024-01-03T03:04:05.000Z","actor":"office","schema":1,"event":{"type":"settled","village":"village/1"}}	\\xc713be2f3b8578e8868e1769f481b4c00ad0f9cc3ead698a0626a6a99da9527a	first	2
727	2	household/visited	2	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"first.2","version":2,"on":"2024-01-01","recordedAt":"2024-01-03T03:04:05.000Z","actor":"office","schema":1,"event":{"type":"member-joined","member":"a","by":"listing","relation":"head","sex":"male","born":"1949-12-31"},"private":{"personal":{"key":"Ybl-jqIv.y7gGyBjoKY2STut_","box":"aMRmgZ3mYsMg7KuOq6CjlFGsbMuRHIjUg87hahFhlHMT4ZrVNqoDcdMQT5IDOU5LiIBf3pC18wFJtNK-5-qujczyci5PAV1k6BV_T2RA4_tvKdKsJWADlX5ClMY"}}}	\\x2c635c241499b6877f08728b33988cc486e96677644350fc8d564340062c6568	\N	\N
729	1	household/visited	3	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.1","version":3,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x588565b9ef4e1411ce0448a68310ec3d8f012a1e4bcec41fbcdcd3d145acd1e3	visits	120
729	2	household/visited	4	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.2","version":4,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xb720edc6395c0c82ad4c9c5fb2f995d38c8a4650d3f8bde93c3c55d9d8c90da0	\N	\N
729	5	household/visited	7	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.5","version":7,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x684f079e9fad9f9ced32acb8b067cc0a796f8f5cc5a7ccab9a3f74257aca878b	\N	\N
729	6	household/visited	8	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.6","version":8,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x66d6689984fdd795f0cd5cd17708c3858cea4e0bcf861a65caa8f6bf238b226e	\N	\N
729	7	household/visited	9	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.7","version":9,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x1c55f96a10e9b05d99d7e7d985466fae75d0e1f6b6ad03b5c6958ff7ae35f05a	\N	\N
729	8	household/visited	10	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.8","version":10,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xa6186e0791e55b5638eb1eaffd79658a2cd9f8b54080e6af6730f447a1eb6651	\N	\N
729	9	household/visited	11	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.9","version":11,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xf590357f5c02e53a29fdcd3bf08ce6ab8031a2f5d918c3b9e405f165eb742f35	\N	\N
729	10	household/visited	12	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.10","version":12,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x6808e6b646502e2e77bb2ed3d12bdff4e11be089d7215be2213a6c0603f9ff05	\N	\N
729	11	household/visited	13	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.11","version":13,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x9fa1e2da5a874e09c57cfd344bd96a26205ac96c96d0d6daa5d1c56091809e24	\N	\N
729	12	household/visited	14	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.12","version":14,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x391d1f8486f3b985942ec04d3c4bf6f06916a5b40bf70fca8d751451a0247f80	\N	\N
729	13	household/visited	15	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.13","version":15,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x1376f6f08063a0407cc9640c9284e631637cdbd199bd19437a7a815a9d546452	\N	\N
729	14	household/visited	16	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.14","version":16,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x1108e8f55df96c61e2b53a59a0c17ef7eb3f4151540ea127ba1e74799cd200e0	\N	\N
729	15	household/visited	17	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.15","version":17,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xd868576a9e14c6532370f971f8754b6f7ce679cec205670d935e422a1623865b	\N	\N
729	16	household/visited	18	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.16","version":18,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xded129708b83138045bc48830935aa3ab7fdf626b894d83f040955ecff1293c7	\N	\N
729	17	household/visited	19	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.17","version":19,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x12f4e3c59180689c7de3996af5900b75ff6fb58acf52e656587f46cec8577a1a	\N	\N
729	18	household/visited	20	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.18","version":20,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xc6dbd7b8298995862d9b3df359126b3e95b55827c1b48148f15529789391e7e4	\N	\N
729	19	household/visited	21	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.19","version":21,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x65a0facaf29de091dc246d5667a2967d498e295166c7e4902b438d04fd4f82fa	\N	\N
729	20	household/visited	22	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.20","version":22,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xc1e90dfef8e236f7c59576b3ddc727556bb53765941e513adb3ffccb4aa599fa	\N	\N
729	21	household/visited	23	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.21","version":23,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xa7d8d6ca138ecea31cb295f007073f1e0b35a6d5be5f16f6e4c41bebd0dba2d7	\N	\N
729	22	household/visited	24	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.22","version":24,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x816ac39e9b96864effaa072255ec982b3809e50394c1f71ff6ae00ac1147af6d	\N	\N
729	23	household/visited	25	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.23","version":25,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x7533d5f440a9ca4e9cd2ecb7f5b5bc6332203a99b4c6a99f9d79775180a44a53	\N	\N
729	24	household/visited	26	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.24","version":26,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x828469ac5152c730a157cb0f20fcb3020cf5c257086ee80ea09b2365e726a501	\N	\N
729	25	household/visited	27	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.25","version":27,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xae1889accd37734028eedf86911d1840b6a7070915b7ff9c91d2b8a221bb5ed8	\N	\N
729	26	household/visited	28	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.26","version":28,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x2e590011e5de17f88997c361cf0aa345adcb244088724efdb6fb4b6837d3ac89	\N	\N
729	27	household/visited	29	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.27","version":29,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x78e4421dd2eb725151e9996b696c74b1084ef3517e5ae2fc034c41f345474e0f	\N	\N
729	28	household/visited	30	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.28","version":30,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x4543a5ddd2954b50dd48fc21435c44f69ef460c046b5fde68a9e70a0da98afe1	\N	\N
729	29	household/visited	31	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.29","version":31,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x3b9e060e3108b9fb344c0ab22ce63b9db045e0e06d57d29c43a10aa42a44ab0f	\N	\N
729	30	household/visited	32	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.30","version":32,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xb7c5a4d14db57d8f4c4eb761fbbbcb004179724cbcaaaac88bb2dde62b802f24	\N	\N
729	31	household/visited	33	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.31","version":33,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x51538f5f8f482baba9b9141ef14d32be5ade2e028ac9c5eb843d34f35f938c72	\N	\N
729	32	household/visited	34	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.32","version":34,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xdb824a2359bf92feb7515792f64c25aff6d0157484e7b5444f206404f155e6b3	\N	\N
729	33	household/visited	35	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.33","version":35,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xfb93f1a019b74dc99c4c9e2b97e7632053dabde640c7920c6a2d205da56548a1	\N	\N
729	34	household/visited	36	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.34","version":36,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x5f424383be4881c2c88261db7d0969720d95ce12638b19ed97e6c67c44503fc8	\N	\N
729	35	household/visited	37	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.35","version":37,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xd990158219f38f4d4a4092bbd6bd51af652a961e7daf65172e991a4d17e8776c	\N	\N
729	36	household/visited	38	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.36","version":38,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x662ef05cfc6a01acfe0245d1421171894c871b29c265282d0f9b86a0e36f12bb	\N	\N
729	37	household/visited	39	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.37","version":39,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xe9576c3e285551e16195864901c77bedec2b39c00a53e60206d220cbabc87a95	\N	\N
729	38	household/visited	40	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.38","version":40,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x97ba3a0b76ffaaf3b6596d29871b0afc4bf177e862f348c498a091a117821652	\N	\N
729	39	household/visited	41	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.39","version":41,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x6dcd0aa468662d3aa93ad8a3c39d1b30ca15e55042eed894e85eec1b914a99c7	\N	\N
729	40	household/visited	42	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.40","version":42,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x68d6306abb3ce9c255c34412476222b818b60a4484ffb11bcfa67fe9de447760	\N	\N
729	41	household/visited	43	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.41","version":43,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xd22e1b3645b64d758d52ea9d3ba932c80190e20cbd6ccba19c102152605ce9ee	\N	\N
729	42	household/visited	44	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.42","version":44,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x1f981d2e1085ce784b9e99e298355103653ea6d352c2baa70c1e6558fae9477b	\N	\N
729	43	household/visited	45	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.43","version":45,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xd285c0bb9ecfa09699fb0cb8b37050da9cf728d605aea831b5fdad664bb4d6e7	\N	\N
729	44	household/visited	46	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.44","version":46,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xdfbb85014ff7fb778084c9ee6273d22697b4af7e02075674686a0a67245039ba	\N	\N
729	45	household/visited	47	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.45","version":47,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xe828793233bf96adb0ad258b7be04890713bc1e5d2b6fbe3ded88b31adb435fb	\N	\N
729	46	household/visited	48	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.46","version":48,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x6ae36d9c43b0f9bce0a10b708739dee0e8196d952dbb54f8ea47d608f9d88104	\N	\N
729	47	household/visited	49	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.47","version":49,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x1ba0c9e3c86193fcd44f9a4c9ad187002eda2e5934b60fc7a0fddc06e172bd14	\N	\N
729	48	household/visited	50	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.48","version":50,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x91c51c87f4317650fe21359f0b5561f3cac5767c3b93effd95bc1ac55bc93c44	\N	\N
729	49	household/visited	51	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.49","version":51,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xf4d81d308da004c2762a509200be2aaad6e45bd4c4c5dab367e6caf82a145a64	\N	\N
729	50	household/visited	52	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.50","version":52,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x0f19516c502a6ea92baea6c2941a5f0102128fb6a1d2ccf86624125d5389af06	\N	\N
729	51	household/visited	53	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.51","version":53,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x894305ee7f2d4b1cd3e7c45aadfdedb57402053da81b651a917618c9f4c7bae2	\N	\N
729	52	household/visited	54	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.52","version":54,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x3499114a5bc8357a23f7bc68abda8202de3d286e1bfcfd5012243adb0869201f	\N	\N
729	53	household/visited	55	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.53","version":55,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xed602d5ab83a86c0b03a455290cecf5efe45d1c2230ab19a41342464011a26a8	\N	\N
729	54	household/visited	56	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.54","version":56,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x1493a610f9df69cbe4e27fb09b91ffc60057bdbe317d33081c815bdca2ec9e10	\N	\N
729	55	household/visited	57	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.55","version":57,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x2a628c3aa452e26bf27305ebed01921933fc36c0d33ca532f46f7458f18c31f5	\N	\N
729	56	household/visited	58	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.56","version":58,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x9d3b1ddbded94a1a313f2c8fd239332a5f18fd3c424db98a54c42daee55b16b8	\N	\N
729	57	household/visited	59	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.57","version":59,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xf0d3a78a6bc8cbf08b68960463e8f7ff9ce2031e91ec2ee45953ab1cc8496d0f	\N	\N
729	58	household/visited	60	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.58","version":60,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xff9ec3341aa25b1d3155ca3ab8c91b7725d659dcfa0823e715bb008140c37840	\N	\N
729	59	household/visited	61	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.59","version":61,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x62a77cb72c8571676911353eea6a044171e00c051452d139f0312f107668d5f2	\N	\N
729	60	household/visited	62	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.60","version":62,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xe2013eb41e7a905730fa321a1d5b71688f2fdbb274e5ef273ef1b75f75215cc8	\N	\N
729	61	household/visited	63	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.61","version":63,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xfa9dc28ebe610c1a67da1a838cb9f2b987832f0cdc13eb30294983e6066f51a2	\N	\N
729	62	household/visited	64	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.62","version":64,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x2f09b0c42c6f388bd96c5d72a4e8badf9aedd677e6d0e5990a04e57b9a52a14e	\N	\N
729	63	household/visited	65	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.63","version":65,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xcc0952164c73061a9b0188a108680d446c0afe1dc37b8d3201a33fbf8854e291	\N	\N
729	64	household/visited	66	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.64","version":66,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xe28637e96f255e1b123367deba5bc6800ff1f435f6687f5ea95a0cd8060e5312	\N	\N
729	65	household/visited	67	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.65","version":67,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x8c412465cf903a162924c2ee90299bd17bed614aca0c2d95d43724a3de861d87	\N	\N
729	66	household/visited	68	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.66","version":68,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x54c3e21a796bc0f9b7380c9fd869d228c68d8b7a3ce094fa569ca843678ea723	\N	\N
729	67	household/visited	69	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.67","version":69,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xee76c98e4c401d7ff8ba46d23a86f0d844df0ee3e30e6d4bf7f05e30bf8c21be	\N	\N
729	68	household/visited	70	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.68","version":70,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xb2ea922442b8cfb2c142d8ecfc01cbfbeafaf0011997a70957d608f223d6e8aa	\N	\N
729	69	household/visited	71	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.69","version":71,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x2ad2878fb81b10160fb279be545b64c3e3fde49ff7350ead384f580a5dc51aee	\N	\N
729	70	household/visited	72	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.70","version":72,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x440b850428f538ca56673fd83e15d04d20671328b5c5ac614c49469195423f0c	\N	\N
729	71	household/visited	73	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.71","version":73,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x572258b737c7c492079290f39e0ebca4943776fe4e57e02f8b7f5474786a2d5d	\N	\N
729	72	household/visited	74	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.72","version":74,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x5d9201e046bc2854f7b24f01fc5fcd9b50042e2dd3ee92b4566e4ae96f5f3cf6	\N	\N
729	73	household/visited	75	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.73","version":75,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xeb0d79bd40a4de1ed30ff31883b1cdef590c52790507f5596cd2b1875f30be71	\N	\N
729	74	household/visited	76	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.74","version":76,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xc569526c454bc3c010ab34054b4f03cbe2af7cda497f2782e89d0ceaf1ec46a2	\N	\N
729	75	household/visited	77	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.75","version":77,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x612ba3b266e03e479bdef3615eb8e4f98718c27811ec77aed53443c0e97c17a3	\N	\N
729	76	household/visited	78	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.76","version":78,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x544a647de4b2fb101367701c5f36d468b11ce1f5b5ce01eab7d764b16f422611	\N	\N
729	77	household/visited	79	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.77","version":79,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x62da3d5b0f5a5ccb64014a0e7215fb1b009de87db91da3f30e6622643dcaf664	\N	\N
729	78	household/visited	80	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.78","version":80,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x4973064fe6de39423e8ed14d460c14bc61c9f7bd4d80c346475be155efa2f339	\N	\N
729	79	household/visited	81	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.79","version":81,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xd7cc3e4ac4453bf85163589c366271d357b05749d3bdcc8df9b413b322c9fcbf	\N	\N
729	80	household/visited	82	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.80","version":82,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x0f13959baa84da6109727bc38d7f4a761ca646a5da6b10064b56c813845d16ae	\N	\N
729	81	household/visited	83	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.81","version":83,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xc5b9fa2e96551e9b3e41f03bcf7fbab877e4ad4c3f20954a1c07a0537139989b	\N	\N
729	82	household/visited	84	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.82","version":84,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x1a28179e81b0e2e4f6793f5a0f1b252ddc5f23060aa40018c7b8e4257a6ba8de	\N	\N
729	83	household/visited	85	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.83","version":85,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xf5954462548fc32543a60f0be88260072aaba1df60e4d2db2c387a2a3e2fce5d	\N	\N
729	84	household/visited	86	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.84","version":86,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x70e8d93f2dde37dd226a5de213f106d78d3300e6c5fbc6b8de5399a14c4d6b63	\N	\N
729	85	household/visited	87	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.85","version":87,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xcd8ad7056b5384e95b7b388e93b7a56b16f1a549dd7c06f50573e0120efd6cfc	\N	\N
729	86	household/visited	88	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.86","version":88,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xcb1504b7b0bad7fde9c24fe31565570d75cc988794f65df411c740317b77b655	\N	\N
729	87	household/visited	89	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.87","version":89,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xd2e1211f5ff0e8e9f1cee4d122f4a734fa47ea9a0f7cade27bd63e352bbc6a1c	\N	\N
729	88	household/visited	90	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.88","version":90,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xa6d61b95071b297890b0bdacd5281f40c160d4b2762068a8767d883bbeaf92b9	\N	\N
729	89	household/visited	91	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.89","version":91,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x60486998412a9b70386c31d92efd91e91af07697e1463fdd4f9e439a5fec614b	\N	\N
729	90	household/visited	92	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.90","version":92,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xc6c6ce6427809f09b439bd4e7d95b0578e8c95121a4773a60c6b2d28a020d288	\N	\N
729	91	household/visited	93	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.91","version":93,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x3a901e26ed2a965af0ecbf04fca8e380de27b7b70190581ea819afb73a0c16bc	\N	\N
729	92	household/visited	94	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.92","version":94,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x8474b9b030b32e6e643f260e78a927890d2c85f322a107a7507dc76409db829a	\N	\N
729	93	household/visited	95	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.93","version":95,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xa87ae76e41e744eef72e1cad2517023c8743b25d7d5ed1b7e6c0c28367e87812	\N	\N
729	94	household/visited	96	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.94","version":96,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xab84ff0253f56283a23a95efa4944df0d15b3012b5e34e4c6d8e3cce83ebe585	\N	\N
729	95	household/visited	97	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.95","version":97,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xa3b168b082b1c8559cff68b3768fddd2d6871f3629fcb9c2de411750a9bea1ea	\N	\N
729	96	household/visited	98	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.96","version":98,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x321d85409b761fe1e573dda499f7e7b6ccddad7d940c5942495809a19f935736	\N	\N
729	97	household/visited	99	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.97","version":99,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x72ad24fc06982ad0dd658e0175ae7a903e0049a1894005ede622daa0b0d498a2	\N	\N
729	98	household/visited	100	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.98","version":100,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x95dd5e9f331fb4dabe1b42fc87af23ffbfa5aca7330f415bf49c83c0861d83b0	\N	\N
729	99	household/visited	101	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.99","version":101,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xc3946c4527095fdc4f40ca58a390d5eec53182fa12504ca6c59ab1d8b8a3ae70	\N	\N
729	100	household/visited	102	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.100","version":102,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xc4ffec7d0bffaf8efd6dac88922916d839792af3e177549c4665ba8399994b0c	\N	\N
729	101	household/visited	103	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.101","version":103,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x34ca097abda0465bdb18b46fcff5bead28fec61398e293e8d50f70fa95a28ea9	\N	\N
729	102	household/visited	104	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.102","version":104,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x143f9500fc901810eae094cfb258c6bda51d95499ab58f194f9e1d707f115b08	\N	\N
729	103	household/visited	105	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.103","version":105,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x7c087068a6dbd6cad53bfa36a2f8a06aaecf7e3a6ec8f9d9906a8e530770be8f	\N	\N
729	104	household/visited	106	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.104","version":106,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xb336a0bd84de5092724ec69412821f52ae2fa5140f8f55053bc72f120f7fcefb	\N	\N
729	105	household/visited	107	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.105","version":107,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xff73c4c84050fb5e6de6f8c89f53af9aaa33bebbcdcbb8c2c83bcd1cfa3ee1db	\N	\N
729	106	household/visited	108	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.106","version":108,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x35ab3eccac202e5ab3c332f0e724b5aebaa093b8bf974584daf60b54470f1c71	\N	\N
729	107	household/visited	109	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.107","version":109,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x12733b36b1de50ef797d44ba4ed9774e06db0e1fc774a3456b6ce9a79868ab90	\N	\N
729	108	household/visited	110	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.108","version":110,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x23d512bc079e059d3c684eedbce2060ce1d2064394fd5c0706fc5660ac494d9a	\N	\N
729	109	household/visited	111	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.109","version":111,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x1cc7bdd0c0c99c3d853fc32a8fbb87a02223714f3a02d50a1d324e5ab4d67e52	\N	\N
729	110	household/visited	112	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.110","version":112,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x41a614eb402c912643c4156cba0a3b46f79037b0514c47cd90ff999146e52dc4	\N	\N
729	111	household/visited	113	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.111","version":113,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xe702e3badb4a8845b0662ba24615d98142200f47e572c7e81b43ba0189360bc5	\N	\N
729	112	household/visited	114	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.112","version":114,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x5aed9a84ab91b8ceaa52f87aebdf81b5ba61ee4c53efa86c1c839c3a91d89741	\N	\N
729	113	household/visited	115	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.113","version":115,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x423bc493efeee43816f2f2ad01b84fc1f45c26b91149d8b70f05087a0b6d2384	\N	\N
729	114	household/visited	116	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.114","version":116,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x52190e2dd1c00ab78c2d6e5287b1655cd17c4a3c9dcfe93d22fa1c8985b78e98	\N	\N
729	115	household/visited	117	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.115","version":117,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xed5f2cde1a8e49d15414fcdc1ce262e9121655df6275b3c9ec1e7c97865cf71a	\N	\N
729	116	household/visited	118	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.116","version":118,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xc45c3908df11a3aa45cce102a2e333584b607af8e3b5b2e5f65ea38c37b4c36f	\N	\N
729	117	household/visited	119	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.117","version":119,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x7caf9c292668147a8bdf80acb78843c21297cd5e79e0b109f1f434829419e233	\N	\N
729	118	household/visited	120	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.118","version":120,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xa5be74030fb40e8137b3a9c0ee514bc56d0f7fc7cce7ce7535a4776e824bcc5d	\N	\N
729	119	household/visited	121	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.119","version":121,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x29303f32ee90c4bed895962feed5e820ded492085db9a9975388158d0d5a7bef	\N	\N
729	120	household/visited	122	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.120","version":122,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x4ae013d2460e05685e6b5ad19be096a146ddc5f78647c784ecb0498b4dff79f3	\N	\N
731	1	household/visited	123	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"points.1","version":123,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","schema":1,"event":{"type":"points-awarded","points":2,"committee":"committee","reason":"…ZOiiO_8I"},"private":{"text":{"key":"Ybl-jqIv.6KREC_m2KTLWHsdL","box":"8XSwPXDs6B1UQFQr3sc5f0gJKyD8lnuLWlgG78t2yhpYU8_vajdUVOlrD71htrTCbsJ3poCIekmxoK2DR7Lvf7YPLvUWYWUkqgvoI5IQQdtEoxQB9f_KQGEnN7Y"}}}	\\x1b28ccaf7ec8690b2d9fb4daf897eb95037f0799fc996c1714ede0c843356f51	points	1
\.


--
-- Data for Name: packs; Type: TABLE DATA; Schema: hearthfold; Owner: -
--

COPY hearthfold.packs (hash, bytes) FROM stdin;
2c8a3363a3e32da8eec2782f44103aea65bc56d0cabac5a90d59f9d4084dc522	[{"id":"cn-registered-poverty","version":"2020.1","jurisdiction":"CN","level":"nation","title":{"zh":"建档立卡（2014—2020）","en":"Registered poverty, 2014–2020"},"inForce":{"from":"2014-01-01","to":"2020-12-31"},"incomeYearEnds":"09-30","notices":{"maskNames":false,"citation":{"source":{"zh":"公示须使村民能够辨认当事户，故显示户主姓名；政策事实未载明是否遮蔽","en":"Villagers must know which household is meant, so the name of its head is shown; the policy facts do not say whether names are masked"},"verified":false}},"facts":{"perCapitaNetIncome":{"kind":"number","unit":"fen/person/year","min":-10000000,"max":100000000,"suppliedBy":["income-stated","member-joined"],"changeable":{"step":1,"scale":10000}},"perCapitaIncomeAfterSpending":{"kind":"number","unit":"fen/person/year","min":-100000000,"max":100000000,"suppliedBy":["income-stated","spending-stated","member-joined"],"changeable":{"step":1,"scale":10000}},"incomeDropPercent":{"kind":"number","unit":"percent","min":-1000000,"max":10000,"suppliedBy":["income-stated"],"changeable":{"step":1,"scale":10}},"townHousing":{"kind":"boolean","suppliedBy":["registers-compared"]},"vehicleValue":{"kind":"number","unit":"fen","min":0,"max":1000000000,"whole":true,"suppliedBy":["registers-compared"],"changeable":{"step":1,"scale":1000000}},"largeMachinery":{"kind":"boolean","suppliedBy":["registers-compared"]},"businessOwner":{"kind":"boolean","suppliedBy":["registers-compared"]},"longAbsence":{"kind":"boolean","suppliedBy":["registers-compared"]},"selfPaidStudyAbroad":{"kind":"boolean","suppliedBy":["registers-compared"]},"hukouWithoutResidence":{"kind":"boolean","suppliedBy":["registers-compared"]},"strategicSplit":{"kind":"boolean","suppliedBy":["registers-compared"]},"villageCommitteeMember":{"kind":"boolean","suppliedBy":["registers-compared"]},"publicPayroll":{"kind":"boolean","suppliedBy":["registers-compared"]},"commercialPension":{"kind":"boolean","suppliedBy":["registers-compared"]},"unexplainedReport":{"kind":"boolean","suppliedBy":["registers-compared"]},"foodSecure":{"kind":"boolean","suppliedBy":["living-assessed"],"changeable":{"scale":1}},"clothingSecure":{"kind":"boolean","suppliedBy":["living-assessed"],"changeable":{"scale":1}},"dropOuts":{"kind":"number","unit":"persons","min":0,"max":20,"whole":true,"suppliedBy":["member-joined","member-described"],"changeable":{"step":1,"scale":1}},"uninsured":{"kind":"number","unit":"persons","min":0,"max":30,"whole":true,"suppliedBy":["member-joined","member-described"],"changeable":{"step":1,"scale":1}},"housingGrade":{"kind":"code","codes":["A","B","C","D"],"suppliedBy":["housing-graded"],"changeable":{"scale":1}},"waterLitres":{"kind":"number","unit":"litres/person/day","min":0,"max":1000,"whole":true,"suppliedBy":["water-assessed"],"changeable":{"step":1,"scale":5}},"waterFetchMinutes":{"kind":"number","unit":"minutes","min":0,"max":600,"whole":true,"suppliedBy":["water-assessed"],"changeable":{"step":1,"scale":5}},"waterOutageDays":{"kind":"number","unit":"days/year","min":0,"max":366,"whole":true,"suppliedBy":["water-assessed"],"changeable":{"step":1,"scale":10}},"waterQuality":{"kind":"code","codes":["good","basic","unsafe"],"suppliedBy":["water-assessed"],"changeable":{"scale":1}},"standing":{"kind":"code","codes":["unregistered","registered","exited","removed","decreased"],"suppliedBy":["identified","exited","re-identified","removed","decreased"]},"everRegistered":{"kind":"boolean","suppliedBy":["identified"]},"exitInIncomeYear":{"kind":"boolean","suppliedBy":["exited"]},"daysSinceExit":{"kind":"number","unit":"days","min":0,"max":36500,"whole":true,"suppliedBy":["exited"]},"responsibleAssigned":{"kind":"boolean","suppliedBy":["helper-assigned","helper-ended"],"changeable":{"scale":1}},"helperAssigned":{"kind":"boolean","suppliedBy":["helper-assigned","helper-ended"],"changeable":{"scale":1}},"daysUnvisited":{"kind":"number","unit":"days","min":0,"max":36500,"whole":true,"suppliedBy":["visited"]},"lookedBack":{"kind":"boolean","suppliedBy":["visited"]},"daysSinceIncomeStated":{"kind":"number","unit":"days","min":0,"max":36500,"whole":true,"suppliedBy":["income-stated"]},"measuresCutShort":{"kind":"number","unit":"measures","min":0,"max":1000,"whole":true,"suppliedBy":["aided","measure-ended"]}},"parameters":{"povertyLine":{"label":{"zh":"国家扶贫标准（现价）","en":"national poverty line (current prices)"},"unit":"fen/person/year","at":"income-year-end","values":[{"from":"2010-01-01","value":230000,"citation":{"source":{"zh":"2010 年国家扶贫标准（现价），2021 年白皮书","en":"National poverty line 2010, current prices, white paper of 2021"},"verified":true}},{"from":"2011-01-01","value":253600,"citation":{"source":{"zh":"2011 年国家扶贫标准（现价）","en":"National poverty line 2011, current prices"},"verified":false}},{"from":"2012-01-01","value":262500,"citation":{"source":{"zh":"2012 年国家扶贫标准（现价）","en":"National poverty line 2012, current prices"},"verified":false}},{"from":"2013-01-01","value":273600,"citation":{"source":{"zh":"2013 年国家扶贫标准（现价）","en":"National poverty line 2013, current prices"},"verified":false}},{"from":"2014-01-01","value":280000,"citation":{"source":{"zh":"2014 年国家扶贫标准（现价）","en":"National poverty line 2014, current prices"},"verified":true}},{"from":"2015-01-01","value":285500,"citation":{"source":{"zh":"2015 年国家扶贫标准（现价）","en":"National poverty line 2015, current prices"},"verified":false}},{"from":"2016-01-01","value":295200,"citation":{"source":{"zh":"2016 年国家扶贫标准（现价）","en":"National poverty line 2016, current prices"},"verified":false}},{"from":"2017-01-01","value":295200,"citation":{"source":{"zh":"2017 年国家扶贫标准（现价）","en":"National poverty line 2017, current prices"},"verified":true}},{"from":"2018-01-01","value":299500,"citation":{"source":{"zh":"2018 年国家扶贫标准（现价）","en":"National poverty line 2018, current prices"},"verified":false}},{"from":"2019-01-01","value":321800,"citation":{"source":{"zh":"2019 年国家扶贫标准（现价）","en":"National poverty line 2019, current prices"},"verified":true}},{"from":"2020-01-01","value":400000,"citation":{"source":{"zh":"2020 年国家扶贫标准（现价）","en":"National poverty line 2020, current prices"},"verified":true}}]},"monitoringLine":{"label":{"zh":"监测范围（约为扶贫标准 1.5 倍）","en":"monitoring line (about 1.5 times the poverty line)"},"unit":"fen/person/year","at":"income-year-end","values":[{"from":"2019-01-01","value":482700,"citation":{"source":{"zh":"2019 年国家扶贫标准的 1.5 倍","en":"1.5 times the national poverty line of 2019"},"verified":false}},{"from":"2020-01-01","value":500000,"citation":{"source":{"zh":"2020 年国家扶贫标准的 1.5 倍左右，此处取 5,000 元","en":"About 1.5 times the national poverty line of 2020: 5,000 yuan here"},"verified":false}}]},"incomeAfterSpendingLeast":{"label":{"zh":"扣除刚性支出后收入下限","en":"least income that rigid spending leaves"},"unit":"fen/person/year","at":"day","values":[{"from":"2020-01-01","value":0,"citation":{"source":{"zh":"刚性支出明显超过收入的界限，此处取支出超过收入，由县定","en":"What clearly above income is: spending above income here, the county decides"},"verified":false}}]},"incomeDropMost":{"label":{"zh":"收入下降幅度上限","en":"greatest fall of income that is no sharp loss"},"unit":"percent","at":"day","values":[{"from":"2020-01-01","value":50,"citation":{"source":{"zh":"收入大幅缩减的幅度，此处取 50%，由县定","en":"How sharp a loss of income is: 50 % here, the county decides"},"verified":false}}]},"vehicleThreshold":{"label":{"zh":"机动车价值上限","en":"threshold of the value of a vehicle"},"unit":"fen","at":"day","values":[{"from":"2014-01-01","value":3000000,"citation":{"source":{"zh":"各地负面清单：机动车价值 3 万元以上（以当地清单为准）","en":"Local exclusion lists: vehicle above 30,000 yuan, say; the local list decides"},"verified":false}}]},"waterLitresLeast":{"label":{"zh":"水量标准","en":"least quantity of water"},"unit":"litres/person/day","at":"day","values":[{"from":"2014-01-01","value":35,"citation":{"source":{"zh":"农村饮水安全评价：水量","en":"Safe drinking water of rural households: quantity"},"verified":true}}]},"waterFetchMost":{"label":{"zh":"取水时间标准","en":"longest time to fetch water"},"unit":"minutes","at":"day","values":[{"from":"2014-01-01","value":20,"citation":{"source":{"zh":"农村饮水安全评价：用水方便程度","en":"Safe drinking water of rural households: access"},"verified":true}}]},"waterOutageMost":{"label":{"zh":"停水天数标准","en":"most days a year without water"},"unit":"days/year","at":"day","values":[{"from":"2014-01-01","value":36,"citation":{"source":{"zh":"农村饮水安全评价：供水保证率","en":"Safe drinking water of rural households: reliability"},"verified":true}}]},"visitEvery":{"label":{"zh":"走访间隔上限","en":"longest time between visits"},"unit":"days","at":"day","values":[{"from":"2014-01-01","value":92,"citation":{"source":{"zh":"每季度至少走访一次（一地规定）","en":"A visit at least each quarter (one local rule)"},"verified":true}}]},"lookBackWithin":{"label":{"zh":"回头看期限","en":"term for looking back at an exit"},"unit":"days","at":"day","values":[{"from":"2014-01-01","value":365,"citation":{"source":{"zh":"脱贫户回头看，期限由地方规定","en":"Look-back of every exit; term set locally"},"verified":false}}]},"incomeRecheckWithin":{"label":{"zh":"收入复核间隔上限","en":"longest time between re-checks of income"},"unit":"days","at":"day","values":[{"from":"2014-01-01","value":396,"citation":{"source":{"zh":"每年复核收入，宽限一个月由地方规定","en":"Income re-checked each year; a month of grace set locally"},"verified":false}}]},"successorWithin":{"label":{"zh":"接替期限","en":"term for a successor"},"unit":"days","at":"day","values":[{"from":"2014-01-01","value":15,"citation":{"source":{"zh":"责任人、帮扶人变动须及时接替，期限由地方规定，此处按 15 天计","en":"A successor when a responsible person or helper leaves; term set locally, counted here as 15 days"},"verified":false}}]}},"conditions":{"incomeBelowLine":{"label":{"zh":"收入低于扶贫标准","en":"income below the poverty line"},"citation":{"source":{"zh":"2014 年建档立卡工作方案：收入低于国家扶贫标准","en":"Registration scheme of 2014: income below the national line"},"verified":false},"conditions":{"fact":"perCapitaNetIncome","operator":"lessThan","value":{"fact":"povertyLine"}}},"incomeAboveExitLine":{"label":{"zh":"收入超过脱贫标准","en":"income above the line for an exit"},"citation":{"source":{"zh":"2016 年贫困退出意见：收入稳定超过国家扶贫标准，此处为一个收入年度；恰在标准上不算超过","en":"Exit opinion of 2016: income stably above the national line, one income year here; exactly on it is not above"},"verified":false},"conditions":{"fact":"perCapitaNetIncome","operator":"greaterThan","value":{"fact":"povertyLine"}}},"assetsFound":{"label":{"zh":"城镇购房、机动车超过上限或经商办企业","en":"housing in town, a vehicle above the threshold, or a business"},"citation":{"source":{"zh":"各地负面清单：硬性排除情形","en":"Local exclusion lists: hard items"},"verified":true},"conditions":{"any":[{"fact":"townHousing","operator":"equal","value":true},{"fact":"vehicleValue","operator":"greaterThan","value":{"fact":"vehicleThreshold"}},{"fact":"businessOwner","operator":"equal","value":true}]}},"hardItemFound":{"label":{"zh":"硬性排除情形","en":"a hard item of an exclusion list"},"citation":{"source":{"zh":"各地负面清单：硬性排除情形","en":"Local exclusion lists: hard items"},"verified":true},"conditions":{"any":[{"condition":"assetsFound"},{"fact":"largeMachinery","operator":"equal","value":true},{"fact":"longAbsence","operator":"equal","value":true},{"fact":"selfPaidStudyAbroad","operator":"equal","value":true},{"fact":"hukouWithoutResidence","operator":"equal","value":true},{"fact":"strategicSplit","operator":"equal","value":true}]}},"assetsAgainstEdge":{"label":{"zh":"不纳入边缘户的资产情形","en":"assets that keep a household from being edge"},"citation":{"source":{"zh":"各地负面清单的硬性排除情形；是否排除边缘户由县定，此处排除","en":"Hard items of local exclusion lists; whether they keep a household from being edge the county decides, here they do"},"verified":false},"conditions":{"condition":"assetsFound"}},"spendingAboveIncome":{"label":{"zh":"刚性支出超过收入","en":"rigid spending above income"},"citation":{"source":{"zh":"2020 年指导意见：刚性支出明显超过上年度收入；界限此处取支出超过收入，由县定","en":"Guidance of 2020: rigid spending clearly above last year’s income; here where it exceeds income, the county decides"},"verified":false},"conditions":{"fact":"perCapitaIncomeAfterSpending","operator":"lessThan","value":{"fact":"incomeAfterSpendingLeast"}}},"reviewItemFound":{"label":{"zh":"需重点核查的情形","en":"an item that demands review"},"citation":{"source":{"zh":"各地负面清单：重点核查情形","en":"Local exclusion lists: items that only demand review"},"verified":true},"conditions":{"any":[{"fact":"villageCommitteeMember","operator":"equal","value":true},{"fact":"publicPayroll","operator":"equal","value":true},{"fact":"commercialPension","operator":"equal","value":true},{"fact":"unexplainedReport","operator":"equal","value":true}]}},"twoNoWorries":{"label":{"zh":"不愁吃、不愁穿","en":"enough food and clothing: the two no-worries"},"citation":{"source":{"zh":"2016 年贫困退出意见：两不愁","en":"Exit opinion of 2016: two no-worries"},"verified":true},"conditions":{"all":[{"fact":"foodSecure","operator":"equal","value":true},{"fact":"clothingSecure","operator":"equal","value":true}]}},"safeHousing":{"label":{"zh":"住房安全（A 级或 B 级）","en":"a safe house: grade A or B"},"citation":{"source":{"zh":"住房安全等级：C 级修缮，D 级重建","en":"Grades of houses: C is repaired, D rebuilt"},"verified":false},"conditions":{"fact":"housingGrade","operator":"in","value":["A","B"]}},"safeWater":{"label":{"zh":"饮水安全（四项指标均达标）","en":"safe drinking water: all four indicators"},"citation":{"source":{"zh":"农村饮水安全评价：四项指标","en":"Safe drinking water of rural households: four indicators"},"verified":true},"conditions":{"all":[{"fact":"waterLitres","operator":"greaterThanInclusive","value":{"fact":"waterLitresLeast"}},{"fact":"waterFetchMinutes","operator":"lessThanInclusive","value":{"fact":"waterFetchMost"}},{"fact":"waterOutageDays","operator":"lessThanInclusive","value":{"fact":"waterOutageMost"}},{"fact":"waterQuality","operator":"in","value":["good","basic"]}]}},"guaranteesMet":{"label":{"zh":"两不愁三保障及饮水安全均有保障","en":"two no-worries, three guarantees and safe water all hold"},"citation":{"source":{"zh":"2016 年贫困退出意见：不愁吃、不愁穿，义务教育、基本医疗、住房和饮水安全有保障","en":"Exit opinion of 2016: food, clothing, compulsory education, basic medical care, safe housing and safe drinking water"},"verified":true},"conditions":{"all":[{"condition":"twoNoWorries"},{"fact":"dropOuts","operator":"equal","value":0},{"fact":"uninsured","operator":"equal","value":0},{"condition":"safeHousing"},{"condition":"safeWater"}]}},"hasExited":{"label":{"zh":"已脱贫","en":"has exited"},"citation":{"source":{"zh":"四个不摘：自脱贫之日起","en":"Four do-not-removes: from the day of the exit"},"verified":true},"conditions":{"fact":"standing","operator":"equal","value":"exited"}},"incomeFellSharply":{"label":{"zh":"收入大幅缩减","en":"a sharp loss of income"},"citation":{"source":{"zh":"2020 年、2021 年指导意见：收入大幅缩减，幅度由县定","en":"Guidance of 2020 and 2021: a sharp loss of income; how sharp, the county decides"},"verified":true},"conditions":{"fact":"incomeDropPercent","operator":"greaterThan","value":{"fact":"incomeDropMost"}}}},"rules":[{"name":"eligibility","label":{"zh":"符合建档立卡条件","en":"eligible for registration as poor"},"citation":{"source":{"zh":"2014 年建档立卡工作方案及各地负面清单","en":"Registration scheme of 2014 and local exclusion lists"},"verified":false},"conditions":{"all":[{"condition":"incomeBelowLine"},{"not":{"condition":"hardItemFound"}}]},"event":{"type":"eligible"},"messages":{"true":{"zh":"收入低于标准且无硬性排除情形：可按程序评议、公示、审核。","en":"Income is below the line and no hard item was found: the village may appraise, the notices and reviews follow."}},"laws":[{"more":"perCapitaNetIncome","neverMakes":true},{"more":"vehicleValue","neverMakes":true}]},{"name":"exclusion","label":{"zh":"有硬性排除情形","en":"excluded: a hard item was found"},"citation":{"source":{"zh":"各地负面清单：硬性排除情形","en":"Local exclusion lists: hard items"},"verified":true},"conditions":{"condition":"hardItemFound"},"event":{"type":"excluded"},"messages":{"true":{"zh":"信息比对发现硬性排除情形：不得识别；已识别的请核实，属实则清退，不作脱贫处理。","en":"The comparison of registers found a hard item: do not register; one that is registered is verified and, if it is true, removed. That is no exit."}},"laws":[{"more":"vehicleValue","neverMakes":false}]},{"name":"review","label":{"zh":"须重点核查（不排除）","en":"to be scrutinised: an item that demands review and does not exclude"},"citation":{"source":{"zh":"各地负面清单：重点核查情形","en":"Local exclusion lists: items that only demand review"},"verified":true},"conditions":{"condition":"reviewItemFound"},"event":{"type":"scrutinise"},"messages":{"true":{"zh":"信息比对发现需重点核查的情形：请入户核实并由村级评议，记录结果；该情形本身不排除。","en":"The comparison of registers found an item that demands review: verify it at the home, have the village appraise it and record the result. By itself it does not exclude."}}},{"name":"exit readiness","label":{"zh":"达到脱贫标准（两不愁三保障及饮水安全）","en":"ready to exit: income, two no-worries, three guarantees and safe water"},"citation":{"source":{"zh":"2016 年贫困退出意见：收入稳定超过标准（此处为一个收入年度），不愁吃、不愁穿，义务教育、基本医疗、住房和饮水安全有保障","en":"Exit opinion of 2016: income stably above the line (one income year here), food, clothing, schooling, medical care, housing, water"},"verified":true},"conditions":{"all":[{"condition":"incomeAboveExitLine"},{"condition":"guaranteesMet"}]},"event":{"type":"exit-ready"},"messages":{"true":{"zh":"收入和各项保障均达标：可启动退出程序，须经农户本人认可并公示。","en":"Income and all guarantees meet the standard: the exit may begin; the household itself must acknowledge it, and the notices follow."}},"laws":[{"more":"perCapitaNetIncome","neverMakes":false},{"more":"dropOuts","neverMakes":true},{"more":"uninsured","neverMakes":true},{"more":"waterLitres","neverMakes":false},{"more":"waterFetchMinutes","neverMakes":true},{"more":"waterOutageDays","neverMakes":true}]},{"name":"exit below the line","label":{"zh":"脱贫所依据收入年度的收入未超过标准（不核保障）","en":"exited although the income of its income year was not above the line; guarantees are not judged"},"citation":{"source":{"zh":"错退：脱贫时收入或保障未稳定达标；此处只核脱贫所依据收入年度的收入，至下一收入年度结束为止，不核保障","en":"Mis-exit: income or guarantees did not stably meet the standard at the time of the exit; judged here is only the income of the income year of the exit, until the next has ended, and no guarantee"},"verified":true},"conditions":{"all":[{"condition":"hasExited"},{"fact":"exitInIncomeYear","operator":"equal","value":true},{"not":{"condition":"incomeAboveExitLine"}}]},"event":{"type":"exited-below-the-line"},"messages":{"true":{"zh":"已标注脱贫，但所依据收入年度的收入未超过标准：请核实收入；属实即为错退，须更正脱贫或重新纳入。","en":"It is recorded as exited, but the income of the income year judged was not above the line: verify the income; if it is true this is a mis-exit, so correct the exit or register the household again."}},"laws":[{"more":"perCapitaNetIncome","neverMakes":true}]},{"name":"edge household","label":{"zh":"边缘户","en":"edge household: never registered, at or above the poverty line and below the monitoring line"},"citation":{"source":{"zh":"2019 年边缘户排查及 2020 年指导意见：收入低于扶贫标准约 1.5 倍","en":"Sweep for edge households of 2019 and guidance of 2020: income under about 1.5 times the line"},"verified":true},"conditions":{"all":[{"fact":"everRegistered","operator":"equal","value":false},{"fact":"perCapitaNetIncome","operator":"greaterThanInclusive","value":{"fact":"povertyLine"}},{"fact":"perCapitaNetIncome","operator":"lessThan","value":{"fact":"monitoringLine"}},{"not":{"condition":"assetsAgainstEdge"}}]},"event":{"type":"edge"},"messages":{"true":{"zh":"未建档立卡，收入接近标准：建议标注边缘户，落实预防措施。","en":"Never registered and close to the line: flag it as an edge household and take preventive measures."}},"laws":[{"more":"vehicleValue","neverMakes":true}]},{"name":"monitored household","label":{"zh":"脱贫监测户","en":"monitored household: exited, below the monitoring line"},"citation":{"source":{"zh":"2020 年指导意见：脱贫户收入低于扶贫标准约 1.5 倍","en":"Guidance of 2020: exited, income under about 1.5 times the line"},"verified":true},"conditions":{"all":[{"condition":"hasExited"},{"fact":"perCapitaNetIncome","operator":"lessThan","value":{"fact":"monitoringLine"}}]},"event":{"type":"monitored"},"messages":{"true":{"zh":"已脱贫，收入低于监测线：建议标注脱贫监测户，落实帮扶措施。","en":"Exited and below the monitoring line: flag it as a monitored household and give it measures."}},"laws":[{"more":"perCapitaNetIncome","neverMakes":true}]},{"name":"hardship","label":{"zh":"刚性支出过大或收入大幅缩减","en":"hardship: rigid spending above income, or a sharp loss of income"},"citation":{"source":{"zh":"2020 年指导意见：刚性支出明显超过上年度收入，或收入大幅缩减","en":"Guidance of 2020: rigid spending clearly above last year’s income, or a sharp loss of income"},"verified":true},"conditions":{"all":[{"fact":"standing","operator":"notIn","value":["registered","decreased"]},{"any":[{"condition":"spendingAboveIncome"},{"condition":"incomeFellSharply"}]}]},"event":{"type":"hardship"},"messages":{"true":{"zh":"刚性支出超过收入或收入大幅缩减：请核实，由县级决定是否纳入监测。","en":"Rigid spending exceeds income, or income fell sharply: verify it; the county decides whether the household is monitored."}},"laws":[{"more":"perCapitaIncomeAfterSpending","neverMakes":true},{"more":"incomeDropPercent","neverMakes":false}]},{"name":"responsibility does not stay","label":{"zh":"摘帽不摘责任：责任缺位","en":"responsibility has lapsed: nobody is responsible"},"citation":{"source":{"zh":"四个不摘：摘帽不摘责任","en":"Four do-not-removes: responsibility stays"},"verified":true},"conditions":{"all":[{"condition":"hasExited"},{"fact":"responsibleAssigned","operator":"equal","value":false}]},"event":{"type":"responsibility-lapsed"},"messages":{"true":{"zh":"脱贫后无责任人：请指定责任人并办理交接。","en":"Nobody is responsible for the household since its exit: name a responsible official and record the hand-over."}}},{"name":"policy does not stay","label":{"zh":"摘帽不摘政策：政策中断","en":"policy has lapsed: a measure was withdrawn before its term"},"citation":{"source":{"zh":"四个不摘：摘帽不摘政策","en":"Four do-not-removes: policy stays"},"verified":true},"conditions":{"all":[{"condition":"hasExited"},{"fact":"measuresCutShort","operator":"greaterThan","value":0}]},"event":{"type":"policy-lapsed"},"messages":{"true":{"zh":"脱贫后有帮扶措施未到期即被取消：请恢复该措施，或记明不再需要的原因。","en":"A measure was withdrawn before its term after the exit: restore it, or record why it is no longer needed."}},"laws":[{"more":"measuresCutShort","neverMakes":false}]},{"name":"assistance does not stay","label":{"zh":"摘帽不摘帮扶：帮扶缺位","en":"assistance has lapsed: no helper, or no visit for too long"},"citation":{"source":{"zh":"四个不摘：摘帽不摘帮扶","en":"Four do-not-removes: assistance stays"},"verified":true},"conditions":{"all":[{"condition":"hasExited"},{"any":[{"fact":"helperAssigned","operator":"equal","value":false},{"fact":"daysUnvisited","operator":"greaterThan","value":{"fact":"visitEvery"}}]}]},"event":{"type":"assistance-lapsed"},"messages":{"true":{"zh":"脱贫后无帮扶责任人或走访超期：请安排帮扶责任人，尽快走访并留存记录。","en":"No helper is assigned, or no visit was made for too long: assign a helper, visit soon and keep a record."}},"laws":[{"more":"daysUnvisited","neverMakes":false}]},{"name":"supervision does not stay","label":{"zh":"摘帽不摘监管：监管缺位","en":"supervision has lapsed: income not re-checked, or the exit not looked back at"},"citation":{"source":{"zh":"四个不摘：摘帽不摘监管","en":"Four do-not-removes: supervision stays"},"verified":true},"conditions":{"all":[{"condition":"hasExited"},{"any":[{"fact":"daysSinceIncomeStated","operator":"greaterThan","value":{"fact":"incomeRecheckWithin"}},{"all":[{"fact":"daysSinceExit","operator":"greaterThan","value":{"fact":"lookBackWithin"}},{"fact":"lookedBack","operator":"equal","value":false}]}]}]},"event":{"type":"supervision-lapsed"},"messages":{"true":{"zh":"脱贫后收入未按期复核或未回头看：请核定收入，完成回头看并记录。","en":"Income was not re-checked in time, or the exit was not looked back at: state the income, look back at the exit and record it."}},"laws":[{"more":"daysSinceIncomeStated","neverMakes":false},{"more":"daysSinceExit","neverMakes":false}]}],"groups":[{"name":"below the line","label":{"zh":"收入低于标准的户：或符合条件，或被排除","en":"below the line: either eligible or excluded"},"questions":["eligible","excluded"],"given":{"condition":"incomeBelowLine"},"gaps":"refused","overlaps":"refused"},{"name":"income bands","label":{"zh":"建档立卡户的收入区间：恰在标准上的，既不符合识别条件，也未达退出条件","en":"income bands of a registered household: exactly on the line it is neither eligible nor ready to exit"},"questions":["eligible","exit-ready"],"given":{"fact":"standing","operator":"equal","value":"registered"},"gaps":"allowed","overlaps":"refused"},{"name":"poor or edge","label":{"zh":"贫困户与边缘户不重叠","en":"nobody is both poor and edge"},"questions":["eligible","edge"],"gaps":"allowed","overlaps":"refused"},{"name":"two monitored types","label":{"zh":"脱贫监测户与边缘户不重叠（脱贫户必曾建档立卡）","en":"nobody is both monitored and edge: who exited was registered"},"questions":["monitored","edge"],"given":{"any":[{"fact":"standing","operator":"notEqual","value":"exited"},{"fact":"everRegistered","operator":"equal","value":true}]},"gaps":"allowed","overlaps":"refused"},{"name":"four do-not-removes","label":{"zh":"四个不摘（均未缺位即无一为是，可同时缺位）","en":"the four do-not-removes: where all are kept none is true; several may have lapsed"},"questions":["responsibility-lapsed","policy-lapsed","assistance-lapsed","supervision-lapsed"],"given":{"condition":"hasExited"},"gaps":"allowed","overlaps":"allowed"}],"obligations":{"responsible-official":{"kind":"post","pillar":"responsibility","for":"exited","label":{"zh":"责任人在岗","en":"a responsible official in place"},"citation":{"source":{"zh":"四个不摘：摘帽不摘责任；由谁落实、何时上报由地方规定","en":"Four do-not-removes: responsibility stays; who sees to it and when it is reported is set locally"},"verified":false},"owedBy":{"level":"township","role":"township-office"},"post":"responsible","term":"successorWithin","escalation":[{"after":0,"to":"county"},{"after":15,"to":"city"}]},"measures-to-term":{"kind":"to-term","pillar":"policy","for":"exited","label":{"zh":"措施享受至期满","en":"every measure runs to its term"},"citation":{"source":{"zh":"四个不摘：摘帽不摘政策；由谁落实、何时上报由地方规定","en":"Four do-not-removes: policy stays; who sees to it and when it is reported is set locally"},"verified":false},"owedBy":{"level":"county","role":"department"},"escalation":[{"after":15,"to":"city"}]},"helper":{"kind":"post","pillar":"assistance","for":"exited","label":{"zh":"帮扶责任人在岗","en":"a helper in place"},"citation":{"source":{"zh":"四个不摘：摘帽不摘帮扶；由谁落实、何时上报由地方规定","en":"Four do-not-removes: assistance stays; who sees to it and when it is reported is set locally"},"verified":false},"owedBy":{"level":"township","role":"township-office"},"post":"helper","term":"successorWithin","escalation":[{"after":0,"to":"county"}]},"visit":{"kind":"recurring","pillar":"assistance","for":"exited","label":{"zh":"走访并留存记录","en":"a visit with a record"},"citation":{"source":{"zh":"四个不摘：摘帽不摘帮扶；宽限和上报由地方规定","en":"Four do-not-removes: assistance stays; grace and reporting are set locally"},"verified":false},"owedBy":{"level":"village","role":"helper"},"term":"visitEvery","dischargedBy":{"event":"visited"},"grace":7,"escalation":[{"after":7,"to":"township"},{"after":30,"to":"county"}]},"look-back":{"kind":"once","pillar":"supervision","for":"exited","label":{"zh":"脱贫后回头看","en":"a look back at the exit"},"citation":{"source":{"zh":"四个不摘：摘帽不摘监管；由谁落实、何时上报由地方规定","en":"Four do-not-removes: supervision stays; who sees to it and when it is reported is set locally"},"verified":false},"owedBy":{"level":"township","role":"township-office"},"term":"lookBackWithin","dischargedBy":{"event":"visited","purposes":["look-back"]},"escalation":[{"after":30,"to":"county"}]},"income-recheck":{"kind":"recurring","pillar":"supervision","for":"exited","label":{"zh":"收入复核","en":"a re-check of income"},"citation":{"source":{"zh":"四个不摘：摘帽不摘监管；由谁落实、何时上报由地方规定","en":"Four do-not-removes: supervision stays; who sees to it and when it is reported is set locally"},"verified":false},"owedBy":{"level":"village","role":"village-committee"},"term":"incomeRecheckWithin","dischargedBy":{"event":"income-stated"},"countsBefore":true,"escalation":[{"after":15,"to":"township"},{"after":45,"to":"county"}]}},"procedures":{"identification":{"label":{"zh":"贫困户识别","en":"identification of a poor household"},"act":"identified","steps":[{"name":"application","kind":"application","label":{"zh":"农户申请","en":"application by the household"},"level":"household","roles":["household"]},{"name":"appraisal","kind":"appraisal","label":{"zh":"村民代表民主评议","en":"democratic appraisal by the villagers’ representatives"},"level":"village","roles":["representatives"],"majority":"half"},{"name":"village-check","kind":"check","label":{"zh":"村级自查：村“两委”和工作队入户核实","en":"self-check of the village: committees and team call on the household"},"level":"village","roles":["village-committee","team"]},{"name":"village-notice","kind":"notice","label":{"zh":"村内第一次公示","en":"first notice, in the village"},"level":"village","roles":["village-committee"],"stands":7,"objections":{"within":{"heardBy":"township","blocks":true,"dismissed":"resume","upheld":"re-check"},"outside":{"heardBy":"county","blocks":false,"dismissed":"resume","upheld":"re-check"},"citation":{"source":{"zh":"异议处理结果的去向：各地规定，待核","en":"What the outcome of an objection leads to: local, to be confirmed"},"verified":false}},"citation":{"source":{"zh":"省级扶贫条例：每次公示、公告不少于 7 天；公示期异议由乡镇复核，公告期异议由县复核","en":"Law of one province: every notice and announcement stands at least 7 days; an objection to a notice goes to township re-check, to an announcement to county re-check"},"verified":true}},{"name":"township-screening","kind":"review","label":{"zh":"乡镇核查筛查","en":"screening by the township"},"level":"township","roles":["township-office"]},{"name":"township-notice","kind":"notice","label":{"zh":"第二次公示","en":"second notice"},"level":"township","roles":["township-office"],"stands":7,"objections":{"within":{"heardBy":"township","blocks":true,"dismissed":"resume","upheld":"re-check"},"outside":{"heardBy":"county","blocks":false,"dismissed":"resume","upheld":"re-check"},"citation":{"source":{"zh":"异议处理结果的去向：各地规定，待核","en":"What the outcome of an objection leads to: local, to be confirmed"},"verified":false}},"citation":{"source":{"zh":"省级扶贫条例：每次公示、公告不少于 7 天；公示期异议由乡镇复核，公告期异议由县复核","en":"Law of one province: every notice and announcement stands at least 7 days; an objection to a notice goes to township re-check, to an announcement to county re-check"},"verified":true}},{"name":"county-review","kind":"review","label":{"zh":"县级审定","en":"review by the county"},"level":"county","roles":["county-office"]},{"name":"city-inspection","kind":"check","label":{"zh":"市级抽查","en":"inspection by the city"},"level":"city","roles":["city-inspectors"],"optional":true,"citation":{"source":{"zh":"市级抽查、地级督查：抽样核查，做法由各地定，待核","en":"Inspection by the city and spot check by the prefecture: samples; the practice is local, to be confirmed"},"verified":false}},{"name":"prefecture-spot-check","kind":"check","label":{"zh":"地级督查抽检","en":"spot check by the prefecture"},"level":"prefecture","roles":["prefecture-inspectors"],"optional":true,"citation":{"source":{"zh":"市级抽查、地级督查：抽样核查，做法由各地定，待核","en":"Inspection by the city and spot check by the prefecture: samples; the practice is local, to be confirmed"},"verified":false}},{"name":"announcement","kind":"announcement","label":{"zh":"公告","en":"announcement"},"level":"county","roles":["county-office"],"stands":7,"objections":{"within":{"heardBy":"county","blocks":true,"dismissed":"resume","upheld":"re-check"},"outside":{"heardBy":"county","blocks":false,"dismissed":"resume","upheld":"end"},"citation":{"source":{"zh":"异议处理结果的去向：各地规定，待核","en":"What the outcome of an objection leads to: local, to be confirmed"},"verified":false}},"citation":{"source":{"zh":"省级扶贫条例：每次公示、公告不少于 7 天；公示期异议由乡镇复核，公告期异议由县复核","en":"Law of one province: every notice and announcement stands at least 7 days; an objection to a notice goes to township re-check, to an announcement to county re-check"},"verified":true}}],"citation":{"source":{"zh":"2014 年建档立卡工作方案：申请、民主评议、核实、公示、乡镇审核、公示、县级审定、公告","en":"Registration scheme of 2014: application, appraisal, check, notice, township review, notice, county review, announcement"},"verified":false}},"return":{"label":{"zh":"返贫户重新识别","en":"re-entry of a household that returned to poverty"},"act":"re-identified","steps":[{"name":"application","kind":"application","label":{"zh":"农户申请","en":"application by the household"},"level":"household","roles":["household"]},{"name":"appraisal","kind":"appraisal","label":{"zh":"村民代表民主评议","en":"democratic appraisal by the villagers’ representatives"},"level":"village","roles":["representatives"],"majority":"half"},{"name":"village-check","kind":"check","label":{"zh":"村级自查：村“两委”和工作队入户核实","en":"self-check of the village: committees and team call on the household"},"level":"village","roles":["village-committee","team"]},{"name":"village-notice","kind":"notice","label":{"zh":"村内第一次公示","en":"first notice, in the village"},"level":"village","roles":["village-committee"],"stands":7,"objections":{"within":{"heardBy":"township","blocks":true,"dismissed":"resume","upheld":"re-check"},"outside":{"heardBy":"county","blocks":false,"dismissed":"resume","upheld":"re-check"},"citation":{"source":{"zh":"异议处理结果的去向：各地规定，待核","en":"What the outcome of an objection leads to: local, to be confirmed"},"verified":false}},"citation":{"source":{"zh":"省级扶贫条例：每次公示、公告不少于 7 天；公示期异议由乡镇复核，公告期异议由县复核","en":"Law of one province: every notice and announcement stands at least 7 days; an objection to a notice goes to township re-check, to an announcement to county re-check"},"verified":true}},{"name":"township-screening","kind":"review","label":{"zh":"乡镇核查筛查","en":"screening by the township"},"level":"township","roles":["township-office"]},{"name":"township-notice","kind":"notice","label":{"zh":"第二次公示","en":"second notice"},"level":"township","roles":["township-office"],"stands":7,"objections":{"within":{"heardBy":"township","blocks":true,"dismissed":"resume","upheld":"re-check"},"outside":{"heardBy":"county","blocks":false,"dismissed":"resume","upheld":"re-check"},"citation":{"source":{"zh":"异议处理结果的去向：各地规定，待核","en":"What the outcome of an objection leads to: local, to be confirmed"},"verified":false}},"citation":{"source":{"zh":"省级扶贫条例：每次公示、公告不少于 7 天；公示期异议由乡镇复核，公告期异议由县复核","en":"Law of one province: every notice and announcement stands at least 7 days; an objection to a notice goes to township re-check, to an announcement to county re-check"},"verified":true}},{"name":"county-review","kind":"review","label":{"zh":"县级审定","en":"review by the county"},"level":"county","roles":["county-office"]},{"name":"city-inspection","kind":"check","label":{"zh":"市级抽查","en":"inspection by the city"},"level":"city","roles":["city-inspectors"],"optional":true,"citation":{"source":{"zh":"市级抽查、地级督查：抽样核查，做法由各地定，待核","en":"Inspection by the city and spot check by the prefecture: samples; the practice is local, to be confirmed"},"verified":false}},{"name":"prefecture-spot-check","kind":"check","label":{"zh":"地级督查抽检","en":"spot check by the prefecture"},"level":"prefecture","roles":["prefecture-inspectors"],"optional":true,"citation":{"source":{"zh":"市级抽查、地级督查：抽样核查，做法由各地定，待核","en":"Inspection by the city and spot check by the prefecture: samples; the practice is local, to be confirmed"},"verified":false}},{"name":"announcement","kind":"announcement","label":{"zh":"公告","en":"announcement"},"level":"county","roles":["county-office"],"stands":7,"objections":{"within":{"heardBy":"county","blocks":true,"dismissed":"resume","upheld":"re-check"},"outside":{"heardBy":"county","blocks":false,"dismissed":"resume","upheld":"end"},"citation":{"source":{"zh":"异议处理结果的去向：各地规定，待核","en":"What the outcome of an objection leads to: local, to be confirmed"},"verified":false}},"citation":{"source":{"zh":"省级扶贫条例：每次公示、公告不少于 7 天；公示期异议由乡镇复核，公告期异议由县复核","en":"Law of one province: every notice and announcement stands at least 7 days; an objection to a notice goes to township re-check, to an announcement to county re-check"},"verified":true}}],"citation":{"source":{"zh":"返贫识别按识别程序办理，待核","en":"A return is recognised by the steps of an identification, to be confirmed"},"verified":false}},"exit":{"label":{"zh":"贫困户退出","en":"exit of a poor household"},"act":"exited","steps":[{"name":"appraisal","kind":"appraisal","label":{"zh":"村“两委”民主评议","en":"appraisal by the two village committees"},"level":"village","roles":["village-committee"],"majority":"half"},{"name":"village-check","kind":"check","label":{"zh":"村级自查：村“两委”和工作队入户核实","en":"self-check of the village: committees and team call on the household"},"level":"village","roles":["village-committee","team"]},{"name":"acknowledgement","kind":"acknowledgement","label":{"zh":"农户本人认可","en":"acknowledgement by the household itself"},"level":"household","roles":["household"]},{"name":"village-notice","kind":"notice","label":{"zh":"村内公示","en":"notice in the village"},"level":"village","roles":["village-committee"],"stands":7,"objections":{"within":{"heardBy":"township","blocks":true,"dismissed":"resume","upheld":"re-check"},"outside":{"heardBy":"county","blocks":false,"dismissed":"resume","upheld":"re-check"},"citation":{"source":{"zh":"异议处理结果的去向：各地规定，待核","en":"What the outcome of an objection leads to: local, to be confirmed"},"verified":false}},"citation":{"source":{"zh":"省级扶贫条例：每次公示、公告不少于 7 天；公示期异议由乡镇复核，公告期异议由县复核","en":"Law of one province: every notice and announcement stands at least 7 days; an objection to a notice goes to township re-check, to an announcement to county re-check"},"verified":true}},{"name":"township-screening","kind":"review","label":{"zh":"乡镇核查筛查","en":"screening by the township"},"level":"township","roles":["township-office"]},{"name":"city-inspection","kind":"check","label":{"zh":"市级抽查","en":"inspection by the city"},"level":"city","roles":["city-inspectors"],"optional":true,"citation":{"source":{"zh":"市级抽查、地级督查：抽样核查，做法由各地定，待核","en":"Inspection by the city and spot check by the prefecture: samples; the practice is local, to be confirmed"},"verified":false}},{"name":"prefecture-spot-check","kind":"check","label":{"zh":"地级督查抽检","en":"spot check by the prefecture"},"level":"prefecture","roles":["prefecture-inspectors"],"optional":true,"citation":{"source":{"zh":"市级抽查、地级督查：抽样核查，做法由各地定，待核","en":"Inspection by the city and spot check by the prefecture: samples; the practice is local, to be confirmed"},"verified":false}},{"name":"announcement","kind":"announcement","label":{"zh":"公告","en":"announcement"},"level":"county","roles":["county-office"],"stands":7,"objections":{"within":{"heardBy":"county","blocks":true,"dismissed":"resume","upheld":"re-check"},"outside":{"heardBy":"county","blocks":false,"dismissed":"resume","upheld":"end"},"citation":{"source":{"zh":"异议处理结果的去向：各地规定，待核","en":"What the outcome of an objection leads to: local, to be confirmed"},"verified":false}},"citation":{"source":{"zh":"省级扶贫条例：每次公示、公告不少于 7 天；公示期异议由乡镇复核，公告期异议由县复核","en":"Law of one province: every notice and announcement stands at least 7 days; an objection to a notice goes to township re-check, to an announcement to county re-check"},"verified":true}}],"citation":{"source":{"zh":"2016 年贫困退出意见：村“两委”评议、核实，农户认可，村内公示，公告后退出；乡镇核查的位置待核","en":"Exit opinion of 2016: appraisal and check by the village, acknowledgement by the household, notice, announcement, struck off; where the township screens is to be confirmed"},"verified":false}},"edge-recognition":{"label":{"zh":"边缘户认定","en":"recognition of an edge household"},"act":"flagged-edge","steps":[{"name":"village-check","kind":"check","label":{"zh":"村级入户核实","en":"check by village and team"},"level":"village","roles":["village-committee","team"]},{"name":"authorisation","kind":"authorisation","label":{"zh":"农户授权并承诺","en":"authorisation and pledge of the household"},"level":"household","roles":["household"]},{"name":"appraisal","kind":"appraisal","label":{"zh":"村级评议","en":"appraisal in the village"},"level":"village","roles":["representatives","village-committee"],"majority":"half","citation":{"source":{"zh":"评议以到会人数过半同意为通过：做法由各地定，待核","en":"An appraisal is carried by more than half of those present: the practice is local, to be confirmed"},"verified":false}},{"name":"village-notice","kind":"notice","label":{"zh":"村内公示","en":"notice in the village"},"level":"village","roles":["village-committee"],"stands":7,"objections":{"within":{"heardBy":"township","blocks":true,"dismissed":"resume","upheld":"re-check"},"outside":{"heardBy":"county","blocks":false,"dismissed":"resume","upheld":"re-check"},"citation":{"source":{"zh":"异议处理结果的去向：各地规定，待核","en":"What the outcome of an objection leads to: local, to be confirmed"},"verified":false}},"citation":{"source":{"zh":"省级扶贫条例：每次公示、公告不少于 7 天；公示期异议由乡镇复核，公告期异议由县复核","en":"Law of one province: every notice and announcement stands at least 7 days; an objection to a notice goes to township re-check, to an announcement to county re-check"},"verified":true}},{"name":"township-screening","kind":"review","label":{"zh":"乡镇初审","en":"first review by the township"},"level":"township","roles":["township-office"]},{"name":"city-inspection","kind":"check","label":{"zh":"市级抽查","en":"inspection by the city"},"level":"city","roles":["city-inspectors"],"optional":true,"citation":{"source":{"zh":"市级抽查、地级督查：抽样核查，做法由各地定，待核","en":"Inspection by the city and spot check by the prefecture: samples; the practice is local, to be confirmed"},"verified":false}},{"name":"prefecture-spot-check","kind":"check","label":{"zh":"地级督查抽检","en":"spot check by the prefecture"},"level":"prefecture","roles":["prefecture-inspectors"],"optional":true,"citation":{"source":{"zh":"市级抽查、地级督查：抽样核查，做法由各地定，待核","en":"Inspection by the city and spot check by the prefecture: samples; the practice is local, to be confirmed"},"verified":false}},{"name":"county-decision","kind":"review","label":{"zh":"县级审定","en":"decision of the county"},"level":"county","roles":["county-office"]}],"citation":{"source":{"zh":"2020 年防止返贫监测帮扶指导意见：由县认定；程序参照识别，待核","en":"Guidance of 2020: the county decides; the steps are taken from identification, to be confirmed"},"verified":false}},"monitoring-recognition":{"label":{"zh":"脱贫不稳定户认定","en":"recognition of a monitored household"},"act":"flagged-monitored","steps":[{"name":"village-check","kind":"check","label":{"zh":"村级入户核实","en":"check by village and team"},"level":"village","roles":["village-committee","team"]},{"name":"authorisation","kind":"authorisation","label":{"zh":"农户授权并承诺","en":"authorisation and pledge of the household"},"level":"household","roles":["household"]},{"name":"appraisal","kind":"appraisal","label":{"zh":"村级评议","en":"appraisal in the village"},"level":"village","roles":["representatives","village-committee"],"majority":"half","citation":{"source":{"zh":"评议以到会人数过半同意为通过：做法由各地定，待核","en":"An appraisal is carried by more than half of those present: the practice is local, to be confirmed"},"verified":false}},{"name":"village-notice","kind":"notice","label":{"zh":"村内公示","en":"notice in the village"},"level":"village","roles":["village-committee"],"stands":7,"objections":{"within":{"heardBy":"township","blocks":true,"dismissed":"resume","upheld":"re-check"},"outside":{"heardBy":"county","blocks":false,"dismissed":"resume","upheld":"re-check"},"citation":{"source":{"zh":"异议处理结果的去向：各地规定，待核","en":"What the outcome of an objection leads to: local, to be confirmed"},"verified":false}},"citation":{"source":{"zh":"省级扶贫条例：每次公示、公告不少于 7 天；公示期异议由乡镇复核，公告期异议由县复核","en":"Law of one province: every notice and announcement stands at least 7 days; an objection to a notice goes to township re-check, to an announcement to county re-check"},"verified":true}},{"name":"township-screening","kind":"review","label":{"zh":"乡镇初审","en":"first review by the township"},"level":"township","roles":["township-office"]},{"name":"city-inspection","kind":"check","label":{"zh":"市级抽查","en":"inspection by the city"},"level":"city","roles":["city-inspectors"],"optional":true,"citation":{"source":{"zh":"市级抽查、地级督查：抽样核查，做法由各地定，待核","en":"Inspection by the city and spot check by the prefecture: samples; the practice is local, to be confirmed"},"verified":false}},{"name":"prefecture-spot-check","kind":"check","label":{"zh":"地级督查抽检","en":"spot check by the prefecture"},"level":"prefecture","roles":["prefecture-inspectors"],"optional":true,"citation":{"source":{"zh":"市级抽查、地级督查：抽样核查，做法由各地定，待核","en":"Inspection by the city and spot check by the prefecture: samples; the practice is local, to be confirmed"},"verified":false}},{"name":"county-decision","kind":"review","label":{"zh":"县级审定","en":"decision of the county"},"level":"county","roles":["county-office"]}],"citation":{"source":{"zh":"2020 年防止返贫监测帮扶指导意见：由县认定；程序参照识别，待核","en":"Guidance of 2020: the county decides; the steps are taken from identification, to be confirmed"},"verified":false}},"village-delisting":{"label":{"zh":"贫困村退出","en":"delisting of a poor village"},"act":"village-delisted","steps":[{"name":"application","kind":"application","label":{"zh":"村级申请","en":"application of the village"},"level":"village","roles":["village-committee"]},{"name":"township-screening","kind":"check","label":{"zh":"乡镇核查筛查","en":"screening by the township"},"level":"township","roles":["township-office"]},{"name":"village-notice","kind":"notice","label":{"zh":"村内公示","en":"notice in the village"},"level":"village","roles":["village-committee"],"stands":7,"objections":{"within":{"heardBy":"township","blocks":true,"dismissed":"resume","upheld":"re-check"},"outside":{"heardBy":"county","blocks":false,"dismissed":"resume","upheld":"re-check"},"citation":{"source":{"zh":"异议处理结果的去向：各地规定，待核","en":"What the outcome of an objection leads to: local, to be confirmed"},"verified":false}},"citation":{"source":{"zh":"省级扶贫条例：每次公示、公告不少于 7 天；公示期异议由乡镇复核，公告期异议由县复核","en":"Law of one province: every notice and announcement stands at least 7 days; an objection to a notice goes to township re-check, to an announcement to county re-check"},"verified":true}},{"name":"county-review","kind":"review","label":{"zh":"县级审定","en":"review by the county"},"level":"county","roles":["county-office"]},{"name":"city-inspection","kind":"check","label":{"zh":"市级抽查","en":"inspection by the city"},"level":"city","roles":["city-inspectors"],"optional":true,"citation":{"source":{"zh":"市级抽查、地级督查：抽样核查，做法由各地定，待核","en":"Inspection by the city and spot check by the prefecture: samples; the practice is local, to be confirmed"},"verified":false}},{"name":"prefecture-spot-check","kind":"check","label":{"zh":"地级督查抽检","en":"spot check by the prefecture"},"level":"prefecture","roles":["prefecture-inspectors"],"optional":true,"citation":{"source":{"zh":"市级抽查、地级督查：抽样核查，做法由各地定，待核","en":"Inspection by the city and spot check by the prefecture: samples; the practice is local, to be confirmed"},"verified":false}},{"name":"announcement","kind":"announcement","label":{"zh":"公告","en":"announcement"},"level":"county","roles":["county-office"],"stands":7,"objections":{"within":{"heardBy":"county","blocks":true,"dismissed":"resume","upheld":"re-check"},"outside":{"heardBy":"county","blocks":false,"dismissed":"resume","upheld":"end"},"citation":{"source":{"zh":"异议处理结果的去向：各地规定，待核","en":"What the outcome of an objection leads to: local, to be confirmed"},"verified":false}},"citation":{"source":{"zh":"省级扶贫条例：每次公示、公告不少于 7 天；公示期异议由乡镇复核，公告期异议由县复核","en":"Law of one province: every notice and announcement stands at least 7 days; an objection to a notice goes to township re-check, to an announcement to county re-check"},"verified":true}}],"citation":{"source":{"zh":"贫困村退出程序：申请、核查、公示、审定、公告，待核","en":"Delisting of a poor village: application, check, notice, review, announcement; to be confirmed"},"verified":false}}}}]
\.


--
-- Data for Name: projected; Type: TABLE DATA; Schema: hearthfold; Owner: -
--

COPY hearthfold.projected (projection, stream, version) FROM stdin;
register	household/1	28
register	household/2	5
register	household/3	3
register	household/4	4
register	household/shop	5
register	household/51	15
register	household/61	8
register	household/63	4
register	household/62	4
register	household/clues	7
register	household/visited	123
\.


--
-- Data for Name: projections; Type: TABLE DATA; Schema: hearthfold; Owner: -
--

COPY hearthfold.projections (name, definition) FROM stdin;
register	[["register",[["village","text"],["standing","text"],["flag","text"],["since","text"],["registered","text"],["persons","integer"],["version","integer"],["recorded_at","text"]]]]
\.


--
-- Data for Name: register; Type: TABLE DATA; Schema: hearthfold; Owner: -
--

COPY hearthfold.register (stream, village, standing, flag, since, registered, persons, version, recorded_at, "#") FROM stdin;
household/1	village/1	registered	none	2019-08-01	2015-11-02	1	28	2019-10-02T08:00:00.000Z	0
household/2	village/1	decreased	none	2019-04-04	2015-11-02	0	5	2019-04-04T08:00:00.000Z	0
household/3	village/1	unregistered	edge	\N	\N	1	3	2019-11-11T08:00:00.000Z	0
household/4	village/1	unregistered	none	\N	\N	1	4	2021-03-01T08:00:00.000Z	0
household/shop	village/1	unregistered	none	\N	\N	1	5	2021-02-01T08:00:00.000Z	0
household/51	village/51	unregistered	monitored	\N	\N	1	15	2022-12-03T08:00:00.000Z	0
household/61	village/1	exited	monitored	2020-11-20	2020-03-01	1	8	2021-04-01T08:00:00.000Z	0
household/63	village/1	exited	monitored	2020-11-20	2021-10-01	2	4	2021-10-01T08:00:00.000Z	0
household/62	village/1	merged	none	2021-10-01	2021-04-01	0	4	2021-10-01T08:00:00.000Z	0
household/clues	village/1	unregistered	none	\N	\N	1	7	2020-03-10T08:00:00.000Z	0
household/visited	village/1	unregistered	none	\N	\N	1	123	2024-01-03T03:04:05.000Z	0
\.


--
-- Data for Name: seal_nodes; Type: TABLE DATA; Schema: hearthfold; Owner: -
--

COPY hearthfold.seal_nodes (level, index, hash, "position") FROM stdin;
4	0	\\x2eac7be927951170bdc50cd6c0bce4e5ca2d179ecf7829823bc120a886b998d5	726-16
4	1	\\xa4c4e118f7296ad40c0c122544155ef3570e0ab5a206986c148a661844002b20	726-32
5	0	\\x9de7987b9fb75b953e97feb87486f28281e748ec952dca1411efd011f0943080	726-32
4	2	\\xd7cf2351dec90c93750cbbea5aea06043593cb29ec3459795d28cc012e597192	726-48
4	3	\\x448416bd9b7b175134646db9aabab529e80d0534fe5a811b08c82307144734c3	726-64
5	1	\\xffbefa652d9341f8213b3db77545a1a19ccc09f59f7502079e22f1983dbbda02	726-64
6	0	\\xd0481f7da6c46426c51a3306d2d40a5fedcba8d88af84224f135c539c2208faf	726-64
4	4	\\xd0c282574da26b28a10586c94433704a639bcac47274f6752d59d061f87cb2c0	726-80
4	5	\\xa738f019eba4cbeec21567ceb8edcb0242abd42b815e439680b071d493a4a45d	726-96
5	2	\\x82b5ec4e9b02786790bfe48039618f8916aaf6e3fa4f8ba779cd3c9a1467bbef	726-96
4	6	\\x8531d0949ef2f55446fe964b2838808e3fae52baee32bb9a582d07a0a45f9dbd	729-7
4	7	\\x242ab10581cf93872cae9b6d4c7a876a29b0a9529863584f6f8f7902b5415990	729-23
5	3	\\xde7ab492653463fb18981c8ef6975379ed999235573695ea77590790a9ce0b21	729-23
6	1	\\x21c836337aae70bd055dfc520cb9fa9d3d2703f58d3af1ed5e583848df04815a	729-23
7	0	\\x720cece3218eac07c86395676c62eb4601e19d8d13fb08ea045b487f89fa9004	729-23
4	8	\\x6643b23c7e57b579ec468807e7ebd0fb060631aa0af39bb32c5fd50b4b5ef596	729-39
4	9	\\x6200deb892bed978c79a20b91ce7c13fd8d84218a935d74a41a76859c34d704f	729-55
5	4	\\xac785821fe9ea6f9cb2b652e7f944d8be487f45d5be7db90e340db503973a183	729-55
4	10	\\x0b4399562b24043903c4b1332bac0ebed473235e3cdbe2fe9033bfc0c2aa0a10	729-71
4	11	\\x42413c34ae34e9d04dd16a3640d1fdc32e913e7bf511f03bf846240c8dcc117e	729-87
5	5	\\xf35ffb2a4cb8425fbf3d7b2bbcbf014201834c2a93b18fad79a8760bed0f4dd2	729-87
6	2	\\x84a89f34991baa93cdadfe6179161ec8eec0563ee23926ca5ddec1fc0212cd11	729-87
4	12	\\x9af3d814ed3fcb8209c9acd4601ec6217e567781c7b90802312301fd8a6931b2	729-103
4	13	\\x5960e2d5526340bcf116ec160e9c56dba0b9952970bf49fba8b31636cc40a8fb	729-119
5	6	\\x78c96c11c21f31a037f45dedcbc857fc90e41abe11f5adbf6f9b06e98f83f29e	729-119
\.


--
-- Data for Name: seals; Type: TABLE DATA; Schema: hearthfold; Owner: -
--

COPY hearthfold.seals (size, "position", root, sealed_at) FROM stdin;
226	731-1	70fcf5ec842e76973496e6e963873d39a38b5c0cc5fe7850fa03ae5b29eeb5ce	2024-01-03T03:04:05.000Z
\.


--
-- Data for Name: settled; Type: TABLE DATA; Schema: hearthfold; Owner: -
--

COPY hearthfold.settled (one, horizon, proposal, barrier, lift, key_check) FROM stdin;
t	2024-01-03T03:04:05.000Z	2024-01-03T03:04:05.000Z	{}	0	\\xbd7244c3c97372e533f561cda900f169debfebe401dc630a61a539cada9ce08a
\.


--
-- Data for Name: snapshots; Type: TABLE DATA; Schema: hearthfold; Owner: -
--

COPY hearthfold.snapshots (stream, version, shape, bytes) FROM stdin;
household/visited	123	household/1/c00d9655	\\x7b2273747265616d223a22686f757365686f6c642f76697369746564222c2276657273696f6e223a3132332c227265636f726465644174223a22323032342d30312d30335430333a30343a30352e3030305a222c227265736964656e6365223a5b7b2266726f6d223a22323032342d30312d3031222c2272616e6b223a312c226964223a2266697273742e31222c226576656e74223a7b2274797065223a22736574746c6564222c2276696c6c616765223a2276696c6c6167652f31227d7d5d2c226d656d62657273223a5b7b226964223a2261222c2274696d656c696e65223a5b7b2266726f6d223a22323032342d30312d3031222c2272616e6b223a322c226964223a2266697273742e32222c226576656e74223a7b2274797065223a226d656d6265722d6a6f696e6564222c226d656d626572223a2261222c226279223a226c697374696e67222c2272656c6174696f6e223a2268656164222c22736578223a226d616c65222c22626f726e223a22313934392d31322d3331227d7d5d7d5d2c22696e636f6d65223a5b5d2c227370656e64696e67223a5b5d2c226c6976696e67223a5b5d2c22686f7573696e67223a5b5d2c227761746572223a5b5d2c22726567697374657273223a5b5d2c22636175736573223a5b5d2c2273686f636b73223a5b5d2c227269736b73223a5b5d2c2261637473223a5b5d2c22616964223a5b5d2c22616964456e646564223a5b5d2c2268656c70657273223a5b5d2c22766973697473223a5b7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a332c226964223a227669736974732e31222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a342c226964223a227669736974732e32222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a352c226964223a227669736974732e33222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a362c226964223a227669736974732e34222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a372c226964223a227669736974732e35222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a382c226964223a227669736974732e36222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a392c226964223a227669736974732e37222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a31302c226964223a227669736974732e38222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a31312c226964223a227669736974732e39222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a31322c226964223a227669736974732e3130222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a31332c226964223a227669736974732e3131222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a31342c226964223a227669736974732e3132222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a31352c226964223a227669736974732e3133222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a31362c226964223a227669736974732e3134222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a31372c226964223a227669736974732e3135222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a31382c226964223a227669736974732e3136222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a31392c226964223a227669736974732e3137222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a32302c226964223a227669736974732e3138222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a32312c226964223a227669736974732e3139222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a32322c226964223a227669736974732e3230222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a32332c226964223a227669736974732e3231222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a32342c226964223a227669736974732e3232222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a32352c226964223a227669736974732e3233222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a32362c226964223a227669736974732e3234222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a32372c226964223a227669736974732e3235222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a32382c226964223a227669736974732e3236222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a32392c226964223a227669736974732e3237222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a33302c226964223a227669736974732e3238222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a33312c226964223a227669736974732e3239222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a33322c226964223a227669736974732e3330222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a33332c226964223a227669736974732e3331222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a33342c226964223a227669736974732e3332222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a33352c226964223a227669736974732e3333222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a33362c226964223a227669736974732e3334222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a33372c226964223a227669736974732e3335222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a33382c226964223a227669736974732e3336222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a33392c226964223a227669736974732e3337222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a34302c226964223a227669736974732e3338222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a34312c226964223a227669736974732e3339222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a34322c226964223a227669736974732e3430222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a34332c226964223a227669736974732e3431222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a34342c226964223a227669736974732e3432222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a34352c226964223a227669736974732e3433222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a34362c226964223a227669736974732e3434222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a34372c226964223a227669736974732e3435222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a34382c226964223a227669736974732e3436222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a34392c226964223a227669736974732e3437222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a35302c226964223a227669736974732e3438222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a35312c226964223a227669736974732e3439222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a35322c226964223a227669736974732e3530222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a35332c226964223a227669736974732e3531222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a35342c226964223a227669736974732e3532222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a35352c226964223a227669736974732e3533222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a35362c226964223a227669736974732e3534222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a35372c226964223a227669736974732e3535222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a35382c226964223a227669736974732e3536222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a35392c226964223a227669736974732e3537222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a36302c226964223a227669736974732e3538222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a36312c226964223a227669736974732e3539222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a36322c226964223a227669736974732e3630222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a36332c226964223a227669736974732e3631222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a36342c226964223a227669736974732e3632222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a36352c226964223a227669736974732e3633222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a36362c226964223a227669736974732e3634222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a36372c226964223a227669736974732e3635222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a36382c226964223a227669736974732e3636222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a36392c226964223a227669736974732e3637222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a37302c226964223a227669736974732e3638222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a37312c226964223a227669736974732e3639222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a37322c226964223a227669736974732e3730222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a37332c226964223a227669736974732e3731222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a37342c226964223a227669736974732e3732222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a37352c226964223a227669736974732e3733222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a37362c226964223a227669736974732e3734222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a37372c226964223a227669736974732e3735222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a37382c226964223a227669736974732e3736222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a37392c226964223a227669736974732e3737222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a38302c226964223a227669736974732e3738222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a38312c226964223a227669736974732e3739222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a38322c226964223a227669736974732e3830222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a38332c226964223a227669736974732e3831222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a38342c226964223a227669736974732e3832222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a38352c226964223a227669736974732e3833222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a38362c226964223a227669736974732e3834222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a38372c226964223a227669736974732e3835222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a38382c226964223a227669736974732e3836222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a38392c226964223a227669736974732e3837222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a39302c226964223a227669736974732e3838222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a39312c226964223a227669736974732e3839222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a39322c226964223a227669736974732e3930222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a39332c226964223a227669736974732e3931222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a39342c226964223a227669736974732e3932222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a39352c226964223a227669736974732e3933222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a39362c226964223a227669736974732e3934222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a39372c226964223a227669736974732e3935222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a39382c226964223a227669736974732e3936222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a39392c226964223a227669736974732e3937222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3130302c226964223a227669736974732e3938222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3130312c226964223a227669736974732e3939222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3130322c226964223a227669736974732e313030222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3130332c226964223a227669736974732e313031222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3130342c226964223a227669736974732e313032222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3130352c226964223a227669736974732e313033222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3130362c226964223a227669736974732e313034222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3130372c226964223a227669736974732e313035222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3130382c226964223a227669736974732e313036222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3130392c226964223a227669736974732e313037222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3131302c226964223a227669736974732e313038222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3131312c226964223a227669736974732e313039222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3131322c226964223a227669736974732e313130222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3131332c226964223a227669736974732e313131222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3131342c226964223a227669736974732e313132222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3131352c226964223a227669736974732e313133222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3131362c226964223a227669736974732e313134222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3131372c226964223a227669736974732e313135222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3131382c226964223a227669736974732e313136222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3131392c226964223a227669736974732e313137222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3132302c226964223a227669736974732e313138222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3132312c226964223a227669736974732e313139222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3132322c226964223a227669736974732e313230222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d5d2c22706f696e7473223a5b7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3132332c226964223a22706f696e74732e31222c226576656e74223a7b2274797065223a22706f696e74732d61776172646564222c22706f696e7473223a322c22636f6d6d6974746565223a22636f6d6d6974746565222c22726561736f6e223a22e280a65a4f69694f5f3849227d7d5d2c2270726f63656564696e6773223a5b5d2c22636c756573223a5b5d2c2277697468647261776e223a7b7d7d
\.


--
-- Data for Name: streams; Type: TABLE DATA; Schema: hearthfold; Owner: -
--

COPY hearthfold.streams (stream, version, recorded_at, hash, division, was) FROM stdin;
household/1	28	2019-10-02T08:00:00.000Z	\\x87e7b367528b89f44408731666f7cc806e41ed9500e899d881b46151a8753b22	1	\N
household/2	5	2019-04-04T08:00:00.000Z	\\xe4ad94070cb12dc93eedaf7a5c9b74a1f6cc71736f91a5d99cc42f929b17788f	1	\N
household/3	3	2019-11-11T08:00:00.000Z	\\x533a7b82d70458fe5ec72f8c3b50d396719b94984fb1c0d5d51dd4d57614b1d7	1	\N
household/4	4	2021-03-01T08:00:00.000Z	\\x8df42d67e021b66434ea866fc4f51deb18b36a79374da6ad54b0c933c3f816f1	1	\N
household/51	15	2022-12-03T08:00:00.000Z	\\xb7feaeb81fe608dde4da9dd0abcdcadccfe02aaf0ea6ec339dfc33ec11cede35	51	\N
household/61	8	2021-04-01T08:00:00.000Z	\\x2347b46ee68bd26baf11fe9ad22dd422ec441a13569bc57fae4bba36ec2f22cd	1	\N
household/62	4	2021-10-01T08:00:00.000Z	\\x5f8968cc598906775b3eb050a275e9be54f6497bfc6eb323c3921b66ae74e3ac	1	\N
household/63	4	2021-10-01T08:00:00.000Z	\\x85516b7b54337bc697e5235b679306ef04f19e070e5cc009ae05ac1ae5e480bb	1	\N
household/clues	7	2020-03-10T08:00:00.000Z	\\xa75e91ca5d324ea43c1deb0ebcbb0947e900cd08910eafe5d307db2e9b2fcdf8	1	\N
household/shop	5	2021-02-01T08:00:00.000Z	\\x355b37e82fb0c195cb72ccb0145c7046273fe472bdca7740d53643747f71acad	1	\N
rectification/unsafe-house/household/clues	7	2020-08-01T08:00:00.000Z	\\xa6c5f6271bfa0e85c015f34ece7c3623c279523286c1d4d2342c7eee2114034c	1	\N
village/1	4	2019-12-31T08:00:00.000Z	\\x7b99c311e42622b3a37a644a9d98692b5ee817f37c6664de305e98833490b090	1	\N
village/51	9	2020-12-01T08:00:00.000Z	\\xe974d95d4a262b538a6a6186012f310642bae1fff62a9af619d4828e4604fc24	51	\N
household/visited	123	2024-01-03T03:04:05.000Z	\\x1b28ccaf7ec8690b2d9fb4daf897eb95037f0799fc996c1714ede0c843356f51	1	\N
\.


--
-- Name: batches batches_pkey; Type: CONSTRAINT; Schema: hearthfold; Owner: -
--

ALTER TABLE ONLY hearthfold.batches
    ADD CONSTRAINT batches_pkey PRIMARY KEY (name);


--
-- Name: checkpoints checkpoints_pkey; Type: CONSTRAINT; Schema: hearthfold; Owner: -
--

ALTER TABLE ONLY hearthfold.checkpoints
    ADD CONSTRAINT checkpoints_pkey PRIMARY KEY (reader);


--
-- Name: claims claims_pkey; Type: CONSTRAINT; Schema: hearthfold; Owner: -
--

ALTER TABLE ONLY hearthfold.claims
    ADD CONSTRAINT claims_pkey PRIMARY KEY (digest);


--
-- Name: events events_pkey; Type: CONSTRAINT; Schema: hearthfold; Owner: -
--

ALTER TABLE ONLY hearthfold.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (tx, seq);


--
-- Name: packs packs_pkey; Type: CONSTRAINT; Schema: hearthfold; Owner: -
--

ALTER TABLE ONLY hearthfold.packs
    ADD CONSTRAINT packs_pkey PRIMARY KEY (hash);


--
-- Name: projected projected_pkey; Type: CONSTRAINT; Schema: hearthfold; Owner: -
--

ALTER TABLE ONLY hearthfold.projected
    ADD CONSTRAINT projected_pkey PRIMARY KEY (projection, stream);


--
-- Name: projections projections_pkey; Type: CONSTRAINT; Schema: hearthfold; Owner: -
--

ALTER TABLE ONLY hearthfold.projections
    ADD CONSTRAINT projections_pkey PRIMARY KEY (name);


--
-- Name: register register_pkey; Type: CONSTRAINT; Schema: hearthfold; Owner: -
--

ALTER TABLE ONLY hearthfold.register
    ADD CONSTRAINT register_pkey PRIMARY KEY (stream, "#");


--
-- Name: seal_nodes seal_nodes_pkey; Type: CONSTRAINT; Schema: hearthfold; Owner: -
--

ALTER TABLE ONLY hearthfold.seal_nodes
    ADD CONSTRAINT seal_nodes_pkey PRIMARY KEY (level, index);


--
-- Name: seals seals_pkey; Type: CONSTRAINT; Schema: hearthfold; Owner: -
--

ALTER TABLE ONLY hearthfold.seals
    ADD CONSTRAINT seals_pkey PRIMARY KEY (size);


--
-- Name: settled settled_pkey; Type: CONSTRAINT; Schema: hearthfold; Owner: -
--

ALTER TABLE ONLY hearthfold.settled
    ADD CONSTRAINT settled_pkey PRIMARY KEY (one);


--
-- Name: snapshots snapshots_pkey; Type: CONSTRAINT; Schema: hearthfold; Owner: -
--

ALTER TABLE ONLY hearthfold.snapshots
    ADD CONSTRAINT snapshots_pkey PRIMARY KEY (stream);


--
-- Name: streams streams_pkey; Type: CONSTRAINT; Schema: hearthfold; Owner: -
--

ALTER TABLE ONLY hearthfold.streams
    ADD CONSTRAINT streams_pkey PRIMARY KEY (stream);


--
-- Name: events_by_commit; Type: INDEX; Schema: hearthfold; Owner: -
--

CREATE UNIQUE INDEX events_by_commit ON hearthfold.events USING btree (commit_id) WHERE (commit_id IS NOT NULL);


--
-- Name: events_by_stream; Type: INDEX; Schema: hearthfold; Owner: -
--

CREATE UNIQUE INDEX events_by_stream ON hearthfold.events USING btree (stream, version);


--
-- Name: streams begun; Type: POLICY; Schema: hearthfold; Owner: -
--

CREATE POLICY begun ON hearthfold.streams FOR INSERT WITH CHECK ((( SELECT hearthfold.whole() AS whole) OR (division ^@ ANY (( SELECT hearthfold.divisions() AS divisions)::text[]))));


--
-- Name: events; Type: ROW SECURITY; Schema: hearthfold; Owner: -
--

ALTER TABLE hearthfold.events ENABLE ROW LEVEL SECURITY;

--
-- Name: streams moved; Type: POLICY; Schema: hearthfold; Owner: -
--

CREATE POLICY moved ON hearthfold.streams FOR UPDATE USING ((( SELECT hearthfold.whole() AS whole) OR (division ^@ ANY (( SELECT hearthfold.divisions() AS divisions)::text[])))) WITH CHECK (true);


--
-- Name: projected; Type: ROW SECURITY; Schema: hearthfold; Owner: -
--

ALTER TABLE hearthfold.projected ENABLE ROW LEVEL SECURITY;

--
-- Name: register; Type: ROW SECURITY; Schema: hearthfold; Owner: -
--

ALTER TABLE hearthfold.register ENABLE ROW LEVEL SECURITY;

--
-- Name: events scoped; Type: POLICY; Schema: hearthfold; Owner: -
--

CREATE POLICY scoped ON hearthfold.events USING ((( SELECT hearthfold.whole() AS whole) OR ((division ^@ ANY (( SELECT hearthfold.divisions() AS divisions)::text[])) OR (EXISTS ( SELECT
   FROM hearthfold.streams s
  WHERE ((s.stream = events.stream) AND (s.division ^@ ANY (( SELECT hearthfold.divisions() AS divisions)::text[]))))))));


--
-- Name: projected scoped; Type: POLICY; Schema: hearthfold; Owner: -
--

CREATE POLICY scoped ON hearthfold.projected USING ((( SELECT hearthfold.whole() AS whole) OR (EXISTS ( SELECT
   FROM hearthfold.streams s
  WHERE ((s.stream = projected.stream) AND (s.division ^@ ANY (( SELECT hearthfold.divisions() AS divisions)::text[])))))));


--
-- Name: register scoped; Type: POLICY; Schema: hearthfold; Owner: -
--

CREATE POLICY scoped ON hearthfold.register USING ((( SELECT hearthfold.whole() AS whole) OR (EXISTS ( SELECT
   FROM hearthfold.streams s
  WHERE ((s.stream = register.stream) AND (s.division ^@ ANY (( SELECT hearthfold.divisions() AS divisions)::text[])))))));


--
-- Name: snapshots scoped; Type: POLICY; Schema: hearthfold; Owner: -
--

CREATE POLICY scoped ON hearthfold.snapshots USING ((( SELECT hearthfold.whole() AS whole) OR (EXISTS ( SELECT
   FROM hearthfold.streams s
  WHERE ((s.stream = snapshots.stream) AND (s.division ^@ ANY (( SELECT hearthfold.divisions() AS divisions)::text[])))))));


--
-- Name: streams seen; Type: POLICY; Schema: hearthfold; Owner: -
--

CREATE POLICY seen ON hearthfold.streams FOR SELECT USING ((( SELECT hearthfold.whole() AS whole) OR (division ^@ ANY (( SELECT hearthfold.divisions() AS divisions)::text[])) OR (was ^@ ANY (( SELECT hearthfold.divisions() AS divisions)::text[]))));


--
-- Name: snapshots; Type: ROW SECURITY; Schema: hearthfold; Owner: -
--

ALTER TABLE hearthfold.snapshots ENABLE ROW LEVEL SECURITY;

--
-- Name: streams; Type: ROW SECURITY; Schema: hearthfold; Owner: -
--

ALTER TABLE hearthfold.streams ENABLE ROW LEVEL SECURITY;

--
-- Name: FUNCTION append(id text, at text, names text[], befores integer[], tops bytea[], divisions text[], afters integer[], chains bytea[], presents text[], places integer[], versions integer[], owners text[], hashes bytea[], lines text, taken bytea[], released bytea[], pack_hashes text[], pack_bytes text[], subjects text[], guessed text[], imported text[]); Type: ACL; Schema: hearthfold; Owner: -
--

REVOKE ALL ON FUNCTION hearthfold.append(id text, at text, names text[], befores integer[], tops bytea[], divisions text[], afters integer[], chains bytea[], presents text[], places integer[], versions integer[], owners text[], hashes bytea[], lines text, taken bytea[], released bytea[], pack_hashes text[], pack_bytes text[], subjects text[], guessed text[], imported text[]) FROM PUBLIC;


--
-- Name: FUNCTION are_elsewhere(names text[], guessed text[]); Type: ACL; Schema: hearthfold; Owner: -
--

REVOKE ALL ON FUNCTION hearthfold.are_elsewhere(names text[], guessed text[]) FROM PUBLIC;


--
-- Name: FUNCTION claim(names text[], taken bytea[], released bytea[]); Type: ACL; Schema: hearthfold; Owner: -
--

REVOKE ALL ON FUNCTION hearthfold.claim(names text[], taken bytea[], released bytea[]) FROM PUBLIC;


--
-- Name: FUNCTION conclude(); Type: ACL; Schema: hearthfold; Owner: -
--

REVOKE ALL ON FUNCTION hearthfold.conclude() FROM PUBLIC;


--
-- Name: FUNCTION divisions(); Type: ACL; Schema: hearthfold; Owner: -
--

REVOKE ALL ON FUNCTION hearthfold.divisions() FROM PUBLIC;


--
-- Name: FUNCTION propose(instant text); Type: ACL; Schema: hearthfold; Owner: -
--

REVOKE ALL ON FUNCTION hearthfold.propose(instant text) FROM PUBLIC;


--
-- Name: FUNCTION standing(names text[], id text); Type: ACL; Schema: hearthfold; Owner: -
--

REVOKE ALL ON FUNCTION hearthfold.standing(names text[], id text) FROM PUBLIC;


--
-- Name: FUNCTION visible(); Type: ACL; Schema: hearthfold; Owner: -
--

REVOKE ALL ON FUNCTION hearthfold.visible() FROM PUBLIC;


--
-- Name: FUNCTION whole(); Type: ACL; Schema: hearthfold; Owner: -
--

REVOKE ALL ON FUNCTION hearthfold.whole() FROM PUBLIC;


--
-- PostgreSQL database dump complete
--


