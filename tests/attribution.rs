//! Who said what, sentence by sentence: all shapes of reported speech in news, and what only looks like it.
//!
//! Each row is a text and its statements in order, one a line: `source > cue > content > act form`, with `//` between pieces
//! of content, `-` for no source, `!` behind the form for a saying that is denied or withheld, `@ …` for the addressee. A
//! line that begins with `~` stands within the statement above it. A row without lines must give no statement.

use ascribe::{ClaimGraph, Polarity, Statement};

fn show(statement: &Statement) -> String {
    let source = statement.source.as_ref().map_or("-", |source| &source.text);
    let cue = statement.cue.as_ref().map_or("-", |cue| &cue.text);
    let act = statement.cue.as_ref().map_or("-", |cue| cue.act.name());
    let content: Vec<&str> = statement.content.iter().map(|piece| piece.text.as_str()).collect();
    let form = format!("{:?}", statement.form).to_lowercase();
    let denied = if statement.polarity == Polarity::Negative { "!" } else { "" };
    let inner = if statement.within.is_some() { "~" } else { "" };
    let to = statement.addressee.as_ref().map_or(String::new(), |to| format!(" @ {}", to.text));
    format!("{inner}{source} > {cue} > {} > {act} {form}{denied}{to}", content.join(" // "))
}

fn found(graph: &ClaimGraph) -> Vec<String> {
    graph.statements.iter().map(show).collect()
}

/// Rows of `text`, then one line a statement; rows are parted by empty lines.
fn rows(table: &str) -> Vec<(&str, Vec<&str>)> {
    table
        .split("\n\n")
        .map(str::trim)
        .filter(|row| !row.is_empty())
        .map(|row| {
            let mut lines = row.lines();
            (lines.next().unwrap_or_default(), lines.map(str::trim).collect())
        })
        .collect()
}

fn misses(table: &str, nested: bool) -> Vec<String> {
    let mut misses = Vec::new();
    for (text, wanted) in rows(table) {
        let graph = ascribe::extract(&text.replace(" ¶ ", "\n\n"));
        let mut got = found(&graph);
        if !nested {
            got.retain(|line| !line.starts_with('~'));
        }
        if got != wanted {
            misses.push(format!("{text}\n  wanted {wanted:#?}\n  got    {got:#?}"));
        }
    }
    misses
}

/// Known wrong on purpose: rows of a table that must stay at or below this many misses.
fn assert_misses(name: &str, table: &str, nested: bool, known: usize) {
    let misses = misses(table, nested);
    assert!(
        misses.len() <= known,
        "{name}: {} of {} rows are wrong, {known} are known:\n{}",
        misses.len(),
        rows(table).len(),
        misses.join("\n")
    );
}

const QUOTATIONS: &str = r#"
"I hope the kiln stays hot," Ortega said during a fair in Dover, N.H., "but two of my bowls have cracked already."
Ortega > said > I hope the kiln stays hot // but two of my bowls have cracked already. > say direct

"The town is in a difficult place after the vote," Chancellor Anna Morel told reporters after the meeting that was held on a boat.
Chancellor Anna Morel > told > The town is in a difficult place after the vote > say direct @ reporters

"The bridge is closed to all heavy traffic," said Ruiz, and Ortega added, "The road to the coast will follow in the spring."
Ruiz > said > The bridge is closed to all heavy traffic > say direct
Ortega > added > The road to the coast will follow in the spring. > say direct

"The bridge is closed to all traffic," said Jansen, who told the court, "I never signed the paper."
Jansen > said > The bridge is closed to all traffic > say direct
who > told > I never signed the paper. > say direct @ the court

"We had to say so," said United Dock Workers Secretary-Treasurer Gary Olsen.
United Dock Workers Secretary-Treasurer Gary Olsen > said > We had to say so > say direct

"Where would the owls sleep?" the 61-year-old asked on the poster's back.
the 61-year-old > asked > Where would the owls sleep? > ask direct

"This is fantastic!" beamed Donald Olsen.
Donald Olsen > beamed > This is fantastic! > say direct

"Come here now," the crowd cried out in Dover.
the crowd > cried out > Come here now > say direct

"A wet candle gives more light," reads a Wednesday column in The Dover Register.
a Wednesday column in The Dover Register > reads > A wet candle gives more light > say direct

"Neither boat is dry," Harry Olsen, 57, of Salem, Ore., who was one of the rowers, said in a later letter.
Harry Olsen, 57, of Salem, Ore., who was one of the rowers > said > Neither boat is dry > say direct

"She owned the best saw," Ruiz, after a short cough, said of Jansen.
Ruiz > said > She owned the best saw > say direct

"Our method works," Jansen is quoted as saying. "We do not have to ask."
Jansen > is quoted as saying > Our method works // We do not have to ask. > say direct

During their second rehearsal, Ruiz cracked, "I am a drummer who has lost both sticks."
Ruiz > cracked > I am a drummer who has lost both sticks. > say direct

More from the report: "Today many vendors weigh their samples to make them more like the town."
the report > : > Today many vendors weigh their samples to make them more like the town. > say direct

Said Dorothy Olsen, who sold eggs with Ruiz in the market, “We never broke a single one.”
Dorothy Olsen > Said > We never broke a single one. > say direct

"Make the town great," she said on "Early Bird," adding, "Nobody knows how."
she > said > Make the town great > say direct
she > adding > Nobody knows how. > say direct

But, said Olsen, "I do not like a conflict because I know him."
Olsen > said > I do not like a conflict because I know him. > say direct

Ruiz wrote on Facebook on Friday, in reference to her new oven, a gift from the guild, "Every loaf will be round."
Ruiz > wrote > Every loaf will be round. > say direct

They wore a shirt that said "We won the cup."
that > said > We won the cup. > say direct

“The driver will be found,” Tarvel police Chief Karl Jansen said Monday. “That is a promise.”
Tarvel police Chief Karl Jansen > said > The driver will be found // That is a promise. > say direct

“Nobody saw the storm coming,” said Morel, 43, who lives in Tarvel, “and nobody will see the next one.”
Morel, 43 > said > Nobody saw the storm coming // and nobody will see the next one. > say direct

The letter also praised the mayor for her patience: “She has opened the door for all of us,” the union wrote.
The letter > also praised > the mayor for her patience > praise indirect
the union > wrote > She has opened the door for all of us > say direct

A transcript follows: ¶ "RUIZ: Why was the bridge closed for so long? ¶ "ORTEGA: The bridge was closed because it was not safe."
RUIZ > : > Why was the bridge closed for so long > say direct
ORTEGA > : > The bridge was closed because it was not safe. > say direct

“The bridge is safe,” said Ana Ruiz.
Ana Ruiz > said > The bridge is safe > say direct

“The bridge is safe,” Ana Ruiz said.
Ana Ruiz > said > The bridge is safe > say direct

"The bridge is safe," she said.
she > said > The bridge is safe > say direct

''The bridge is safe,'' Ms. Ruiz said.
Ms. Ruiz > said > The bridge is safe > say direct

“Is the bridge safe?” asked Ana Ruiz.
Ana Ruiz > asked > Is the bridge safe? > ask direct

“The bridge is safe!” shouted a man in the crowd.
a man in the crowd > shouted > The bridge is safe! > say direct

“The bridge,” said Ana Ruiz, “is safe.”
Ana Ruiz > said > The bridge // is safe. > say direct

“The bridge is safe,” she said. “It will open on Monday.”
she > said > The bridge is safe // It will open on Monday. > say direct

“The bridge is safe,” Ana Ruiz, the mayor of Rivertown, said on Monday.
Ana Ruiz, the mayor of Rivertown > said > The bridge is safe > say direct

“The bridge is safe,” said Ana Ruiz, the mayor of Rivertown.
Ana Ruiz, the mayor of Rivertown > said > The bridge is safe > say direct

“The bridge is safe,” said Ana Ruiz, who leads the town council.
Ana Ruiz > said > The bridge is safe > say direct

“The bridge is safe,” a spokesman for the ministry said in a statement.
a spokesman for the ministry > said > The bridge is safe > say direct

“We will not leave,” the union wrote on its website.
the union > wrote > We will not leave > say direct

“We will not leave,” he told reporters.
he > told > We will not leave > say direct @ reporters

Ana Ruiz said: “The bridge is safe.”
Ana Ruiz > said > The bridge is safe. > say direct

Ana Ruiz said, “The bridge is safe.”
Ana Ruiz > said > The bridge is safe. > say direct

Ana Ruiz replied: “The bridge is safe. It will open on Monday.”
Ana Ruiz > replied > The bridge is safe. It will open on Monday. > say direct

The bridge is “perfectly safe,” Ana Ruiz said.
Ana Ruiz > said > The bridge is “perfectly safe,” > say mixed

Ana Ruiz said the bridge was “perfectly safe.”
Ana Ruiz > said > the bridge was “perfectly safe.” > say mixed

Ana Ruiz said that the bridge was “perfectly safe” and would open on Monday.
Ana Ruiz > said > the bridge was “perfectly safe” and would open on Monday > say mixed

“The bridge is safe,” she said. ¶ “We tested every cable,” she added.
she > said > The bridge is safe > say direct
she > added > We tested every cable > say direct

“The bridge is safe,” she said, adding that it would open on Monday.
she > said > The bridge is safe > say direct
she > adding > it would open on Monday > say indirect

“I told him, ‘Go home,’ and he went,” said Maria Costa.
Maria Costa > said > I told him, ‘Go home,’ and he went > say direct

“I have no comment,” Mr. Brandt said when asked about the vote.
Mr. Brandt > said > I have no comment > say direct
- > asked about > the vote > ask indirect

“The talks have failed,” according to a statement by the ministry.
a statement by the ministry > according to > The talks have failed > say direct
"#;

const CLAUSES: &str = r#"
Ana Ruiz said that the bridge was open.
Ana Ruiz > said > the bridge was open > say indirect

Ana Ruiz said the bridge was open.
Ana Ruiz > said > the bridge was open > say indirect

She said she would resign.
She > said > she would resign > say indirect

The ministry announced that the talks would resume on Monday.
The ministry > announced > the talks would resume on Monday > announce indirect

Prime Minister Karl Brandt stressed that the border would stay open.
Prime Minister Karl Brandt > stressed > the border would stay open > emphasize indirect

The mayor, Ana Ruiz, said that the bridge was open.
The mayor, Ana Ruiz > said > the bridge was open > say indirect

Ana Ruiz, the mayor of Rivertown, said that the bridge was open.
Ana Ruiz, the mayor of Rivertown > said > the bridge was open > say indirect

A spokeswoman for the company said the plant would close.
A spokeswoman for the company > said > the plant would close > say indirect

Officials from the two countries said talks had failed.
Officials from the two countries > said > talks had failed > say indirect

Karl Brandt has repeatedly said that he will not resign.
Karl Brandt > has repeatedly said > he will not resign > say indirect

The minister also warned that prices could rise.
The minister > also warned > prices could rise > warn indirect

The president insisted on Tuesday that the army was ready.
The president > insisted > the army was ready > emphasize indirect

The company said in a statement that it had found the fault.
The company > said > it had found the fault > say indirect

In a statement, the company said that it had found the fault.
the company > said > it had found the fault > say indirect

On Monday, Ana Ruiz said the bridge was open.
Ana Ruiz > said > the bridge was open > say indirect

Ana Ruiz told reporters that the bridge was open.
Ana Ruiz > told > the bridge was open > say indirect @ reporters

Lund told gardeners there that their seeds had come up.
Lund > told > their seeds had come up > say indirect @ gardeners

The lace museum contended in its catalog, edited by Karl Jansen, a retired weaver, that two of the looms were older.
The lace museum > contended > two of the looms were older > claim indirect

Ruiz, when asked what was wrong, responded that the mayor was right.
Ruiz > responded > the mayor was right > say indirect
- > asked > what was wrong > ask indirect

Morel said because Ruiz is popular, the bridge would be named after her.
Morel > said > because Ruiz is popular, the bridge would be named after her > say indirect

While they rowed home, two fishermen could be heard grumbling that both nets were torn.
two fishermen > could be heard grumbling > both nets were torn > criticize indirect

Ruiz kept asking her why the department had closed the road.
Ruiz > kept asking > why the department had closed the road > ask indirect @ her

Jansen called on his followers, with Ruiz recently promising to "flatten the old bridge."
Jansen > called on > his followers > urge indirect
Ruiz > recently promising > to "flatten the old bridge." > promise mixed

Ruiz complained to the police about the noise.
Ruiz > complained > about the noise > criticize indirect @ the police

She's said she gets her ideas from an old book.
She > 's said > she gets her ideas from an old book > say indirect

But as the Dover Times noted in an editorial Friday, the cook has won himself two stars in Oslo.
the Dover Times > noted > the cook has won himself two stars in Oslo > say indirect

The papers the ministry says are secret were printed.
the ministry > says > The papers // are secret > say indirect

While voters said governor Jansen has the "best experience," Ruiz is the one they trust.
voters > said > governor Jansen has the "best experience," > say mixed

In May he all but accused the bank chief of fraud.
he > accused > the bank chief of fraud > accuse indirect

The port is in debt; most said they were worried.
most > said > they were worried > say indirect

However, as the Dover Times has reported, cases that led to charges were of another kind.
the Dover Times > has reported > cases that led to charges were of another kind > report indirect

The recipe grew milder with age, as Ruiz has sometimes acknowledged.
Ruiz > has sometimes acknowledged > The recipe grew milder with age > acknowledge indirect

The captain says, rain or shine on Tuesday's crossing, she is taking the small boat.
The captain > says > rain or shine on Tuesday's crossing, she is taking the small boat > say indirect

Karl Jansen said — on the radio, of all places — that Ruiz had sold the tower.
Karl Jansen > said > Ruiz had sold the tower > say indirect

Two sailors who have rowed with Ruiz since the spring said he had grown thin.
Two sailors who have rowed with Ruiz since the spring > said > he had grown thin > say indirect

People who voted said the lines were long.
People who voted > said > the lines were long > say indirect

Jansen said in a letter printed by the Ruiz bakery the oven needs a new door.
Jansen > said > the oven needs a new door > say indirect

Part of the problem, say experts, is the ground itself.
experts > say > Part of the problem // is the ground itself > say indirect

Word of the sale was first reported by the Dover Times.
the Dover Times > was first reported > Word of the sale > report indirect

The Dover Times reported recently about a student who got in.
The Dover Times > reported recently about > a student who got in > report indirect

An aide who spoke to discuss plans said the port would close.
An aide who spoke to discuss plans > said > the port would close > say indirect

Ruiz was fond of strong men - "He would have loved the king," Jansen said twice.
Jansen > said > He would have loved the king > say direct

Ruiz said the plan was late, and when asked why, she said that the port was full.
Ruiz > said > the plan was late > say indirect
- > asked > why > ask indirect
she > said > the port was full > say indirect

The talk broke off when angry voters stormed the stage, shouting that the count was false.
angry voters > shouting > the count was false > say indirect

The potter's oldest pupils and neighbors have on several mornings said he was going blind.
The potter's oldest pupils and neighbors > said > he was going blind > say indirect

Sen. Chuck Olsen, facing a long winter in Oulu, a port town, said he was cold.
Sen. Chuck Olsen > said > he was cold > say indirect

Woodrow Olsen, 58, who lives outside Dover, says he did not know much.
Woodrow Olsen > says > he did not know much > say indirect

Gov. John Olsen of Ohio, a beekeeper who has stopped eating honey, said the hives needed rest.
Gov. John Olsen of Ohio, a beekeeper who has stopped eating honey > said > the hives needed rest > say indirect

Murphy — with a nod at the stove — told me he has burnt every loaf.
Murphy > told > he has burnt every loaf > say indirect @ me

The self-styled king said the so-called reform was late.
The self-styled king > said > the so-called reform was late > say indirect

The minister was quoted by the agency as saying that talks had resumed.
The minister > was quoted by the agency as saying > talks had resumed > say indirect

The general is on record as saying that the war is lost.
The general > is on record as saying > the war is lost > say indirect

The judge is of the opinion that the law is void.
The judge > is of the opinion > the law is void > believe indirect

The palace let it be known that the king was ill.
The palace > let it be known > the king was ill > announce indirect

Jansen told the Dover Press Agency (DPA) that the port was full.
Jansen > told > the port was full > say indirect @ the Dover Press Agency (DPA)

The mayor told residents not to drink the water.
The mayor > told > not to drink the water > say indirect @ residents

Jansen told a town hall in Dover, New York, on Monday that the port was full.
Jansen > told > the port was full > say indirect @ a town hall in Dover, New York

Ana Ruiz told the council that closing the bridge would hurt the town.
Ana Ruiz > told > closing the bridge would hurt the town > say indirect @ the council

Ana Ruiz told the council the bridge was open.
Ana Ruiz > told > the bridge was open > say indirect @ the council

The general informed the parliament that the army had withdrawn.
The general > informed > the army had withdrawn > inform indirect @ the parliament

Brandt reminded voters that taxes had fallen.
Brandt > reminded > taxes had fallen > inform indirect @ voters

She noted that the report was late.
She > noted > the report was late > say indirect

He acknowledged that mistakes had been made.
He > acknowledged > mistakes had been made > acknowledge indirect

Critics argue that the law is too weak.
Critics > argue > the law is too weak > argue indirect

The bank predicted that prices would fall.
The bank > predicted > prices would fall > predict indirect

The group claimed that its fighters had shot down a drone.
The group > claimed > its fighters had shot down a drone > claim indirect

The ministry confirmed that two soldiers had died.
The ministry > confirmed > two soldiers had died > confirm indirect

The minister denied that he had met the banker.
The minister > denied > he had met the banker > deny indirect!

Residents fear that the river will flood again.
Residents > fear > the river will flood again > worry indirect

She hopes that the talks will succeed.
She > hopes > the talks will succeed > hope indirect

The senator, who said that he was tired, left early.
who > said > he was tired > say indirect

The bridge is open, Ana Ruiz said.
Ana Ruiz > said > The bridge is open > say indirect

The bridge is open, said Ana Ruiz.
Ana Ruiz > said > The bridge is open > say indirect

The bridge, Ana Ruiz said, will open on Monday.
Ana Ruiz > said > The bridge // will open on Monday > say indirect

Ana Ruiz said the bridge was open and Karl Brandt said the road was closed.
Ana Ruiz > said > the bridge was open > say indirect
Karl Brandt > said > the road was closed > say indirect

Ana Ruiz said the bridge was open, but Karl Brandt said it was closed.
Ana Ruiz > said > the bridge was open > say indirect
Karl Brandt > said > it was closed > say indirect

She praised the council and called for new elections.
She > praised > the council > praise indirect
She > called for > new elections > urge indirect

Ana Ruiz rejected the plan, saying that it was too costly.
Ana Ruiz > rejected > the plan > deny indirect!
Ana Ruiz > saying > it was too costly > say indirect

According to the ministry, two soldiers died in the attack.
the ministry > According to > two soldiers died in the attack > say indirect

Two soldiers died in the attack, according to the ministry.
the ministry > according to > Two soldiers died in the attack > say indirect

Two soldiers died in the attack, according to Ana Ruiz, the mayor of Rivertown.
Ana Ruiz, the mayor of Rivertown > according to > Two soldiers died in the attack > say indirect

The union wrote that its members would strike.
The union > wrote > its members would strike > say indirect

A study found that children sleep less than before.
A study > found > children sleep less than before > report indirect

The survey shows that most voters want change.
The survey > shows > most voters want change > report indirect
"#;

const OTHER_FRAMES: &str = r#"
The governor described the mayor of Tarvel as a “coward” after he left the council.
The governor > described > the mayor of Tarvel as a “coward” > describe mixed

The governor blasted Ruiz as a “coward” on Wednesday.
The governor > blasted > Ruiz as a “coward” > criticize mixed

The chairman called Friday's ruling a “huge win for workers.”
The chairman > called > Friday's ruling a “huge win for workers.” > describe mixed

The president vowed to rebuild the city.
The president > vowed > to rebuild the city > promise indirect

The company promised to pay the workers.
The company > promised > to pay the workers > promise indirect

The minister refused to answer questions.
The minister > refused > to answer questions > refuse indirect!

The minister declined to comment on the report.
The minister > declined > to comment on the report > refuse indirect!

The rebels threatened to leave the talks.
The rebels > threatened > to leave the talks > threaten indirect

The governor urged residents to leave their homes.
The governor > urged > to leave their homes > urge indirect @ residents

The judge ordered the company to pay a fine.
The judge > ordered > to pay a fine > order indirect @ the company

She asked whether the road was safe.
She > asked > whether the road was safe > ask indirect

He asked the minister why the bridge had failed.
He > asked > why the bridge had failed > ask indirect @ the minister

The engineer explained how the bridge had failed.
The engineer > explained > how the bridge had failed > explain indirect

The ministry did not say whether the talks would resume.
The ministry > did not say > whether the talks would resume > say indirect!

She called for an inquiry into the accident.
She > called for > an inquiry into the accident > urge indirect

He called the decision a disgrace.
He > called > the decision a disgrace > describe indirect

He called the decision “a disgrace.”
He > called > the decision “a disgrace.” > describe mixed

She talked about the war in the north.
She > talked about > the war in the north > say indirect

The senator referred to the report.
The senator > referred to > the report > describe indirect

The bishop criticized the government.
The bishop > criticized > the government > criticize indirect

The ambassador denounced the attack on the port.
The ambassador > denounced > the attack on the port > criticize indirect

The party supports the new law.
The party > supports > the new law > support indirect

Brandt praised the firefighters for their courage.
Brandt > praised > the firefighters for their courage > praise indirect

The mayor accused the company of lying about the fire.
The mayor > accused > the company of lying about the fire > accuse indirect

The law was criticized by the bishop.
the bishop > was criticized > The law > criticize indirect

The minister is confident that the talks will succeed.
The minister > is confident > the talks will succeed > believe indirect

The mayor was adamant that the bridge would open.
The mayor > was adamant > the bridge would open > emphasize indirect

Officials expressed concern about the delay.
Officials > expressed concern about > the delay > worry indirect

The head of state expressed readiness to meet the rebels.
The head of state > expressed readiness > to meet the rebels > offer indirect

Brandt’s claim that the harvest was poor angered the party.
Brandt’s > claim > the harvest was poor > claim indirect

The union announced a strike.
The union > announced > a strike > announce indirect

She added: “We are ready.”
She > added > We are ready. > say direct

He stopped short of calling it a defeat.
He > stopped short of > calling it a defeat > withhold indirect!

She went on to say that the army was ready.
She > went on to say > the army was ready > say indirect

The senator, who criticized the plan, left early.
who > criticized > the plan > criticize indirect

He pointed out that the road was closed.
He > pointed out > the road was closed > emphasize indirect

The chairman made it clear that the offer was final.
The chairman > made it clear > the offer was final > emphasize indirect
"#;

const RARER_SHAPES: &str = r#"
“The harvest was poor,” Mr. Brandt told the council.
Mr. Brandt > told > The harvest was poor > say direct @ the council

“The harvest was poor,” the farmers’ union said on Friday.
the farmers’ union > said > The harvest was poor > say direct

“The harvest was poor,” said a farmer from the north.
a farmer from the north > said > The harvest was poor > say direct

“What a poor harvest!” a farmer cried.
a farmer > cried > What a poor harvest! > say direct

“The harvest,” a farmer said, “was poor.”
a farmer > said > The harvest // was poor. > say direct

“The harvest was poor,” the report said. “Prices will rise.”
the report > said > The harvest was poor // Prices will rise. > say direct

Said Brandt: “The harvest was poor.”
Brandt > Said > The harvest was poor. > say direct

The harvest was poor, Mr. Brandt told reporters.
Mr. Brandt > told > The harvest was poor > say indirect @ reporters

The harvest was poor, the ministry said in a statement on Friday.
the ministry > said > The harvest was poor > say indirect

The ministry said on Friday that the harvest was poor.
The ministry > said > the harvest was poor > say indirect

The ministry said Friday that the harvest was poor.
The ministry > said > the harvest was poor > say indirect

In an interview, the minister said the harvest was poor.
the minister > said > the harvest was poor > say indirect

The minister, speaking in Geneva, said the harvest was poor.
The minister > said > the harvest was poor > say indirect

The farmers who lost their fields said the harvest was poor.
The farmers who lost their fields > said > the harvest was poor > say indirect

Farmers said harvests had been poor and prices would rise.
Farmers > said > harvests had been poor and prices would rise > say indirect

Brandt said the harvest was poor, adding that prices would rise.
Brandt > said > the harvest was poor > say indirect
Brandt > adding > prices would rise > say indirect

Brandt said the harvest was poor, and Ruiz said prices would rise.
Brandt > said > the harvest was poor > say indirect
Ruiz > said > prices would rise > say indirect

When Brandt said the harvest was poor, the crowd left.
Brandt > said > the harvest was poor > say indirect

As the agency reported on its website, the harvest was poor.
the agency > reported > the harvest was poor > report indirect

As reported by the agency, the harvest was poor.
the agency > As reported by > the harvest was poor > report indirect

The harvest, which he said was poor, lasted a week.
he > said > which // was poor > say indirect

Asked whether the harvest was poor, the minister left.
- > Asked > whether the harvest was poor > ask indirect

The minister was asked whether the harvest was poor.
- > was asked > whether the harvest was poor > ask indirect @ The minister

The plan was rejected by the council.
the council > was rejected > The plan > deny indirect!

“The lake is safe,” Brandt told the station when asked about the leak.
Brandt > told > The lake is safe > say direct @ the station
- > asked about > the leak > ask indirect

Brandt, who praised the plan, told the council that it was late.
Brandt > told > it was late > say indirect @ the council
who > praised > the plan > praise indirect

Brandt told the station that the plan was “a farce,” adding that it would fail.
Brandt > told > the plan was “a farce,” > say mixed @ the station
Brandt > adding > it would fail > say indirect

“The lake is safe. We drank from it.” Brandt said.
Brandt > said > The lake is safe. We drank from it. > say direct

“The lake is safe,” Brandt said, according to the Northern Star.
the Northern Star > according to > “The lake is safe,” Brandt said > say mixed

Asked by a reporter whether the lake was safe, Brandt nodded.
a reporter > Asked > whether the lake was safe > ask indirect

Sen. Ana Ruiz, the chairwoman, on Monday called the plan late.
Sen. Ana Ruiz, the chairwoman > called > the plan late > describe indirect

Some have urged Brandt to resign.
Some > have urged > to resign > urge indirect @ Brandt

The talks appear to be over.
- > appear > The talks // to be over > believe indirect

The minister was quoted as saying that the harvest was poor.
The minister > was quoted as saying > the harvest was poor > say indirect

The company issued a statement saying the plant would close.
The company > issued a statement saying > the plant would close > say indirect

The union took to Twitter to say that its members would strike.
The union > took to Twitter to say > its members would strike > say indirect

The judge is of the opinion that the law is void.
The judge > is of the opinion > the law is void > believe indirect

The coach had this to say: “We played well.”
The coach > had this to say: > We played well. > say direct

The ministry did not respond to a request for comment.
The ministry > did not respond to > a request for comment > withhold indirect!

He updated the council on the state of the bridge.
He > updated > on the state of the bridge > inform indirect @ the council

The bank informed its clients about the change.
The bank > informed > about the change > inform indirect @ its clients

She promised on Monday, to the head of the bank, that the debt would be paid.
She > promised > the debt would be paid > promise indirect @ the head of the bank

The general expressed his willingness to meet the rebels.
The general > expressed > his willingness to meet the rebels > offer indirect

The group denounced the attack, but it took no side.
The group > denounced > the attack > criticize indirect

She wondered if the road was open.
She > wondered > if the road was open > ask indirect

The bishop mocked the new law.
The bishop > mocked > the new law > criticize indirect

The senator defended the budget.
The senator > defended > the budget > support indirect

The party opposes the budget.
The party > opposes > the budget > oppose indirect

The governor announced on Tuesday $3 million in aid.
The governor > announced > $3 million in aid > announce indirect

“The harvest is late again,” the old man deadpanned.
the old man > deadpanned > The harvest is late again > say direct

The bank gave this reason: “We had no money left for the year.”
The bank > gave this reason: > We had no money left for the year. > say direct

“We had no money left for the year.” — Ana Ruiz
Ana Ruiz > — > We had no money left for the year. > say direct

MS. RUIZ: We had no money left for the year.
MS. RUIZ > : > We had no money left for the year > say direct

The film “Harbour” argues that the port is lost.
The film “Harbour” > argues > the port is lost > argue indirect

The film, titled “Harbour,” says the port is lost.
The film, titled “Harbour,” > says > the port is lost > say indirect

A report, called “Harbour Lost,” said the port was lost.
A report, called “Harbour Lost,” > said > the port was lost > say indirect

Ana Ruiz, the star of “The Long Way Home,” said the port was lost.
Ana Ruiz, the star of “The Long Way Home,” > said > the port was lost > say indirect

“The port is lost,” Ana Ruiz, author of “The Long Way Home,” wrote.
Ana Ruiz, author of “The Long Way Home,” > wrote > The port is lost > say direct

As Ana Ruiz, a teacher of botany at Oslo and author of “The Salt Garden,” put it, “The gardener must know that moss wants shade.”
Ana Ruiz, a teacher of botany at Oslo and author of “The Salt Garden,” > put it > The gardener must know that moss wants shade. > say direct

“They are spending their days on this,” said ranking Democrat Ana Ruiz (D-Md.).
ranking Democrat Ana Ruiz (D-Md.) > said > They are spending their days on this > say direct

“Nobody rang the bell,” said the ferry cook known as Bob. “I would have heard it below.”
the ferry cook known as Bob > said > Nobody rang the bell // I would have heard it below. > say direct

“There never was an order,” said a driver waiting at the gate.
a driver waiting at the gate > said > There never was an order > say direct

“We feel sold by all of them,” tweeted a baker from Hull going by the name Pipistrel.
a baker from Hull going by the name Pipistrel > tweeted > We feel sold by all of them > say direct

According to some in the party, the vote is lost.
some in the party > According to > the vote is lost > say indirect

She told the bakers who camped on the island of Wick that no oven would be cold.
She > told > no oven would be cold > say indirect @ the bakers

She told a crowd of 2,000 people gathered at the port, “No one should doubt our duty.”
She > told > No one should doubt our duty. > say direct @ a crowd of 2,000 people

In Ruiz's words, “they are the keenest people on the planet.”
Ruiz's > In Ruiz's words > they are the keenest people on the planet. > say direct

In the words of Ana Ruiz, “they are the keenest people on the planet.”
Ana Ruiz > In the words of > they are the keenest people on the planet. > say direct

In his view, the plan is late.
his > In his view > the plan is late > believe indirect

Her answer was, “No one knows the way.”
Her > answer was > No one knows the way. > say direct

Barrett's motto was, “A dry boat has never left the shed.”
Barrett's > motto was > A dry boat has never left the shed. > say direct

Lund's response was: “Is it in Leeds or Hull?”
Lund's > response was > Is it in Leeds or Hull? > say direct

He interrupted me to say, “There goes the harbour.”
He > to say > There goes the harbour. > say direct

The news prompted the mayor to say, “We are lost.”
the mayor > to say > We are lost. > say direct

It is easy to say, “We are lost.”

Ruiz is believed to be in Leeds.
- > is believed > Ruiz // to be in Leeds > believe indirect

Ruiz was said to be angry.
- > was said > Ruiz // to be angry > say indirect

Ruiz stated of the harvest that the barley “was too wet.” Adding, “We will feed it to the geese.”
Ruiz > stated > the barley “was too wet.” > say mixed
Ruiz > Adding > We will feed it to the geese. > say direct

Lund replied by explaining it was hard to send the file because it was stuck: “Trust me, I do. But until they move it, there is no way,” Lund wrote.
Lund > explaining > it was hard to send the file because it was stuck > explain indirect
Lund > wrote > Trust me, I do. But until they move it, there is no way > say direct

Lund almost seemed to agree. “This is a problem for the port,” he said. “It will stay one.”
he > said > This is a problem for the port // It will stay one. > say direct

It was a long letter. “I have never owned so many hats,” Ruiz wrote on Sunday.
Ruiz > wrote > I have never owned so many hats > say direct

Mr. Lund came close to an admission that the painters had slept in the barn, saying, “The hay was flat.”
Mr. Lund > saying > The hay was flat. > say direct

The issue came up after Mr. Lund, asked about the deaths of drivers, had said, “It never was our fault.”
Mr. Lund > had said > It never was our fault. > say direct
- > asked about > the deaths of drivers > ask indirect

In May, Lund was talking about the port when he told Ana Ruiz of the Herald, “So, the port is lost.”
Lund > was talking about > the port > say indirect
he > told > So, the port is lost. > say direct @ Ana Ruiz of the Herald

When Rob Lund, the singer's brother, was asked if the singer would rest after the tour, he shrugged and said, “Ask her.”
- > was asked > if the singer would rest after the tour > ask indirect @ Rob Lund, the singer's brother
he > said > Ask her. > say direct

Ruiz went after Lund over his taxes, calling it “absurd” and asserting that the reason must be “a bombshell.”
Ruiz > calling > it “absurd” > describe mixed
Ruiz > asserting > the reason must be “a bombshell.” > claim mixed

Lund said the court has “kept us safe” before claiming that the port is lost.
Lund > said > the court has “kept us safe” > say mixed
Lund > claiming > the port is lost > claim indirect

Lund said he has supported a law that would curb the boards, which he called “a cartel.”
Lund > said > he has supported a law that would curb the boards > say indirect
he > called > which // a cartel. > describe direct

Ruiz lamented the “sorry” state of the race and criticized the tone of the talks.
Ruiz > lamented > the “sorry” state of the race > criticize mixed
Ruiz > criticized > the tone of the talks > criticize indirect

Rather, he said, the strike will go on. ¶ “To my knowledge, nobody knows the way out of this.”
he > said > Rather // the strike will go on // To my knowledge, nobody knows the way out of this. > say mixed

According to Ruiz, the port was once safe, but is now “the worst place in Dover.”
Ruiz > According to > the port was once safe, but is now “the worst place in Dover.” > say mixed

Lund wrote to the zoo's keeper, threatening “a loud parade,” according to a draft of the card.
a draft of the card > according to > Lund wrote to the zoo's keeper, threatening “a loud parade,” > say mixed

“It was dark,” he said outside the mill. But “the owl is back and the mice have left.”
he > said > It was dark // But “the owl is back and the mice have left.” > say mixed

The band leader called the guests to the stage, shouting “It's Our Time.”
The band leader > shouting > It's Our Time. > say direct

“The plums are ripe at last!” Gordon's niece, state Sen. Lucinda “Lulu” Voss (R-Salem), shouted to the pickers.
Gordon's niece, state Sen. Lucinda “Lulu” Voss (R-Salem) > shouted > The plums are ripe at last! > say direct @ the pickers

He would be a worse mayor than Ruiz “any day of the week,” one reader commented.
one reader > commented > He would be a worse mayor than Ruiz “any day of the week,” > say mixed

When the bridge fell, he laughed.

Rory Lund, 61, of Bend, Ore., said he had sold the tuba.
Rory Lund, 61, of Bend, Ore. > said > he had sold the tuba > say indirect

“It is late,” said Cory Lund, 22, of Flint, Mich., who had voted.
Cory Lund, 22, of Flint, Mich. > said > It is late > say direct

Lund, during a quilt fair in Columbus, Ohio, said she would sew the flag.
Lund > said > she would sew the flag > say indirect

Lund, singing at a wedding in Wilmington, N.C., warned that the cake was hot.
Lund > warned > the cake was hot > warn indirect

Ruiz praised the bill after the senator won his primary, saying that it was fair.
Ruiz > praised > the bill > praise indirect
Ruiz > saying > it was fair > say indirect

Donald Lund and Senator Ana Ruiz have both argued that workers have lost jobs.
Donald Lund and Senator Ana Ruiz > argued > workers have lost jobs > argue indirect

The orchard less than two weeks ago said that the pears were gone.
The orchard > said > the pears were gone > say indirect

Ana Ruiz, who runs a bakery in Dover, Del., and voted for Lund, said the plan was late.
Ana Ruiz > said > the plan was late > say indirect

Ana Ruiz, speaking on condition of anonymity because she was not allowed to talk to the press, said the plan was late.
Ana Ruiz > said > the plan was late > say indirect
- > was not allowed > she // to talk to the press > acknowledge indirect!

Ana Ruiz, whose son died in the war, said the plan was late.
Ana Ruiz > said > the plan was late > say indirect

Tom Lund, Ana Ruiz and Bob Dole said the plan was late.
Tom Lund, Ana Ruiz and Bob Dole > said > the plan was late > say indirect

Neither Ruiz nor Lund said the plan was late.
Neither Ruiz nor Lund > said > the plan was late > say indirect!

Ana Ruiz, her group's founder, of Dover, Del., said the plan was late.
Ana Ruiz, her group's founder, of Dover, Del. > said > the plan was late > say indirect

He will not warm that hall by burning “the chairs of all” the other rooms.

Lund is a host on the talk show of the town.

“It is late,” said Ruiz, a mother of two whose son died in the war.
Ruiz, a mother of two whose son died in the war > said > It is late > say direct

Her advice to the young: “Read the small print.”
Her advice to the young > : > Read the small print. > say direct

As Ruiz likes to say, “It is late and dear.”
Ruiz > likes to say > It is late and dear. > say direct

Ruiz was blunt: “It is late and dear.”
Ruiz > was blunt: > It is late and dear. > say direct

Ruiz posted on Facebook: “It is late and dear.”
Ruiz > posted > It is late and dear. > say direct

Ruiz called the plan a farce.
Ruiz > called > the plan a farce > describe indirect

Ruiz called the plan, long in the making, “late and dear.”
Ruiz > called > the plan, long in the making, “late and dear.” > describe mixed

Officials called that a mistake.
Officials > called > that a mistake > describe indirect

Ruiz called that report Friday a “bold lie.”
Ruiz > called > that report Friday a “bold lie.” > describe mixed

Lund ridiculed that assessment as “odd” and said the vote was near.
Lund > ridiculed > that assessment as “odd” > criticize mixed
Lund > said > the vote was near > say indirect

Ruiz framed herself as a “fighter for the people.”
Ruiz > framed > herself as a “fighter for the people.” > describe mixed

The flood led her to declare that the picnic was off.
her > to declare > the picnic was off > say indirect

The letter prompted Ruiz to admit that the money was gone.
Ruiz > to admit > the money was gone > acknowledge indirect

Lund also made the point that the law would make her “a third term” of the mayor.
Lund > also made the point > the law would make her “a third term” of the mayor > argue mixed

She is sure that frost will only make his apples sweeter.
She > is sure > frost will only make his apples sweeter > believe indirect

The inquiry, often labeled a “witch hunt” by critics, goes on.
critics > often labeled > The inquiry // a “witch hunt” > describe mixed

The feature has been called “strategic silence” by Jon Hale, a professor at Leeds.
Jon Hale, a professor at Leeds > has been called > The feature // strategic silence > describe mixed

He has been called a hero by his friends.
his friends > has been called > He // a hero > describe indirect

Lund has been described as “a rare talent” by her peers.
her peers > has been described as > Lund // a rare talent > describe mixed

A plan described as “late” by critics was dropped.
critics > described as > A plan // late > describe mixed

What Lund described as a “heap of rust” was sold.
Lund > described as > a “heap of rust” > describe mixed

The plan, called a farce by Ruiz, was dropped.
Ruiz > called > The plan // a farce > describe indirect

In the note, Lund described the soup as a “pond without fish,” adding: “I ate bread.”
Lund > described > the soup as a “pond without fish,” > describe mixed
Lund > adding > I ate bread. > say direct

The claim by officials that the bridge was safe was false.
officials > claim by > the bridge was safe > claim indirect

The view of the court that the law is void is shared by many.
the court > view of > the law is void > believe indirect

The insistence of Ruiz that the money was hers surprised the court.
Ruiz > insistence of > the money was hers > emphasize indirect

Despite assurances from the minister that the road was safe, drivers stayed away.
the minister > assurances from > the road was safe > promise indirect

Despite the minister's assurances that the road was safe, drivers stayed away.
the minister's > assurances > the road was safe > promise indirect

“Only you, Bob,” she said, would use the chance to praise the town.
she > said > Only you, Bob // would use the chance to praise the town > say mixed

Despite his “brash manner,” Ruiz wrote, Lund is a devoted father who could find no work.
Ruiz > wrote > Despite his “brash manner,” // Lund is a devoted father who could find no work > say mixed

“It is a fine kite,” said Ana Ruiz, a lawyer. Unless the wind turns, “it will be in the lake by noon.”
Ana Ruiz, a lawyer > said > It is a fine kite // Unless the wind turns, “it will be in the lake by noon.” > say mixed

“He still feeds the cats,” Ruiz has said while knitting. That makes him “in my book a rich man.”
Ruiz > has said > He still feeds the cats // That makes him “in my book a rich man.” > say mixed

She called on Congress to act and make idle mills give “one sack in ten” to schools.
She > called on > Congress to act and make idle mills give “one sack in ten” to schools > urge mixed

She urged the council to act and save the bridge.
She > urged > to act and save the bridge > urge indirect @ the council

She plans to sell the house and move to Dover.
She > plans > to sell the house and move to Dover > intend indirect

They accused Lund of lying, cheating and stealing.
They > accused > Lund of lying, cheating and stealing > accuse indirect

She portrayed the drivers, in particular, as “thieves” and crooks.
She > portrayed > the drivers, in particular, as “thieves” and crooks > describe mixed

The minister also praised Ruiz, whose term ends in June, for leading the bank's reform.
The minister > also praised > Ruiz, whose term ends in June, for leading the bank's reform > praise indirect

She lost to Lund, who they called “weak.”
they > called > who // weak. > describe direct

Ruiz told the crowd that the paper “does not treat me well” before floating the idea of a ban.
Ruiz > told > the paper “does not treat me well” > say mixed @ the crowd

While she had said that she had tamed “the whole of the garden,” on Sunday morning she said it still hid “a fox.”
she > had said > she had tamed “the whole of the garden,” > say mixed
she > said > it still hid “a fox.” > say mixed

The plan aims to cut taxes, fix the roads and he, once again, promised a “revolution.”
The plan > aims > to cut taxes, fix the roads > intend indirect
he > promised > a “revolution.” > promise mixed

She said no, and when pressed on how the kite lost its tail, the girl replied, “It was too long.”
She > said > no > say indirect
- > pressed on > how the kite lost its tail > ask indirect
the girl > replied > It was too long. > say direct

The ad uses footage of Ruiz asking, “Why am I not ahead?”
Ruiz > asking > Why am I not ahead? > ask direct

Holding signs calling Lund “the worst mayor,” the crowd sang “Free the port, free the town now.”
signs > calling > Lund “the worst mayor,” > describe mixed
the crowd > sang > Free the port, free the town now. > say direct

Court papers filed Tuesday say the driver was drunk.
Court papers filed Tuesday > say > the driver was drunk > say indirect

Documents seen by the Herald show that the firm knew.
Documents seen by the Herald > show > the firm knew > report indirect

Two officials who asked not to be named said the strike had failed.
Two officials who asked not to be named > said > the strike had failed > say indirect
who > asked > not to be named > ask indirect

Voters who want change said they would stay home.
Voters who want change > said > they would stay home > say indirect
who > want > change > want indirect

Lawmakers who oppose the bill warned that it would fail.
Lawmakers who oppose the bill > warned > it would fail > warn indirect
who > oppose > the bill > oppose indirect

More than 60 percent of those polled said they would vote.
More than 60 percent of those polled > said > they would vote > say indirect

Of those polled, half said they would vote.
half > said > they would vote > say indirect

Sen. Cory Lund, facing a hard race in Ohio, a swing state, said the plan was late.
Sen. Cory Lund > said > the plan was late > say indirect

Ruiz, who has led the town, the county and the state, said she was tired.
Ruiz > said > she was tired > say indirect

Ruiz, a lawyer from Dover, Ohio, who has led the council since May, said she was tired.
Ruiz, a lawyer from Dover, Ohio > said > she was tired > say indirect

Ruiz, speaking to drivers in Dover, Ohio, on Monday, said she was tired.
Ruiz > said > she was tired > say indirect @ drivers in Dover, Ohio

Lund, a former coach of Dover and now the head of the league, which has 12 teams, said the season was over.
Lund, a former coach of Dover and now the head of the league > said > the season was over > say indirect

The bank, which lent money to Lund, the former mayor, said it had been misled.
The bank > said > it had been misled > say indirect

The drivers, led by Tom Hale, the head of the union, said they would strike.
The drivers > said > they would strike > say indirect

The minister, flanked by Gen. Cory Lund, the army chief, said the war was over.
The minister > said > the war was over > say indirect

Ruiz, along with Lund, the former mayor, said the plan was dead.
Ruiz > said > the plan was dead > say indirect

Ruiz, in a letter to Lund, the former mayor, said the plan was dead.
Ruiz > said > the plan was dead > say indirect @ Lund, the former mayor

On Monday, Ruiz, who met Lund, the former mayor, said the plan was dead.
Ruiz > said > the plan was dead > say indirect

The army, backed by jets, tanks and, in the north, ships, said it had won.
The army > said > it had won > say indirect

Ruiz, Lund and Hale, who run the bank, said it was safe.
Ruiz, Lund and Hale > said > it was safe > say indirect

The frosts in the valley have left 62 percent of growers saying figs are lost.
62 percent of growers > saying > figs are lost > say indirect

For an hour, Ruiz sat with Lund, who a week ago surprised her by saying he was ill.
who > saying > he was ill > say indirect

Ruiz said last week that Lund cooks with “river salt only,” stating during the tasting that it is “gray and sharp.”
Ruiz > said > Lund cooks with “river salt only,” > say mixed
Ruiz > stating > it is “gray and sharp.” > say mixed

“The best sign has been the new strength of buyers in the face of bad news,” like the fall of the pound, said Tom Hale, the chief economist of the bank.
Tom Hale, the chief economist of the bank > said > “The best sign has been the new strength of buyers in the face of bad news,” like the fall of the pound > say mixed

The house met on Monday; one lawmaker called Lund “the orange prince of bad taste.”
one lawmaker > called > Lund “the orange prince of bad taste.” > describe mixed

The town's mayor, Ana Ruiz, who is 60, and its police chief, Tom Hale, said the road was safe.
The town's mayor, Ana Ruiz, who is 60, and its police chief, Tom Hale > said > the road was safe > say indirect

Tom Hale, who has driven for 20 years, and his wife, Mia, said they would stay.
Tom Hale, who has driven for 20 years, and his wife, Mia > said > they would stay > say indirect

Tom Hale, 44, and Mia Hale, 42, both of Dover, said they would stay.
Tom Hale, 44, and Mia Hale, 42, both of Dover > said > they would stay > say indirect

The report, which was written by Tom Hale, a lawyer, said the firm knew.
The report > said > the firm knew > say indirect
Tom Hale, a lawyer > was written > which > say indirect

The report, written by Tom Hale, a lawyer, and seen by the Herald, said the firm knew.
The report > said > the firm knew > say indirect

Some drivers, including Tom Hale, a father of two, said they would quit.
Some drivers > said > they would quit > say indirect

The mayor, Lund, and the chief, Hale, said the road was safe.
The mayor, Lund, and the chief, Hale > said > the road was safe > say indirect

“We lost,” the Herald quoted Ruiz as saying.
Ruiz > as saying > We lost > say direct

Hale quoted Ruiz as saying, “We lost.”
Ruiz > saying > We lost. > say direct

“They know she is the only one who can win,” a voice-over in the film states.
a voice-over in the film > states > They know she is the only one who can win > say direct

“The kingdom has worked closely with its allies,” the Norwegians state in a paper that was shared on Thursday.
the Norwegians > state > The kingdom has worked closely with its allies > say direct

“He had a plan,” retired Air Force general Lloyd Hale said.
retired Air Force general Lloyd Hale > said > He had a plan > say direct

“He had a plan,” press secretary Bill Hale said.
press secretary Bill Hale > said > He had a plan > say direct

“The risk is high,” the experts of the Lund Institute for Science and Peace said.
the experts of the Lund Institute for Science and Peace > said > The risk is high > say direct

“He had a plan,” one of the three officers accused of the killing said.
one of the three officers accused of the killing > said > He had a plan > say direct

“He had a plan,” a man suspected of the attack told the court.
a man suspected of the attack > told > He had a plan > say direct @ the court

Another source familiar with the minister’s thinking said, “He will go.”
Another source familiar with the minister’s thinking > said > He will go. > say direct

“We have had better meetings than this one,” Bill Hale, wearing a cowboy hat and “Lund” pins, said calmly.
Bill Hale > said > We have had better meetings than this one > say direct

“It was bad,” said Lund, author of the book “The Long Road.”
Lund, author of the book > said > It was bad > say direct

“They have every reason to agree,” he said of Lund and Ruiz, “because both need one another.”
he > said > They have every reason to agree // because both need one another. > say direct

“They have every reason to agree,” he said, through tears, “because both need one another.”
he > said > They have every reason to agree // because both need one another. > say direct

He vowed to "paint the barn before the frost," and to "hang the bell above the door."
He > vowed > to "paint the barn before the frost," and to "hang the bell above the door." > promise mixed

Lund took a chance with riddles, telling the crew, “I have legs and never walk,” and, “Has any one of you ever sat on me?”
Lund > telling > “I have legs and never walk,” and, “Has any one of you ever sat on me?” > say mixed @ the crew

Anglers fought back, saying in a leaflet that the pond was theirs.
Anglers > saying > the pond was theirs > say indirect

One sign read, “Trust in the rules.” Another advised, “Hard driving is the way to the hospital.”
One sign > read > Trust in the rules. > say direct
Another > advised > Hard driving is the way to the hospital. > inform direct

Lund fired back that the "geese of this farm chose me first" as their keeper.
Lund > fired back > the "geese of this farm chose me first" as their keeper > say mixed

The road will be closed until June, per a statement from the ministry.
a statement from the ministry > per > The road will be closed until June > say indirect

To Lund, “there is nothing more important than telling the story.”
Lund > To > there is nothing more important than telling the story. > say direct

Here is Lund in December 1992: “A good ladder needs two walls and a friend at the foot.”
Lund > : > A good ladder needs two walls and a friend at the foot. > say direct

The news that the soup “has gone cold by now,” as Lund said on the radio on Monday, only makes the bread taste better.
Lund > said > the soup “has gone cold by now,” > say mixed

"These goats know a door. They will open it" but not shut it, says Evan Hale, a goat farmer.
Evan Hale, a goat farmer > says > "These goats know a door. They will open it" but not shut it > say mixed

Lund gave a stock answer then — “I will be fine whatever happens and it is the voters I worry about.”
Lund > gave a stock answer then — > I will be fine whatever happens and it is the voters I worry about. > say direct

A cousin who wished not to be named in print told the paper he had left.
A cousin who wished not to be named in print > told > he had left > say indirect @ the paper
who > wished > not to be named in print > hope indirect

The survey found a drop in trust.
The survey > found > a drop in trust > report indirect

US officials said the plan had failed.
US officials > said > the plan had failed > say indirect

On Monday, police chief Tom Lund said the plan had failed.
police chief Tom Lund > said > the plan had failed > say indirect

Those close to Ruiz said the plan had failed.
Those close to Ruiz > said > the plan had failed > say indirect

The man whose house burned said the plan had failed.
The man whose house burned > said > the plan had failed > say indirect

As Ruiz and Lund put it, “The plan has failed.”
Ruiz and Lund > put it > The plan has failed. > say direct

Sen. Ana Ruiz (D-Ohio): “The plan has failed and we are to blame.”
Sen. Ana Ruiz (D-Ohio) > : > The plan has failed and we are to blame. > say direct

“The plan has failed,” said two people briefed on the plan.
two people briefed on the plan > said > The plan has failed > say direct

“The plan has failed,” said sources close to the talks.
sources close to the talks > said > The plan has failed > say direct

Now Ruiz hopes the plan will work.
Ruiz > hopes > the plan will work > hope indirect

This year Lund regretted that the plan had failed.
Lund > regretted > the plan had failed > acknowledge indirect

“We miss the old oak,” Lund tweeted the day after a storm felled nine trees.
Lund > tweeted > We miss the old oak > say direct

Iran And Russia Agree On New Oil Deal, Minister Says
Minister > Says > Iran And Russia Agree On New Oil Deal > say indirect

The state closed what officials described as a “gap” in the law.
officials > described as > a “gap” in the law > describe mixed

What the mayor said was that the bill was late.
the mayor > said > the bill was late > say indirect

A study found no link between coffee and cancer.
A study > found > no link between coffee and cancer > report indirect

Lund said, “I make deals,” and “We all do,” Hale replied.
Lund > said > I make deals > say direct
Hale > replied > We all do > say direct

The group held a news conference to announce that the bridge was closed.
The group > to announce > the bridge was closed > announce indirect

Ruiz is to announce that the bridge will close.
Ruiz > is to announce > the bridge will close > announce indirect

Ruiz has yet to say whether the bridge will close.
Ruiz > has yet to say > whether the bridge will close > say indirect!

The bank no longer believes the plan will work.
The bank > no longer believes > the plan will work > believe indirect!

Ruiz denied having told Lund that the bridge was closed.
Ruiz > denied having told > the bridge was closed > say indirect! @ Lund

Ruiz denied ever saying that the bridge was closed.
Ruiz > denied ever saying > the bridge was closed > say indirect!

Ruiz said the vote was unfair and urged Lund to resign.
Ruiz > said > the vote was unfair > say indirect
Ruiz > urged > to resign > urge indirect @ Lund

Ruiz said the vote was unfair and called for calm.
Ruiz > said > the vote was unfair > say indirect
Ruiz > called for > calm > urge indirect

Ruiz said he was tired and blamed the weather.
Ruiz > said > he was tired and blamed the weather > say indirect

Ruiz said the bridge was closed, speaking on condition of anonymity.
Ruiz > said > the bridge was closed > say indirect

Ruiz said the bridge was closed, without saying when it would open.
Ruiz > said > the bridge was closed > say indirect
Ruiz > saying > when it would open > say indirect!

Ruiz said the bridge was closed, without giving details.
Ruiz > said > the bridge was closed > say indirect

Ruiz said the bridge was closed when asked about the road.
Ruiz > said > the bridge was closed > say indirect
- > asked about > the road > ask indirect

Ruiz said the bridge was closed, in remarks broadcast on Monday.
Ruiz > said > the bridge was closed > say indirect

Ruiz said the cellar was flooded, in an interview with the Herald on Monday.
Ruiz > said > the cellar was flooded > say indirect @ the Herald

The road was open, said Lund of Acme Corp. “The plan has failed,” the company said.
Lund of Acme Corp. > said > The road was open > say indirect
the company > said > The plan has failed > say direct

Ruiz said the bridge was closed, a claim Lund denied.
Ruiz > said > the bridge was closed > say indirect
Lund > denied > a claim > deny indirect!

In the words of Ana Ruiz: “It should have been closed years ago.”
Ana Ruiz > In the words of > It should have been closed years ago. > say direct

According to Ana Ruiz: “It should have been closed years ago.”
Ana Ruiz > According to > It should have been closed years ago. > say direct

“Is it old?” Ruiz asked. “It was built in 1950.” Tom Lund nodded. “We should close it.”
Ruiz > asked > Is it old? // It was built in 1950. > ask direct

Commenting on the report, Ana Ruiz said: “We should close it now.”
Ana Ruiz > Commenting on > the report > say indirect
Ana Ruiz > said > We should close it now. > say direct

Police: Man shot in Dover ¶ The man was shot on Monday. The road was shut.
Police > : > Man shot in Dover > say indirect

Bridge closed: Ruiz ¶ The bridge fell on Monday. Ana Ruiz was there, and it rained.
Ruiz > : > Bridge closed > say indirect

Iran says will attend talks ¶ The talks are on Monday in Dover. They will be short.
Iran > says > will attend talks > say indirect

Sales increased by 3 percent, the bank said.
the bank > said > Sales increased by 3 percent > say indirect

Lund spoke by phone with Ruiz on Friday, the White House said.
the White House > said > Lund spoke by phone with Ruiz on Friday > say indirect

He died by suicide, police said.
police > said > He died by suicide > say indirect

The attack launched by rebels killed ten, police said.
police > said > The attack launched by rebels killed ten > say indirect

According to a poll conducted by the bank, sales fell.
a poll conducted by the bank > According to > sales fell > say indirect

Asked by reporters on Friday whether she would resign, Ruiz said no.
reporters > Asked > whether she would resign > ask indirect
Ruiz > said > no > say indirect

Ruiz told a Senate hearing last week that the bank was safe.
Ruiz > told > the bank was safe > say indirect @ a Senate hearing

According to Ruiz, the man, 43, was taken to hospital.
Ruiz > According to > the man, 43, was taken to hospital > say indirect

According to Ruiz, the fire, which began on Monday, is out.
Ruiz > According to > the fire, which began on Monday, is out > say indirect

According to Ruiz, the bank and the union are in talks.
Ruiz > According to > the bank and the union are in talks > say indirect

According to Ruiz, the mayor of Dover, the fire is out.
Ruiz, the mayor of Dover > According to > the fire is out > say indirect

Bridge ‘unsafe’ - Ruiz ¶ The bridge fell on Monday. Ana Ruiz was there, and it rained.
Ruiz > - > Bridge ‘unsafe’ > say mixed

Ruiz said she and Lund agreed to meet in May.
Ruiz > said > she and Lund agreed to meet in May > say indirect

Brokers said shares like Acme, Bexel and Corda were expected to rise.
Brokers > said > shares like Acme, Bexel and Corda were expected to rise > say indirect

Sheriff Ruiz said investigators had suspects but refused to say how many.
Sheriff Ruiz > said > investigators had suspects > say indirect
Sheriff Ruiz > refused > to say how many > refuse indirect!

Ruiz said the board reviews the plan and declined to elaborate.
Ruiz > said > the board reviews the plan > say indirect
Ruiz > declined > to elaborate > refuse indirect!

Ruiz said the cause was unknown but ruled out an attack.
Ruiz > said > the cause was unknown > say indirect
Ruiz > ruled out > an attack > deny indirect!

Lund vowed on Thursday to fight the verdict.
Lund > vowed > to fight the verdict > promise indirect

Residents were warned to stay indoors.
- > were warned > to stay indoors > warn indirect @ Residents

They were told that the road was closed.
- > were told > the road was closed > say indirect @ They

Ruiz was opposed to the plan.
Ruiz > was opposed to > the plan > oppose indirect

Ruiz was convinced that the plan was late.
Ruiz > was convinced > the plan was late > believe indirect

Ruiz is worried that it will rain.
Ruiz > is worried > it will rain > worry indirect

Ruiz is determined to win.
Ruiz > is determined > to win > intend indirect

The government is committed to building 500 homes.
The government > is committed to > building 500 homes > promise indirect

Ruiz was convinced by Lund that the plan was late.
Lund > was convinced > the plan was late > urge indirect @ Ruiz

Experts say that's nonsense.
Experts > say > that's nonsense > say indirect

He said that was fine.
He > said > that was fine > say indirect

The ferry sank off Bergen, Norway, said Ana Ruiz, a spokeswoman for the port.
Ana Ruiz, a spokeswoman for the port > said > The ferry sank off Bergen, Norway > say indirect

The company said higher than expected prices had cut its profit.
The company > said > higher than expected prices had cut its profit > say indirect

The report said "Summer Rain" director Tom Lund would make the film.
The report > said > "Summer Rain" director Tom Lund would make the film > say mixed

Experts believe both Peru and Chile could build the bomb.
Experts > believe > both Peru and Chile could build the bomb > believe indirect

Ruiz blamed the crash on Lund.
Ruiz > blamed > the crash on Lund > accuse indirect

Ruiz said the man drove to Erie, Pennsylvania, and shot her.
Ruiz > said > the man drove to Erie, Pennsylvania, and shot her > say indirect

According to court documents, Lund controlled accounts.
court documents > According to > Lund controlled accounts > say indirect

According to Ana Ruiz the bridge was closed in May.
Ana Ruiz > According to > the bridge was closed in May > say indirect

According to state television, Lund told the conference that taxes should fall.
state television > According to > Lund told the conference that taxes should fall > say indirect

Police would not let him see her or say where he was held.
Police > say > where he was held > say indirect!

Ruiz has no doubt that it will pass.
Ruiz > has no doubt > it will pass > believe indirect

Nor did Ruiz say that the road was closed.
Ruiz > say > the road was closed > say indirect!

The Herald quoted Ana Ruiz, a driver, as saying the boat was old.
The Herald > quoted > Ana Ruiz, a driver, as saying the boat was old > describe indirect

One fan said she was right, while another joked, "He's just mad."
One fan > said > she was right > say indirect
another > joked > He's just mad. > say direct

Ruiz demanded an apology from the paper.
Ruiz > demanded > an apology from the paper > demand indirect

Nurses complained of long hours.
Nurses > complained of > long hours > criticize indirect

The union appealed for calm.
The union > appealed for > calm > urge indirect

The Herald attacked the plan.
The Herald > attacked > the plan > criticize indirect

Ruiz continues to insist that the road is closed.
Ruiz > continues to insist > the road is closed > emphasize indirect

Ruiz was asked by reporters whether the road was closed.
reporters > was asked > whether the road was closed > ask indirect @ Ruiz

Ruiz was urged by Lund to resign.
Lund > was urged > to resign > urge indirect @ Ruiz

It was said by Lund that the road was closed.
Lund > was said > the road was closed > say indirect

"It was a bad day," said Tom Lund of the defeat.
Tom Lund > said > It was a bad day > say direct

Ruiz was criticized by Lund for the delay.
Lund > was criticized > Ruiz // for the delay > criticize indirect

Do you think that taxes are too high?
you > think > taxes are too high > believe indirect

"We won," said team manager Tom Lund about his side winning seven games.
team manager Tom Lund > said > We won > say direct

Tom Lund told a news briefing the plan was dead.
Tom Lund > told > the plan was dead > say indirect @ a news briefing

The German government urged farmers and fishermen to accept the deal.
The German government > urged > to accept the deal > urge indirect @ farmers and fishermen

Ruiz told voters and reporters the road was closed.
Ruiz > told > the road was closed > say indirect @ voters and reporters

Ruiz told voters and reporters that the road was closed.
Ruiz > told > the road was closed > say indirect @ voters and reporters

She asked Lund and Berg to leave.
She > asked > to leave > ask indirect @ Lund and Berg

Lund told reporters the talks, held in a village, would go on.
Lund > told > the talks, held in a village, would go on > say indirect @ reporters

The mayor urged anyone who sees a fallen line to call the police.
The mayor > urged > to call the police > urge indirect @ anyone

As Lund told the Herald, the river has risen since May.
Lund > told > the river has risen since May > say indirect @ the Herald

The army said it had taken the bridge, a claim that the rebels rejected.
The army > said > it had taken the bridge > say indirect
the rebels > rejected > a claim > deny indirect!

The army said it had taken the bridge, an allegation first reported by the Herald.
The army > said > it had taken the bridge > say indirect

Ruiz lost the job, a decision Lund called "puzzling".
Lund > called > a decision // puzzling > describe mixed

Shares in Acme fell after the snack maker cut its forecast, citing weak demand.
the snack maker > citing > weak demand > cite indirect

The union, whose president, Jon Holt, said members had complained, went on strike.
president, Jon Holt > said > members had complained > say indirect

The president, in a statement issued on Monday by his adviser, Ana Ruiz, described the blast as a tragedy.
The president > described > the blast as a tragedy > describe indirect

Ana Ruiz, a lawyer, said the driver, Tom Lund, had fled.
Ana Ruiz, a lawyer > said > the driver, Tom Lund, had fled > say indirect

Ana Ruiz raised the matter with Tom Lund, Nato's chairman, who said it was late.
who > said > it was late > say indirect

Ruiz said in a statement that the deal was dead and accused Acme of lying.
Ruiz > said > the deal was dead > say indirect
Ruiz > accused > Acme of lying > accuse indirect
"#;

/// Speeches and transcripts without marks, labels, headlines, courts, and those who say nothing.
const UNMARKED: &str = r#"
Lund has pleaded not guilty.
Lund > pleaded not > guilty > deny indirect!

Jurors heard that Lund, 43, fled.
Jurors > heard > Lund, 43, fled > report indirect

"Lund fled," the court heard.
the court > heard > Lund fled > report direct

Ana Ruiz issued the following statement: ¶ I am leaving the council.
Ana Ruiz > issued the following statement > I am leaving the council > say direct

The minister said the following: ¶ The port is closed.
The minister > said the following > The port is closed > say direct

Ruiz had this to say: ¶ I am done.
Ruiz > had this to say > I am done > say direct

Commenting on the deal, Tom Lund, chief executive of Acme, said: ¶ This is a great day for Acme. ¶ We look forward to the work. ¶ Notes to editors ¶ Acme was founded in 1990.
Tom Lund, chief executive of Acme > Commenting on > the deal > say indirect
Tom Lund, chief executive of Acme > said > This is a great day for Acme // We look forward to the work > say direct

Host: Welcome to the show. Our guest is Ana Ruiz. ¶ Ruiz: Thank you for having me. ¶ Host: How was the trip? ¶ Ruiz: It was long.
Host > : > Welcome to the show. Our guest is Ana Ruiz > say direct
Ruiz > : > Thank you for having me > say direct
Host > : > How was the trip > say direct
Ruiz > : > It was long > say direct

Ana Ruiz said: ¶ "We will win." ¶ She left.
Ana Ruiz > said: > We will win. > say direct

Foreign Minister Ana Ruiz said: ¶ I am shocked by the attack on the market in Lima. ¶ We will help the victims and their families.
Foreign Minister Ana Ruiz > said > I am shocked by the attack on the market in Lima // We will help the victims and their families > say direct

Following the meeting Mayor Tom Lund said: ¶ The city is ready for the flood. Nobody has to leave home tonight. ¶ The bridge has been closed since May.
Mayor Tom Lund > said > The city is ready for the flood. Nobody has to leave home tonight > say direct

Tom Lund told the council on Monday: ¶ We have run out of money. ¶ The port is next to the mill. ¶ I shall not stand again. ¶ Mr. Lund has led the council since 2009.
Tom Lund > told > We have run out of money // The port is next to the mill // I shall not stand again > say direct @ the council

The mayor said: ¶ The bridge is closed. ¶ We shall mend it soon. ¶ Ana Ruiz said she was glad.
The mayor > said > The bridge is closed // We shall mend it soon > say direct
Ana Ruiz > said > she was glad > say indirect

The council noted the small number of ships in the port: ¶ The port is nearly empty.
The council > noted > the small number of ships in the port > say indirect

Reporter: Did you win? ¶ Anna Ruiz: I did. I won easily.
Reporter > : > Did you win > say direct
Anna Ruiz > : > I did. I won easily > say direct

Martin Kell: You waited for years. Why so long? ¶ Priya Raman: I had two children.
Martin Kell > : > You waited for years. Why so long > say direct
Priya Raman > : > I had two children > say direct

Martin Kell drives a bus. ¶ MK: I was tired of it all. ¶ Q: Why? ¶ MK: I drove for ten years.
MK > : > I was tired of it all > say direct
MK > : > I drove for ten years > say direct

Choir group calls for tea over pause.
Choir group > calls for > tea over pause > urge indirect

Bonn appeals for peace
Bonn > appeals for > peace > urge indirect

Acme says wins big order from China.
Acme > says > wins big order from China > say indirect

Acme says expects profit to fall
Acme > says > expects profit to fall > say indirect

The court rules ban on headscarves is legal.
The court > rules > ban on headscarves is legal > decide indirect

Ex-boss 'spent donations on cruises', jury told ¶ A former charity boss spent the money of donors on ships and cars.
- > told > Ex-boss 'spent donations on cruises' > say mixed @ jury

The court heard how Lund sent 200 texts.
The court > heard > how Lund sent 200 texts > report indirect

An inquest heard that midwives failed to act.
An inquest > heard > midwives failed to act > report indirect

A man used cash for cruises, a court has heard.
a court > has heard > A man used cash for cruises > report indirect

'Dogs died', court hears
court > hears > Dogs died > report direct

A jury has been told that Lund lied.
- > has been told > Lund lied > say indirect @ A jury

Lund robbed a bank, a court has been told.
- > has been told > Lund robbed a bank > say indirect @ a court

He pleaded guilty in July to one count of wire fraud.
He > pleaded guilty in July to > one count of wire fraud > acknowledge indirect

Lund pleaded guilty to taking bribes.
Lund > pleaded guilty to > taking bribes > acknowledge indirect

He pleaded not guilty on Friday.
He > pleaded not > guilty > deny indirect!

She pleaded not guilty to murder.
She > pleaded not > guilty to murder > deny indirect!

The spokesman declined further comment.
The spokesman > declined > further comment > refuse indirect!

Officials said the court does not comment on cases.
Officials > said > the court does not comment on cases > say indirect
"#;

/// Statements inside the content of others, denials and media.
const NESTED: &str = r#"
“Brandt stressed that the border would stay open,” the statement said.
the statement > said > Brandt stressed that the border would stay open > say direct
~Brandt > stressed > the border would stay open > emphasize indirect

Ana Ruiz said that Karl Brandt had promised to resign.
Ana Ruiz > said > Karl Brandt had promised to resign > say indirect
~Karl Brandt > had promised > to resign > promise indirect

The paper reported that the minister said the harvest was poor.
The paper > reported > the minister said the harvest was poor > report indirect
~the minister > said > the harvest was poor > say indirect
"#;

const NOTHING: &str = r#"
The court heard an appeal by Lund.

The Supreme Court will hear the case in May.

He heard that the court was closed.

The rules say: ¶ Players must wear shoes.

Ingredients: You need flour. ¶ Method: We mix it.

Q: Why did you leave? ¶ A: I was tired.

Ana Ruiz: She was born in Lima. ¶ Tom Lund: He plays chess.

Date: The vote is in May. ¶ Place: The hall is in Dover.

LIVE: Storm hits coast

WATCH: Mayor Ana Ruiz speaks in Lima

UPDATE: The bridge is closed.

Jill Okafor: the scientist who listens to glaciers ¶ Jill Okafor was born in Lagos and lives in Dover with her two dogs.

The club rules members must pay.

I heard that he left.

The panel heard music.

The comments on the page did not load.

The firm has added 1 million jobs.

She wrote a book about the port.

A new ballet called "The Kiln" opened in Dover.

He looked in on a choir. "So many voices and not one bass among them."

The rules of the club run to forty pages.

The clock on the tower struck nine.

Her smile says a lot about the day.

The bridge opened on Monday.

Everything went according to plan.

Grant Told is a painter from Leeds.

The report runs to two hundred pages.

She read “The Old Man and the Sea” in one night.

The so-called “iron curtain” fell in 1989.

The statement was two pages long.

He wore a hat and carried a stick.

The talks lasted for nine hours.

Rain is falling in the north of the country.

The company sold two million cars in 2019.

The trains left the station at nine.

Maria “Lola” Perez won the race.

The song “Yesterday” was played at the funeral.

The army crossed the river at night.

Three people died in the fire.

The team won the match by two goals.

The road to the village is closed.

The phone call lasted ten minutes.

The weather report comes on at six.

The car turned left and hit a tree.

A heart attack killed the old man.

The museum opens at ten.

The children played in the garden.

The river flooded two villages.

The new claim form has nine pages.

The court order runs to six pages.

Two ships sank off the coast.

The price of bread doubled in a year.

The call centre employs ninety people.

The speech lasted an hour.

The letter arrived on Friday.

The train carried three hundred passengers.

The warning shot hit a wall.

The demand curve slopes down.

The book has three hundred pages.

The attack killed nine soldiers.

Her answer was short.

The interview lasted ten minutes.

The voters went to the polls on Sunday.

The law took effect in May.

The city lies on a hill.

The plane landed safely.

The vote took place on Tuesday.

The debate lasted two hours.

The promise of spring was in the air.

The fighters laid down their weapons.

The minister arrived in Geneva on Tuesday.

The president met his ministers in the capital.

The police closed the street.

The talks took place behind closed doors.

The storm hit the coast at noon.

The students left the hall in silence.

The factory makes engines.

The ship carried grain to Egypt.

The village has ninety houses.

The mayor lives near the station.

The judge wore a black robe.

The question remained open.

The mayor called her mother on Monday.

The mayor called a meeting for Monday.

The road called Mill Lane is shut.

He joined a firm called Dover Freight.

The delegates passed the bill on Friday.

He will not warm that hall by burning “the chairs of all” the other rooms.

Lund is a host on the talk show of the town.

It is easy to say, “We are lost.”

When the bridge fell, he laughed.

Her answer was no.

His motto was short.

The men were found to have fled.

Ruiz was late and left.

In Ruiz's words there was no anger.

In his way the bus was late.

The driver waiting at the gate left.

He interrupted me to open the door.

They were seen to leave.

Some in the party left.

He scrawled on the wall.

She laughed at the joke.

He reasoned well.

The path was blunt and steep.

Ruiz, of Dover, Del., left.

Neither Ruiz nor Lund left.

Wherever she went, “sending letters to all of them” was a joy.

Ruiz framed the picture in gold.

Lund presented the cup to the team.

The vote forced Ruiz to reject the deal.

She introduced Lund to the crowd.

The bar, called Brokers, is shut.

The firm pitched its tents by the lake.

The notes from the mayor were lost.

He positioned the chairs in a row.

The rain led the drivers to stop.

A poll released Monday was lost.

Most of those named left.

The men held on Friday were freed.

The alleged criminals left the preferred road.

The number of reported cases has grown.

Ruiz's proposed plan will cost a brief visit to the disputed town.

“The Long Road,” a book of poems and letters.

Police found a gun in the car.

One meeting per week is enough.

A quarter of that, per the plan, is owed.

For the third time, “the bridge is closed to all traffic.”

Dover is larger than most towns - “the bridge is closed to all traffic” is on a sign.

The aim is to say that the bridge is closed.

Opinion: The bridge is old ¶ The bridge fell on Monday. It rained.

Storm kills ten - BBC News ¶ It rained on Monday. The BBC News desk was told.

France: Strikes hit trains ¶ It rained on Monday in France. The trains stopped.

Why the bridge closed - Ana Ruiz ¶ It rained on Monday. Ana Ruiz left.

Prices continued to fall on Monday.

Acme continues to lose money in Europe.

Ruiz continued to work for Acme until 2010.

The storm claimed five lives in Peru.

She smiled after claiming the top prize at the fair.

Hackers attacked the bank's website.

Five men attacked the bank.

Soldiers were defending the city.

Calloway read modern languages at Oxford.

Ruiz reads thrillers all day.
"#;

#[test]
fn quotations_with_their_tags() {
    assert_misses("quotations", QUOTATIONS, false, 0);
}

#[test]
fn clauses_behind_and_before_their_cue() {
    assert_misses("clauses", CLAUSES, false, 0);
}

#[test]
fn infinitives_objects_nouns_and_passives() {
    assert_misses("other frames", OTHER_FRAMES, false, 0);
}

#[test]
fn rarer_shapes() {
    assert_misses("rarer shapes", RARER_SHAPES, false, 0);
}

#[test]
fn speech_without_marks() {
    assert_misses("unmarked", UNMARKED, false, 0);
}

#[test]
fn statements_within_statements() {
    assert_misses("nested", NESTED, true, 0);
}

#[test]
fn text_that_reports_nothing() {
    assert_misses("nothing", NOTHING, true, 0);
}

const ROWS_BEHIND_A_TIE: &str = r#"
Officials in Lima and Cusco said the road was closed.
Officials in Lima and Cusco > said > the road was closed > say indirect

Ministers from Peru, Chile and Cuba said the road was closed.
Ministers from Peru, Chile and Cuba > said > the road was closed > say indirect

Spokesmen for Acme, Bexel and Corda said the road was closed.
Spokesmen for Acme, Bexel and Corda > said > the road was closed > say indirect

The presidents of Peru, Chile and Cuba said the road was closed.
The presidents of Peru, Chile and Cuba > said > the road was closed > say indirect

Officials in Lima and Tom Lund said the road was closed.
Tom Lund > said > the road was closed > say indirect

After talks with Peru, Chile and Cuba said the road was closed.
Chile and Cuba > said > the road was closed > say indirect

In Lima, Cusco and Tacna, officials said the road was closed.
officials > said > the road was closed > say indirect

Doctors Without Borders said the road was closed.
Doctors Without Borders > said > the road was closed > say indirect

A report by the Organization for Economic Cooperation and Development said the road was closed.
A report by the Organization for Economic Cooperation and Development > said > the road was closed > say indirect

Survivors of a ferry that sank off the island of Basilan have accused the coastguard of delay.
Survivors of a ferry that sank off the island of Basilan > have accused > the coastguard of delay > accuse indirect

The good news for Ortega, Lund said, is that the road was closed.
Lund > said > The good news for Ortega // is that the road was closed > say indirect
"#;

#[test]
fn a_row_of_names_behind_a_preposition_belongs_to_the_noun_before_it() {
    assert_misses("rows behind a tie", ROWS_BEHIND_A_TIE, true, 0);
}

const HOLDERS: &str = r#"
Gen. Tom Lund, commander of Northern Command said the town was safe.
Gen. Tom Lund, commander of Northern Command > said > the town was safe > say indirect

The town was safe, said Col. Tom "Red" Lund, the army's spokesman.
Col. Tom "Red" Lund, the army's spokesman > said > The town was safe > say indirect

"We won," said Manchester police Chief Allen Grady.
Manchester police Chief Allen Grady > said > We won > say direct

"I've seen worse," Sen. Tom Aguilar, R-Nev., said.
Sen. Tom Aguilar, R-Nev. > said > I've seen worse > say direct
"#;

#[test]
fn the_office_beside_a_name_belongs_to_the_source() {
    assert_misses("holders", HOLDERS, true, 0);
}

const ACCORDING_TO: &str = r#"
At harvest time, according to the farm ministry, the granaries stand half empty.
the farm ministry > according to > At harvest time // the granaries stand half empty > say indirect

Ticket sales, according to the museum, doubled during the strike.
the museum > according to > Ticket sales // doubled during the strike > say indirect

One of the doors that he had locked, according to a guard at the depot, was found open.
a guard at the depot > according to > One of the doors that he had locked // was found open > say indirect

The orchard yields — according to one leaflet — 40 tons of pears.
one leaflet > according to > The orchard yields // 40 tons of pears > say indirect

The orchard yields, according to one leaflet, 40 tons of pears.
one leaflet > according to > The orchard yields // 40 tons of pears > say indirect

The Gazette wrote that, according to a map of the harbor, 12 of the 30 wrecks lie in shallow water.
The Gazette > wrote > according to a map of the harbor, 12 of the 30 wrecks lie in shallow water > say indirect
~a map of the harbor > according to > 12 of the 30 wrecks lie in shallow water > say indirect

Tom Lund, a miller from Dover, said on Monday that according to his ledger, the mill had sold half of its flour.
Tom Lund, a miller from Dover > said > according to his ledger, the mill had sold half of its flour > say indirect
~his ledger > according to > the mill had sold half of its flour > say indirect

She sold the boat in spring because, according to her, the engine leaked oil.
her > according to > the engine leaked oil > say indirect

The harbor is quiet again: According to local pilots, the ferry carries hardly anybody.
local pilots > According to > the ferry carries hardly anybody > say indirect

His foreman, Tom Lund, says the wall will hold the water, which rose to nine feet on Sunday, according to the port.
His foreman, Tom Lund > says > the wall will hold the water > say indirect
the port > according to > which rose to nine feet on Sunday > say indirect

The swimmers lost the heat but reached the final, according to early but disputed timings.
early but disputed timings > according to > The swimmers lost the heat but reached the final > say indirect

The roof will last another decade, according to the "Dry Halls" booklet she printed.
the "Dry Halls" booklet she printed > according to > The roof will last another decade > say indirect

According to fresh sampling, the lake is clean.
fresh sampling > According to > the lake is clean > say indirect

But according to hastily typed harbor logs, the crews often sleep on board.
hastily typed harbor logs > according to > the crews often sleep on board > say indirect

Odds of the old ferry sailing are slim, according to leaflet.
leaflet > according to > Odds of the old ferry sailing are slim > say indirect

Tom Lund has become the favorite of the guild, according to the newest Dover Gazette/Harbor Radio survey.
the newest Dover Gazette/Harbor Radio survey > according to > Tom Lund has become the favorite of the guild > say indirect

According to "The Millers: Bread and Stone," by Ana Ruiz, the brothers never shared a meal.
"The Millers: Bread and Stone," by Ana Ruiz > According to > the brothers never shared a meal > say indirect

The cranes were bought in Oslo, and she will run the yard, according to two men hired for the job.
two men hired for the job > according to > The cranes were bought in Oslo, and she will run the yard > say indirect

The dam, according to a paper last spring by engineers at Dover College, holds back silt.
a paper last spring by engineers at Dover College > according to > The dam // holds back silt > say indirect

According to Jack Lund, writing for the Gazette, the harvest has failed.
Jack Lund > According to > the harvest has failed > say indirect

In March, the concerts, according to the organizers, had drawn few guests.
the organizers > according to > In March, the concerts // had drawn few guests > say indirect

The guild, according to Lund, wanted "a truce" with the bakers.
Lund > according to > The guild // wanted "a truce" with the bakers > say mixed

The horses have, according to the vet, recovered.
the vet > according to > The horses have // recovered > say indirect

The choir toured Peru in May, and, according to the conductor, will sing again in June.
the conductor > according to > will sing again in June > say indirect

The hall is warm, the caretaker said (the tower, according to the sexton, is not).
the caretaker > said > The hall is warm > say indirect
the sexton > according to > the tower // is not > say indirect

The town has two bakers who, in the eyes of their rivals, are too generous.
their rivals > in the eyes of > who // are too generous > believe indirect
"#;

#[test]
fn a_source_in_a_phrase_goes_with_the_clause_it_stands_in() {
    assert_misses("according to", ACCORDING_TO, true, 0);
}

const EDGES: &str = r#"
Officials said about a third of the houses were damaged.
Officials > said > about a third of the houses were damaged > say indirect

A study released on Monday said the river was clean.
A study released on Monday > said > the river was clean > say indirect

A memo dated May 3 said the river was clean.
A memo dated May 3 > said > the river was clean > say indirect

The clerk of the court said the paper she saw was even worse.
The clerk of the court > said > the paper she saw was even worse > say indirect

The road was shut, Ruiz wrote in a column, “Roads and People.”
Ruiz > wrote > The road was shut > say indirect

The road was shut, he said on Radio One's “Morning Call.” He left.
he > said > The road was shut > say indirect

"I said, 'Are you dying?' He said no," Lund recalled.
Lund > recalled > I said, 'Are you dying?' He said no > say direct
~I > said > Are you dying? > say direct
~He > said > no > say indirect

"He told me, 'You can be mad at me. I'd rather you be mad,' and I laughed," Ruiz said.
Ruiz > said > He told me, 'You can be mad at me. I'd rather you be mad,' and I laughed > say direct
~He > told > You can be mad at me. I'd rather you be mad > say direct @ me

"She said, 'Go home,' and I went home," Ruiz said.
Ruiz > said > She said, 'Go home,' and I went home > say direct
~She > said > Go home > say direct

"He told me that 'the plan is dead' and left," Ruiz said.
Ruiz > said > He told me that 'the plan is dead' and left > say direct
~He > told > 'the plan is dead' and left > say mixed @ me

"They call it 'the wall' because it is high," Ruiz said.
Ruiz > said > They call it 'the wall' because it is high > say direct
~They > call > it 'the wall' > describe indirect

Ruiz said: "He told me, 'I am tired.' I did not believe him."
Ruiz > said > He told me, 'I am tired.' I did not believe him. > say direct
~He > told > I am tired. > say direct @ me

Tom Lund, who also said that the bakers, and old Ruiz above all, should pay for the flour, left the guild.
who > also said > the bakers, and old Ruiz above all, should pay for the flour > say indirect

A harbor leaflet printed Friday said the pilot had lost his lamp.
A harbor leaflet printed Friday > said > the pilot had lost his lamp > say indirect

Asked about the broken oar, Lund said that was part of rowing — no worse, he said, from a friend than from a rival.
- > Asked about > the broken oar > ask indirect
Lund > said > that was part of rowing > say indirect
he > said > no worse // from a friend than from a rival > say indirect

Climbing down after an hour in the tower, the sexton “looked pale,” Mr. Lund said, from “the awful height.”
Mr. Lund > said > Climbing down after an hour in the tower, the sexton “looked pale,” // from “the awful height.” > say mixed

The well was dry, Mr. Lund said in his last novel, “A Northern Miller.”
Mr. Lund > said > The well was dry > say indirect
"#;

#[test]
fn dates_titles_and_rough_counts_keep_their_place() {
    assert_misses("edges", EDGES, true, 0);
}

const INVERSIONS: &str = r#"
Prices will fall, Lund said, a view that Ruiz shares.
Lund > said > Prices will fall > say indirect
Ruiz > shares > a view > say indirect

"We are ready," Ruiz said, a claim that Lund disputed.
Ruiz > said > We are ready > say direct
Lund > disputed > a claim > deny indirect!

"We are ready," Ruiz said, warning that time was short.
Ruiz > said > We are ready > say direct
Ruiz > warning > time was short > warn indirect

Ruiz agreed, warning that a delay could cost millions.
Ruiz > warning > a delay could cost millions > warn indirect

"It was cruel," Lund said in a speech that Ruiz called shameful.
Lund > said > It was cruel > say direct

Prices will fall, Lund said, a fact that is well known.
Lund > said > Prices will fall // a fact that is well known > say indirect

A senator accused of taking bribes said on Monday that he would resign.
A senator accused of taking bribes > said > he would resign > say indirect

A general accused of ordering the massacre denied the charges.
A general accused of ordering the massacre > denied > the charges > deny indirect!

A man suspected of killing Ruiz told police he was innocent.
A man suspected of killing Ruiz > told > he was innocent > say indirect @ police

A man charged with killing Ruiz told police that he was innocent.
A man charged with killing Ruiz > told > he was innocent > say indirect @ police

Two officers accused of beating Lund said they were innocent.
Two officers accused of beating Lund > said > they were innocent > say indirect

Police arrested a man accused of killing Ruiz.

Those who know Lund say she is determined to stay.
Those who know Lund > say > she is determined to stay > say indirect
~she > is determined > to stay > intend indirect

Several people who knew Ruiz said he was kind.
Several people who knew Ruiz > said > he was kind > say indirect

Friends who saw Ruiz on Monday said that he was tired.
Friends who saw Ruiz > said > he was tired > say indirect

Ruiz, asked by Ortega whether he would resign, said: "No, I won't."
Ruiz > said > No, I won't. > say direct
Ortega > asked > whether he would resign > ask indirect

Lund wrote to the minister urging him to resign.
Lund > urging > to resign > urge indirect @ him

Lund wrote to Ruiz asking for money.
Lund > asking for > money > ask indirect

Lund denied having met Ruiz.
Lund > denied > having met Ruiz > deny indirect!

Janet Lund denied that.
Janet Lund > denied > that > deny indirect!

Ann Cole denied that on Monday.
Ann Cole > denied > that > deny indirect!

Lund gave no sign that he would support the bill.
Lund > gave no sign > he would support the bill > withhold indirect!
~he > would support > the bill > support indirect

She gave no indication that she was ready to accept a ceasefire proposed by Rome.
She > gave no indication > she was ready to accept a ceasefire proposed by Rome > withhold indirect!
~she > was ready to accept > a ceasefire proposed by Rome > agree indirect

A survey put support for Roth at 19 percent.
A survey > put > support for Roth at 19 percent > report indirect

Privacy laws barred her from discussing the case, Lund said.
Lund > said > Privacy laws barred her from discussing the case > say indirect

War, Lund said, "will not fill a single well".
Lund > said > War // will not fill a single well > say mixed

The plan, Ruiz said, "was never going to work".
Ruiz > said > The plan // was never going to work > say mixed

Lund denied that he had halted the shipment, hours after officials said that it was on hold.
Lund > denied > he had halted the shipment > deny indirect!
officials > said > it was on hold > say indirect

Lund said he was innocent and called for an inquiry.
Lund > said > he was innocent > say indirect
Lund > called for > an inquiry > urge indirect

Denise Hargrove promised Thursday to cut taxes.
Denise Hargrove > promised > to cut taxes > promise indirect

Three alleged smugglers died.

Four proposed laws failed.

Igor Petrov said Moscow never targets civilians.
Igor Petrov > said > Moscow never targets civilians > say indirect

Officials had warned of "severe flooding," the agency said.
the agency > said > Officials had warned of "severe flooding," > say mixed
~Officials > had warned of > severe flooding > warn direct

Officials had feared "severe flooding," the agency said.
the agency > said > Officials had feared "severe flooding," > say mixed
~Officials > had feared > severe flooding > worry direct

Lund's mother-in-law said he was sad.
Lund's mother-in-law > said > he was sad > say indirect

A book found in a house in Spain says that the king was poor.
A book found in a house in Spain > says > the king was poor > say indirect

A woman hurt in the crash told police that the road was wet.
A woman hurt in the crash > told > the road was wet > say indirect @ police

A man named Omar Haddad said he was tired.
A man named Omar Haddad > said > he was tired > say indirect

Mayor Peter Lund, who is seeking reelection in November, vowed to hire more officers.
Mayor Peter Lund > vowed > to hire more officers > promise indirect

Voters we met in Ohio said they were tired.
Voters we met in Ohio > said > they were tired > say indirect

Voters I met in Ohio said they were tired.
Voters I met in Ohio > said > they were tired > say indirect

Lund went on to claim, without evidence, that the vote was rigged.
Lund > went on to claim > the vote was rigged > claim indirect

Lund went on to say, in a speech, that the vote was rigged.
Lund > went on to say > the vote was rigged > say indirect

The trial, which is expected to last six weeks, continues.
- > is expected to > which // last six weeks > predict indirect

In a letter to Carver, Rep. Hugh Moran, the top Republican, wrote that the plan was late.
Rep. Hugh Moran, the top Republican > wrote > the plan was late > say indirect @ Carver

Ruiz told reporters in Austin, her voice breaking, that the plan was late.
Ruiz > told > the plan was late > say indirect @ reporters in Austin

Anyone with information is urged to call the police.
- > is urged > to call the police > urge indirect @ Anyone with information

People who believe the mayor say the plan is late.
People who believe the mayor > say > the plan is late > say indirect

The woman who accused Lund said he had lied.
The woman who accused Lund > said > he had lied > say indirect
who > accused > Lund > accuse indirect

Asked about the vote, Lund shrugged. "It is over."
- > Asked about > the vote > ask indirect

Lund called the air strikes "a war crime".
Lund > called > the air strikes "a war crime" > describe mixed

Lund told voters that taxes would fall (they rose, according to Norden Bank).
Lund > told > taxes would fall > say indirect @ voters
Norden Bank > according to > they rose > say indirect

Lund warned that prices would rise (the bank, Ruiz said, was wrong).
Lund > warned > prices would rise > warn indirect
Ruiz > said > the bank // was wrong > say indirect

No weapons were found, the police said, a fact that some lawyers called puzzling.
the police > said > No weapons were found > say indirect

Both bakers must reply to photos showing that they used too much salt.
Both bakers > must reply to > photos showing that they used too much salt > say indirect
~photos > showing > they used too much salt > report indirect

Lund promised Monday at a market in Dover to repair the pier.
Lund > promised > to repair the pier > promise indirect

According to at least two pilots, Ruiz rejected the offer.
two pilots > According to > Ruiz rejected the offer > say indirect
~Ruiz > rejected > the offer > deny indirect!

Three mills were told to shut, according to a survey published on Friday by Flour Watch, a bakers' club.
a survey published on Friday by Flour Watch > according to > Three mills were told to shut > say indirect
~- > were told > to shut > say indirect @ Three mills
"#;

#[test]
fn what_stands_beside_a_saying_does_not_take_it_over() {
    assert_misses("inversions", INVERSIONS, true, 0);
}

const SUBJECTS: &str = r#"
Because Thorn refused the keys, Sen. Paul Reyes, D-Maine, says the house was opened by force.
Thorn > refused > the keys > refuse indirect!
Sen. Paul Reyes, D-Maine > says > the house was opened by force > say indirect

If the jury rejects the claim, Hanne Berg, the owner, says the orchard will be sold.
the jury > rejects > the claim > deny indirect!
Hanne Berg, the owner > says > the orchard will be sold > say indirect

Sen. Paul Reyes, D-Maine, and Rep. Hanne Berg, R-Ohio, said the harbor needed a new wall.
Sen. Paul Reyes, D-Maine, and Rep. Hanne Berg, R-Ohio > said > the harbor needed a new wall > say indirect

While the guild rejects the offer, Thorn, Reyes and Berg said it was generous.
the guild > rejects > the offer > deny indirect!
Thorn, Reyes and Berg > said > it was generous > say indirect

Though the zoo denied the story, Hanne Berg, who wrote it, said she had photographs.
the zoo > denied > the story > deny indirect!
Hanne Berg > said > she had photographs > say indirect
who > wrote > it > say indirect

After the mayor promised roads, schools and parks, a dozen voters said no.
the mayor > promised > roads, schools and parks > promise indirect
a dozen voters > said > no > say indirect

The bishop saw the chapel and houses damaged in the storm and said the roofs would be rebuilt.
The bishop > said > the roofs would be rebuilt > say indirect

The bishop left and the wives of the singers injured in the storm said the roof would be rebuilt.
the wives of the singers injured in the storm > said > the roof would be rebuilt > say indirect

The ranger closed the trail and hikers waited on Friday and said the sign was unclear.
hikers > said > the sign was unclear > say indirect

Divers demanded a ban, and the anglers' group the Herring Society quickly attacked the port and said it would sue.
Divers > demanded > a ban > demand indirect
the anglers' group the Herring Society > quickly attacked > the port > criticize indirect
the anglers' group the Herring Society > said > it would sue > say indirect

Guests say the pool is cold, and the Kitchen Guild has closed the bar, claiming that the gas was cut.
Guests > say > the pool is cold > say indirect
the Kitchen Guild > claiming > the gas was cut > claim indirect

Thorn said the well was dry, and the union had hired a lawyer, adding that the pump was stolen.
Thorn > said > the well was dry, and the union had hired a lawyer > say indirect
Thorn > adding > the pump was stolen > say indirect

"The bell is ours," Thorn told Hanne Berg, who rang it on Sunday and said she wanted to keep it.
Thorn > told > The bell is ours > say direct @ Hanne Berg
who > said > she wanted to keep it > say indirect
~she > wanted > to keep it > want indirect

Thorn thanked the singers who had come and said he would sing again.
Thorn > said > he would sing again > say indirect

Thorn praised Berg, who rang the bell on Sunday, and said he would pay.
Thorn > praised > Berg > praise indirect
Thorn > said > he would pay > say indirect

The museum hired Berg, who runs the shop and is promising that it will stay open.
who > is promising > it will stay open > promise indirect

Dr. Berg, whose son, Anton, keeps bees, said the honey was good.
Dr. Berg > said > the honey was good > say indirect

A cousin of Berg's who plays chess with her said that she was well.
A cousin of Berg's who plays chess with her > said > she was well > say indirect

Two cousins of Berg's who had seen her at the lake say that she is well.
Two cousins of Berg's who had seen her at the lake > say > she is well > say indirect

All but three said the soup was cold.
All but three > said > the soup was cold > say indirect

At least half of guests said the soup was cold.
At least half of guests > said > the soup was cold > say indirect

Nearly a quarter said the soup was cold.
Nearly a quarter > said > the soup was cold > say indirect

About half of the cooks said the soup was cold.
About half of the cooks > said > the soup was cold > say indirect

Almost every cook said the soup was cold.
Almost every cook > said > the soup was cold > say indirect

Not one cook said the soup was cold.
Not one cook > said > the soup was cold > say indirect!

Almost nobody said the soup was cold.
Almost nobody > said > the soup was cold > say indirect!

Thorn was not so much complaining that the soup was cold.
Thorn > was not so much complaining > the soup was cold > criticize indirect!

The soup is cold, said Kitchen ranking member Hanne Berg (D-Ohio).
Kitchen ranking member Hanne Berg (D-Ohio) > said > The soup is cold > say indirect

The soup is cold, said several waiters who have worked there for years.
several waiters who have worked there for years > said > The soup is cold > say indirect

The soup is cold, said two waiters.
two waiters > said > The soup is cold > say indirect

The waiter, asked who had eaten, said the guests.
- > asked > who had eaten > ask indirect

The soup is cold, said Hanne Berg, a Dover cook now working for the zoo.
Hanne Berg, a Dover cook now working for the zoo > said > The soup is cold > say indirect

Neighbors we have lived with for years said the soup was cold.
Neighbors we have lived with for years > said > the soup was cold > say indirect

The cook she had hired said the soup was cold.
The cook she had hired > said > the soup was cold > say indirect

The guide the zoo hired in May said the soup was cold.
The guide the zoo hired in May > said > the soup was cold > say indirect

Anyone they have talked to says the soup is cold.
Anyone they have talked to > says > the soup is cold > say indirect

Edda Thorn, head of the zoo, tied those visits to lower prices, saying the gate must stay open.
Edda Thorn, head of the zoo > saying > the gate must stay open > say indirect

Thorn lied to the guests, saying the soup was hot.
Thorn > saying > the soup was hot > say indirect

The paper quoted Berg, who had left the zoo in May but insists that she was right.
The paper > quoted > Berg > describe indirect
who > insists > she was right > emphasize indirect

The council the state named in May said the pond was safe.
The council the state named in May > said > the pond was safe > say indirect

The trial judge heard the driver and witnesses called by the town and ruled that the gate must go.
The trial judge > ruled > the gate must go > decide indirect

In paying the fine, his sister, Edda Thorn, said the money was lent.
his sister, Edda Thorn > said > the money was lent > say indirect

Berg backed the diet when the doctor came under fire in May, and has also argued that it saved lives.
Berg > has also argued > it saved lives > argue indirect

Thorn opened the parcel — which said “Keep dry” — and shook it, shouting that it was empty.
Thorn > shouting > it was empty > say indirect
which > said > Keep dry > say direct

The singer (although she was ill) thanked the crowd and promised to return.
The singer (although she was ill) > thanked > the crowd > thank indirect
The singer (although she was ill) > promised > to return > promise indirect

Thorn was slow to answer when the doctor (who had lied before) left the room and called him a thief.
the doctor (who had lied before) > called > him a thief > describe indirect

Berg quit her post after some of her pupils mocked her hat and even questioned her degree.
some of her pupils > mocked > her hat > criticize indirect

The court fined Thorn for calling a guard a liar.
Thorn > calling > a guard a liar > describe indirect

Thorn apologized to Berg for calling her a liar.
Thorn > apologized to > Berg for calling her a liar > acknowledge indirect

Berg started off her second lecture saying the moon was near.
Berg > saying > the moon was near > say indirect

Berg held up a sign saying the moon was near.
a sign > saying > the moon was near > say indirect

Guests were cross, with Edda Thorn writing that it was a shame and asking why nobody knew.
Edda Thorn > writing > it was a shame > say indirect
Edda Thorn > asking > why nobody knew > ask indirect

The program included a nurse at the clinic telling parents to stay home.
a nurse at the clinic > telling > to stay home > say indirect @ parents

We watched the head of the zoo loudly accusing the board of theft.
the head of the zoo > loudly accusing > the board of theft > accuse indirect

A top Labour strategist said the vote was lost.
A top Labour strategist > said > the vote was lost > say indirect

The veteran Peruvian judge said no.
The veteran Peruvian judge > said > no > say indirect

A leaflet just printed for the pupils says the school is safe.
A leaflet just printed for the pupils > says > the school is safe > say indirect

Polling of her members showed that Benn was behind.
Polling of her members > showed > Benn was behind > report indirect

Ortez spoke last at a dinner held by the fishermen, predicting a hard winter.
Ortez > predicting > a hard winter > predict indirect

Benn told the voters the road was dead, reported the Dover Times.
the Dover Times > reported > Benn told the voters the road was dead > report indirect
~Benn > told > the road was dead > say indirect @ the voters

The size of the crowd does not surprise organizer Paul Reed: "People are hungry for change in this town."
organizer Paul Reed > : > People are hungry for change in this town. > say direct

Ruiz met Lund, who spent much of his speech defending the tram.
who > defending > the tram > support indirect

The party first published its list of 25 delegates in May.
"#;

#[test]
fn who_says_it_is_the_subject_of_the_nearest_clause() {
    assert_misses("subjects", SUBJECTS, true, 0);
}

const MISSED: &str = r#"
The pier is a project Holm said could ruin the harbour.
Holm > said > a project // could ruin the harbour > say indirect

They bought a ferry engineers say might sink.
engineers > say > a ferry // might sink > say indirect

The mural, which even critics admit is lovely, was sold.
critics > admit > which // is lovely > acknowledge indirect

The levy, which she defends but says will never be paid, was dropped.
she > says > which // will never be paid > say indirect

He left the choir in a step that he said shocked the hall.
he > said > that // shocked the hall > say indirect

Ida Holm, a baker from Tromp, said before leaving the market that the guild had warned her.
Ida Holm, a baker from Tromp > said > the guild had warned her > say indirect
~the guild > had warned > her > warn indirect

Holm had said in a television interview filmed after the fire that the mill was safe.
Holm > had said > the mill was safe > say indirect

Holm, before taking the stage, said on the talk show "Harbour Lights" that the ferry was late.
Holm > said > the ferry was late > say indirect

Holm said after praising the guild that the ferry was late.
Holm > praising > the guild that the ferry was late > praise indirect

"The mill is safe," Holm said in an interview filmed after the fire that hit the harbour.
Holm > said > The mill is safe > say direct

Holm, citing "the slow pace of the guild," said the ferry could miss the season.
Holm > said > the ferry could miss the season > say indirect

Holm, who called the levy "a tax on bread," told the guild she would not pay.
Holm > told > she would not pay > say indirect @ the guild
who > called > the levy "a tax on bread," > describe mixed

Holm, quoting "the oldest rule of the guild," told bakers they could stay.
Holm > told > they could stay > say indirect @ bakers

Passengers could be heard phoning their families to say they had missed the ferry.
Passengers > to say > they had missed the ferry > say indirect

Holm wrote to the guild to say that the ovens were cold.
Holm > to say > the ovens were cold > say indirect

Holm went on the radio to say the ovens were cold.
Holm > to say > the ovens were cold > say indirect

The bakers walked out, calling the paper to say they had not been paid.
The bakers > to say > they had not been paid > say indirect

Holm called on the guild to say the ovens were cold.
Holm > called on > the guild to say the ovens were cold > urge indirect

You said last week, the ferry is full.
You > said > the ferry is full > say indirect

If the mill burns, Holm said on Friday, the town will go hungry.
Holm > said > If the mill burns // the town will go hungry > say indirect

Bakers say for the guild to live it must lower its fees.
Bakers > say > for the guild to live it must lower its fees > say indirect

The ledgers show, Holm said on the radio, that the guild paid for bread it never got.
Holm > said > The ledgers show // that the guild paid for bread it never got > say indirect
~The ledgers > show > the guild paid for bread it never got > report indirect

She hopes, she said, that the ovens will be lit in May.
she > said > She hopes // that the ovens will be lit in May > say indirect
~She > hopes > the ovens will be lit in May > hope indirect

The cook told the guild, Holm wrote, that the flour was wet.
Holm > wrote > The cook told the guild // that the flour was wet > say indirect
~The cook > told > the flour was wet > say indirect @ the guild

The ferry is a gift, Holm said, "nobody asked for."
Holm > said > The ferry is a gift // nobody asked for. > say mixed

When the ferry left, Holm said, "nobody was on board."
Holm > said > nobody was on board. > say direct

Fees would hurt the young, including, Holm said, "boys who sweep the floors."
Holm > said > boys who sweep the floors. > say direct

Asked who would run the bakery, Holm said Ida Bruun.
Holm > said > Ida Bruun > say indirect

In the survey, 46 percent said yes, 30 percent no.
46 percent > said > yes > say indirect

Most of the bakers said so in March.
Most of the bakers > said > so > say indirect

Holm said so many ovens were cold that the bread ran out.
Holm > said > so many ovens were cold that the bread ran out > say indirect

The ovens - the guild said on Friday - will be cold.
the guild > said > The ovens // will be cold > say indirect

The harbour is full - and the ferry, its captain said, had never been late.
its captain > said > and the ferry // had never been late > say indirect

The ferry, said Ida Holm, has never been late.
Ida Holm > said > The ferry // has never been late > say indirect

The guild boasted - "the best bread on the coast" - and raised its fees.
The guild > boasted > the best bread on the coast > claim direct

The warden told hikers that plans for a cabin on the ridge were dead.
The warden > told > plans for a cabin on the ridge were dead > say indirect @ hikers

The bishop told the choir that demand for seats at the feast had doubled.
The bishop > told > demand for seats at the feast had doubled > say indirect @ the choir

A clerk warned the brewers that use of the old well would stop.
A clerk > warned > use of the old well would stop > warn indirect @ the brewers

Ana Ruiz told pupils that fire drills in the east wing were over.
Ana Ruiz > told > fire drills in the east wing were over > say indirect @ pupils

The trainer told Tom Lund that talks with the jockey would resume.
The trainer > told > talks with the jockey would resume > say indirect @ Tom Lund

He praised the guild that votes for the poor and feeds them.
He > praised > the guild that votes for the poor > praise indirect

The steward said cuts in pay at the yard were likely.
The steward > said > cuts in pay at the yard were likely > say indirect
"#;

#[test]
fn words_between_source_cue_and_content_lose_nothing() {
    assert_misses("missed", MISSED, true, 0);
}

const CONTENT_ENDS: &str = r#"
"We knew each name," he said of the sailors who had never come home, "and we still read them out."
he > said > We knew each name // and we still read them out. > say direct

A banner that read "Water for all" hung from the tower.
that > read > Water for all > say direct

A clerk coined the phrase "paper rain" for the bills.
A clerk > coined the phrase > paper rain > say direct

A motion praising the nurses passed by nine votes.
A motion > praising > the nurses > praise indirect

A sign reading "No fishing" was torn down.
A sign > reading > No fishing > say direct

Although in June she said the well was clean, in a hearing on Monday she said tests had failed.
she > said > the well was clean > say indirect
she > said > tests had failed > say indirect

Chants of "Bread and work!" filled the square.
- > Chants of > Bread and work! > say direct

Critics want lower fares, the end of night work and cleaner trains.
Critics > want > lower fares, the end of night work and cleaner trains > want indirect

Dover endorsed Falk last week.
Dover > endorsed > Falk > recommend indirect

Falk mocked the fare in a speech on Monday.
Falk > mocked > the fare > criticize indirect

Falk never used the word "fraud" in court.
Falk > used the word > fraud > say direct!

Falk said the boat was safe, an answer few believed.
Falk > said > the boat was safe > say indirect

Falk said the toll would end, the first promise of the spring.
Falk > said > the toll would end > say indirect

Falk vowed to guard the gate during the fair.
Falk > vowed > to guard the gate during the fair > promise indirect

Falk, though she admitted that the lamp had been out, blamed the tide.
Falk > blamed > the tide > accuse indirect
she > admitted > the lamp had been out > acknowledge indirect

Falk, whose sister said the barn was full, drove home.
whose sister > said > the barn was full > say indirect

Fans broke into chants of "One more song!"
Fans > broke into chants of > One more song! > say direct

Gruber endorsed Falk on Friday.
Gruber > endorsed > Falk > recommend indirect

Gruber praised the choir in a radio interview on Monday.
Gruber > praised > the choir > praise indirect

Gruber said she was glad of the rain and hoped to plant in March.
Gruber > said > she was glad of the rain and hoped to plant in March > say indirect
~she > hoped > to plant in March > hope indirect

Gruber said the quay was ready - a claim on which the inspectors would not comment.
Gruber > said > the quay was ready > say indirect

Gruber thanked Ines Falk, the former head of the lifeboat station.
Gruber > thanked > Ines Falk > thank indirect

Guests expect the cellar to flood, but most have bought boots.
Guests > expect > the cellar to flood > predict indirect

He criticized several habits, including the long lunch.
He > criticized > several habits, including the long lunch > criticize indirect

He left to cries of "Thief!"
- > cries of > Thief! > say direct

Herders asking for wells blocked the bridge.
Herders > asking for > wells > ask indirect

She had seen no permit, she said, on condition of anonymity since the case is open.
she > said > She had seen no permit > say indirect

Singers calling for heat left the stage.
Singers > calling for > heat > urge indirect

Sixty growers said they had lost their plums, eleven said they had lost nothing.
Sixty growers > said > they had lost their plums > say indirect
eleven > said > they had lost nothing > say indirect

The abbot said the roofs were old and praised the masons.
The abbot > said > the roofs were old > say indirect
The abbot > praised > the masons > praise indirect

The baker wants cheaper flour, the end of the night tax and a second oven.
The baker > wants > cheaper flour, the end of the night tax and a second oven > want indirect

The keeper said two otters had come back, a return that no one in the reserve had hoped for.
The keeper > said > two otters had come back > say indirect

The mayor hailed the crew as she opened the lock.
The mayor > hailed > the crew > praise indirect

The mayor thanked the crew as she cut the ribbon.
The mayor > thanked > the crew > thank indirect

The more they dig, the guide said, the less they find.
the guide > said > The more they dig // the less they find > say indirect

The river threatens the town.

The storm slams the coast.

The vet said the herd was healthy, and the dairy has called for a second test.
The vet > said > the herd was healthy > say indirect
the dairy > has called for > a second test > urge indirect

There were shouts of "Shame!" from the gallery.
the gallery > shouts of > Shame! > say direct

Thirty percent say the bus is late, 9 percent say it never comes.
Thirty percent > say > the bus is late > say indirect
9 percent > say > it never comes > say indirect

Ticket prices, she said, have doubled in a year, a rise nobody can explain.
she > said > Ticket prices // have doubled in a year > say indirect

When Falk praised the divers and said she would pay, a man in the back row whistled.
Falk > praised > the divers > praise indirect
Falk > said > she would pay > say indirect

While one guide says the cave is two miles long, another says nobody has seen its end.
one guide > says > the cave is two miles long > say indirect
another > says > nobody has seen its end > say indirect

The captain briefed the council on the repair of the ferry, after which islanders can cross again.
The captain > briefed > on the repair of the ferry, after which islanders can cross again > inform indirect @ the council
"#;

#[test]
fn content_ends_where_the_writer_takes_over() {
    assert_misses("content ends", CONTENT_ENDS, true, 0);
}

const OTHER_SENSES: &str = r#"
The goalkeeper denied Ivo Brand with her knees.

A late try denied Harwick a place in the final.

The referee was shown the replay.

She was denied a permit in May.

She complained so bitterly that the shop closed.

“The tide is in,” she said so quietly that the crew missed it.
she > said > The tide is in > say direct

The atlas lists it as “a lost village.” The geologist agreed.

As the choir entered, he shouted.

Told that the ferry had sunk, she groaned.

She loves to say that the piano is older than the hall.
She > loves to say > the piano is older than the hall > say indirect

The carnival promises to be loud.

Walkers saw the tower fall.

Residents pointed the finger at the quarry.
Residents > pointed the finger at > the quarry > accuse indirect

The seat was decided by fewer than 400 votes.

The case was referred to the county court in May.

Ruiz went on to win the cup.

Ruiz went on to criticize the cup.
Ruiz > went on > to criticize the cup > say indirect

Two guards cast their ballots in May.

Lund cast the plan as a threat.
Lund > cast > the plan as a threat > describe indirect

She accepted the prize in Oslo and assumed office in June.

Ruiz leads Lund by roughly 270 pledged delegates.

A $160 billion merger announced Monday would turn Acme Corp. into an Irish firm.

The flaw quickly revealed itself.

Ruiz forgot his words a day after he said them.

Lund so far hasn't attacked the plan.
Lund > hasn't attacked > the plan > criticize indirect!

According to Tom Reed, a lawyer writing in the Times, the bank is closed.
Tom Reed, a lawyer writing in the Times > According to > the bank is closed > say indirect
"#;

#[test]
fn verbs_in_another_sense_report_nothing() {
    assert_misses("verbs_in_another_sense_report_nothing", OTHER_SENSES, true, 0);
}

const ASKED_AND_TOLD: &str = r#"
The auditor asked a question about the kiln.
The auditor > asked > a question about the kiln > ask indirect

The shop promised a discount for every broken lamp.
The shop > promised > a discount for every broken lamp > promise indirect

She promised $9 million for the museum.
She > promised > $9 million for the museum > promise indirect

The judge ordered the fence to be removed.
The judge > ordered > the fence to be removed > order indirect

The teacher asked whose kite it was.
The teacher > asked > whose kite it was > ask indirect

They asked what colour the door was.
They > asked > what colour the door was > ask indirect

Farmers blamed the frost for the loss.
Farmers > blamed > the frost for the loss > accuse indirect

I asked two bakers on Friday.

The reporter asked Lund a question about the kiln.
The reporter > asked > a question about the kiln > ask indirect @ Lund

He was told by the porter not to touch the bell.
the porter > was told > not to touch the bell > say indirect @ He

The board was told by a surveyor, Ida Stone, that the mast was bent.
a surveyor, Ida Stone > was told > the mast was bent > say indirect @ The board

The singer said he had been told that the hall was full.
The singer > said > he had been told that the hall was full > say indirect
~- > had been told > the hall was full > say indirect @ he

Guests described being robbed by a waiter.
Guests > described > being robbed by a waiter > describe indirect

The museum confirmed selling the clock.
The museum > confirmed > selling the clock > confirm indirect

She apologised for that remark.
She > apologised for > that remark > acknowledge indirect

Not every baker agrees that rye is best.
Not every baker > agrees > rye is best > agree indirect!

Hardly anyone believes that the well is deep.
Hardly anyone > believes > the well is deep > believe indirect!

It was not clear why the siren failed.
- > was not clear > why the siren failed > emphasize indirect!

Tom Lund wondered aloud how the cat got in.
Tom Lund > wondered > how the cat got in > ask indirect

The keeper answered that the gate was locked.
The keeper > answered > the gate was locked > say indirect

The council pledged two boats for the island.
The council > pledged > two boats for the island > promise indirect

The coach cautioned runners against sprinting.
The coach > cautioned > against sprinting > warn indirect @ runners

Guards back the offer.
Guards > back > the offer > support indirect

Lund brushed off such claims.
Lund > brushed off > such claims > deny indirect!
"#;

#[test]
fn what_is_asked_told_or_doubted() {
    assert_misses("what_is_asked_told_or_doubted", ASKED_AND_TOLD, true, 0);
}

const UNOWNED: &str = r#"
There were claims that the ballot was stolen.
- > were claims > the ballot was stolen > claim indirect

There are no suggestions that the well was poisoned.
- > are no suggestions > the well was poisoned > suggest indirect!

The fear is that the cliff will slide.
- > fear is > the cliff will slide > worry indirect

Fears that the cliff may slide have grown since May.
- > Fears > the cliff may slide > worry indirect

Concerns that the mast could fall were raised by sailors.
sailors > Concerns > the mast could fall > worry indirect

The statue drew criticism from masons in Dover for its size.
masons in Dover > drew criticism > The statue // its size > criticize indirect

The curator has faced criticism over the sale of a harp.
- > has faced criticism > The curator // the sale of a harp > criticize indirect

The curator was criticised for selling a harp.
- > was criticised for > The curator // selling a harp > criticize indirect
"#;

#[test]
fn nouns_that_nobody_owns() {
    assert_misses("nouns_that_nobody_owns", UNOWNED, true, 0);
}

const PARTED: &str = r#"
The cause was a stroke, his daughter, Rosa Lund, said.
his daughter, Rosa Lund > said > The cause was a stroke > say indirect

Not true, the growers say.
the growers > say > Not true > say indirect

It was the baker, she said, who locked the gate.
she > said > It was the baker // who locked the gate > say indirect

The trees were ill, a claim later denied by the gardener, Ned Ash.

The abbot has in private said that the organ will be sold.
The abbot > said > the organ will be sold > say indirect

The clerk has repeatedly and in public warned that the roof leaks.
The clerk > warned > the roof leaks > warn indirect

The mill had on Monday warned that the weir would break.
The mill > warned > the weir would break > warn indirect

The abbess, who had at first denied the sale, resigned.
who > denied > the sale > deny indirect!

“The ferry was late,” wrote on Monday the purser, Ned Ash.
the purser, Ned Ash > wrote > The ferry was late > say direct

The abbot would neither confirm nor deny that the organ was sold.
The abbot > would neither confirm nor deny > the organ was sold > withhold indirect!

The abbot has neither praised nor blamed the organist.
The abbot > has neither praised nor blamed > the organist > accuse indirect!

Villagers neither knew nor suspected that the well was dry.
Villagers > neither knew nor suspected > the well was dry > believe indirect!

“If the abbot says the oven is cold, we should leave,” Ned Ash told reporters.
Ned Ash > told > If the abbot says the oven is cold, we should leave > say direct @ reporters
~the abbot > says > the oven is cold > say indirect

Pilgrims slept in a barn where, according to guides, owls live.
guides > according to > owls live > say indirect
"#;

#[test]
fn tags_in_odd_places_and_verbs_parted_from_their_helpers() {
    assert_misses("tags_in_odd_places_and_verbs_parted_from_their_helpers", PARTED, true, 0);
}

const PARTLY_QUOTED: &str = r#"
A pilot who was on leave said on the Harbor Radio program “Night Watch” that the runway had sunk.
A pilot who was on leave > said > the runway had sunk > say indirect

The cook told one neighbor close to him that the oven had been “a gift.”
The cook > told > the oven had been “a gift.” > say mixed @ one neighbor close to him

Ana Ruiz told colleagues familiar with the lease that the roof leaked.
Ana Ruiz > told > the roof leaked > say indirect @ colleagues familiar with the lease

The warden told a visitor angry about the fee that it would fall.
The warden > told > it would fall > say indirect @ a visitor

Ana Ruiz told an old friend the roof leaked.
Ana Ruiz > told > the roof leaked > say indirect @ an old friend

The baker vented to her cousin, Paula Ruiz, that flour had become “a luxury.”
The baker > vented > flour had become “a luxury.” > criticize mixed @ her cousin, Paula Ruiz

Her reply, written in green ink, was lost.

Ruiz’s most surprising claim was that the well is “a trick.”
Ruiz’s > claim was > the well is “a trick.” > claim mixed

The inspector’s claim was that “when snow falls,” the roof would give way.
The inspector’s > claim was > “when snow falls,” the roof would give way > claim mixed

The guide said that “if the wind turns,” the boats would stay in.
The guide > said > “if the wind turns,” the boats would stay in > say mixed

The guide said that “if the wind turns,” and left.
The guide > said > if the wind turns > say direct

The critic repeated her claim that “noise” was the point of the concert.
The critic > repeated > her claim that “noise” was the point of the concert > claim mixed
~her > claim > “noise” was the point of the concert > claim mixed

The ranger answered the farmers by saying that the wolves were gone.
The ranger > answered > the farmers > say indirect
The ranger > saying > the wolves were gone > say indirect

The judge scolded the pair by calling them “children.”
The judge > scolded > the pair > criticize indirect
The judge > calling > them “children.” > describe mixed

The union’s push for calm by calling a vote failed.

The farmers rejected a plan to calm them by calling it a gift.
The farmers > rejected > a plan to calm them by calling it a gift > deny indirect!

They met in Oslo, with Ruiz saying it was “a start” and Lund calling it a “waste.”
Ruiz > saying > it was “a start” > say mixed
Lund > calling > it a “waste.” > describe mixed

The keeper issued a statement – Ruiz saying that she was “glad.”
Ruiz > saying > she was “glad.” > say mixed

The sisters hired Paul Lund, whom the chef slammed as a “thief.”
the chef > slammed as > whom // a “thief.” > criticize mixed

The sisters hired Paul Lund, whom the chef slammed on Monday.

The critic sees the film as a return to the “age of radio.”
The critic > sees > the film as a return to the “age of radio.” > believe mixed

The guard saw the man as he left the bank.

The guard saw the man as Hamlet.

The paper ranked the inn as one of the “worst in the valley.”
The paper > ranked > the inn as one of the “worst in the valley.” > describe mixed

The paper ranked the inn as one of the best in the valley.

The bridge was nicknamed “the Needle” by sailors.
sailors > was nicknamed > The bridge // the Needle > describe mixed

The sheriff promised to go after “whoever set the barn alight.”
The sheriff > promised > to go after “whoever set the barn alight.” > promise mixed

If the snow stays, she said, opening the pass would be unwise.
she > said > If the snow stays // opening the pass would be unwise > say indirect

The mayor talked up her “garden plan.”
The mayor > talked up > her “garden plan.” > praise mixed

The council member advocates a “tax on noise.”
The council member > advocates > a “tax on noise.” > urge mixed

The nurse spoke out for “quiet wards.”
The nurse > spoke out for > quiet wards. > say direct

His assumption, given in a short note, was that the dam would hold.
His > assumption, given in a short note, was > the dam would hold > believe indirect
"#;

#[test]
fn content_that_is_partly_quoted() {
    assert_misses("partly quoted", PARTLY_QUOTED, true, 0);
}

/// Firms with a clitic in their names, papers, branches, works and side by side offices as sources.
const ODD_NAMES: &str = r#"
Moody's said it might cut the rating.
Moody's > said > it might cut the rating > say indirect

“Sales fell,” McDonald's said on Monday.
McDonald's > said > Sales fell > say direct

Lloyd's chairman, Ana Ruiz, said that losses had doubled.
Lloyd's chairman, Ana Ruiz > said > losses had doubled > say indirect

Ana Moody left. “It is late,” said Moody's brother.
Moody's brother > said > It is late > say direct

Tom Lund told the Guardian there would be no album.
Tom Lund > told > there would be no album > say indirect @ the Guardian

He told the Dispatch that the pier was safe.
He > told > the pier was safe > say indirect @ the Dispatch

Entergy Texas said that some towns had no power.
Entergy Texas > said > some towns had no power > say indirect

Shell chief Ana Ruiz denied the report.
Shell chief Ana Ruiz > denied > the report > deny indirect!

Ruiz's Stone Road details several gifts to the board.
Ruiz's Stone Road > details > several gifts to the board > report indirect

Harbour spokesman the Rev. Tom Lund said that it was late.
Harbour spokesman the Rev. Tom Lund > said > it was late > say indirect
"#;

#[test]
fn sources_with_odd_names() {
    assert_misses("sources_with_odd_names", ODD_NAMES, true, 0);
}
