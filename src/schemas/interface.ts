import { z } from 'astro/zod';
import { counted, sentence, text } from './words.ts';

const site = z.strictObject({
  name: text(),
  description: text(),
  skip: text(),
  titleEnd: sentence('page'),
});

const navigation = z.strictObject({
  main: text(),
  foot: text(),
  articles: text(),
  topics: text(),
  archive: text(),
  search: text(),
  reflect: text(),
  value: text(),
  myData: text(),
  privacy: text(),
  about: text(),
  read: text(),
  do: text(),
  trust: text(),
  colophon: text(),
  typeface: text(),
  signs: text(),
});

const home = z.strictObject({
  title: text(),
  standfirst: text(),
  invitation: text(),
  begin: text(),
  newest: text(),
  allArticles: text(),
  doors: text(),
  youAre: text(),
  youFind: text(),
  takes: text(),
  serves: text(),
  servesFinds: sentence('link'),
  servesTakes: text(),
  decides: text(),
  decidesFinds: sentence('link'),
  decidesTakes: text(),
  reads: text(),
  readsFinds: sentence('link'),
  readsTakes: text(),
});

const articles = z.strictObject({
  title: text(),
  standfirst: text(),
  minutes: counted(),
  notes: text(),
  backToText: text(),
  doesNotShow: text(),
  inside: text(),
  related: text(),
  path: text(),
  previous: text(),
  next: text(),
  colophon: text(),
  by: sentence('author'),
  licence: sentence('link'),
  licenceName: text(),
  cite: text(),
  citation: sentence('author', 'title', 'site', 'date', 'address'),
  elsewhere: text(),
  number: counted(),
});

const topics = z.strictObject({
  title: text(),
  standfirst: text(),
  dimension: sentence('link'),
  none: text(),
});

const archive = z.strictObject({
  title: text(),
  standfirst: text(),
  ofYear: sentence('year'),
  years: text(),
});

const search = z.strictObject({
  title: text(),
  standfirst: text(),
  label: text(),
  hint: text(),
  submit: text(),
  opening: text(),
  found: counted(),
  partly: counted(),
  most: sentence('n'),
  results: text(),
  nothing: sentence('query'),
  nothingTry: text(),
  unreachable: text(),
  all: text(),
  newest: text(),
  older: text(),
});

const pages = z.strictObject({
  list: text(),
  newer: text(),
  older: text(),
  page: sentence('page', 'pages'),
  titled: sentence('title', 'page'),
});

const reflect = z.strictObject({
  title: text(),
  standfirst: text(),
  minutes: counted(),
  items: counted(),
  dimensions: counted(),
  begin: text(),
  howLong: text(),
  limits: text(),
  signs: text(),
});

const taking = z.strictObject({
  page: sentence('page', 'pages'),
  answered: sentence('answered', 'total'),
  back: text(),
  next: text(),
  finish: text(),
  welcomeBack: text(),
  allAnswered: text(),
  limits: text(),
  paper: text(),
  turned: text(),
});

const keeping = z.strictObject({
  nothing: text(),
  saved: text(),
  memory: text(),
  refused: text(),
  cleared: text(),
  keepAgain: text(),
  newer: text(),
  forgets: text(),
});

const result = z.strictObject({
  title: text(),
  loading: text(),
  emptyTitle: text(),
  empty: text(),
  emptyBegin: text(),
  unreadable: text(),
  unreadableNewer: text(),
  carried: text(),
  both: sentence('most', 'least'),
  most: sentence('most'),
  least: sentence('least'),
  even: text(),
  tooFew: text(),
  describes: text(),
  open: counted(),
  secondLook: text(),
  unanswered: counted(),
  continue: text(),
  change: text(),
  dimensions: text(),
  sign: text(),
  dimension: text(),
  share: text(),
  bar: text(),
  band: text(),
  answers: text(),
  answersOf: sentence('answered', 'items'),
  softEdge: text(),
  edges: text(),
  overall: sentence('band'),
  opened: text(),
  limits: text(),
});

const value = z.strictObject({ title: text(), standfirst: text(), begin: text() });

const calculator = z.strictObject({
  form: text(),
  example: text(),
  units: z.strictObject({
    money: text(),
    rate: text(),
    years: text(),
    count: z.string(),
    seconds: text(),
    hours: text(),
    people: text(),
  }),
  optional: text(),
  restart: text(),
  old: text(),
  problem: text(),
  required: text(),
  'not-a-number': text(),
  'not-whole': text(),
  'out-of-range': sentence('min', 'max'),
  ambiguous: text(),
  change: text(),
  otherSide: text(),
  figures: text(),
  figure: text(),
  amount: text(),
  about: sentence('n'),
  formula: text(),
  worked: text(),
  source: text(),
  years: counted(),
  payments: counted(),
  scriptless: text(),
});

const myData = z.strictObject({
  title: text(),
  standfirst: text(),
  loading: text(),
  nothing: text(),
  memory: text(),
  kept: text(),
  what: text(),
  howMany: text(),
  when: text(),
  answers: sentence('quiz'),
  setAside: text(),
  other: text(),
  entries: counted(),
  unknownDate: text(),
  export: text(),
  exportNote: text(),
  erase: text(),
  eraseAsk: text(),
  eraseYes: text(),
  eraseNo: text(),
  erased: text(),
  scriptless: text(),
});

const notFound = z.strictObject({ title: text(), standfirst: text(), home: text(), articles: text() });
const trouble = z.strictObject({ island: text(), reload: text() });

/** `content/<language>/interface.yaml`. */
export const interfaceSchema = z.strictObject({
  language: text(),
  locale: text(),
  direction: z.enum(['ltr', 'rtl']),
  site,
  navigation,
  home,
  articles,
  topics,
  archive,
  search,
  pages,
  reflect,
  taking,
  keeping,
  result,
  value,
  calculator,
  myData,
  notFound,
  trouble,
});

export type Interface = z.infer<typeof interfaceSchema>;
