"""What the helps say of the commands' output, which other programs read and which stays so."""

DESCRIPTION = """\
Read a Japanese article beside its offline English translation.

Bare, `yomiawase` opens the window where you left off; `yomiawase FILE` opens that article in it.
The commands below do the same work without a window."""

FORMATS = """\
output forms:
  jsonl     one object per segment:
            {"ja", "en", "checks": [kind, …], "terms": [{"ja", "en", "obeyed"}, …]}
            Checks: empty, echo, loop, number, short, protected, negation, speaker, name,
            stand-in (another engine took over). A term's
            "en" is the glossary's English that stands there, else the one asked for. With --marks
            also "marks", as in extract, on the Japanese.
  markdown  each paragraph, its English below it
  html      a page of its own, side by side
  text      the English alone
With --lines each line of the input, blank or not, gives one line (text) or one object (jsonl);
a line ends with a line feed, before which a carriage return may stand."""

EXTRACT = """\
prints one object, as import would store it:
  {"title", "byline", "date", "site",
   "blocks": [{"kind", "text", "segments": [[start, end], …]}, …]}
Offsets are Unicode code points into the block's text, end exclusive. Kinds: heading, paragraph,
list_item, quote, caption, table_row, code. The title is not repeated among the blocks. The date is
as 2025-04-25 or null; what else is not known is empty. With --marks each block also has
  "marks": [{"kind", "start", "end", "target"}, …]
of the kinds strong, emphasis, code, formula, note and link; only a link has a target.
Standard error says how many paragraphs of a page were not taken for the article; with --left-out
the object has them as well, in the order of the page:
  "left_out": [{"kind", "text"}, …]"""

TERMS = """\
prints a list of the glossary's terms in reading order:
  [{"start", "end", "text", "block", "concept", "ja", "en"}, …]
Offsets are Unicode code points into the text of the block with that number in `extract`;
a term in the title has the block null. Of several meanings that the text leaves open, "concept" is
one."""

READINGS = """\
prints what the window sets above the kanji, in reading order:
  [{"block", "start", "end", "text", "reading"}, …]
Offsets are Unicode code points into the text of the block with that number in `extract`; the title
has the block null. Okurigana stand outside; what is read as one is one (二十歳 はたち).
With --lines each line of the input, blank or not, is a block."""

ALIGN = """\
prints for each sentence which of its words and of the words of its English correspond:
  [{"ja", "en", "links": [[ja_start, ja_end, en_start, en_end, score], …]}, …]
Offsets are Unicode code points into "ja" and "en"; the score is from 0 to 1, and what is less
likely than not is left out. A word may have several links, or none. jsonl has an object on each
line. A text is translated first. The English of --pairs may be anybody's: an installed package
tells what in it depends on each word. Without a package the glossary, dictionaries, numbers and
names tell what they can."""

CANDIDATES = """\
prints a list of terms that stand in the text and that the glossary lacks, the best first:
  [{"ja", "en", "from", "score", "places": [[block, start, end], …]}, …]
"from" says where the English comes from: gloss (the text's own brackets), glossary (its parts),
dictionary (one that is installed), engine (the translation of its sentence, in which names in Latin
letters stay as they are). "en" is empty where nothing is known. Places are in Unicode code points
into the text of the block with that number in `extract`; the title, which is not among the blocks,
gives none."""

LOOKUP = """\
prints what the installed dictionaries say of the first word of TEXT, or of the word at --at: the
longest that one of them knows there, with its conjugation undone. As text for people to read; as
json one object, or null where there is no word:
  {"surface", "start", "end", "lemma", "reading", "part_of_speech", "steps": [name, …],
   "entries": [{"dictionary", "text", "reading", "meanings", "tags", "steps"}, …],
   "frequencies": [{"dictionary", "text", "reading", "value"}, …], "pitches": the same,
   "kanji": [{"dictionary", "character", "onyomi", "kunyomi", "meanings"}, …]}
Offsets are Unicode code points into TEXT. "steps" lead from the lemma to what stands there:
causative, passive, past. Lemma, reading and part of speech need no dictionary."""

DICTIONARIES = """\
prints a line for each dictionary, the one that is shown first first, columns apart by tabs:
  number, title, revision, terms, kanji, frequencies and pitches, megabytes, licence, author, on or
  off"""

DICTIONARY_INSTALL = """\
prints a line as `dictionary list` does. FILE is a Yomitan archive (.zip) of format 1 to 3; jmdict
and jmnedict (names) come with the optional package jamdict-data (CC BY-SA, by EDRDG). One of the
same title is replaced."""

EXIT_CODES = """\
Results go to standard output, progress and errors to standard error. Exit codes: 0 done, 1 not
possible (one line says why), 2 wrong arguments, 130 interrupted, 141 nobody reads the output."""

IMPORT = """\
prints a line for each text, columns apart by tabs: id, title (or its first words)
A text that was imported before keeps its id; one that has changed keeps its notes as well. Standard
error says how many paragraphs of a page were not taken for its article. With --left-out a line for
each of them follows that of the article instead: id, kind in brackets, text"""

FEED = """\
prints a line for each entry, in the order of the feed, columns apart by tabs:
  number, date (2025-04-25, or empty), id of its article if it is in the library, title, address
With --json a list of objects:
  [{"number", "title", "url", "date", "author", "summary", "article"}, …]
With --import it prints instead what `import` does, for each entry that was taken. Where a page
cannot be fetched, the text is the feed's own, if it has one, and standard error says so.
Without ADDRESS or FILE: address and title of each feed that you keep."""

LIST = """\
prints a line for each article, the newest first, columns apart by tabs:
  id, date (2025-04-25, or empty), number of notes, title (or its first words)
What is in the trash is only listed with --list trash. The lists: all (but the archive), unread,
notes (with some), month (imported in this one), favourites, archive, trash.
With --json a list of objects:
  [{"id", "title", "site", "url", "date", "imported", "opened", "sentences", "progress", "notes",
    "new_terms", "favourite", "archived", "trashed", "tags"}, …]
"progress" is the part of the text that was in sight so far, 0 to 1; what is not known is null."""

SEARCH = """\
prints a line for each place, columns apart by tabs:
  title, glossary, note, text or english; id of the article or concept; the article's title; the
  sentence, note or entry
All words must stand in it (in a text: in its paragraph), whatever their width and case; "words in
quotation marks" stand together. As json a list:
  [{"in", "text", "start", "end", "article", "title", "block"}, …]
Offsets are the first word's in "text", in Unicode code points; the block is that with its number in
`extract`, null for a title. A hit in the glossary has a "concept" instead of an article."""

SHOW = """\
prints a table for people to read, Japanese beside English; a file is imported first"""

NOTES = """\
formats (--format):
  markdown  a note an article, for Obsidian; what you wrote into it stays
  plain     the same for git hosts
  jsonld    W3C Web Annotations, a file an article
  readwise  one table of all highlights, as Readwise imports it
  html, epub, docx, pdf   the text itself in two languages, a file an article
prints the path of the file, or of each file of several. In a folder that is the one, there or
below, that holds this article's notes already, whatever its name; what you wrote into it stays. A
file that would be the same is left alone; how many were written is told beside the output, and of
each article that could not be written, why: the others are written all the same (exit code 1)."""

NOTES_TEMPLATE = """\
prints the template (Jinja2) that notes are written by, and beside the output where your own goes. A
template of yours is used by the window as well; it may read only what its first lines tell of."""

NOTES_IMPORT = """\
Takes what you wrote between the markers of exported notes into the library, below the comment of
its highlight. Prints a line for each file with such words, columns apart by tabs:
  file, changed highlights
What has no highlight (text on a whole article, removed highlights) stays in the file and is
told."""

GLOSSARY_ADD = """\
prints the id of the new concept; one with both terms, in any width, case or spelling, is not added
twice"""

GLOSSARY_LIST = """\
prints a line for each concept, by reading, columns apart by tabs:
  id, Japanese, reading, English, subject field, origin (seed, reader, or shared:NAME)"""

GLOSSARY_SHOW = """\
prints each concept for people to read: its terms by language, then what is known of it"""

GLOSSARY_EXPORT = """\
formats (--format; the first with the file's ending is taken):
  csv, tsv  .csv .tsv  a row for each concept, with a header; loses nothing
  tbx       .tbx       TBX 3 (ISO 30042:2019, DCA); loses nothing; made for sharing in git
  tbx2      .tbx       TBX 2 (martif); loses nothing
  omegat    .txt       source, target and comment, for OmegaT
  deepl     .csv       source and target, for DeepL
  yomitan   .zip       a dictionary for the Yomitan browser extension
  anki      .apkg      notes with an example from your library; ids stay over exports
In .csv and .tsv files what a spreadsheet would run as a formula begins with an apostrophe, which
import takes away again. Prints one line: how much was written, and what the format cannot hold."""

GLOSSARY_IMPORT = """\
Reads what `glossary export` writes, and the same formats from elsewhere. Tables may have any
columns: their encoding, delimiter and headers, Japanese or English, are guessed; --columns says
which hold what: id, ja, reading, en, ja-admitted, en-admitted, ja-deprecated, en-deprecated, field,
definition, note, learning. All is merged, or nothing is. Prints one line that says what was done.
With --dry-run it prints a line for each concept of the file, columns apart by tabs:
  new, same or changed; what would happen (add, nothing, keep, take, both, separate);
  Japanese; English; the concept's id; how it differs ("definition: yours → theirs; …")
Without --changed yours stays as it is, except for what the file only adds to it. keep leaves it,
take replaces what the file says something about, both puts all terms into one concept, separate
adds the file's as a concept of its own."""

SOURCES = """\
prints a line for each source, the one that wins first, columns apart by tabs:
  name, on or off, number of concepts it gives, file, what is wrong with the file
Where several sources have a form, the first one's sense is meant unless you or the text say
otherwise; of the same concept the first one's words are taken, but yours always for what you wrote.
Shared files are only read: an entry of one that you edit becomes an entry of your own."""

SOURCES_ADD = """\
prints the name of the source. The file is read anew when it changes, as by git or a sync service;
it wins over what came with Yomiawase, and what you wrote wins over it, until you say otherwise.
`glossary export team.tbx` makes a file that is good to keep in git: a line for each thing."""

PACKAGES = """\
prints a line for each package, columns apart by tabs:
  code, version, name, megabytes, "preview" if it is one
Firefox's model has the code firefox. A language model that was chosen in the window has its
engine's name as code, no version, and "server" at the end; its server is not asked."""

PACKAGE_INSTALL = """\
prints a line, columns apart by tabs: code, version, name
With a server's address it is asked for its models, and one of them put among the engines:
`package install http://localhost:11434 --model qwen3:8b`."""

CONCORDANCE = """\
prints every place of the term's concept in the library's newest texts, also where another of its
forms stands. As text a line for each place, the term between what stands before and behind it, and
the English of its sentence below; as json a list:
  [{"article", "title", "date", "block", "start", "end", "left", "text", "right", "en"}, …]
Offsets are Unicode code points into the text of the block with that number in `extract`; a term in
the title has the block null. "en" is empty where the sentence has no English yet.
--show articles, months or beside counts instead, columns apart by tabs; as json:
  articles  [{"article", "title", "date", "count"}, …], the most first
  months    [{"month", "count"}, …], from the first to the last, by the articles' dates
  beside    [{"text", "concept", "together", "left", "right", "log_likelihood"}, …], the strongest
            bond first; "concept" is empty for a word"""

BACKUP_MAKE = """\
prints the path of the file, which holds library, notes, translations and glossary. It can be put
back here or on another machine. Without FILE it is kept in the data folder, and the oldest go."""

BACKUP_LIST = """\
prints a line for each backup of the data folder, the newest first, columns apart by tabs:
  number, when it was made, megabytes, path"""

LIBRARY_MERGE = """\
prints a line for each article that is new here or has new notes, columns apart by tabs:
  new, beside or same; its id here; how many notes are new; title (or its first words)
beside: here is another text of it, and both are kept. Nothing of yours is overwritten: a note that
you changed since stays and the other is put beside it, your own English and your glossary's entries
win; standard error says where. Merging the same file again changes nothing."""

BACKUP_RESTORE = """\
prints the names of the files that were put back. All of it is checked first; what is there now is
backed up, and a file that is damaged kept under another name. Open windows go on with what was put
back."""
