//! To whom, when and in what something is said: addressee, time and medium, one by one and in every combination.

/// One statement as the table writes it: source @ addressee @ time @ medium.
fn row(graph: &ascribe::ClaimGraph, said: &ascribe::Statement) -> String {
    let time = said.time.as_ref().and_then(|id| graph.times.iter().find(|time| time.id == *id));
    let parts = [
        said.source.as_ref().map(|source| source.text.as_str()),
        said.addressee.as_ref().map(|whom| whom.text.as_str()),
        time.map(|time| time.text.as_str()),
        said.medium.as_ref().map(|medium| medium.text.as_str()),
    ];
    parts.map(|part| part.unwrap_or("-")).join(" @ ")
}

/// Each sentence makes one statement.
const SENTENCES: &[(&str, &str)] = &[
    ("Speaking to reporters in Dover on Monday, Ruiz said the bridge was closed.", "Ruiz @ reporters in Dover @ Monday @ -"),
    ("Ruiz, speaking to the BBC on Friday, said the bridge was closed.", "Ruiz @ the BBC @ Friday @ -"),
    ("Ruiz, in a statement on Friday, said the bridge was closed.", "Ruiz @ - @ Friday @ in a statement"),
    ("Ruiz, in an interview with CNN, said the bridge was closed.", "Ruiz @ CNN @ - @ in an interview"),
    ("Ruiz wrote in a letter to the mayor on Friday that the bridge was closed.", "Ruiz @ the mayor @ Friday @ in a letter"),
    ("Ruiz wrote to the mayor on Friday that the bridge was closed.", "Ruiz @ the mayor @ Friday @ -"),
    ("“The bridge is closed,” Ruiz wrote to the mayor.", "Ruiz @ the mayor @ - @ -"),
    ("“The bridge is closed,” he said to reporters on Tuesday.", "he @ reporters @ Tuesday @ -"),
    ("“The bridge is closed,” said Ruiz in a tweet on Tuesday.", "Ruiz @ - @ Tuesday @ in a tweet"),
    ("“The bridge is closed,” said Ruiz on Tuesday.", "Ruiz @ - @ Tuesday @ -"),
    (
        "“The bridge is closed,” Ruiz, the mayor of Dover, told reporters on Tuesday.",
        "Ruiz, the mayor of Dover @ reporters @ Tuesday @ -",
    ),
    ("After he resigned on Monday, Ruiz said the bridge was closed.", "Ruiz @ - @ - @ -"),
    ("After Friday's attack, Ruiz said on Sunday that the bridge was closed.", "Ruiz @ - @ Sunday @ -"),
    ("Ruiz said of Monday's vote that it was a farce.", "Ruiz @ - @ - @ -"),
    ("Ruiz said after Sunday's match that the team was tired.", "Ruiz @ - @ - @ -"),
    ("Ruiz said ahead of Sunday's match that the team was tired.", "Ruiz @ - @ - @ -"),
    ("Ruiz told reporters after the meeting that the bridge was closed.", "Ruiz @ reporters @ - @ -"),
    ("Ruiz told reporters ahead of the meeting on Monday that the bridge was closed.", "Ruiz @ reporters @ Monday @ -"),
    ("Ruiz told reporters during a visit to Dover that the bridge was closed.", "Ruiz @ reporters @ - @ -"),
    (
        "Ruiz told reporters at a news conference in Dover that the bridge was closed.",
        "Ruiz @ reporters @ - @ at a news conference",
    ),
    (
        "Ruiz told a news conference in Dover on Monday that the bridge was closed.",
        "Ruiz @ a news conference in Dover @ Monday @ -",
    ),
    ("The bank said in a statement released on Monday that the bridge was closed.", "The bank @ - @ Monday @ in a statement"),
    ("The bank said in a statement posted on its website that the bridge was closed.", "The bank @ - @ - @ in a statement"),
    ("Ruiz announced on Monday that the bridge was closed.", "Ruiz @ - @ Monday @ -"),
    ("Ruiz announced Monday the bridge was closed.", "Ruiz @ - @ Monday @ -"),
    ("Ruiz on Monday announced that the bridge was closed.", "Ruiz @ - @ Monday @ -"),
    ("Ruiz Monday told reporters that the bridge was closed.", "Ruiz @ reporters @ Monday @ -"),
    ("Ruiz on Monday told reporters the bridge was closed.", "Ruiz @ reporters @ Monday @ -"),
    ("Ruiz warned the bank on Monday that the bridge was closed.", "Ruiz @ the bank @ Monday @ -"),
    ("Ruiz urged lawmakers on Monday to close the bridge.", "Ruiz @ lawmakers @ Monday @ -"),
    ("Ruiz asked the court on Monday to close the bridge.", "Ruiz @ the court @ Monday @ -"),
    ("Ruiz informed the council in a letter that the bridge was closed.", "Ruiz @ the council @ - @ in a letter"),
    ("Ruiz assured investors on Friday that the bridge was safe.", "Ruiz @ investors @ Friday @ -"),
    (
        "Ruiz told The Associated Press in an interview on Monday that the bridge was closed.",
        "Ruiz @ The Associated Press @ Monday @ in an interview",
    ),
    ("Ruiz told The New York Times that the bridge was closed.", "Ruiz @ The New York Times @ - @ -"),
    (
        "Ruiz told the New York Times newspaper on Monday that the bridge was closed.",
        "Ruiz @ the New York Times newspaper @ Monday @ -",
    ),
    ("Ruiz told The Daily Telegraph the bridge was closed.", "Ruiz @ The Daily Telegraph @ - @ -"),
    ("Ruiz told Sky News the bridge was closed.", "Ruiz @ Sky News @ - @ -"),
    ("Ruiz told Sky News on Sunday the bridge was closed.", "Ruiz @ Sky News @ Sunday @ -"),
    ("Ruiz told The Sunday Times that the bridge was closed.", "Ruiz @ The Sunday Times @ - @ -"),
    ("Ruiz told the Mail on Sunday that the bridge was closed.", "Ruiz @ the Mail on Sunday @ - @ -"),
    ("Ruiz told Al Jazeera that the bridge was closed.", "Ruiz @ Al Jazeera @ - @ -"),
    ("Ruiz told Der Spiegel magazine that the bridge was closed.", "Ruiz @ Der Spiegel magazine @ - @ -"),
    ("Ruiz told Interfax on Saturday that the bridge was closed.", "Ruiz @ Interfax @ Saturday @ -"),
    ("Ruiz told the Interfax news agency that the bridge was closed.", "Ruiz @ the Interfax news agency @ - @ -"),
    ("Ruiz told AFP by telephone that the bridge was closed.", "Ruiz @ AFP @ - @ by telephone"),
    ("Ruiz told AFP by telephone from Dover that the bridge was closed.", "Ruiz @ AFP @ - @ by telephone"),
    ("Ruiz told me over coffee that the bridge was closed.", "Ruiz @ me @ - @ -"),
    ("Ruiz told the jury the bridge was closed.", "Ruiz @ the jury @ - @ -"),
    ("Ruiz told the jury Tuesday the bridge was closed.", "Ruiz @ the jury @ Tuesday @ -"),
    ("Ruiz told jurors through an interpreter that the bridge was closed.", "Ruiz @ jurors @ - @ -"),
    ("In 2015, Ruiz said the bridge was closed.", "Ruiz @ - @ 2015 @ -"),
    ("Earlier this week, Ruiz said in a tweet that the bridge was closed.", "Ruiz @ - @ Earlier this week @ in a tweet"),
    ("Ruiz tweeted on Friday that the bridge was closed.", "Ruiz @ - @ Friday @ -"),
    ("Ruiz tweeted Friday that the bridge was closed.", "Ruiz @ - @ Friday @ -"),
    ("For three years, Ruiz said, the bridge was closed.", "Ruiz @ - @ - @ -"),
    ("Every week, Ruiz says the bridge is closed.", "Ruiz @ - @ - @ -"),
    ("“I am tired,” Ruiz told his wife.", "Ruiz @ his wife @ - @ -"),
    ("“I am tired,” Ruiz told his wife, Ana, on Friday.", "Ruiz @ his wife, Ana @ Friday @ -"),
    ("“I am tired,” Ruiz told Tom Lund, the mayor, on Friday.", "Ruiz @ Tom Lund, the mayor @ Friday @ -"),
    ("Ruiz told Tom Lund, the mayor of Dover, that the bridge was closed.", "Ruiz @ Tom Lund, the mayor of Dover @ - @ -"),
    ("Ruiz told Lund's lawyer on Friday that the bridge was closed.", "Ruiz @ Lund's lawyer @ Friday @ -"),
    ("On Monday, Ruiz, who leads the bank, said the bridge was closed.", "Ruiz @ - @ Monday @ -"),
    ("Ruiz Monday said the bridge was closed.", "Ruiz @ - @ Monday @ -"),
    ("Officials Tuesday said the bridge was closed.", "Officials @ - @ Tuesday @ -"),
    ("Ruiz today criticized the plan.", "Ruiz @ - @ today @ -"),
    ("Police late Monday said the bridge was closed.", "Police @ - @ late Monday @ -"),
    ("Ruiz said late on Friday that the bridge was closed.", "Ruiz @ - @ late on Friday @ -"),
    ("Ruiz said early Friday in a statement that the bridge was closed.", "Ruiz @ - @ early Friday @ in a statement"),
    ("Ruiz criticized the plan in a tweet on Monday.", "Ruiz @ - @ Monday @ in a tweet"),
    ("Ruiz praised the drivers in an interview with CNN.", "Ruiz @ CNN @ - @ in an interview"),
    ("Ruiz told voters who had gathered on Monday that the bridge was closed.", "Ruiz @ voters @ - @ -"),
    ("Ruiz said during a visit to Dover that the bridge was closed.", "Ruiz @ - @ - @ -"),
    ("Ruiz said in his weekly column that the bridge was closed.", "Ruiz @ - @ - @ in his weekly column"),
    ("Ruiz told investors on a conference call the bridge was closed.", "Ruiz @ investors @ - @ on a conference call"),
    ("Ruiz told BBC Radio 4's Today programme that the bridge was closed.", "Ruiz @ BBC Radio 4's Today programme @ - @ -"),
    ("Ruiz issued a statement Thursday, saying the bridge was closed.", "Ruiz @ - @ Thursday @ -"),
    ("Ruiz countered Sunday by saying the bridge was closed.", "Ruiz @ - @ Sunday @ -"),
    ("Ruiz left the port in 2012 and came home, saying the bridge was closed.", "Ruiz @ - @ - @ -"),
    ("Tom Berg, in the wake of an angry letter, said the bridge was closed.", "Tom Berg @ - @ - @ -"),
    ("Ruiz reminded Lund of the flood.", "Ruiz @ Lund @ - @ -"),
    ("Ruiz asked Berg, who is fourth in the count, to close the bridge.", "Ruiz @ Berg @ - @ -"),
    ("Ruiz warned residents of the dangers of the flood.", "Ruiz @ residents @ - @ -"),
    ("“The bridge is closed,” Ruiz said on ABC’s “This Night” on Sunday.", "Ruiz @ - @ Sunday @ on ABC’s “This Night”"),
    ("Ruiz said in a June interview that the bridge was closed.", "Ruiz @ - @ June @ in a June interview"),
    (
        "In a 2014 interview with the Dover Herald, Ruiz insisted that the bridge was closed.",
        "Ruiz @ the Dover Herald @ 2014 @ In a 2014 interview",
    ),
    ("“The bridge is closed,” Ruiz said at a Saturday rally.", "Ruiz @ - @ Saturday @ at a Saturday rally"),
    ("“The bridge is closed,” Ruiz said in the 2013 video.", "Ruiz @ - @ 2013 @ in the 2013 video"),
    (
        "“The bridge is closed,” Ruiz wrote in a June 16, 2012, email to the harbour master.",
        "Ruiz @ the harbour master @ June 16, 2012 @ in a June 16, 2012, email",
    ),
    ("Ruiz wrote in a two-page letter that the bridge was closed.", "Ruiz @ - @ - @ in a two-page letter"),
    ("Ruiz said in response to the flood that the bridge was closed.", "Ruiz @ - @ - @ -"),
    ("“The bridge is closed,” Ruiz said in reply.", "Ruiz @ - @ - @ -"),
    ("After it had rained during a debate, Ruiz said the bridge was closed.", "Ruiz @ - @ - @ -"),
    ("Ruiz praised Lund and her pupils in an email Saturday.", "Ruiz @ - @ Saturday @ in an email"),
    ("The driver, who had been ill since May, on Friday declared that the bridge was closed.", "The driver @ - @ Friday @ -"),
    (
        "“The bridge is closed,” said Tom Berg, a lawyer for the port and a candidate for mayor in 2012.",
        "Tom Berg, a lawyer for the port and a candidate for mayor @ - @ - @ -",
    ),
    ("“The bridge is closed,” Ruiz said on MSNBC's “Harbour Night.”", "Ruiz @ - @ - @ on MSNBC's “Harbour Night.”"),
    ("“The bridge is closed,” Ruiz said on CNN's Morning Coast on Sunday.", "Ruiz @ - @ Sunday @ on CNN's Morning Coast"),
    ("“The bridge is closed,” Ruiz wrote on his Facebook page.", "Ruiz @ - @ - @ on his Facebook page"),
    ("Ruiz said on CNN Monday that the bridge was closed.", "Ruiz @ - @ Monday @ on CNN"),
    ("Ruiz blamed the flood on CNN.", "Ruiz @ - @ - @ -"),
    ("“The bridge is closed,” Ruiz said on ABC's “Last Week.”", "Ruiz @ - @ - @ on ABC's “Last Week.”"),
    (
        "Speaking to pupils in Dover following the town's first fair, Ruiz said the bridge was closed.",
        "Ruiz @ pupils in Dover @ - @ -",
    ),
];

#[test]
fn who_spoke_to_whom_when_and_in_what() {
    let mut wrong = String::new();
    for &(text, expected) in SENTENCES {
        let graph = ascribe::extract(text);
        let found: Vec<_> = graph.statements.iter().map(|said| row(&graph, said)).collect();
        if found != [expected] {
            wrong.push_str(&format!("\n{text}\n  wanted {expected}\n  got    {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

const ADDRESSEES: &[&str] = &[
    "reporters",
    "the BBC",
    "CNN",
    "a news conference",
    "a court in Dover",
    "his supporters",
    "the UN Security Council",
    "me",
    "The Associated Press",
    "the Dover Times newspaper",
    "a crowd of supporters",
    "Tom Lund",
    "Lund",
    "members of Congress",
    "the Senate Judiciary Committee",
    "French newspaper Le Monde",
    "state television",
    "The Wall Street Journal",
];

const MEDIA: &[&str] = &[
    "in a statement",
    "in a tweet",
    "on Twitter",
    "at a news conference",
    "at a press briefing",
    "by phone",
    "via email",
    "in a phone call",
    "in a blog post",
    "in a telephone interview",
    "in his weekly column",
    "on state television",
    "in a written statement",
    "on CNN",
    "on ABC's “Night Desk”",
    "on his Facebook page",
];

const TIMES: &[&str] = &[
    "",
    " on Monday",
    " Monday",
    " last week",
    " Monday morning",
    " on 3 May 2016",
    " earlier this month",
    " late on Friday",
    " yesterday",
];

/// The statement with this content by Ruiz, as a row.
fn by_ruiz(text: &str) -> String {
    let graph = ascribe::extract(text);
    let closed = |said: &&ascribe::Statement| said.content[0].text.eq_ignore_ascii_case("the bridge was closed");
    graph.statements.iter().find(closed).map_or_else(|| "nothing".to_owned(), |said| row(&graph, said))
}

/// The time without its preposition, as its span has it.
fn bare(time: &str) -> &str {
    let time = time.trim_start();
    if time.is_empty() { "-" } else { time.strip_prefix("on ").unwrap_or(time) }
}

#[test]
fn every_addressee_stands_with_every_time() {
    let mut wrong = String::new();
    for whom in ADDRESSEES {
        for time in TIMES {
            for text in [
                format!("Ruiz told {whom}{time} that the bridge was closed."),
                format!("Ruiz told {whom}{time} the bridge was closed."),
                format!("“The bridge was closed,” Ruiz told {whom}{time}."),
                format!("The bridge was closed, Ruiz told {whom}{time}."),
                format!("“The bridge was closed,” Ruiz told {whom}{time}. “It was old.”"),
            ] {
                let found = by_ruiz(&text);
                if found != format!("Ruiz @ {whom} @ {} @ -", bare(time)) {
                    wrong.push_str(&format!("\n{text}\n  {found}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_medium_stands_with_every_time() {
    let mut wrong = String::new();
    for medium in MEDIA {
        for time in TIMES {
            for text in [
                format!("Ruiz said {medium}{time} that the bridge was closed."),
                format!("Ruiz said{time} {medium} that the bridge was closed."),
                format!("“The bridge was closed,” Ruiz said {medium}{time}."),
                format!("The bridge was closed, Ruiz said {medium}{time}."),
            ] {
                let found = by_ruiz(&text);
                if found != format!("Ruiz @ - @ {} @ {medium}", bare(time)) {
                    wrong.push_str(&format!("\n{text}\n  {found}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
