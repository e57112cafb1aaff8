"""Writes news of invented people, for all tools alike; the same in every run."""
import json

GIVEN = "Ana Bo Carla Dmitri Elif Farid Grace Hugo Ines Jonas Kofi Leyla Marek Nadia Omar Petra".split()
FAMILY = "Ruiz Lindqvist Okafor Petrov Yilmaz Haddad Novak Moreau Tanaka Silva Jensen Kowalski Mensah Rossi Keller Duarte".split()
PLACES = "Porto Lima Ankara Nairobi Oslo Lyon Krakow Manila Accra Tbilisi Quito Dublin".split()
BODIES = ["Maren Holdings", "the Ministry of Transport", "Tarvel Steel", "the Harbour Authority", "Nordwire", "the Central Bank"]
OFFICES = ["Mayor", "Minister", "Governor", "Judge", "Senator", "General"]
SAYING = ["said", "told reporters", "announced", "warned", "denied", "confirmed", "stressed"]
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
PATTERNS = [
    "{office} {person} {says} on {day} that {body} would pay ${n}.{d} million for the bridge in {place}. ",
    "“We will not close the port,” {person} {says}. “{place} needs it.” ",
    "According to {body}, more than {n},{m:03} people had left {place} by the end of May. ",
    "{person}, head of {body}, declined to comment on the {n} percent rise. ",
    "The union in {place} said it was ready to talk, and that {office} {family} had promised {m} jobs by 2030. ",
    "Work on the road from {place} to the border began in 2019 and has cost {n} million euros so far. ",
    "He added that nobody had been hurt. ",
    "{body} was founded in {place} and has offices in {m} cities. ",
]


def numbers():
    """A linear congruential sequence."""
    state = 7
    while True:
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        yield state >> 33


def articles(size):
    draw = numbers()
    pick = lambda choices: choices[next(draw) % len(choices)]
    written = 0
    while written < size:
        paragraphs = []
        for _ in range(4 + next(draw) % 8):
            sentences = []
            for _ in range(1 + next(draw) % 4):
                family = pick(FAMILY)
                sentence = pick(PATTERNS).format(
                    office=pick(OFFICES), person=f"{pick(GIVEN)} {family}", family=family, says=pick(SAYING), day=pick(DAYS),
                    body=pick(BODIES), place=pick(PLACES), n=2 + next(draw) % 90, d=next(draw) % 10, m=2 + next(draw) % 800)
                sentences.append(sentence[0].upper() + sentence[1:])
            paragraphs.append("".join(sentences).strip())
        text = f"{pick(PLACES).upper()}, {pick(['March', 'June'])} {1 + next(draw) % 28} (Nordwire) - " + "\n\n".join(paragraphs) + "\n"
        written += len(text.encode())
        yield text


def write(texts, names, size):
    """Writes the articles as JSON Lines, and the names in them for tools that need a list; returns the articles."""
    made = list(articles(size))
    with open(texts, "w", encoding="utf-8") as out:
        for number, text in enumerate(made):
            out.write(json.dumps({"id": f"n{number}", "text": text}, ensure_ascii=False) + "\n")
    listed = [("PERSON", f"{given} {family}") for given in GIVEN for family in FAMILY] + [("PERSON", family) for family in FAMILY]
    listed += [("GPE", place) for place in PLACES] + [("ORG", body.removeprefix("the ")) for body in BODIES]
    names.write_text(json.dumps(listed))
    return made
