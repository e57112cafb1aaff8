//! The texts that the benchmarks read, composed by this project and the same in every run.
//!
//! **How.** A small generator draws names, places, numbers and sentence patterns with a linear congruential sequence, and
//! counts what it writes.
//!
//! **Why this way.** Real articles may not be copied into the repository, and a text that is one article repeated is kinder
//! to caches than news is.
//!
//! **Limits.** A few dozen patterns: the share of rare words is lower than in news, the share of statements higher.

/// A text of a known make-up.
#[derive(Clone, Debug, Default)]
pub struct Article {
    /// The text.
    pub text: String,
    /// Paragraphs, headline and dateline.
    pub blocks: usize,
    /// Quotations.
    pub quotations: usize,
    /// Sentences that say who said something.
    pub statements: usize,
}

/// A named input: articles of one make.
#[derive(Clone, Debug)]
pub struct Input {
    /// Kind and size: "wire-short".
    pub name: &'static str,
    /// The articles.
    pub articles: Vec<Article>,
}

impl Input {
    /// How many bytes it has.
    pub fn bytes(&self) -> usize {
        self.articles.iter().map(|article| article.text.len()).sum()
    }
}

/// The inputs for throughput, each of about `bytes` bytes: wire stories of 2 KB, features of 40 KB, interviews of 8 KB.
pub fn inputs(bytes: usize) -> Vec<Input> {
    let make = |name, length, quoted| {
        let mut writer = Writer::new(length as u64);
        let mut articles: Vec<Article> = Vec::new();
        let mut written = 0;
        while written < bytes {
            let article = writer.article(length, quoted);
            written += article.text.len();
            articles.push(article);
        }
        Input { name, articles }
    };
    vec![make("wire-short", 2_000, 3), make("feature-long", 40_000, 3), make("quotes-dense", 8_000, 9)]
}

/// One article of about `bytes` bytes.
pub fn news(bytes: usize) -> Article {
    Writer::new(7).article(bytes, 3)
}

const GIVEN: &[&str] = &[
    "Ana", "Bo", "Carla", "Dmitri", "Elif", "Farid", "Grace", "Hugo", "Ines", "Jonas", "Kofi", "Leyla", "Marek", "Nadia", "Omar",
    "Petra",
];
const FAMILY: &[&str] = &[
    "Ruiz",
    "Lindqvist",
    "Okafor",
    "Petrov",
    "Yilmaz",
    "Haddad",
    "Novak",
    "Moreau",
    "Tanaka",
    "Silva",
    "Jensen",
    "Kowalski",
    "Mensah",
    "Rossi",
    "O'Neill",
    "Aliyeva",
];
const PLACE: &[&str] = &[
    "Porto", "Tbilisi", "Nairobi", "Lima", "Ankara", "Warsaw", "Jakarta", "Dublin", "Oslo", "Accra", "Sofia", "Quito", "Baku",
    "Riga",
];
const OFFICE: &[&str] = &[
    "Prime Minister",
    "Foreign Minister",
    "President",
    "Defense Secretary",
    "Mayor",
    "Gen.",
    "Dr.",
    "Senator",
    "police chief",
    "spokeswoman",
];
const BODY: &[&str] = &[
    "the Ministry of Health",
    "the World Food Programme",
    "Acme Holdings Inc.",
    "the central bank",
    "the Red Cross",
    "the U.S. Treasury",
    "the Harbour Authority",
    "the European Union",
    "the opposition",
    "the city council",
];
const TOPIC: &[&str] = &[
    "the ceasefire",
    "a new budget",
    "the closed border",
    "the vaccine campaign",
    "the ferry disaster",
    "rising food prices",
    "the disputed vote",
    "the gas pipeline",
    "a six-member commission",
    "the refugee camps",
];
const VERB: &[&str] =
    &["said", "told reporters", "warned", "announced", "added", "insisted", "explained", "confirmed", "denied", "promised"];
const CLAUSE: &[&str] = &[
    "the talks would go on next week",
    "more than 53,000 people had left since Sunday",
    "the government could not pay for it",
    "$11.5 million in aid would arrive by March 3",
    "nobody had been hurt in the attack",
    "prices rose 4.5 percent from a year earlier",
    "the road to the north was closed for two days",
    "both sides had agreed to withdraw their troops",
    "it would take years to rebuild the harbour",
    "his office had not been informed of the decision",
];
const SAYING: &[&str] = &[
    "We will not leave this table without an agreement",
    "Nobody asked us, and nobody told us why",
    "The people who live here deserve better than this",
    "It's a disaster, and we don't have the means to stop it",
    "There is no plan for the winter",
    "I can't tell you more than I told the court",
];
const PLAIN: &[&str] = &[
    "The conflict began in 2014 and has cost some 14,000 lives.",
    "Thousands of families spent the night in schools and sports halls.",
    "Shares of the company fell by 7 percent on Tuesday.",
    "It was the third such case in the U.S. this year, after two in May.",
    "Neither side gave details of the meeting, which lasted about four hours.",
    "The bridge, which opened in 1998, carries 20,000 cars a day.",
    "Rain and strong wind made the work of the rescuers harder.",
];

struct Writer {
    state: u64,
}

impl Writer {
    fn new(seed: u64) -> Self {
        Writer { state: seed | 1 }
    }

    fn draw(&mut self, below: usize) -> usize {
        self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.state >> 33) as usize % below
    }

    fn pick(&mut self, list: &[&'static str]) -> &'static str {
        list[self.draw(list.len())]
    }

    fn person(&mut self) -> String {
        let (given, family) = (self.pick(GIVEN), self.pick(FAMILY));
        match self.draw(4) {
            0 => format!("{} {given} {family}", self.pick(OFFICE)),
            1 => format!("{given} {family}, a lawyer from {},", self.pick(PLACE)),
            2 => family.to_owned(),
            _ => format!("{given} {family}"),
        }
    }

    /// An article of about `bytes` bytes with a quotation in `quoted` of ten sentences.
    fn article(&mut self, bytes: usize, quoted: usize) -> Article {
        let place = self.pick(PLACE);
        let mut article = Article {
            text: format!("{} divides {place}\n\n{} (ANP) — ", self.pick(TOPIC).trim_start_matches("the "), place.to_uppercase()),
            blocks: 2,
            ..Article::default()
        };
        article.text[..1].make_ascii_uppercase();
        loop {
            for _ in 0..2 + self.draw(3) {
                self.sentence(&mut article, quoted);
            }
            article.text.pop();
            article.blocks += 1;
            if article.text.len() >= bytes {
                break;
            }
            article.text.push_str("\n\n");
        }
        article
    }

    fn sentence(&mut self, article: &mut Article, quoted: usize) {
        let (person, topic) = (self.person(), self.pick(TOPIC));
        let (verb, clause, saying) = (self.pick(VERB), self.pick(CLAUSE), self.pick(SAYING));
        let sentence = if self.draw(10) < quoted {
            article.statements += 1;
            article.quotations += 1;
            match self.draw(3) {
                0 => format!("“{saying},” {person} said on Monday. "),
                1 => format!("“{saying},” said {person} of {topic}. "),
                _ => format!("Asked about {topic}, {} said: “{saying}.” ", self.pick(BODY)),
            }
        } else {
            match self.draw(5) {
                0 => format!("{} ", self.pick(PLAIN)),
                1 => {
                    article.statements += 1;
                    format!("According to {}, {clause}. ", self.pick(BODY))
                }
                2 => {
                    article.statements += 1;
                    let subject = self.pick(BODY);
                    format!("{}{} {verb} that {clause}. ", subject[..1].to_uppercase(), &subject[1..])
                }
                3 => {
                    article.statements += 1;
                    format!("{person} {verb} that {clause}, and that {topic} was to blame. ")
                }
                _ => format!("{person} met {} in {} to discuss {topic}. ", self.person(), self.pick(PLACE)),
            }
        };
        let begins = article.text.len();
        article.text.push_str(&sentence);
        // The marks are not ASCII and stay as they are.
        if let Some(first) = article.text.get_mut(begins..begins + 1) {
            first.make_ascii_uppercase();
        }
    }
}

/// Makes a text of about so many bytes.
type Maker = fn(usize) -> String;

/// Texts that are unkind to a loop that looks too far, made for any size.
pub const UNKIND: &[(&str, Maker)] = &[
    ("news", |bytes| news(bytes).text),
    ("news, CRLF", |bytes| news(bytes).text.replace('\n', "\r\n")),
    ("news, lone byte order mark", |bytes| "\u{feff}".to_owned() + &news(bytes).text),
    ("one sentence", |bytes| repeat("Ana Ruiz of Porto said that the port in Lima was closed and ", bytes)),
    ("one sentence, no capitals", |bytes| repeat("the minister of the port said that it was closed and ", bytes)),
    ("capitals", |bytes| repeat("RUIZ PORTO NATO ", bytes)),
    ("one long capital word", |bytes| repeat("R", bytes)),
    ("names", |bytes| repeat("Ana Ruiz Porto ", bytes)),
    ("different names", |bytes| numbered("Ana Ruiz", bytes)),
    ("digits", |bytes| repeat("1", bytes)),
    ("numbers", |bytes| repeat("12,345.67 ", bytes)),
    ("money", |bytes| repeat("$5 million or ", bytes)),
    ("dates", |bytes| repeat("on May 3, 2021, and ", bytes)),
    ("said", |bytes| repeat("said ", bytes)),
    ("that", |bytes| repeat("that ", bytes)),
    ("he said", |bytes| repeat("he said ", bytes)),
    ("of the", |bytes| repeat("of the ", bytes)),
    ("lists", |bytes| repeat("Ruiz, Lin and ", bytes)),
    ("acronyms", |bytes| repeat("World Food Programme (WFP) ", bytes)),
    ("quotation marks", |bytes| repeat("\"", bytes)),
    ("straight marks, alternating", |bytes| repeat("\"'", bytes)),
    ("nested quotations", |bytes| repeat("“‘", bytes / 2) + &repeat("’”", bytes / 2)),
    ("opening marks", |bytes| repeat("“", bytes)),
    ("apostrophes", |bytes| repeat("' ", bytes)),
    ("alternating marks", |bytes| repeat("“a” 'b ", bytes)),
    ("open quotations", |bytes| repeat("“We left.\n\n", bytes)),
    ("brackets", |bytes| repeat("(", bytes)),
    ("nested brackets", |bytes| repeat("([", bytes / 2) + &repeat("])", bytes / 2)),
    ("bracketed", |bytes| repeat("(a ", bytes / 2) + &repeat(") ", bytes / 2)),
    ("periods", |bytes| repeat(".", bytes)),
    ("spaced periods", |bytes| repeat(". ", bytes)),
    ("initials", |bytes| repeat("A. ", bytes)),
    ("letters with periods", |bytes| repeat("a.", bytes)),
    ("hyphens", |bytes| repeat("a-", bytes)),
    ("at signs", |bytes| repeat("a@a.", bytes)),
    ("no blank", |bytes| repeat("a", bytes)),
    ("blanks", |bytes| repeat(" ", bytes)),
    ("empty lines", |bytes| repeat("\n", bytes)),
    ("short lines", |bytes| repeat("Porto\n", bytes)),
    ("carriage returns", |bytes| repeat("\r\n", bytes)),
    ("letters with combining marks", |bytes| repeat("e\u{301}", bytes)),
    ("combining marks", |bytes| repeat("\u{301}", bytes)),
    ("emoji", |bytes| repeat("👍🏽", bytes)),
    ("byte order mark", |bytes| repeat("\u{feff}", bytes)),
    ("zero bytes", |bytes| repeat("\0", bytes)),
    ("other scripts", |bytes| repeat("北京 Баку باكو ", bytes)),
];

fn repeat(part: &str, bytes: usize) -> String {
    part.repeat(bytes / part.len() + 1)
}

/// Many different names.
fn numbered(stem: &str, bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 64);
    for number in 0u32.. {
        if text.len() >= bytes {
            break;
        }
        let letter = |shift: u32| char::from(b'a' + (number >> shift & 15) as u8);
        text.push_str(&format!("{stem}{}{}{}{} left. ", letter(0), letter(4), letter(8), letter(12)));
    }
    text
}
