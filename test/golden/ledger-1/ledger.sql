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
\\x147a6b3d97feb3345c269abceaa692e89089850d359797437815f12d7d9008cc	{household/visited}
\.


--
-- Data for Name: events; Type: TABLE DATA; Schema: hearthfold; Owner: -
--

COPY hearthfold.events (tx, seq, stream, version, recorded_at, division, line, hash, commit_id, size) FROM stdin;
726	1	village/1	1	2015-01-01T08:00:00.000Z	1	{"stream":"village/1","id":"v1-1","version":1,"on":"2015-01-01","recordedAt":"2015-01-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"village-listed","name":"张楼","areaHectares":210.5,"arableMu":3150,"partyBranches":1,"partyMembers":42}}	\\xec404925c666a56348a2ecb29b93161f11b01f85b03286f2ee980ddd06b949db	\N	\N
726	2	village/1	2	2015-01-01T08:00:00.000Z	1	{"stream":"village/1","id":"v1-2","version":2,"on":"2015-01-01","recordedAt":"2015-01-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"village-registered","year":2014}}	\\xd9b308479b233f0146ccdb8a1a5285301ee2fed647165b728eff02fad337ae92	\N	\N
726	3	household/1	1	2015-01-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-1","version":1,"on":"2015-01-01","recordedAt":"2015-01-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"settled","village":"village/1"}}	\\x52fef9c9357b6ca2e09a89cfe84bedbe408fc4e7730a06d885ccfff2f54f0060	\N	\N
726	4	household/1	2	2015-01-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-2","version":2,"on":"2015-01-01","recordedAt":"2015-01-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"member-joined","member":"h1-a","by":"listing","relation":"head","sex":"male","born":"1956-02-29","health":["chronic-illness"],"labour":"weak","learning":{"education":"primary"},"medicalCover":["basic"]},"private":{"personal":{"key":"SyS1TftS.RoNVbPJHA2tlhC3a","box":"4WSoMAQngOthS_cDq0FbUtzF98OaD4M_NQWQNF_Hf1KWVSdODPyLhVDWc23-DVCqnqJ3t0Sf8bgFe7C8SibEkluPxUMzCkU9zfIHQizOOgKBSvIRa0AtnpIoHA8"}}}	\\x51255d4a6f35a72576ba2c5f9dcf515e1f1d9a7a30a385cb2e931fb636506524	\N	\N
726	5	household/1	3	2015-01-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-3","version":3,"on":"2015-01-01","recordedAt":"2015-01-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"member-joined","member":"h1-b","by":"listing","relation":"grandchild","sex":"female","born":"2008-06-15","learning":{"grade":"primary"}}}	\\xeb1ece58bf744bf2573d0e5b2e2bc4f8f4d7b23f30b660210cff96d51fac1c3e	\N	\N
726	6	household/1	4	2015-10-15T08:00:00.000Z	1	{"stream":"household/1","id":"h1-4","version":4,"on":"2015-10-15","recordedAt":"2015-10-15T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"income-stated","incomeYear":2015,"wage":0,"business":250000,"property":10000,"transfer":60000,"expenses":90000}}	\\x593744563bd6b0b554ad07dfb77990b41931b605077237258ea7121a65f90937	\N	\N
726	7	household/1	5	2015-11-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-5","version":5,"on":"2015-11-01","recordedAt":"2015-11-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"causes-assessed","main":"illness","others":["schooling"]}}	\\x56f088ddcd37204d870bf6e169f80b688e45c072473470d5d86e7d2b3dafaa5d	\N	\N
726	8	household/1	6	2015-11-02T08:00:00.000Z	1	{"stream":"household/1","id":"h1-6","version":6,"on":"2015-11-02","recordedAt":"2015-11-02T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"identified","basis":{"kind":"determination","question":"eligible","outcome":true,"on":"2015-11-02","version":5,"pack":{"id":"golden","version":"1","hash":"c0ffee"},"facts":1,"reasons":[{"fact":"perCapitaNetIncome","operator":"lessThanInclusive","value":115000,"against":285500,"holds":true},{"fact":"townHousing","operator":"equal","against":true,"holds":"unknown"}]}}}	\\x7a07a10df039180e47ed3c4ee199115ce9a304886b70331202a5ea13704e4b2d	\N	\N
726	9	household/1	7	2015-12-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-7","version":7,"on":"2015-12-01","recordedAt":"2015-12-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"helper-assigned","person":"cadre-7","role":"helper","level":"village"}}	\\x0defdf1cd86c9d8612bb58fba5756ac01063a0e1702dcfb8e7d55d88221d1d37	\N	\N
726	10	household/1	8	2016-03-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-8","version":8,"on":"2016-03-01","recordedAt":"2016-03-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"living-assessed","food":true,"clothing":true}}	\\xf66d17f9a43a5cbb121ba4ba3770b12f4acc3804f0c9b6ac911be3dfde306548	\N	\N
726	11	household/1	9	2016-03-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-9","version":9,"on":"2016-03-01","recordedAt":"2016-03-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"housing-graded","grade":"D"}}	\\x5634114bad6b70cf44f8bcd8567681b0aa7dedfd3538e09447d1ae37681d3aea	\N	\N
726	12	household/1	10	2016-03-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-10","version":10,"on":"2016-03-01","recordedAt":"2016-03-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"water-assessed","litresPerDay":40,"fetchMinutes":5,"outageDays":10,"quality":"good"}}	\\xc852583d3dde1f3c9967c5d39fa0e8bf85f3fea0d57dfb3e2416247350c88554	\N	\N
726	13	household/1	11	2016-03-02T08:00:00.000Z	1	{"stream":"household/1","id":"h1-11","version":11,"on":"2016-03-02","recordedAt":"2016-03-02T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"registers-compared","findings":[{"item":"vehicle","value":2500000},{"item":"commercial-pension"}]}}	\\x5bfa56e9170ecf57af3c312abab31fb35efe6c486944f696f60969a372d2cbe5	\N	\N
726	14	household/1	12	2016-04-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-12","version":12,"on":"2016-04-01","recordedAt":"2016-04-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"aided","measure":"premium-subsidy","line":"sector","provider":{"kind":"government","id":"county"},"member":"h1-a","amount":18000,"until":"2020-12-31"}}	\\x48d83fa330757f7328b2fb1ff25493e712879fa098470823b8ecce8b54b9142f	\N	\N
726	15	household/1	13	2016-09-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-13","version":13,"on":"2016-09-01","recordedAt":"2016-09-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"aided","measure":"state-school-aid","line":"sector","provider":{"kind":"school","id":"primary-1"},"member":"h1-b","amount":50000,"term":"2016-2","stage":"primary"}}	\\x628683a3aa57d0e08bb03894d5e4b3be8c6f2ff12403f79a38d95736afb43711	\N	\N
726	16	household/1	14	2017-05-20T08:00:00.000Z	1	{"stream":"household/1","id":"h1-14","version":14,"on":"2017-05-20","recordedAt":"2017-05-20T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"shock-reported","kind":"accident","loss":300000}}	\\xd1bd614466ef0b961028c6ae1fe928acf414fdd563bcd30f5ef8888ee406f6ee	\N	\N
726	17	household/1	15	2017-06-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-15","version":15,"on":"2017-06-01","recordedAt":"2017-06-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"visited","by":"cadre-7","purpose":"regular"}}	\\xd8869080da5b8494dc2ed29df511aca0c7e62111ecd743c364c4b13603255f45	\N	\N
726	18	household/1	16	2017-06-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-16","version":16,"on":"2017-06-01","recordedAt":"2017-06-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"risks-assessed","risks":["illness","no-labour"]}}	\\xb099069d650e3bfa2073128138ae7490e533cb8602f874a5b5879333877c822d	\N	\N
726	19	household/1	17	2017-07-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-17","version":17,"on":"2017-07-01","recordedAt":"2017-07-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"member-described","member":"h1-b","labour":"none","medicalCover":[],"learning":{"grade":"junior-secondary"}}}	\\xb17efe029400c6670af08a3439b9228944c3295fc90c240e20a5ed5596a2c883	\N	\N
726	20	household/1	18	2018-01-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-18","version":18,"on":"2018-01-01","recordedAt":"2018-01-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"measure-ended","grant":"h1-12","because":"no-longer-needed"}}	\\x747c6541a34b01864598c5e068793bb627266f1062ebbe5c3f27b2334834f705	\N	\N
726	21	household/1	19	2018-10-20T08:00:00.000Z	1	{"stream":"household/1","id":"h1-19","version":19,"on":"2018-10-20","recordedAt":"2018-10-20T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"income-stated","incomeYear":2018,"wage":500000,"business":300000,"property":0,"transfer":80000,"expenses":60000}}	\\x9593773d6ee3a4a16144e675985b502690af7303e147a8f9492373c734069788	\N	\N
726	22	household/1	20	2018-11-20T08:00:00.000Z	1	{"stream":"household/1","id":"h1-20","version":20,"on":"2018-11-20","recordedAt":"2018-11-20T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"exited","basis":{"kind":"determination","question":"exit-ready","outcome":true,"on":"2018-11-20","version":19,"pack":{"id":"golden","version":"1","hash":"c0ffee"},"facts":1,"reasons":[]}}}	\\x64e978c994a388a0d895e202d6c4d8b393b98e458f6e2350fe77abe27b44d84e	\N	\N
726	23	household/1	21	2019-02-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-21","version":21,"on":"2019-02-01","recordedAt":"2019-02-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"flagged-monitored","basis":{"kind":"ruling","authority":"…nS-wOZsW","reason":"…yHizAD3K"}},"private":{"text":{"key":"SyS1TftS.WASwa3ptssrm9zMh","box":"YUsAEFR1yyyRu7k4f2X0lulifjKGMdUW4l2lEb9e0oX7c7-g82AjfX0BZ0XkYtXw8HIK87VSaRrFZXVZ-2tonLIHPzPB8dLnKE2ejzdD39UjX_KzuCXZ6Vt56Ho6yzYdS7uAP8xEJoWHRWEPN-wukB-lB9nOdXUwR_gEjw"}}}	\\x31acb8571beb766e96a9130b4bba89e9c3080ec5e269d572fa2e9da7491047d5	\N	\N
726	24	household/1	22	2019-05-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-22","version":22,"on":"2019-05-01","recordedAt":"2019-05-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"flag-cleared","through":"help","basis":{"kind":"ruling","authority":"…nS-wOZsW","reason":"…fP8UiQJ5"}},"private":{"text":{"key":"SyS1TftS.WASwa3ptssrm9zMh","box":"tiCzxkIFGQfseSxtJalFfx5jEi6s5lb0G0712JtTKSoM1LP9yJhYSWt1awX6iWh-t4TtXuyLOI6xle63EtDxHf_1_pslD0voJWF-Fp8FEs8IuT_bdz5hyxAinrMQvCZJxh-AE-ELwx_2_ge7232eLqsJMXKtLTcoJ6dqLw"}}}	\\x456b9037498be65df6e933cf12d5af5792586d6b98b72fcd59708f9d75de8d99	\N	\N
726	25	household/1	23	2019-06-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-23","version":23,"on":"2019-06-01","recordedAt":"2019-06-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"helper-ended","person":"cadre-7","role":"helper"}}	\\x19d6a4c49dc8cff048770faa2f4d540279097f03199bb78aa4bd2e6005fd9a95	\N	\N
726	26	household/1	24	2019-07-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-24","version":24,"on":"2016-03-15","recordedAt":"2019-07-01T08:00:00.000Z","actor":"clerk-1","cause":"request-17","schema":1,"event":{"type":"corrected","replaces":"h1-9","statement":{"type":"housing-graded","grade":"C"}}}	\\x43112439e1944cd417bc2e6811ed73d2e016295796468539d453827db4b52d9c	\N	\N
726	27	household/1	25	2019-08-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-25","version":25,"on":"2019-08-01","recordedAt":"2019-08-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"re-identified","basis":{"kind":"legacy","source":"…YXEpl_YS"}},"private":{"text":{"key":"SyS1TftS.WASwa3ptssrm9zMh","box":"oqhv9fm9neGNgsTMajwDsroPvf6I4By9zmbzsGZ46Ya9nn3zCZuDi06HbBBZbhZ1x0DgaqH7XRcZ-_pTamukt6gPy0ampOBO53lJjE4NG7z_sniYd4L76FRc5Tg"}}}	\\xacb496299f7717765172439cc15aeb0f5fc93866660fe0a6601cc53aacdf2498	\N	\N
726	28	household/1	26	2019-09-10T08:00:00.000Z	1	{"stream":"household/1","id":"h1-26","version":26,"on":"2019-09-10","recordedAt":"2019-09-10T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"member-left","member":"h1-b","by":"move"}}	\\x7e18c6ec55da5a2070a0509a73fed562553dedc1b28388412806a808f2786e40	\N	\N
726	29	household/1	27	2019-10-01T08:00:00.000Z	1	{"stream":"household/1","id":"h1-27","version":27,"on":"2019-10-01","recordedAt":"2019-10-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"visited","by":"cadre-9","purpose":"check"}}	\\x1bee4a2ffc5f3e45d989b2669853e95062d3d0d2affe8300c502492d17837744	\N	\N
726	30	household/1	28	2019-10-02T08:00:00.000Z	1	{"stream":"household/1","id":"h1-28","version":28,"on":"2019-10-01","recordedAt":"2019-10-02T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"revoked","withdraws":"h1-27","because":"…IqGg9jXb"},"private":{"text":{"key":"SyS1TftS.WASwa3ptssrm9zMh","box":"Mp3rW8KRIUroR_iPYaPxffexBodDZfgtS5-8U2mQsc27NF07DccV0MI4tK8W13OGpEgjAxcDUGHaqJujp4ywSSQR_0TAgE75n9NYB_-7snXlIos3-VM1fJ7UZx4"}}}	\\x29a6d13e7065e60a4ea169c0322fbf4ec367399b44069b79d935912d8bd25193	\N	\N
726	31	household/2	1	2015-01-01T08:00:00.000Z	1	{"stream":"household/2","id":"h2-1","version":1,"on":"2015-01-01","recordedAt":"2015-01-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"settled","village":"village/1"}}	\\x047cb38760a4c5167793d0fc2cfe75ee853d46972a7be77b72819ec456eaf277	\N	\N
726	32	household/2	2	2015-01-01T08:00:00.000Z	1	{"stream":"household/2","id":"h2-2","version":2,"on":"2015-01-01","recordedAt":"2015-01-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"member-joined","member":"h2-a","by":"listing","relation":"head","sex":"female","born":"1949-12-31"}}	\\xcda550b4bda4ee351c68e3fb75de0015e65af2f8fe3ec61a56a274ce42b64b4d	\N	\N
726	33	household/2	3	2015-11-02T08:00:00.000Z	1	{"stream":"household/2","id":"h2-3","version":3,"on":"2015-11-02","recordedAt":"2015-11-02T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"identified","basis":{"kind":"legacy","source":"…dDo0J_Gk"}},"private":{"text":{"key":"SyS1TftS.IwoSp47ShAGBBzHk","box":"rb-oxcKMZS9R7XRT41Zvl4iJC2pdldSuTO1nDkj4bhcnZ_A6O9Hz5pskQzuqNWnBN8drJhw6Y0e13a0cjAMbQwHugvPdQP4hK2_xfgih4DheTG26dQHu-_YTcEM"}}}	\\x478d20d9061882908ea31d1c15e326eee9112b3683a71649dc9ef3780a1b6e6f	\N	\N
726	34	household/2	4	2016-11-02T08:00:00.000Z	1	{"stream":"household/2","id":"h2-4","version":4,"on":"2016-11-02","recordedAt":"2016-11-02T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"removed","basis":{"kind":"ruling","authority":"…OtmtbOdF","reason":"…DqCOK7aD"}},"private":{"text":{"key":"SyS1TftS.IwoSp47ShAGBBzHk","box":"-ebiTUHNN3J5z3BQX2oI07yOjr0BR71ClZIe65GXg-t0yVtuF-mR0Lcu3S4FxAPzhDXQofc2lvYlbDQmsCno30ys_vwwXmv9vajevMoEjcpvGw1uFkvlUTPXAk0xmh235TsLOo-fosqOBMiv28LfWYbMNzpBqY_u8hOyrA"}}}	\\x80ff2f20640d887b7d2cedc7eff742b46a0aadc130392bffe02f97901554567b	\N	\N
726	35	household/2	5	2019-04-04T08:00:00.000Z	1	{"stream":"household/2","id":"h2-5","version":5,"on":"2019-04-04","recordedAt":"2019-04-04T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"decreased","by":"death"}}	\\xdcfa274f609252b5e88c59c93b4471b3a209b35cc5b009ed4877e5bafcb005ca	\N	\N
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
726	47	household/shop	3	2020-03-31T08:00:00.000Z	1	{"stream":"household/shop","id":"shop-3","version":3,"on":"2020-03-31","recordedAt":"2020-03-31T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"points-awarded","points":30,"committee":"village-committee-1","reason":"…3TkQETJv"},"private":{"text":{"key":"SyS1TftS.NasDSTjd5HPbmsyV","box":"8l82T3Sqh1LqoONxsBeJQ2pmWbxqwgTtxz-iDhHhHIxjAfISx6DWUCzJtfuz0dAY8IrdXc8JPqLu7ewR"}}}	\\x2f6e13ff826a090d48c8dc6de23e295652ddb367dad19528f64b89562728700f	\N	\N
726	48	household/shop	4	2021-01-20T08:00:00.000Z	1	{"stream":"household/shop","id":"shop-4","version":4,"on":"2021-01-20","recordedAt":"2021-01-20T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"points-spent","points":12,"goods":"…fDW9S_pa"},"private":{"text":{"key":"SyS1TftS.NasDSTjd5HPbmsyV","box":"pyK_NyBv6gQ230vLyETEHDrX7prhxp57oFwoDWstPKcIXMFqDJvVtHCOkY-UBS7nGMEJiB1BdCRfhFez"}}}	\\xb17c8ee384ef17ff9c4758ddfd4fb023a9de4bf19d39bfe478fca1f83213eaa6	\N	\N
726	49	household/shop	5	2021-02-01T08:00:00.000Z	1	{"stream":"household/shop","id":"shop-5","version":5,"on":"2021-02-01","recordedAt":"2021-02-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"aided","measure":"home-improvement","line":"stationed","provider":{"kind":"village","id":"village-1"},"amount":120000,"part":"toilet"}}	\\x06f42f15814933c2a268eb19caa3d6b369168ba3fe0631c859c820cea36ba215	\N	\N
726	50	village/51	1	2020-02-29T08:00:00.000Z	51	{"stream":"village/51","id":"v51-1","version":1,"on":"2020-02-29","recordedAt":"2020-02-29T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"village-listed","name":"寺后","areaHectares":180,"arableMu":2700,"partyBranches":1,"partyMembers":30}}	\\xdd09239bdb4572c5c293c33d57181b5f2b386619ed2d3df5ed3d66e42f9df447	\N	\N
726	51	village/51	2	2020-02-29T08:00:00.000Z	51	{"stream":"village/51","id":"v51-2","version":2,"on":"2020-02-29","recordedAt":"2020-02-29T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"village-registered","year":2014}}	\\x915423f8a0ce4bf7e0e0679bbb13377ce77f6fa72f14698b37c8eeb7f9c71683	\N	\N
726	52	village/51	3	2020-06-01T08:00:00.000Z	51	{"stream":"village/51","id":"v51-3","version":3,"on":"2020-06-01","recordedAt":"2020-06-01T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"procedure-begun","procedure":"village-delisting","pack":{"id":"golden","version":"2","hash":"c0ffee02"}}}	\\xfe44c7d6465aa9a146eddd4e3a59ef62283b23953e4132e8df79bc458986f1ad	\N	\N
726	53	village/51	4	2020-06-02T08:00:00.000Z	51	{"stream":"village/51","id":"v51-4","version":4,"on":"2020-06-02","recordedAt":"2020-06-02T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"step-taken","procedure":"v51-3","step":"check","by":{"level":"county","role":"county-office","person":"official-3"},"outcome":"passed"}}	\\x8d461554dd56be38b5bbdcf3f8d53c5644fc3a22166aa735c22af23d310dcaef	\N	\N
726	54	village/51	5	2020-06-03T08:00:00.000Z	51	{"stream":"village/51","id":"v51-5","version":5,"on":"2020-06-03","recordedAt":"2020-06-03T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"step-taken","procedure":"v51-3","step":"notice","by":{"level":"county","role":"county-office","person":"official-3"},"outcome":"passed"}}	\\x99283d5cabbe74ffde7f29cfc2781bd14167076fb1a6cf4f8f59ac3b22c3f897	\N	\N
726	55	village/51	6	2020-06-04T08:00:00.000Z	51	{"stream":"village/51","id":"v51-6","version":6,"on":"2020-06-04","recordedAt":"2020-06-04T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"objection-raised","procedure":"v51-3","ground":"…WpvflDZs"},"private":{"text":{"key":"SyS1TftS.nKPbzfLrCgI46_MU","box":"p-8w_uiNqB9ZfQzbqTQUjTfVpHu9za21U4erNh3xNRRF99guceQqKUBf1sWo9Pu04ROjTEACmhAxjovVNR1hb28j_4Z_b7xbBb92DP-XvxBhS1fnQy4m-PKKSxA"}}}	\\xd0f4bf8276d263dd413d499fc1f2bfec0b7be13c168c87ce4a78369303e090d3	\N	\N
726	56	village/51	7	2020-06-08T08:00:00.000Z	51	{"stream":"village/51","id":"v51-7","version":7,"on":"2020-06-08","recordedAt":"2020-06-08T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"objection-resolved","objection":"v51-6","by":{"level":"county","role":"county-office","person":"official-4"},"outcome":"dismissed","finding":"…cs0UENvL"},"private":{"text":{"key":"SyS1TftS.nKPbzfLrCgI46_MU","box":"SE3QRFwDOOo9cK1ry0b22kRbyego0Z-qMy2aGU6wdErfm8XmUVSlnjN5GxFsjqDZUToMn6jH7bf8ne852kCFT6wRWGXhy9hoPkDLpD_2YTLihmyCvcEMxRnEyjc"}}}	\\xdbc34a306a45a0aba59dbc3d25484045ebbec9ee320380353fe40d27da1fee5e	\N	\N
726	57	village/51	8	2020-07-01T08:00:00.000Z	51	{"stream":"village/51","id":"v51-8","version":8,"on":"2020-07-01","recordedAt":"2020-07-01T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"procedure-ended","procedure":"v51-3","because":"withdrawn"}}	\\xf3e4350202132620392734f6afabc32d991e5671f177213583d0ec8a83d44cb8	\N	\N
729	3	household/visited	5	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.3","version":5,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x24fb80db3306b4b19fd09b05b97a0e562e7bc99d548c2fdc1f34bf249547b999	\N	\N
726	58	village/51	9	2020-12-01T08:00:00.000Z	51	{"stream":"village/51","id":"v51-9","version":9,"on":"2020-12-01","recordedAt":"2020-12-01T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"village-delisted","basis":{"kind":"ruling","authority":"…TPVQRrxj","reason":"…ovfkmjyg"}},"private":{"text":{"key":"SyS1TftS.nKPbzfLrCgI46_MU","box":"cApakQOQTfOWsVPfvZpN285Z-Yo-ZY_gsqg60x5bdg3JGMUSX6HboFc7OfqHzMiVbpCvTP9Ow5S8gQVbi3Ge_jffvICaa2r1cJDUo_bC4wZ1lwkBIspY1CG7uto"}}}	\\xb824223c675de3981dc042ef351773d3c2bea188d22d70f272d59f7ec13ae446	\N	\N
726	59	household/51	1	2020-02-29T08:00:00.000Z	51	{"stream":"household/51","id":"h51-1","version":1,"on":"2020-02-29","recordedAt":"2020-02-29T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"settled","village":"village/51"}}	\\x3ece00cff621e45987507e21af1c5a3f7ee750bb02b978cbbc79796d2e5ade35	\N	\N
726	60	household/51	2	2020-02-29T08:00:00.000Z	51	{"stream":"household/51","id":"h51-2","version":2,"on":"2020-02-29","recordedAt":"2020-02-29T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"member-joined","member":"h51-a","by":"listing","relation":"head","sex":"female","born":"1970-05-05"}}	\\xe51ea19828b158951cfe34f685d386edaece4411c26f3897e19e06504d440536	\N	\N
726	61	household/51	3	2021-12-20T08:00:00.000Z	51	{"stream":"household/51","id":"h51-3","version":3,"on":"2021-12-20","recordedAt":"2021-12-20T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"procedure-begun","procedure":"monitoring-recognition","pack":{"id":"golden","version":"2","hash":"c0ffee02"},"clue":"clue-51"}}	\\xe7e51d760c5bc18542ab5a49f2d5100a20d0580debcaadc7d5451ecef439e00c	\N	\N
726	62	household/51	4	2021-12-20T08:00:00.000Z	51	{"stream":"household/51","id":"h51-4","version":4,"on":"2021-12-20","recordedAt":"2021-12-20T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"step-taken","procedure":"h51-3","step":"appraisal","by":{"level":"village","role":"representatives","person":"official-5"},"outcome":"passed","present":21,"inFavour":19}}	\\x97f97bf591e22bd13c95b7eea27e683c71b7858d2cb3c1b1ffa779ecebb1302a	\N	\N
726	63	household/51	5	2021-12-21T08:00:00.000Z	51	{"stream":"household/51","id":"h51-5","version":5,"on":"2021-12-21","recordedAt":"2021-12-21T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"step-taken","procedure":"h51-3","step":"notice","by":{"level":"village","role":"village-committee","person":"official-5"},"outcome":"passed"}}	\\x98b8a8d55085150c754a80688e58ca2b531a314d6630a124a57da5f7c909367e	\N	\N
726	64	household/51	6	2021-12-26T08:00:00.000Z	51	{"stream":"household/51","id":"h51-6","version":6,"on":"2021-12-26","recordedAt":"2021-12-26T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"objection-raised","procedure":"h51-3","ground":"…XPVrGI_2"},"private":{"text":{"key":"SyS1TftS.neHXbY1AbJF6my1D","box":"n3LlEbkjnP8E6bId1Y-44Hv3-pCLNGfcza82U0gEBEA5zUuRMVHP7w-s-LpSL5H70Z8R8Uzuj-vdT_et5TpPNgke9sEmfML3VoHtT8WGz80gx6mtT4VTKuzdF1A"}}}	\\x8c0c365885ab398ff0e7786f6fb565ece42bc70cd5621e9e5e2c9bdde2f69fb4	\N	\N
726	65	household/51	7	2021-12-28T08:00:00.000Z	51	{"stream":"household/51","id":"h51-7","version":7,"on":"2021-12-28","recordedAt":"2021-12-28T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"objection-resolved","objection":"h51-6","by":{"level":"township","role":"township-office","person":"official-6"},"outcome":"upheld","finding":"…wywiGVCv"},"private":{"text":{"key":"SyS1TftS.neHXbY1AbJF6my1D","box":"1bZejcQ6_9eCUivXylCduyI-EjEtVY3qcXlApGDCJ8_Zya75WQvE6q6WGGzHwaTWY9PiMUMuU4VerQyo"}}}	\\x4979c426067ececb10bcedd6c062c441416b2b61d371c649c2bf7467034fc955	\N	\N
726	66	household/51	8	2021-12-29T08:00:00.000Z	51	{"stream":"household/51","id":"h51-8","version":8,"on":"2021-12-29","recordedAt":"2021-12-29T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"step-taken","procedure":"h51-3","step":"notice","by":{"level":"village","role":"village-committee","person":"official-5"},"outcome":"passed"}}	\\x33241e610926169a470a16515cd760eb1918ece508d50f2bc3d4287358c6650e	\N	\N
726	67	household/51	9	2022-01-04T08:00:00.000Z	51	{"stream":"household/51","id":"h51-9","version":9,"on":"2022-01-04","recordedAt":"2022-01-04T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"step-taken","procedure":"h51-3","step":"review","by":{"level":"township","role":"township-office","person":"official-6"},"outcome":"passed"}}	\\xfeb25f74b61439abb2a84cf951722f37bb20b0d3ac967013d00ee9904d43dd12	\N	\N
726	68	household/51	10	2022-01-05T08:00:00.000Z	51	{"stream":"household/51","id":"h51-10","version":10,"on":"2022-01-05","recordedAt":"2022-01-05T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"flagged-monitored","as":"sudden-hardship","basis":{"kind":"determination","question":"sudden-hardship","outcome":true,"on":"2022-01-05","version":9,"pack":{"id":"golden","version":"2","hash":"c0ffee02"},"facts":1,"reasons":[]}}}	\\xb0b3a648eb884f421444589a27013811bb48685ae11cf5dfd009d6d54fd945b9	\N	\N
726	69	household/51	11	2022-09-01T08:00:00.000Z	51	{"stream":"household/51","id":"h51-11","version":11,"on":"2022-09-01","recordedAt":"2022-09-01T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"flag-cleared","through":"help","basis":{"kind":"ruling","authority":"…D_AC8RoI","reason":"…veJ8swtT"}},"private":{"text":{"key":"SyS1TftS.neHXbY1AbJF6my1D","box":"8YPqRmdFdfNpDTU1F1Ub_Qt1QDbpp2Jjb4zjXW98Fz_4NVKAOYxldB-NW48Cz6Sp_0-U8f7HRfg-WEJ5lIVa1ZCJSi5hf9eBdgOGvpdDT8aaVBWBF_BXymIcdMhcihdcQPlO_iNBdjEcodl07hxu9yXNKw58pMvmd54QXA"}}}	\\x9ac88995d5af0c796c94d2db088924576aaee1cbda664e9d648974b2dc6cb893	\N	\N
726	70	household/51	12	2022-11-11T08:00:00.000Z	51	{"stream":"household/51","id":"h51-12","version":12,"on":"2022-11-11","recordedAt":"2022-11-11T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"elimination-rolled-back","basis":{"kind":"determination","question":"elimination-premature","outcome":true,"on":"2022-11-11","version":11,"pack":{"id":"golden","version":"2","hash":"c0ffee02"},"facts":1,"reasons":[]}}}	\\xde76d472793fdb675e81e685f80ad396e964316ab8e74734a796500aa65a28d8	\N	\N
726	71	household/51	13	2022-12-01T08:00:00.000Z	51	{"stream":"household/51","id":"h51-13","version":13,"on":"2022-12-01","recordedAt":"2022-12-01T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"procedure-begun","procedure":"risk-elimination","pack":{"id":"golden","version":"2","hash":"c0ffee02"}}}	\\x7e2ce927d3cec47749441343652c153066bf55fdb921cd7e3edb06e7d2a70ad3	\N	\N
726	72	household/51	14	2022-12-02T08:00:00.000Z	51	{"stream":"household/51","id":"h51-14","version":14,"on":"2022-12-02","recordedAt":"2022-12-02T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"step-taken","procedure":"h51-13","step":"check","by":{"level":"village","role":"team","person":"official-7"},"outcome":"failed"}}	\\x681bf68a990e75aced679e95fbf3cf855d0da60f93c8ee6570bc86ae9eec75ee	\N	\N
726	73	household/51	15	2022-12-03T08:00:00.000Z	51	{"stream":"household/51","id":"h51-15","version":15,"on":"2022-12-03","recordedAt":"2022-12-03T08:00:00.000Z","actor":"clerk-2","schema":1,"event":{"type":"procedure-ended","procedure":"h51-13","because":"failed"}}	\\xa34ba2d9fc1855a4b97ba4822c78f84a973c975a169f44377564f2af67d11b4a	\N	\N
726	74	household/61	1	2020-01-05T08:00:00.000Z	1	{"stream":"household/61","id":"h61-1","version":1,"on":"2020-01-05","recordedAt":"2020-01-05T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"settled","village":"village/1"}}	\\xe711ea7fb25744684c81d043876c789147f474cf87aecc7b1f8d5395ac7bf234	\N	\N
729	4	household/visited	6	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.4","version":6,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x044e7b6b08e551ddc41bce28d936623fa5a38f72c5f8db0d7459b7067af5706f	\N	\N
726	75	household/61	2	2020-01-05T08:00:00.000Z	1	{"stream":"household/61","id":"h61-2","version":2,"on":"2020-01-05","recordedAt":"2020-01-05T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"member-joined","member":"h61-a","by":"listing","relation":"head","sex":"female","born":"1948-02-29"},"private":{"personal":{"key":"SyS1TftS.44Sp2ZWzejykaEOU","box":"Q3HTqhD11vY8F65q3hSmSu4CTMGOU6fgwA5H59zExi2DDjZdUw2DWQuBpgnevaUk7d_X-_lGlvGTzf98"}}}	\\x673ed1dc711f2e6fbb1c45931507bbfc151e563fa51c857b34c93bca4209f9b5	\N	\N
726	76	household/61	3	2020-01-05T08:00:00.000Z	1	{"stream":"household/61","id":"h61-3","version":3,"on":"2020-01-05","recordedAt":"2020-01-05T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"member-joined","member":"h61-b","by":"listing","relation":"child","sex":"male","born":"1975-12-31","labour":"ordinary","health":[],"medicalCover":["basic"]}}	\\x079aa3895078df07e70f998f2c548c05a1ea020a8606f2494b20b8fa5c3a318f	\N	\N
726	77	household/61	4	2020-03-01T08:00:00.000Z	1	{"stream":"household/61","id":"h61-4","version":4,"on":"2020-03-01","recordedAt":"2020-03-01T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"identified","basis":{"kind":"legacy","source":"…0k8qcxVt"}},"private":{"text":{"key":"SyS1TftS.VxZ9nl-2FxdSs38W","box":"60iIVRSlYeJdRS6lVS8XGL0onWXhHnGYLCK8o36bISDBh4NnSZRhGIzFg_X_EAJkK_Vsma8bATeZXOp-vQgwRkWp1KfMRMyNIMvxjcjtPzUEbfmLLz1V4XJI7MM"}}}	\\x5dded1ca28c6fda435e6077f9fc8d9b9e3136303ac385582dd50e49423850292	\N	\N
726	78	household/61	5	2020-11-20T08:00:00.000Z	1	{"stream":"household/61","id":"h61-5","version":5,"on":"2020-11-20","recordedAt":"2020-11-20T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"exited","basis":{"kind":"legacy","source":"…0k8qcxVt"}},"private":{"text":{"key":"SyS1TftS.VxZ9nl-2FxdSs38W","box":"CIYNPI7VRyHus5FqcLr47_MMG9ORkOc52ILDUl6l5dKhqbXTi72AJPu7VnZZrDZNMlVNH1HKmlqAexb5mBimbu3x0_XfTIN3VWalNRwa0URn9mkgUFbwrGybO4U"}}}	\\x2e467b6814295b5aa2e8958264dde6ac5297b57a565feaa86ae2295dac8480b1	\N	\N
726	79	household/61	6	2020-12-01T08:00:00.000Z	1	{"stream":"household/61","id":"h61-6","version":6,"on":"2020-12-01","recordedAt":"2020-12-01T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"flagged-monitored","basis":{"kind":"legacy","source":"…0k8qcxVt"}},"private":{"text":{"key":"SyS1TftS.VxZ9nl-2FxdSs38W","box":"Mg8P4bJiH8XtcfiHU1t2itGdq5wrI2nnWYvoiDK1KLVcEyPxnsmU84VQ07m8QldHVr9n3Ud8EVbRPaxyhQ8cPtYQaAK8Ec7KG6nGA2USk_KG0bilIgbgjGb-QJQ"}}}	\\x7fba9736e5f4305cde362860dce51779925f7899a062342b0743fadb650f975f	\N	\N
726	80	household/61	7	2020-12-15T08:00:00.000Z	1	{"stream":"household/61","id":"h61-7","version":7,"on":"2020-12-15","recordedAt":"2020-12-15T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"visited","by":"cadre-7","purpose":"look-back"}}	\\x6e91455f0bd4fd0de424c12ce31b426a7e00932ce487f5ac43fa7b72246ed54d	\N	\N
726	81	household/63	1	2020-01-05T08:00:00.000Z	1	{"stream":"household/63","id":"h63-1","version":1,"on":"2020-01-05","recordedAt":"2020-01-05T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"settled","village":"village/1"}}	\\x099efb1eb3a6873c7f5d34ac9e5b79c067c9d71e085af3305ab879f7503f7ec0	\N	\N
726	82	household/63	2	2020-01-05T08:00:00.000Z	1	{"stream":"household/63","id":"h63-2","version":2,"on":"2020-01-05","recordedAt":"2020-01-05T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"member-joined","member":"h63-a","by":"listing","relation":"head","sex":"female","born":"1978-08-08"}}	\\x3188d9950171d6e83e630af46e1bb8e676296af677a27dba6a165c3828e9bffc	\N	\N
726	83	household/61	8	2021-04-01T08:00:00.000Z	1	{"stream":"household/61","id":"h61-8","version":8,"on":"2021-04-01","recordedAt":"2021-04-01T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"member-left","member":"h61-b","by":"split","household":"household/62"}}	\\x6cb273358cd3867b77763466cebd661b67c1eb94cc199af78e5c43aded978eb8	\N	\N
726	84	household/62	1	2021-04-01T08:00:00.000Z	1	{"stream":"household/62","id":"h62-1","version":1,"on":"2021-04-01","recordedAt":"2021-04-01T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"settled","village":"village/1"}}	\\x3ec1621390f26e0fb8450c35a5cfcab21d8b769d6e9dd331ecdf0b78855258e1	\N	\N
726	85	household/62	2	2021-04-01T08:00:00.000Z	1	{"stream":"household/62","id":"h62-2","version":2,"on":"2021-04-01","recordedAt":"2021-04-01T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"member-joined","member":"h61-b","by":"split","household":"household/61","relation":"head","sex":"male","born":"1975-12-31","labour":"ordinary","health":[],"medicalCover":["basic"]}}	\\xbac6a1f328e62c3043193b684e5c10ec12cc6044553374b2c2ad2decba0f2951	\N	\N
726	86	household/62	3	2021-04-01T08:00:00.000Z	1	{"stream":"household/62","id":"h62-3","version":3,"on":"2021-04-01","recordedAt":"2021-04-01T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"split-from","household":"household/61","standing":"exited","flag":"monitored","standingSince":"2020-11-20","flagSince":"2020-12-01","lookedBack":true}}	\\x41df7be8b648375aa33589183cbc3522924edb341f8d51576e347df4674dcdc9	\N	\N
726	87	household/62	4	2021-10-01T08:00:00.000Z	1	{"stream":"household/62","id":"h62-4","version":4,"on":"2021-10-01","recordedAt":"2021-10-01T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"merged-into","household":"household/63"}}	\\x5f8968cc598906775b3eb050a275e9be54f6497bfc6eb323c3921b66ae74e3ac	\N	\N
726	88	household/63	3	2021-10-01T08:00:00.000Z	1	{"stream":"household/63","id":"h63-3","version":3,"on":"2021-10-01","recordedAt":"2021-10-01T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"member-joined","member":"h61-b","by":"merge","household":"household/62","relation":"spouse","sex":"male","born":"1975-12-31","labour":"ordinary","health":[],"medicalCover":["basic"]}}	\\x93c67c105a076a200938e577e2b8fa5e0e48a4f7d12f75d679f01ce7305f6238	\N	\N
726	89	household/63	4	2021-10-01T08:00:00.000Z	1	{"stream":"household/63","id":"h63-4","version":4,"on":"2021-10-01","recordedAt":"2021-10-01T08:00:00.000Z","actor":"clerk-3","schema":1,"event":{"type":"merged-from","household":"household/62","standing":"exited","flag":"monitored","standingSince":"2020-11-20","flagSince":"2020-12-01","lookedBack":true}}	\\x85516b7b54337bc697e5235b679306ef04f19e070e5cc009ae05ac1ae5e480bb	\N	\N
726	90	household/clues	1	2020-03-01T08:00:00.000Z	1	{"stream":"household/clues","id":"c-1","version":1,"on":"2020-03-01","recordedAt":"2020-03-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"settled","village":"village/1"}}	\\x433c9b54312443a2b27e9250d2abd47ff338aea6a9b2271eb3ef07c2ebcef8f7	\N	\N
726	91	household/clues	2	2020-03-01T08:00:00.000Z	1	{"stream":"household/clues","id":"c-2","version":2,"on":"2020-03-01","recordedAt":"2020-03-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"member-joined","member":"c-a","by":"listing","relation":"head","sex":"female","born":"1968-07-07"}}	\\x285ce6e959f264138e8a91d18c3d73319f64e6de170cd2e991d65882d8e07186	\N	\N
726	92	household/clues	3	2020-03-02T08:00:00.000Z	1	{"stream":"household/clues","id":"c-3","version":3,"on":"2020-03-02","recordedAt":"2020-03-02T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"clue-raised","channel":"department-warning","source":"…A58wu-m_","kind":"illness","hit":{"register":"medical insurance 2020-02","item":"17"}},"private":{"text":{"key":"SyS1TftS.pEg3-O7PWDuDH8vE","box":"NkSI5OLZiWZU97DeAIsVImJjDv5n0NuqnweASuD1yZAQXjMTh5qPkh1pw4S8mzRSBtoUU7Dnd34UwrCvUtL7b4GijCpC6wgKJHKAn-xH5O0ttm1tFVenop-Cyu8"}}}	\\x479892c892d0f80474d8c2c67f67356d1d8a2a6ba11657b09742c10d969a702c	\N	\N
726	93	household/clues	4	2020-03-04T08:00:00.000Z	1	{"stream":"household/clues","id":"c-4","version":4,"on":"2020-03-04","recordedAt":"2020-03-04T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"clue-raised","channel":"self-report","source":"…1JbUCuDZ","kind":"accident"},"private":{"text":{"key":"SyS1TftS.pEg3-O7PWDuDH8vE","box":"o_HgWW2xDCJiy6WFzZplue59sOHrVSr_6AjWFyGgTPQW27awd2aracqYlKF9m7AbYu3dCJsQOQAp0uVy"}}}	\\x2a8620682de5946cad4d5a6d714aa819dddeeeb15041d3d0317b6644dca0f2c0	\N	\N
726	94	household/clues	5	2020-03-05T08:00:00.000Z	1	{"stream":"household/clues","id":"c-5","version":5,"on":"2020-03-05","recordedAt":"2020-03-05T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"clue-raised","channel":"department-warning","source":"…IxVC536k","kind":"schooling","found":{"question":"clue-drop-out","pack":{"id":"p","version":"1","hash":"00"},"evidence":["c-2"]}},"private":{"text":{"key":"SyS1TftS.pEg3-O7PWDuDH8vE","box":"gMGKdNDddH601pS2aN9CWjFBSebgcvhpx6tzqk8wuvUt2DWsSTd_3vfi1jkbmj8gNPgrHnka9t_EVLfn"}}}	\\x601afff39352b652fab623b43dfe293623dbd2b3221f9739b7e3734c76d7ca29	\N	\N
726	95	household/clues	6	2020-03-09T08:00:00.000Z	1	{"stream":"household/clues","id":"c-6","version":6,"on":"2020-03-09","recordedAt":"2020-03-09T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"clue-resolved","clue":"c-3","outcome":"confirmed","evidence":"…zvd73Cpy"},"private":{"text":{"key":"SyS1TftS.pEg3-O7PWDuDH8vE","box":"5RTQ0uIEQxedFQurrNCG99KSS5IiDUp1TTdkKbE6VICcUDJ0V-dKUi9eTWplcY5QN9gT8sAdYY2xmN5P-Yo5x2UUDmfO52-7wTJohs1bInC2FsakBO8p9AFHFnk"}}}	\\x0ae7577be288115358a688ac5a4329b8e035cf68ee27ea9ecc1fa23f60cb0073	\N	\N
726	96	household/clues	7	2020-03-10T08:00:00.000Z	1	{"stream":"household/clues","id":"c-7","version":7,"on":"2020-03-10","recordedAt":"2020-03-10T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"clue-resolved","clue":"c-4","outcome":"refuted","evidence":"…IFKwC4lE"},"private":{"text":{"key":"SyS1TftS.pEg3-O7PWDuDH8vE","box":"Px9Gbe-AO3s2YsR_CT8z8G2BK3-WCYFdvgge6tv3GrfpfDJOTU1_gQ28kKMg2qOTVcYze30Nrx0PkEDUqYtV42ioEIfsL_qgzezxy_5kHBuIq4GoM6_9a74c1G4"}}}	\\x402b6efe45e2b1db5ce5dcc87a02fd2e46ba4ed520525a50f407962bdd0996e2	\N	\N
726	97	rectification/unsafe-house/household/clues	1	2020-03-11T08:00:00.000Z	1	{"stream":"rectification/unsafe-house/household/clues","id":"r-1","version":1,"on":"2020-03-11","recordedAt":"2020-03-11T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"item-opened","problem":"unsafe-house","subject":"household/clues","origin":{"kind":"common","source":"…Po-6CtEP","like":"rectification/1"},"owner":"p1","target":"…VEh8gXy-","deadline":"2020-04-30"},"private":{"text":{"key":"SyS1TftS.8i9DFkyDBHbGk40Z","box":"CxNh-lSQ8fGhd565wTXrboegYYjzbQ4L_jTEShnDx4869m3Vk84rbQSTrCu2Fb0TRh3CkLbjKssN2M9LZm9mTKrYC4jltBGi1n0NNCDst_080Ur8RD0IrUcaYHTt4cYDDLAsVtOGhNBi1oGNSGrT4-DS1nMwP2XVAsUtsQ"}}}	\\x4400218a6bb7024ac100a8eccdce397623abb55401b03e25c72412df7774d938	\N	\N
726	98	rectification/unsafe-house/household/clues	2	2020-03-20T08:00:00.000Z	1	{"stream":"rectification/unsafe-house/household/clues","id":"r-2","version":2,"on":"2020-03-20","recordedAt":"2020-03-20T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"measure-taken","by":"builder-1","measure":"…fYPZXfE5"},"private":{"text":{"key":"SyS1TftS.8i9DFkyDBHbGk40Z","box":"tXEE6zmcCBuLffuKQJIlw5L_b8dw2MfA3LDRUzAkcf1LLhUkj4umb1hHLx_YYRrxn1razvjN82YRzs0Tyti8U57OQfYYogaFzEKY5SNJ_svxCTKsIcxs36RE1ws"}}}	\\x29c3c35ee1176bca791d4a9f6772d5236547141cebbf9081f135f4e034c645c6	\N	\N
726	99	rectification/unsafe-house/household/clues	3	2020-04-01T08:00:00.000Z	1	{"stream":"rectification/unsafe-house/household/clues","id":"r-3","version":3,"on":"2020-04-01","recordedAt":"2020-04-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"item-verified","by":"p2","outcome":"unsolved","evidence":"…Kv6tyJlk"},"private":{"text":{"key":"SyS1TftS.8i9DFkyDBHbGk40Z","box":"Ke7cDQdM8ny5t2cH9MJVpTBAV_C4QEMe-YT_TS8Gq5-eFxyB_Df42tTHtNCE-b91Js8g3U3kB1wjekst4j7uR4ZMAtuSYuqDSkEDBwucd7VBQPe7DP_hXTKZ7Y0"}}}	\\xc2ec6d38e69330ec29b717dae6aca1bbec8df5a9e1c6bd810798879e8676db9c	\N	\N
726	100	rectification/unsafe-house/household/clues	4	2020-04-02T08:00:00.000Z	1	{"stream":"rectification/unsafe-house/household/clues","id":"r-4","version":4,"on":"2020-04-02","recordedAt":"2020-04-02T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"item-replanned","owner":"p3","deadline":"2020-05-31","because":"…poMEq48w"},"private":{"text":{"key":"SyS1TftS.8i9DFkyDBHbGk40Z","box":"r3kGCxa0d5-wlQRlzKnOs6xhOVNuadcz7Hq4h_pgxTgprDBBd5DG7q0AxR-c2LwpM-NxEahG4ep9PY4h"}}}	\\x64f9fd398eeb64a76aad2828f0bf65e636a6108102bffe33a90c26593bdb1e11	\N	\N
726	101	rectification/unsafe-house/household/clues	5	2020-05-20T08:00:00.000Z	1	{"stream":"rectification/unsafe-house/household/clues","id":"r-5","version":5,"on":"2020-05-20","recordedAt":"2020-05-20T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"item-verified","by":"p2","outcome":"solved","evidence":"…JCTcQnkd"},"private":{"text":{"key":"SyS1TftS.8i9DFkyDBHbGk40Z","box":"JI-unzoVRfKiVUQOJXcwa1G7uFycrkoW0YYIAq7wlpZsH6EJHfxbE4exok_94sciFjbKnTHEESoU3Xyo"}}}	\\xfb5849d2e97d670dea48724d6bd05bb77e96832391127cf3090603144f845cc6	\N	\N
726	102	rectification/unsafe-house/household/clues	6	2020-05-21T08:00:00.000Z	1	{"stream":"rectification/unsafe-house/household/clues","id":"r-6","version":6,"on":"2020-05-21","recordedAt":"2020-05-21T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"item-closed","by":"p4"}}	\\xc9e5fc2863e227e5748eee40e3e0c4043a655ebdcea17ce2e76d9df562227c86	\N	\N
726	103	rectification/unsafe-house/household/clues	7	2020-08-01T08:00:00.000Z	1	{"stream":"rectification/unsafe-house/household/clues","id":"r-7","version":7,"on":"2020-08-01","recordedAt":"2020-08-01T08:00:00.000Z","actor":"clerk-1","schema":1,"event":{"type":"item-reopened","because":"…f_X1DPeV","deadline":"2020-09-30"},"private":{"text":{"key":"SyS1TftS.8i9DFkyDBHbGk40Z","box":"G683EB0IWO59ovzgnlDW_lCmEJAwAhK-BBI-lXGK8RrGX56o5F4n_Q1RZxZKCygRma_c_ipd-bRHlyV-"}}}	\\xc23314eef4bd4172037939bed2537470267c3a65887a87f2368e821a5633092d	\N	\N
727	1	household/visited	1	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"first.1","version":1,"on":"2024-01-01","recordedAt":"2024-01-03T03:04:05.000Z","actor":"office","schema":1,"event":{"type":"settled","village":"village/1"}}	\\xc713be2f3b8578e8868e1769f481b4c00ad0f9cc3ead698a0626a6a99da9527a	first	2
727	2	household/visited	2	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"first.2","version":2,"on":"2024-01-01","recordedAt":"2024-01-03T03:04:05.000Z","actor":"office","schema":1,"event":{"type":"member-joined","member":"a","by":"listing","relation":"head","sex":"male","born":"1949-12-31"},"private":{"personal":{"key":"SyS1TftS.KJO1uBbNYz5Ihsds","box":"w5kJ_vNyXjhkZsCu-rk66Dh6M6F15Qq4h2BVi8lsW_hvy4W_K2-ajsBIHa0X7BqIIpTt-vykB4WXwqojSv74fiS_TkudHBw5PLBRqtKM9cBt5aZMXHJs0mIHjCM"}}}	\\x0afa686c028c5ef5c85f11ce7b26f3a467d1eab8f957b0d7998828f9be3af7c5	\N	\N
729	1	household/visited	3	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.1","version":3,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x6e74a41faeee95c69d9fbeb1ca3caccae1e205404960e91aa2780b59f9381587	visits	120
729	2	household/visited	4	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.2","version":4,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x7c95ad287a853d924dd3cc02cf5f96625ee3222c7442ece86d72b5eb0dfa66e5	\N	\N
729	5	household/visited	7	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.5","version":7,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xb9c9f5b76467fec40b36bccd70fd008697280265754354b41f524862d74fad41	\N	\N
729	6	household/visited	8	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.6","version":8,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x4b5152dc105e8700d075a145d4da28bdb5ccd8353c1b9dc99270130feb3ee22c	\N	\N
729	7	household/visited	9	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.7","version":9,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x38d7e939da7cc7675ef604fc325ecc79a6b55986e14c9c80dd9c9380d17bd580	\N	\N
729	8	household/visited	10	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.8","version":10,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xb792e5e9d3951a8f3a16377a9c7ee0c2102b895b7c0864c1001a6825915fc914	\N	\N
729	9	household/visited	11	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.9","version":11,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xb62c1a1ba12aa72c8b8ebb9432bf19531477448b7f5f2b036cdd052c05df5508	\N	\N
729	10	household/visited	12	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.10","version":12,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x762db7ad0165c7ba041b97f99aa21bb3b7280fae172fc1d0b0b73c8c1ba15db3	\N	\N
729	11	household/visited	13	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.11","version":13,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x9735fc422f1873b2e59c707b119da43871a9f7de2db3d0c119ae9c7a05465541	\N	\N
729	12	household/visited	14	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.12","version":14,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xa48bef70fd4cf5c29c6a4f36c904dabc0b0669aa6a14813abf1268c055d17caa	\N	\N
729	13	household/visited	15	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.13","version":15,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x3d3f10128dd6068a0bc59947d530e27246090b95712608278a5d321ce85054c0	\N	\N
729	14	household/visited	16	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.14","version":16,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xad0f7e4ed392f6b66abc86f46af10768c94635459221940ddf7366d57c126d5f	\N	\N
729	15	household/visited	17	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.15","version":17,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xe8c8c0d5b5fd508b912266b09b2d5dfb593db99252357d66ac24747ed15ca898	\N	\N
729	16	household/visited	18	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.16","version":18,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x670d68e5e0633038be6a5174e98f32a5c44265ae5cd6ce482215b5326fe58f33	\N	\N
729	17	household/visited	19	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.17","version":19,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x6ab6bd177e31845ab63dd669d703e4fc8b027f1fdd566c30d681e5c5ee519219	\N	\N
729	18	household/visited	20	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.18","version":20,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xcc336f7d9aee24674c714568e4267775e857681296cb0ab7656b9d75be6344fe	\N	\N
729	19	household/visited	21	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.19","version":21,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xbb72f330f2c3e57cfd7a6e73cd7289df22717a377ecd72eae1ef73b5795569ca	\N	\N
729	20	household/visited	22	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.20","version":22,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x7528c8d02f37e195900c7de99b63a346038093b55bdf63533561098d010bc8de	\N	\N
729	21	household/visited	23	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.21","version":23,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xf1d19741b8871ad24db364caaff0f8c36e9b36151d46357cb2d546fbe38f6b0c	\N	\N
729	22	household/visited	24	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.22","version":24,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x100d8a71829ee791de471905f85722df0a1ff01071425a25f19f8daf213b8a2c	\N	\N
729	23	household/visited	25	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.23","version":25,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xce44b2a5d365e4ff58c11f0d940ea04cff74730a0adde44caa74248ef6e725dd	\N	\N
729	24	household/visited	26	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.24","version":26,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x569b78559ce32b1bbc37a0304d49496991142b24e0a09c7c83a7029a24cbb7fa	\N	\N
729	25	household/visited	27	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.25","version":27,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x511c1cdf96e78262582cd1a30189366fbf5064e55306958b57d9e69967886877	\N	\N
729	26	household/visited	28	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.26","version":28,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x27ef8673cc2219cc38073a71142a1e0e279a2ece6ce57c5741049eef8f133f2e	\N	\N
729	27	household/visited	29	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.27","version":29,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x26bbf3a6b7ef087a30ec601c55f16a5ead40dafb9b40684f87ee2ef549b38168	\N	\N
729	28	household/visited	30	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.28","version":30,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xb4e57034d54c22672a17a27311c7c32ade5d59da8a5179e4b8bafa0c61ebf339	\N	\N
729	29	household/visited	31	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.29","version":31,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x64f657b7e0d5587534328dd7b88e97f8101fc9d1b0eb0516d54457c6ede16665	\N	\N
729	30	household/visited	32	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.30","version":32,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xf9fa5c3e9453f7f8767e3fcf64aebe6b9e71ccbd87fa6444fcca03f56244456f	\N	\N
729	31	household/visited	33	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.31","version":33,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x5e83148a14ddbe46ca53ba4b3f5cd8b4f72fb87d1dd7c04c4c53663c38004e36	\N	\N
729	32	household/visited	34	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.32","version":34,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x1e1c9e4181a2fbf3683366d3505d7a5b51bbc3a8d289c5f18eafa2757e9e0d6c	\N	\N
729	33	household/visited	35	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.33","version":35,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x35e3bd26464645a5e85a9215cb5a2c725235e31725d40253866b33fc38980349	\N	\N
729	34	household/visited	36	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.34","version":36,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x254496741d6d82014a6def2ea32d837b033a593ea731431d2f65e7b5db27d0e2	\N	\N
729	35	household/visited	37	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.35","version":37,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x894d889fecaca1afa865df6c11b0a9aa7b1e626fd32f80e650d2e40c9cac4a9e	\N	\N
729	36	household/visited	38	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.36","version":38,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x073d35114d999eb92b17860d95a6aa601a3c5d5679dbd3a4bfc616a12a5f4734	\N	\N
729	37	household/visited	39	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.37","version":39,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x806e0900be7accdbe63b551e3d36760084cc0a489b3e7f0856fb899cd4e3431b	\N	\N
729	38	household/visited	40	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.38","version":40,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x6e28c7f6d31999e1f54d4d036de20c82ddc771db39cf38803561aecd9f695f5f	\N	\N
729	39	household/visited	41	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.39","version":41,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x7dad2d6251a09a24b7102332071c58862a0891fd4965d5fd3faedab7543863b4	\N	\N
729	40	household/visited	42	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.40","version":42,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x2dab66357a9439349427805785c41ecfb5120853fde8983045d3c71648364ee5	\N	\N
729	41	household/visited	43	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.41","version":43,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xcc419074c644fa0f8dfaecbf3592738bda812e10999693b5581c99224da58bb0	\N	\N
729	42	household/visited	44	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.42","version":44,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x80d54cbcbdaf2058eeac588830dc7a20cb82425b3f815ea4e69ff9cafb6d4c30	\N	\N
729	43	household/visited	45	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.43","version":45,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x7077ca230f011785955a8946c5a454e4a450aa5799ea2f1d559e5e5cbe733d45	\N	\N
729	44	household/visited	46	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.44","version":46,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xddef10dfb30eb77d6d8c0fd95266a2972a22b32d18b90e664159ce1bde0e1970	\N	\N
729	45	household/visited	47	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.45","version":47,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x3b196616133fdeb92a721269c55f0913df37458f7b99cb2481c94c372cf39d70	\N	\N
729	46	household/visited	48	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.46","version":48,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xd15ea64632565077d8b1fe460be6a898a5c433cd1e0415e94cdaf05c2ee72a93	\N	\N
729	47	household/visited	49	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.47","version":49,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x777c822a3f25458e6bbf07effc54289cc8fd15f724d58eb9e96c22206e042d6f	\N	\N
729	48	household/visited	50	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.48","version":50,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x69703ee9d8e03fa04a2606ded947569494e592f322686c73d1a77ca183a759a5	\N	\N
729	49	household/visited	51	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.49","version":51,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x4aebd2d2d180ba7610384388a6c9663a2befc06d00aab7cec7d944a9df95de20	\N	\N
729	50	household/visited	52	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.50","version":52,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x1958e128778aa779a04bd644e36a22d76a2646292341261a8ea33670c560cf3c	\N	\N
729	51	household/visited	53	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.51","version":53,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x127e9af168d8d774c73ef7c0d77f2e477881a5d6b391be66180a28731beee001	\N	\N
729	52	household/visited	54	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.52","version":54,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xaa0e464458a8e797296a129f62e4a615591bea9e8ef71832629f2ef03085bd37	\N	\N
729	53	household/visited	55	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.53","version":55,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x310cacbcd1bb074e960de1fc023321e903b77e3b6dbab030e368abcd2a69a9df	\N	\N
729	54	household/visited	56	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.54","version":56,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x0598aff6d5218b196601b97e4d90c88affdafb13a081dc5364c500bbb5caa746	\N	\N
729	55	household/visited	57	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.55","version":57,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x2416ed6fea999d015d9295d144edfff87fd5b6e00811a3a0273607c1e5ed8873	\N	\N
729	56	household/visited	58	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.56","version":58,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x1b23e7490b30b8c2ef3575238e8ce1ffbffe69e0361957b033e7c6ec18f6c042	\N	\N
729	57	household/visited	59	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.57","version":59,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x46b3a97a20846a64e821efac7b9f7aaaa6c65d1d579a8a1ebb9b1c872822da4b	\N	\N
729	58	household/visited	60	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.58","version":60,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xfe8a8e60de619fa3555825b600ffc64edbb6639194d5d9d77afa41326a6c7b88	\N	\N
729	59	household/visited	61	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.59","version":61,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x2a90c5931abbdc6b3008cdb14a3437c00add7fa3abcecd6209be06e161746557	\N	\N
729	60	household/visited	62	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.60","version":62,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x76ae43396a6297cc2ca6f6e86d5a5244328dff3222b3f66bab11370b00677743	\N	\N
729	61	household/visited	63	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.61","version":63,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xca51c516cf27c5069d0e6dfe238ef654ebf9b35d087fa19a61888d1b15636cbf	\N	\N
729	62	household/visited	64	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.62","version":64,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x5aa04e920d7d1091ed23e29f46341341036a7e939e011e3047268bc7283da680	\N	\N
729	63	household/visited	65	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.63","version":65,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x6e957f44dd7c9b424f5b48c7c0190fb5047ce1731c21728a970c65618cf89e2c	\N	\N
729	64	household/visited	66	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.64","version":66,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x7ccba155fac304eddf94ffb03e604d53f65d46c260245c7cf14c884efb3e0b2d	\N	\N
729	65	household/visited	67	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.65","version":67,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xc21c4c2784dffbbdaaa3294935b693d344db4098b88e46c4af453089d7829699	\N	\N
729	66	household/visited	68	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.66","version":68,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x78361ee8b2feab094b9225be7b1a0110e21db7f878661454b4ccdcdbee193bea	\N	\N
729	67	household/visited	69	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.67","version":69,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xe11a869529361c8e1a03632ec6c542a4f53ad37e041b7a0cc7010feb049b4991	\N	\N
729	68	household/visited	70	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.68","version":70,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x133b81e815dffe70a5f4d4deac8291c4c18399ae4b7c943c1c231d7e20df5fd6	\N	\N
729	69	household/visited	71	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.69","version":71,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x252f1d39ac78f60089d2534cf7d56bf5951250cda540974d8478a369cee1c9d3	\N	\N
729	70	household/visited	72	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.70","version":72,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x4f3caaafe77abf5d542224978075687141d4f000b1c7c547b57df584bbbc2352	\N	\N
729	71	household/visited	73	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.71","version":73,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xb48a15c9fd1ce49d32479eaae318c53146871b32e734464e5c55570c739741cb	\N	\N
729	72	household/visited	74	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.72","version":74,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x45f9037eb0b343b460eb098bfa78108e770deece62bc8037b0b01305cd2202c4	\N	\N
729	73	household/visited	75	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.73","version":75,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xdfe4e848d44631983625b8912d07837154cfb7d5181caa7d46bc98904361e49f	\N	\N
729	74	household/visited	76	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.74","version":76,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x5cfb9de02743d469f697cd5ec16d6b2cdcc4ef613a7a19b421290d5841d6f1ac	\N	\N
729	75	household/visited	77	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.75","version":77,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xa3654a56b39764b288ba9b20fde51f1384182eae538302a0f3ed85e3a86d90e0	\N	\N
729	76	household/visited	78	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.76","version":78,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x041ded9d89f19ef6da257c134e1e23a35a408f438b7944212c9cc586db4f57c3	\N	\N
729	77	household/visited	79	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.77","version":79,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xdef5e402ce89ed3c13afbd911f7fa70fb2f792c2cef0276e292602ae49dd18df	\N	\N
729	78	household/visited	80	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.78","version":80,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x11d5c377bf9c62d0c6e8349b38d030976d67b5e2b572af5f924491265243b51f	\N	\N
729	79	household/visited	81	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.79","version":81,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x88e5f756e9464ce68d4156b117fc75a7458608855a842eb84da5339d6dc82eb6	\N	\N
729	80	household/visited	82	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.80","version":82,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xdd79bb2a50a15b90ddab8718193dffae82636ddfe5a00b8ffae7eeeb6e8ce5ca	\N	\N
729	81	household/visited	83	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.81","version":83,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x3a204b2d9313e31df798491453323be4578938e80c8f9ad90c1bddefdb4eceb9	\N	\N
729	82	household/visited	84	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.82","version":84,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x4b10d2b20355f2ce6a7c98c4b185e32127d6676c6ff382602ccad293e68e0a75	\N	\N
729	83	household/visited	85	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.83","version":85,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xb904a225d6d4eaac4892333825108833ca5af85c2f40c4c9ab6c0d610440eb64	\N	\N
729	84	household/visited	86	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.84","version":86,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x0ed31648a23ccb638a37c1c6e6f86f37461cb9c50123c2de610a0ac702943a63	\N	\N
729	85	household/visited	87	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.85","version":87,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x35b60774fe1db95601baa909ffe0ecc490a4a001f83ffa46732aa68547554857	\N	\N
729	86	household/visited	88	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.86","version":88,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x83f954be888b5358419799ee0cb7a7edddcf503645de6364ea180ae3e1f6f370	\N	\N
729	87	household/visited	89	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.87","version":89,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xd4597fe050a3ec9aea8c54485f1631005963a5515781120cc8af9ac9fade7fd0	\N	\N
729	88	household/visited	90	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.88","version":90,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x849770b667ee63203e48d34c1cddc13021d82aadf127b5fc5fed76decf893183	\N	\N
729	89	household/visited	91	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.89","version":91,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xa62201387f76bb45be5fbaa36b12f005541dbc9b6f8e14644684081bc9144ad3	\N	\N
729	90	household/visited	92	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.90","version":92,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x7620fd3465f6614e930c05a113226567a7a9d25594dd9a3664efbe6f3374033c	\N	\N
729	91	household/visited	93	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.91","version":93,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xadaedc41c33c3222dd2cfa6246079ed66906d62ce1af7e279208e321c7cbe2a4	\N	\N
729	92	household/visited	94	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.92","version":94,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x5ca60f1b120578864dffb3af6b2dbfa526a55633f99db32dd9bda00d061dcef6	\N	\N
729	93	household/visited	95	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.93","version":95,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x434bb6ccf407b61170311c0cb206f058e30f1ed64aee34ba13e1a33b60425dc1	\N	\N
729	94	household/visited	96	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.94","version":96,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xbac77594ef59c5092068eb88a2a91075094885f028199859c302b1ed17378f49	\N	\N
729	95	household/visited	97	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.95","version":97,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x2dbeb9ca5ac98a261fdbfe575bfbbfc29b23b3cceda80d7d5d29d3aadc5f912d	\N	\N
729	96	household/visited	98	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.96","version":98,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xdd4ab96c1e69fc8f0354e143a8767da264130e0608fa318374707025a8221155	\N	\N
729	97	household/visited	99	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.97","version":99,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xe1268670549c404aa30f83f64a0a2b33f7eac3757bee3cbdd0db39c3122bfebe	\N	\N
729	98	household/visited	100	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.98","version":100,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xc97219130e80ea69810ac4e383d72ba6028768a4fb201cb1cf8c74ca992327c1	\N	\N
729	99	household/visited	101	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.99","version":101,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xda4d467041238420ddaeed239882eafb21a0a8add27d64c0f3c66c891a65d601	\N	\N
729	100	household/visited	102	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.100","version":102,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x67333dd980abfda4fb4dfb3a61de83dfa2fb2171ce9c8d7e7be32b4e4afdbd71	\N	\N
729	101	household/visited	103	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.101","version":103,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x6dfee16db8228e76b4acc95a473d193b4d13f20cf15230b64a23fcda65011916	\N	\N
729	102	household/visited	104	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.102","version":104,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x505b52b3153a80a6944aebacca3752251a363d6cfcddbbba319cdba6c7939541	\N	\N
729	103	household/visited	105	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.103","version":105,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x9a7b3c1d12967312b36151ed4c3db6ed1c2260c2c64972018b9c8642628347c7	\N	\N
729	104	household/visited	106	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.104","version":106,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x94f9acda6e50d303b782a9bb459f9bef6a2cc8ae2847f364e54046131f6c4a55	\N	\N
729	105	household/visited	107	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.105","version":107,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xc5b068e0bdd8ef766f000514bc0cbe3c757f93b48fcb12ec542cf3de5c19078e	\N	\N
729	106	household/visited	108	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.106","version":108,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x42f13b00b52bd72ed10225749fe1cfc50518be83d22910aa99fc3bff204bb444	\N	\N
729	107	household/visited	109	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.107","version":109,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x422a599cc3837b2bc341471c4e62b2498b550cbe30cb10011e54e19ae307d849	\N	\N
729	108	household/visited	110	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.108","version":110,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x5eff27e34cd81f1fc131046b8b5d0b33d2ff48360bbb1f5406b9b05bc8e0b86e	\N	\N
729	109	household/visited	111	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.109","version":111,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x231df6015812a58e7f0dba9aa1ecb7626af70d65ecb829d4dc4743df09e3e112	\N	\N
729	110	household/visited	112	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.110","version":112,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x7e4a5dd52c10ab8c0c66a43eed437216b155db64c3cf91ecf5b040e7ffb68180	\N	\N
729	111	household/visited	113	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.111","version":113,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xd4e3f0c18bdd6242c6f003ebff22685c1d2f0700771d30e2fc5b9ad1374b37b3	\N	\N
729	112	household/visited	114	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.112","version":114,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x57ec8abe49b9db5b2fa7ceb5658aa63dc77e688171aa8e25dba2aacf39f4294c	\N	\N
729	113	household/visited	115	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.113","version":115,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xc8671936e88b1c44ee684caab6528be194f658792db459a11639d3508edf0df2	\N	\N
729	114	household/visited	116	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.114","version":116,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xc5e879f22d8bd13643adbb9fa431603eaa4dc021ddc82c66bb93245367f55805	\N	\N
729	115	household/visited	117	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.115","version":117,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xa44169cc1293052abe4c3743aa20d7b9878f1b81b09d2e1ff7dce2e9b6626a10	\N	\N
729	116	household/visited	118	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.116","version":118,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xbcffd28e372d2751655e87c08558f088a929a5614acf0b9484f32dae43dbe9fe	\N	\N
729	117	household/visited	119	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.117","version":119,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x607a5ce3e83e99cc643a13e2e7b0a128fca1af7c32798fcd4b4f99bd1c8a3015	\N	\N
729	118	household/visited	120	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.118","version":120,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xd5284e646ce1a0569b8bdbbb0f81e4198713733d0e6aa4f93d9572f9da172bed	\N	\N
729	119	household/visited	121	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.119","version":121,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\x1b05389ee001a29915dad5f552d82e1a8ffe5da453081549ac3ea375ec7dee2d	\N	\N
729	120	household/visited	122	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"visits.120","version":122,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","cause":"round","schema":1,"event":{"type":"visited","by":"cadre-1","purpose":"regular"}}	\\xce1ab5621bd44ebdda861027412bf72f1d5d1b42ec483a01259175889578b224	\N	\N
731	1	household/visited	123	2024-01-03T03:04:05.000Z	1	{"stream":"household/visited","id":"points.1","version":123,"on":"2024-01-02","recordedAt":"2024-01-03T03:04:05.000Z","actor":"cadre-1","schema":1,"event":{"type":"points-awarded","points":2,"committee":"committee","reason":"…bw_sADLF"},"private":{"text":{"key":"SyS1TftS.o6aqmRw-nqQQug_8","box":"d2Lmn12NkSwXWJyMFV_VZ96neiK1bQBjLibTDyA0UL6jx7ZO4HMco7U4Cs0GvU4hjrLztuScxDGSzZzWB7caVExEHfOcNlEdTsU2y3AZXWIkdgv1HGaeRFfXf6Q"}}}	\\x4e1d7895dc72aa513eb888458628008b7f42c6c134f2c98b58baded51aad02ae	points	1
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
4	0	\\xc4c545ebc0eaf15fd507e8ce25745ef4f3f905b8679f19b8582f8593e7eef707	726-16
4	1	\\xf7550ce096c74e566bce11ea0e202b3eb0fea9e11ed8772a284250b153d2f65a	726-32
5	0	\\xceaf38472a95f940db9f3fc2f7b0cb1072eccd2cb1a8e5634c0366f660f6d7af	726-32
4	2	\\x540fd5825e26017f0c32819bc443aab8a5d08c95327dc040157b0998348c7b21	726-48
4	3	\\xed55e31bf1f23b3842bebe1bd4d3afa868808e568bda7c36ed632a0cadabf0d0	726-64
5	1	\\x8062dadda12dc126a8f584f5f2d4c8d5c795d8a0730cf0bd0c5116672fefd4f1	726-64
6	0	\\x1b0acd39f62ab46111e8e23109c958f95c7d350f7d40b681431989520cf844d4	726-64
4	4	\\x179e5e2f597838c5bd5708ae87f5ab4057eedeb6bff372cbd79de9334928f5de	726-80
4	5	\\xdd71a72dd285b11ed45e9858bc2d46240827646fbc01b6806db5dd4696f75278	726-96
5	2	\\x445acd993bae854efce7092273f4adbdee7cd90ab6f7322bf3a5a9eb8212ec6e	726-96
4	6	\\x35f38551810cdaaa8df29cfb2b9be8a9685641a56bf2224b5d31182c6a1b3b8c	729-7
4	7	\\x21997af73324343be2ab2480584b312c76aa834ba9f4dc80970f44b18374854d	729-23
5	3	\\xbbff1186a2e85849dc388a8c048c7d2a418cd1cd2e5486506e00864889d7fb57	729-23
6	1	\\x3ab55027b4d35ea701bdf81674c3a54be49de43df7cfda92292d986fa23cf9d7	729-23
7	0	\\x05f1b5bc85148184975692a90820d2a0f42224a873e9e73c6ab69d97721e9a8e	729-23
4	8	\\x3c36ba1655cb0353ea482f27087d6e9e1fe5c4c3f70ab0f60497eac8027ecaa7	729-39
4	9	\\x8dcefc1d2de68e6603fd6c00caf4b4dbbea0abf1d8a9434213786c1d925726e2	729-55
5	4	\\x8de7da6e6a3df6230c733091edbffe9c542bb2c299cd77f134f7f503a575d5af	729-55
4	10	\\x7962a077ba644429b8f67e77c2c348064bede6789af8ec3f7fea4b52af67174e	729-71
4	11	\\x906b91f813c258dadec3ec46a1981d47aab9f9ccedbfd78337a426c55bf9d41b	729-87
5	5	\\xbda989dba33c60175d5bd02f49583df4af181f519f8e99660d7e51dee6db0d35	729-87
6	2	\\xf0e356263385a4866a8efd1fa11f92194ddddd638fbd89f469574e2f45d8469e	729-87
4	12	\\x6c5027d6db7734051346f43c10f277aaade3c85cc7c3ba825fbaf0bd00b3c524	729-103
4	13	\\x09e0b82a49cfc6c0a45316945d97cd9e22379b35ca18e015cb0ac871c18ea54d	729-119
5	6	\\xfbe33b9ca5dae8d97ceb25975e92d9cd91ed7ed466962da18b1a54408cf46974	729-119
\.


--
-- Data for Name: seals; Type: TABLE DATA; Schema: hearthfold; Owner: -
--

COPY hearthfold.seals (size, "position", root, sealed_at) FROM stdin;
226	731-1	aa0990c4a98bb752ef2c66790a765d4f35587852ace9cd450abc9ad44eb74470	2024-01-03T03:04:05.000Z
\.


--
-- Data for Name: settled; Type: TABLE DATA; Schema: hearthfold; Owner: -
--

COPY hearthfold.settled (one, horizon, proposal, barrier, lift, key_check) FROM stdin;
t	2024-01-03T03:04:05.000Z	2024-01-03T03:04:05.000Z	{}	0	\\xf3c710f4006bbbcd020e81172dc1402787eabe3a83d55c7f53842caabe909874
\.


--
-- Data for Name: snapshots; Type: TABLE DATA; Schema: hearthfold; Owner: -
--

COPY hearthfold.snapshots (stream, version, shape, bytes) FROM stdin;
household/visited	123	household/1/c00d9655	\\x7b2273747265616d223a22686f757365686f6c642f76697369746564222c2276657273696f6e223a3132332c227265636f726465644174223a22323032342d30312d30335430333a30343a30352e3030305a222c227265736964656e6365223a5b7b2266726f6d223a22323032342d30312d3031222c2272616e6b223a312c226964223a2266697273742e31222c226576656e74223a7b2274797065223a22736574746c6564222c2276696c6c616765223a2276696c6c6167652f31227d7d5d2c226d656d62657273223a5b7b226964223a2261222c2274696d656c696e65223a5b7b2266726f6d223a22323032342d30312d3031222c2272616e6b223a322c226964223a2266697273742e32222c226576656e74223a7b2274797065223a226d656d6265722d6a6f696e6564222c226d656d626572223a2261222c226279223a226c697374696e67222c2272656c6174696f6e223a2268656164222c22736578223a226d616c65222c22626f726e223a22313934392d31322d3331227d7d5d7d5d2c22696e636f6d65223a5b5d2c227370656e64696e67223a5b5d2c226c6976696e67223a5b5d2c22686f7573696e67223a5b5d2c227761746572223a5b5d2c22726567697374657273223a5b5d2c22636175736573223a5b5d2c2273686f636b73223a5b5d2c227269736b73223a5b5d2c2261637473223a5b5d2c22616964223a5b5d2c22616964456e646564223a5b5d2c2268656c70657273223a5b5d2c22766973697473223a5b7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a332c226964223a227669736974732e31222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a342c226964223a227669736974732e32222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a352c226964223a227669736974732e33222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a362c226964223a227669736974732e34222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a372c226964223a227669736974732e35222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a382c226964223a227669736974732e36222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a392c226964223a227669736974732e37222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a31302c226964223a227669736974732e38222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a31312c226964223a227669736974732e39222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a31322c226964223a227669736974732e3130222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a31332c226964223a227669736974732e3131222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a31342c226964223a227669736974732e3132222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a31352c226964223a227669736974732e3133222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a31362c226964223a227669736974732e3134222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a31372c226964223a227669736974732e3135222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a31382c226964223a227669736974732e3136222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a31392c226964223a227669736974732e3137222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a32302c226964223a227669736974732e3138222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a32312c226964223a227669736974732e3139222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a32322c226964223a227669736974732e3230222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a32332c226964223a227669736974732e3231222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a32342c226964223a227669736974732e3232222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a32352c226964223a227669736974732e3233222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a32362c226964223a227669736974732e3234222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a32372c226964223a227669736974732e3235222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a32382c226964223a227669736974732e3236222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a32392c226964223a227669736974732e3237222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a33302c226964223a227669736974732e3238222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a33312c226964223a227669736974732e3239222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a33322c226964223a227669736974732e3330222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a33332c226964223a227669736974732e3331222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a33342c226964223a227669736974732e3332222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a33352c226964223a227669736974732e3333222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a33362c226964223a227669736974732e3334222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a33372c226964223a227669736974732e3335222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a33382c226964223a227669736974732e3336222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a33392c226964223a227669736974732e3337222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a34302c226964223a227669736974732e3338222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a34312c226964223a227669736974732e3339222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a34322c226964223a227669736974732e3430222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a34332c226964223a227669736974732e3431222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a34342c226964223a227669736974732e3432222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a34352c226964223a227669736974732e3433222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a34362c226964223a227669736974732e3434222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a34372c226964223a227669736974732e3435222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a34382c226964223a227669736974732e3436222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a34392c226964223a227669736974732e3437222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a35302c226964223a227669736974732e3438222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a35312c226964223a227669736974732e3439222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a35322c226964223a227669736974732e3530222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a35332c226964223a227669736974732e3531222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a35342c226964223a227669736974732e3532222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a35352c226964223a227669736974732e3533222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a35362c226964223a227669736974732e3534222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a35372c226964223a227669736974732e3535222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a35382c226964223a227669736974732e3536222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a35392c226964223a227669736974732e3537222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a36302c226964223a227669736974732e3538222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a36312c226964223a227669736974732e3539222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a36322c226964223a227669736974732e3630222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a36332c226964223a227669736974732e3631222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a36342c226964223a227669736974732e3632222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a36352c226964223a227669736974732e3633222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a36362c226964223a227669736974732e3634222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a36372c226964223a227669736974732e3635222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a36382c226964223a227669736974732e3636222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a36392c226964223a227669736974732e3637222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a37302c226964223a227669736974732e3638222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a37312c226964223a227669736974732e3639222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a37322c226964223a227669736974732e3730222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a37332c226964223a227669736974732e3731222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a37342c226964223a227669736974732e3732222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a37352c226964223a227669736974732e3733222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a37362c226964223a227669736974732e3734222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a37372c226964223a227669736974732e3735222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a37382c226964223a227669736974732e3736222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a37392c226964223a227669736974732e3737222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a38302c226964223a227669736974732e3738222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a38312c226964223a227669736974732e3739222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a38322c226964223a227669736974732e3830222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a38332c226964223a227669736974732e3831222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a38342c226964223a227669736974732e3832222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a38352c226964223a227669736974732e3833222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a38362c226964223a227669736974732e3834222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a38372c226964223a227669736974732e3835222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a38382c226964223a227669736974732e3836222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a38392c226964223a227669736974732e3837222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a39302c226964223a227669736974732e3838222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a39312c226964223a227669736974732e3839222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a39322c226964223a227669736974732e3930222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a39332c226964223a227669736974732e3931222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a39342c226964223a227669736974732e3932222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a39352c226964223a227669736974732e3933222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a39362c226964223a227669736974732e3934222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a39372c226964223a227669736974732e3935222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a39382c226964223a227669736974732e3936222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a39392c226964223a227669736974732e3937222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3130302c226964223a227669736974732e3938222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3130312c226964223a227669736974732e3939222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3130322c226964223a227669736974732e313030222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3130332c226964223a227669736974732e313031222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3130342c226964223a227669736974732e313032222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3130352c226964223a227669736974732e313033222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3130362c226964223a227669736974732e313034222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3130372c226964223a227669736974732e313035222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3130382c226964223a227669736974732e313036222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3130392c226964223a227669736974732e313037222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3131302c226964223a227669736974732e313038222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3131312c226964223a227669736974732e313039222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3131322c226964223a227669736974732e313130222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3131332c226964223a227669736974732e313131222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3131342c226964223a227669736974732e313132222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3131352c226964223a227669736974732e313133222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3131362c226964223a227669736974732e313134222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3131372c226964223a227669736974732e313135222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3131382c226964223a227669736974732e313136222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3131392c226964223a227669736974732e313137222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3132302c226964223a227669736974732e313138222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3132312c226964223a227669736974732e313139222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d2c7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3132322c226964223a227669736974732e313230222c226576656e74223a7b2274797065223a2276697369746564222c226279223a2263616472652d31222c22707572706f7365223a22726567756c6172227d7d5d2c22706f696e7473223a5b7b2266726f6d223a22323032342d30312d3032222c2272616e6b223a3132332c226964223a22706f696e74732e31222c226576656e74223a7b2274797065223a22706f696e74732d61776172646564222c22706f696e7473223a322c22636f6d6d6974746565223a22636f6d6d6974746565222c22726561736f6e223a22e280a662775f7341444c46227d7d5d2c2270726f63656564696e6773223a5b5d2c22636c756573223a5b5d2c2277697468647261776e223a7b7d7d
\.


--
-- Data for Name: streams; Type: TABLE DATA; Schema: hearthfold; Owner: -
--

COPY hearthfold.streams (stream, version, recorded_at, hash, division, was) FROM stdin;
household/1	28	2019-10-02T08:00:00.000Z	\\x29a6d13e7065e60a4ea169c0322fbf4ec367399b44069b79d935912d8bd25193	1	\N
household/2	5	2019-04-04T08:00:00.000Z	\\xdcfa274f609252b5e88c59c93b4471b3a209b35cc5b009ed4877e5bafcb005ca	1	\N
household/3	3	2019-11-11T08:00:00.000Z	\\x533a7b82d70458fe5ec72f8c3b50d396719b94984fb1c0d5d51dd4d57614b1d7	1	\N
household/4	4	2021-03-01T08:00:00.000Z	\\x8df42d67e021b66434ea866fc4f51deb18b36a79374da6ad54b0c933c3f816f1	1	\N
household/51	15	2022-12-03T08:00:00.000Z	\\xa34ba2d9fc1855a4b97ba4822c78f84a973c975a169f44377564f2af67d11b4a	51	\N
household/61	8	2021-04-01T08:00:00.000Z	\\x6cb273358cd3867b77763466cebd661b67c1eb94cc199af78e5c43aded978eb8	1	\N
household/62	4	2021-10-01T08:00:00.000Z	\\x5f8968cc598906775b3eb050a275e9be54f6497bfc6eb323c3921b66ae74e3ac	1	\N
household/63	4	2021-10-01T08:00:00.000Z	\\x85516b7b54337bc697e5235b679306ef04f19e070e5cc009ae05ac1ae5e480bb	1	\N
household/clues	7	2020-03-10T08:00:00.000Z	\\x402b6efe45e2b1db5ce5dcc87a02fd2e46ba4ed520525a50f407962bdd0996e2	1	\N
household/shop	5	2021-02-01T08:00:00.000Z	\\x06f42f15814933c2a268eb19caa3d6b369168ba3fe0631c859c820cea36ba215	1	\N
rectification/unsafe-house/household/clues	7	2020-08-01T08:00:00.000Z	\\xc23314eef4bd4172037939bed2537470267c3a65887a87f2368e821a5633092d	1	\N
village/1	4	2019-12-31T08:00:00.000Z	\\x7b99c311e42622b3a37a644a9d98692b5ee817f37c6664de305e98833490b090	1	\N
village/51	9	2020-12-01T08:00:00.000Z	\\xb824223c675de3981dc042ef351773d3c2bea188d22d70f272d59f7ec13ae446	51	\N
household/visited	123	2024-01-03T03:04:05.000Z	\\x4e1d7895dc72aa513eb888458628008b7f42c6c134f2c98b58baded51aad02ae	1	\N
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


